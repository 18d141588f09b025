import { StripeError } from '../http/stripe-error.js';

/** A form as it was sent: text at the leaves. */
export type FormValue = string | FormValue[] | FormMap;
export interface FormMap {
  [name: string]: FormValue;
}

const MAX_DEPTH = 12;

/**
 * Reads `a[b][0][c]=x` as Stripe does: names nest by brackets, `[]` and `[0]` make a list. A list is
 * one only when all its keys are numbers from 0 on.
 *
 * @throws StripeError when a name is malformed, or is used as a value and as a map at once
 */
export function parseForm(text: string): FormMap {
  const root: FormMap = nothing();
  for (const [name, value] of new URLSearchParams(text)) put(root, keysOf(name), name, value);
  return listsOf(root) as FormMap;
}

/** `line_items[0][price]` of its keys. */
export function nameOf(keys: readonly (string | number)[]): string {
  return keys.map((key, at) => (at === 0 ? String(key) : `[${key}]`)).join('');
}

function keysOf(name: string): string[] {
  const [first = ''] = /^[^[\]]+/.exec(name) ?? [];
  const rest = name.slice(first.length);
  const keys = [...rest.matchAll(/\[([^[\]]*)\]/g)].map((match) => match[1] ?? '');
  const read = keys.map((key) => `[${key}]`).join('');
  if (first === '' || read !== rest || keys.length > MAX_DEPTH)
    throw StripeError.invalid(`Invalid request: the parameter name ${name} cannot be read.`);
  return [first, ...keys];
}

function put(into: FormMap, keys: readonly string[], name: string, value: string): void {
  let here = into;
  keys.forEach((given, at) => {
    const key = given === '' ? String(Object.keys(here).length) : given;
    const last = at === keys.length - 1;
    const there = here[key];
    if (last ? typeof there === 'object' : typeof there === 'string')
      throw StripeError.invalid(`Invalid request: ${name} is given both as a value and as a map.`);
    if (last) here[key] = value;
    else here = (here[key] ??= nothing()) as FormMap;
  });
}

function listsOf(value: FormValue): FormValue {
  if (typeof value === 'string' || Array.isArray(value)) return value;
  const entries = Object.entries(value).map(([key, inner]) => [key, listsOf(inner)] as const);
  const isList = entries.length > 0 && entries.every(([key]) => /^(0|[1-9]\d{0,3})$/.test(key));
  if (isList) return entries.sort(([a], [b]) => Number(a) - Number(b)).map(([, inner]) => inner);
  return Object.assign(nothing(), Object.fromEntries(entries));
}

/** Without a prototype: a parameter may be called anything. */
function nothing(): FormMap {
  return Object.create(null) as FormMap;
}
