import { createContext, type ReactNode, useContext } from 'react';
import { type FormError, listAt, nameOf, textAt } from '../format/form-tree.js';
import { formText } from '../text/forms.js';
import { Icon } from './icon.js';

interface Scope {
  readonly values: unknown;
  readonly errors: readonly FormError[];
}

const ScopeContext = createContext<Scope>({ values: {}, errors: [] });

/** What the fields inside start with, and what was wrong with what was sent. */
export function FormScope({ values, errors, children }: Partial<Scope> & { children: ReactNode }) {
  return <ScopeContext value={{ values: values ?? {}, errors: errors ?? [] }}>{children}</ScopeContext>;
}

export function useScope(): Scope {
  return useContext(ScopeContext);
}

export function fieldId(name: string): string {
  return `f-${name.replace('[]', '').replaceAll('.', '-')}`;
}

/** The first error of a field, or of something inside it that has no field of its own. */
function errorOf(errors: readonly FormError[], name: string, deep: boolean): string | undefined {
  const plain = name.replace('[]', '');
  return errors.find(({ pointer }) => {
    const target = nameOf(pointer);
    return target === plain || (deep && target.startsWith(`${plain}.`));
  })?.detail;
}

/** Stands above a form that could not be taken: what is wrong, each with a link to its field. */
export function ErrorSummary({
  errors,
  kept = true,
  labels,
}: {
  errors?: readonly FormError[] | undefined;
  kept?: boolean;
  /** The fields in the order of the form, by name: an error then says its field here, where it stands alone. */
  labels?: Readonly<Record<string, string>>;
}) {
  if (!errors || errors.length === 0) return null;
  const order = Object.keys(labels ?? {});
  const place = ({ pointer }: FormError) => {
    const at = order.indexOf(nameOf(pointer));
    return at < 0 ? order.length : at;
  };
  return (
    <div className="errsum" role="alert" aria-labelledby="error-summary" tabIndex={-1} data-focus="">
      <h2 id="error-summary">{formText.summary(errors.length)}</h2>
      <ul>
        {[...errors]
          .sort((a, b) => place(a) - place(b))
          .map(({ pointer, detail }) => (
            <li key={`${pointer} ${detail}`}>
              {pointer === '' ? (
                detail
              ) : (
                <a href={`#${fieldId(nameOf(pointer))}`}>
                  {formText.named(labels?.[nameOf(pointer)], detail)}
                </a>
              )}
            </li>
          ))}
      </ul>
      {kept && <p className="t14 second m2">{formText.kept}</p>}
    </div>
  );
}

interface FieldProps {
  readonly name: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly optional?: boolean;
  readonly className?: string;
}

function Frame({
  name,
  label,
  hint,
  optional,
  className,
  deep = false,
  children,
}: FieldProps & { deep?: boolean; children: (aria: Aria) => ReactNode }) {
  const { errors } = useScope();
  const id = fieldId(name);
  const error = errorOf(errors, name, deep);
  const described = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <div className={`field${error ? ' bad' : ''}${className ? ` ${className}` : ''}`}>
      <label htmlFor={id}>
        {label}
        {optional && <span className="opt"> {formText.optional}</span>}
      </label>
      {hint && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      {children({
        id,
        name,
        ...(described ? { 'aria-describedby': described } : {}),
        ...(error ? { 'aria-invalid': true as const } : {}),
      })}
    </div>
  );
}

interface Aria {
  readonly id: string;
  readonly name: string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: true;
}

export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p className="err" id={id}>
      <Icon name="alert" />
      <span>{children}</span>
    </p>
  );
}

interface InputProps extends FieldProps {
  readonly type?: 'text' | 'email' | 'password' | 'url' | 'tel' | 'date' | 'datetime-local' | 'search';
  readonly autoComplete?: string;
  readonly inputMode?: 'numeric' | 'decimal' | 'text' | 'email';
  readonly maxLength?: number;
  readonly required?: boolean;
  readonly placeholder?: string;
  readonly inputClass?: string;
  readonly list?: string;
  readonly value?: string;
}

/** One line. Values come from the scope; passwords are never sent back. */
export function TextField(props: InputProps) {
  const { values } = useScope();
  const {
    type = 'text',
    inputClass,
    value,
    autoComplete,
    inputMode,
    maxLength,
    required,
    placeholder,
    list,
  } = props;
  const start = type === 'password' ? undefined : (value ?? textAt(values, props.name));
  return (
    <Frame {...props}>
      {(aria) => (
        <input
          {...aria}
          className={`input${inputClass ? ` ${inputClass}` : ''}`}
          type={type}
          defaultValue={start}
          autoComplete={autoComplete}
          inputMode={inputMode}
          maxLength={maxLength}
          placeholder={placeholder}
          aria-required={required ? true : undefined}
          list={list}
        />
      )}
    </Frame>
  );
}

