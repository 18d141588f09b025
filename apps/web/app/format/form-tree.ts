/** A field's error; the pointer is a JSON pointer into what was sent, or empty for the whole form. */
export interface FormError {
  readonly pointer: string;
  readonly detail: string;
}

export type FormTree = { [key: string]: FormValue };
export type FormValue = string | FormValue[] | FormTree;

const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Fields named by path (`work.0.title`) as a tree. Numbered parts become lists in the order of their
 * numbers; a field that is sent several times (or ends in `[]`) becomes a list. Rows that are wholly
 * empty are left out, so that a blank row at the end means nothing. Files and names that begin with
 * an underscore are not part of the content.
 */
export function formTree(form: FormData): FormTree {
  const root: FormTree = {};
  for (const name of new Set(form.keys())) {
    if (name.startsWith('_')) continue;
    const values = form.getAll(name).filter((value) => typeof value === 'string');
    if (values.length === 0) continue;
    const list = name.endsWith('[]');
    const path = (list ? name.slice(0, -2) : name).split('.');
    if (path.some((part) => FORBIDDEN.has(part)) || path.length > 6) continue;
    set(root, path, list ? values.filter((value) => value !== '') : (values[0] ?? ''));
  }
  return settle(root) as FormTree;
}

function set(root: FormTree, path: readonly string[], value: FormValue): void {
  let node = root;
  for (const part of path.slice(0, -1)) {
    const next = node[part];
    if (typeof next === 'object' && !Array.isArray(next)) node = next;
    else node = node[part] = {};
  }
  node[path.at(-1) ?? ''] = value;
}

/** Turns branches whose keys are all numbers into lists without their empty rows. */
function settle(value: FormValue): FormValue {
  if (typeof value === 'string' || Array.isArray(value)) return value;
  const keys = Object.keys(value);
  if (keys.length > 0 && keys.every((key) => /^\d{1,3}$/.test(key))) {
    return keys
      .sort((a, b) => Number(a) - Number(b))
      .map((key) => settle(value[key] ?? ''))
      .filter((row) => !isEmpty(row));
  }
  return Object.fromEntries(keys.map((key) => [key, settle(value[key] ?? '')]));
}

export function isEmpty(value: FormValue): boolean {
  if (typeof value === 'string') return value.trim() === '';
  return (Array.isArray(value) ? value : Object.values(value)).every(isEmpty);
}

/** The value at a path of a tree or of any plain object, as text; empty when there is none. */
export function textAt(root: unknown, path: string): string {
  const value = valueAt(root, path);
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

export function valueAt(root: unknown, path: string): unknown {
  let node: unknown = root;
  for (const part of path.split('.')) {
    if (typeof node !== 'object' || node === null || !Object.hasOwn(node, part)) return undefined;
    node = (node as Record<string, unknown>)[part];
  }
  return node;
}

export function listAt(root: unknown, path: string): unknown[] {
  const value = valueAt(root, path);
  return Array.isArray(value) ? value : [];
}

/** `/work/0/title` names the field `work.0.title`. */
export function nameOf(pointer: string): string {
  return pointer
    .replace(/^\//, '')
    .split('/')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .join('.');
}

/** `add:work`, `remove:work:2`: what a submit button beside a list asks for. Null when it is none of that. */
export function rowOperation(
  op: string,
): { kind: 'add'; list: string } | { kind: 'remove'; list: string; index: number } | null {
  const [kind, list = '', index = ''] = op.split(':');
  if (kind === 'add' && list !== '') return { kind, list };
  if (kind === 'remove' && list !== '' && /^\d{1,3}$/.test(index))
    return { kind, list, index: Number(index) };
  return null;
}
