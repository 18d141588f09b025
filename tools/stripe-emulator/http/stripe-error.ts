export interface ErrorFields {
  readonly type: 'invalid_request_error' | 'api_error' | 'idempotency_error' | 'card_error';
  readonly message: string;
  readonly code?: string;
  readonly param?: string;
}

/** What Stripe answers instead of an object: a status of HTTP and `{ error }`. */
export class StripeError extends Error {
  constructor(
    readonly status: number,
    readonly fields: ErrorFields,
  ) {
    super(fields.message);
  }

  /** 400: the request itself is wrong. */
  static invalid(message: string, param?: string, code?: string): StripeError {
    return new StripeError(400, { type: 'invalid_request_error', message, code, param });
  }

  /** 404: no such object. In a parameter it is a 400. */
  static missing(what: string, id: string, param = 'id'): StripeError {
    const status = param === 'id' ? 404 : 400;
    const message = `No such ${what}: '${id}'`;
    return new StripeError(status, {
      type: 'invalid_request_error',
      code: 'resource_missing',
      message,
      param,
    });
  }

  /** Refused before anything was done: no answer is kept for its idempotency key. */
  get isValidation(): boolean {
    return this.fields.code?.startsWith('parameter') ?? false;
  }
}