export function TextArea(
  props: FieldProps & { rows?: number; maxLength?: number; value?: string; required?: boolean },
) {
  const { values } = useScope();
  return (
    <Frame {...props}>
      {(aria) => (
        <textarea
          {...aria}
          className="input"
          rows={props.rows ?? 4}
          maxLength={props.maxLength}
          defaultValue={props.value ?? textAt(values, props.name)}
          aria-required={props.required ? true : undefined}
        />
      )}
    </Frame>
  );
}

export interface Option {
  readonly value: string;
  readonly label: string;
}

export function options(record: Readonly<Record<string, string>>): Option[] {
  return Object.entries(record).map(([value, label]) => ({ value, label }));
}

export function Select(
  props: FieldProps & { choices: readonly Option[]; empty?: string; value?: string; required?: boolean },
) {
  const { values } = useScope();
  return (
    <Frame {...props}>
      {(aria) => (
        <select
          {...aria}
          className="input"
          defaultValue={props.value ?? textAt(values, props.name)}
          aria-required={props.required ? true : undefined}
        >
          {props.empty !== undefined && <option value="">{props.empty}</option>}
          {props.choices.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Frame>
  );
}

export function FileField(props: FieldProps & { multiple?: boolean; accept?: string }) {
  return (
    <Frame {...props} deep>
      {(aria) => (
        <input {...aria} className="input" type="file" multiple={props.multiple} accept={props.accept} />
      )}
    </Frame>
  );
}

/** Boxes or circles under one legend. A list of boxes is sent as `name[]`. */
export function Choices({
  name,
  legend,
  hint,
  choices,
  kind,
  optional,
}: {
  name: string;
  legend: string;
  hint?: string;
  choices: readonly Option[];
  kind: 'checkbox' | 'radio';
  optional?: boolean;
}) {
  const { values, errors } = useScope();
  const id = fieldId(name);
  const error = errorOf(errors, name, true);
  const chosen = kind === 'checkbox' ? listAt(values, name).map(String) : [textAt(values, name)];
  return (
    <fieldset
      className={`field${error ? ' bad' : ''}`}
      id={id}
      tabIndex={-1}
      aria-describedby={
        [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ') || undefined
      }
    >
      <legend className="lab">
        {legend}
        {optional && <span className="opt"> {formText.optional}</span>}
      </legend>
      {hint && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {error && <FieldError id={`${id}-error`}>{error}</FieldError>}
      <div className="choices">
        {choices.map(({ value, label }) => (
          <label className="check" key={value}>
            <input
              type={kind}
              name={kind === 'checkbox' ? `${name}[]` : name}
              value={value}
              defaultChecked={chosen.includes(value)}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** A choice that needs a sentence. */
export function Picks({
  name,
  legend,
  choices,
  value,
}: {
  name: string;
  legend: ReactNode;
  choices: readonly { value: string; label: string; means: string }[];
  value?: string;
}) {
  const { values } = useScope();
  const chosen = value ?? textAt(values, name);
  return (
    <fieldset id={fieldId(name)} tabIndex={-1}>
      <legend className="lab">{legend}</legend>
      <ul className="picks">
        {choices.map((choice) => (
          <li key={choice.value}>
            <label>
              <input type="radio" name={name} value={choice.value} defaultChecked={choice.value === chosen} />
              <span>
                <b>{choice.label}</b>
                <small>{choice.means}</small>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

/** Content that goes along unseen: a tree as hidden fields. */
export function Hidden({ tree, path = '' }: { tree: unknown; path?: string }): ReactNode {
  if (typeof tree === 'string' || typeof tree === 'number')
    return <input type="hidden" name={path} value={String(tree)} />;
  if (Array.isArray(tree)) {
    const flat = tree.every((item) => typeof item === 'string');
    return tree.map((item: unknown, index) => (
      <Hidden key={index} tree={item} path={flat ? `${path}[]` : `${path}.${String(index)}`} />
    ));
  }
  if (typeof tree !== 'object' || tree === null) return null;
  return Object.entries(tree as Record<string, unknown>).map(([key, value]) => (
    <Hidden key={key} tree={value} path={path === '' ? key : `${path}.${key}`} />
  ));
}
