import type { ReactNode } from 'react';
import type { ProfileList } from '../format/profile-form.js';
import { LANGUAGE_LEVEL } from '../text/labels.js';
import { profileText as text } from '../text/profile.js';
import { Icon } from './icon.js';
import { options, Select, TextArea, TextField } from './form.js';

/**
 * The entries of one list, each with a button to take it out, and a blank one at the end: open while there is
 * nothing else, folded away once there is. What is typed into it is kept by saving as well as by the button.
 */
export function Rows({
  list,
  title,
  count,
  adding,
}: {
  list: ProfileList;
  title: string;
  count: number;
  /** The blank entry was asked for. */
  adding: boolean;
}) {
  const blank = <Entry list={list} title={title} index={count} last />;
  return (
    <section id={`f-${list}`} tabIndex={-1} aria-labelledby={`h-${list}`}>
      <h2 id={`h-${list}`}>{title}</h2>
      <div className="rowset">
        {Array.from({ length: count }, (_, index) => (
          <Entry list={list} title={title} index={index} key={index} />
        ))}
        {count === 0 && !FOLDED.has(list) ? (
          blank
        ) : (
          <details className="more addrow" open={adding}>
            <summary>
              <Icon name="plus" />
              {text.addOne[list]}
            </summary>
            {blank}
          </details>
        )}
      </div>
    </section>
  );
}

/** Lists that most people leave empty. */
const FOLDED: ReadonlySet<ProfileList> = new Set([
  'certificates',
  'projects',
  'portfolio',
  'references',
  'links',
]);

function Entry({
  list,
  title,
  index,
  last = false,
}: {
  list: ProfileList;
  title: string;
  index: number;
  last?: boolean;
}) {
  const short = list === 'skills' || list === 'languages' || list === 'links';
  return (
    <fieldset className={`rowitem${short ? ' short' : ''}`}>
      <legend className="vh">
        {title} {index + 1}
      </legend>
      <Fields list={list} path={`${list}.${String(index)}`} />
      <p>
        <button
          className="linkbtn"
          type="submit"
          name="_op"
          formAction={`/profile#f-${list}`}
          value={last ? `add:${list}` : `remove:${list}:${String(index)}`}
        >
          {last ? text.another : text.remove}
          <span className="vh">
            {' '}
            {title} {index + 1}
          </span>
        </button>
      </p>
    </fieldset>
  );
}

function Pair({ children }: { children: ReactNode }) {
  return <div className="pair stack">{children}</div>;
}

function Period({ path }: { path: string }) {
  return (
    <div className="pair">
      <TextField name={`${path}.start`} label={text.start} hint={text.dateHint} maxLength={7} />
      <TextField name={`${path}.end`} label={text.end} hint={text.endHint} maxLength={7} />
    </div>
  );
}

function Fields({ list, path }: { list: ProfileList; path: string }) {
  switch (list) {
    case 'skills':
      return (
        <div className="pair">
          <TextField name={`${path}.name`} label={text.skill} maxLength={80} />
          <TextField name={`${path}.years`} label={text.years} inputMode="decimal" maxLength={4} />
        </div>
      );
    case 'work':
      return (
        <>
          <Pair>
            <TextField name={`${path}.title`} label={text.jobTitle} maxLength={160} />
            <TextField name={`${path}.company`} label={text.company} maxLength={160} />
          </Pair>
          <Period path={path} />
          <TextField name={`${path}.place`} label={text.place} maxLength={160} optional />
          <TextArea
            name={`${path}.description`}
            label={text.description}
            rows={3}
            maxLength={4000}
            optional
          />
          <TextArea name={`${path}.highlights`} label={text.highlights} hint={text.highlightsHint} rows={3} />
        </>
      );
    case 'education':
      return (
        <>
          <Pair>
            <TextField name={`${path}.degree`} label={text.degree} maxLength={160} />
            <TextField name={`${path}.institution`} label={text.institution} maxLength={160} />
          </Pair>
          <Period path={path} />
          <TextArea name={`${path}.coursework`} label={text.coursework} rows={2} maxLength={2000} optional />
        </>
      );
    case 'certificates':
      return (
        <>
          <Pair>
            <TextField name={`${path}.title`} label={text.certificate} maxLength={160} />
            <TextField name={`${path}.issuer`} label={text.issuer} maxLength={160} />
          </Pair>
          <div className="pair">
            <TextField name={`${path}.issued`} label={text.issued} hint={text.dateHint} maxLength={7} />
            <TextField name={`${path}.expires`} label={text.expires} hint={text.dateHint} maxLength={7} />
          </div>
        </>
      );
    case 'projects':
      return (
        <>
          <Pair>
            <TextField name={`${path}.name`} label={text.name} maxLength={160} />
            <TextField name={`${path}.role`} label={text.role} maxLength={160} />
          </Pair>
          <TextField name={`${path}.url`} label={text.url} placeholder="https://" maxLength={2000} optional />
          <Period path={path} />
          <TextArea
            name={`${path}.description`}
            label={text.description}
            rows={2}
            maxLength={4000}
            optional
          />
          <TextArea name={`${path}.highlights`} label={text.highlights} hint={text.highlightsHint} rows={2} />
        </>
      );
    case 'portfolio':
      return (
        <>
          <Pair>
            <TextField name={`${path}.title`} label={text.name} maxLength={160} />
            <TextField name={`${path}.url`} label={text.url} placeholder="https://" maxLength={2000} />
          </Pair>
          <Pair>
            <TextField name={`${path}.role`} label={text.role} maxLength={160} optional />
            <TextField
              name={`${path}.image`}
              label={text.image}
              placeholder="https://"
              maxLength={2000}
              optional
            />
          </Pair>
          <TextArea
            name={`${path}.description`}
            label={text.description}
            rows={2}
            maxLength={2000}
            optional
          />
        </>
      );
    case 'languages':
      return (
        <div className="pair">
          <TextField name={`${path}.code`} label={text.language} hint={text.languageHint} maxLength={3} />
          <Select
            name={`${path}.level`}
            label={text.level}
            hint={'\u00a0'}
            choices={options(LANGUAGE_LEVEL)}
            empty={text.choose}
          />
        </div>
      );
    case 'references':
      return (
        <>
          <Pair>
            <TextField name={`${path}.name`} label={text.name} maxLength={120} />
            <TextField name={`${path}.email`} label={text.mail} maxLength={254} optional />
          </Pair>
          <Pair>
            <TextField name={`${path}.position`} label={text.position} maxLength={160} optional />
            <TextField name={`${path}.employer`} label={text.employer} maxLength={160} optional />
          </Pair>
          <TextField name={`${path}.contact`} label={text.contact} maxLength={120} optional />
        </>
      );
    case 'links':
      return (
        <div className="pair">
          <TextField name={`${path}.label`} label={text.label} maxLength={60} />
          <TextField name={`${path}.url`} label={text.url} placeholder="https://" maxLength={2000} />
        </div>
      );
  }
}
