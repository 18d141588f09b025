import { DomainError } from './domain-error.js';

/** Far deeper than anything of ours; a body made of brackets alone would use up the stack. */
const DEEPEST = 200;

/**
 * JSON with sorted keys and no white space, after RFC 8785's ordering: the same value always gives
 * the same text, so that a hash of it can be checked later.
 *
 * @throws DomainError malformed `json.too-deep` when it is nested over 200 levels.
 */
export function canonicalJson(value: unknown): string {
  return written(value, 0);
}

function written(value: unknown, depth: number): string {
  if (value === null || typeof value !== 'object')
    return value === undefined ? 'null' : JSON.stringify(value);
  if (value instanceof Date) return JSON.stringify(value);
  if (depth === DEEPEST)
    throw new DomainError(
      'malformed',
      'json.too-deep',
      'The lists and objects are nested too deeply. Send them flatter.',
    );
  if (Array.isArray(value)) return `[${value.map((item) => written(item, depth + 1)).join(',')}]`;
  const entries = Object.entries(value)
    .filter(([, item]) => item !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${written(item, depth + 1)}`).join(',')}}`;
}
