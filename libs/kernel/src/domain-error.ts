/**
 * What kind of refusal this is. The HTTP edge maps each kind to one status; domain code never
 * speaks HTTP.
 *
 * malformed 400 · unauthenticated 401 · forbidden 403 (only where the thing may be known to exist) ·
 * not_found 404 (also: another's) · conflict 409 · gone 410 · too_large 413 · invalid 422 ·
 * too_many 429 · unavailable 503
 */
export type ErrorKind =
  | 'malformed'
  | 'unauthenticated'
  | 'forbidden'
  | 'not_found'
  | 'conflict'
  | 'gone'
  | 'too_large'
  | 'invalid'
  | 'too_many'
  | 'unavailable';

/** One bad field. `pointer` is a JSON pointer (RFC 6901) into the request body, `""` for the whole. */
export interface FieldError {
  readonly pointer: string;
  readonly code: string;
  readonly detail: string;
}

export interface DomainErrorOptions {
  readonly errors?: readonly FieldError[];
  /** Extra members of the problem document, e.g. `{ allowed: ['paused'] }`. Never personal data. */
  readonly extra?: Readonly<Record<string, unknown>>;
  readonly cause?: unknown;
}

/** A refusal the caller can understand: a stable code, and a sentence that says what to do. */
export class DomainError extends Error {
  readonly errors: readonly FieldError[];
  readonly extra: Readonly<Record<string, unknown>>;

  constructor(
    readonly kind: ErrorKind,
    readonly code: string,
    detail: string,
    options: DomainErrorOptions = {},
  ) {
    super(detail, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'DomainError';
    this.errors = options.errors ?? [];
    this.extra = options.extra ?? {};
  }
}

export function isDomainError(value: unknown, code?: string): value is DomainError {
  return value instanceof DomainError && (code === undefined || value.code === code);
}
