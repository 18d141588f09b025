import type pg from 'pg';
import { checkSupported } from '../parameters/check-supported.js';
import { API_VERSION } from '../parameters/parameters.gen.js';
import { parseForm } from '../parameters/parse-form.js';
import { readParameters } from '../parameters/read-parameters.js';
import { present } from '../resources/expand.js';
import type { EmulatorSettings } from '../resources/route.js';
import { makeId } from '../store/make-id.js';
import type { Store } from '../store/store.js';
import type { Transaction } from '../store/transaction.js';
import { type Answer, Idempotency, requestHash } from './idempotency.js';
import { findRoute, type Found } from './route-table.js';
import { StripeError } from './stripe-error.js';

export interface ApiRequest {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  readonly query: string;
  readonly body: string;
  readonly authorization: string | undefined;
  readonly idempotencyKey: string | undefined;
  readonly version: string | undefined;
}

export interface ApiAnswer extends Answer {
  readonly headers: Readonly<Record<string, string>>;
}

/** The `/v1` of Stripe: a request in, an answer out, and what it did in one transaction. */
export class Api {
  private readonly idempotency: Idempotency;

  constructor(
    private readonly pool: pg.Pool,
    private readonly store: Store,
    private readonly settings: EmulatorSettings,
  ) {
    this.idempotency = new Idempotency(pool);
  }

  async answer(request: ApiRequest): Promise<ApiAnswer> {
    const requestId = makeId('req_', 14);
    const headers: Record<string, string> = {
      'content-type': 'application/json',
      'request-id': requestId,
      'stripe-version': request.version ?? API_VERSION,
      ...(request.idempotencyKey === undefined ? {} : { 'idempotency-key': request.idempotencyKey }),
    };
    try {
      authenticate(request.authorization);
      checkVersion(request.version);
      const { answer, replayed } = await this.run(request, requestId);
      return { ...answer, headers: { ...headers, ...(replayed ? { 'idempotent-replayed': 'true' } : {}) } };
    } catch (error) {
      return { ...errorAnswer(error), headers };
    }
  }

  private async run(
    request: ApiRequest,
    requestId: string,
  ): Promise<{ readonly answer: Answer; readonly replayed: boolean }> {
    const found = findRoute(request.method, request.path);
    const sent = request.method === 'POST' ? request.body : request.query;
    const form = parseForm(sent);
    const key = request.method === 'POST' ? request.idempotencyKey : undefined;
    const work = (tx: Transaction) => this.execute(tx, found, form);
    if (key === undefined) {
      const source = { requestId, idempotencyKey: null };
      const answer = await (found.route.writes ? this.store.write(work, source) : this.store.read(work));
      return { answer, replayed: false };
    }
    const hash = requestHash(request.method, request.path, sent);
    const before = await this.idempotency.take(key, hash, this.store.now());
    if (before) return { answer: before, replayed: true };
    try {
      return { answer: await this.once(key, hash, requestId, work), replayed: false };
    } finally {
      this.idempotency.release(key);
    }
  }

  /** Does the work and keeps its answer, be it an error, in one go. */
  private async once(
    key: string,
    hash: string,
    requestId: string,
    work: (tx: Transaction) => Promise<Answer>,
  ): Promise<Answer> {
    try {
      return await this.store.write(
        async (tx) => {
          const answer = await work(tx);
          await Idempotency.keep(tx.client, key, hash, answer, tx.now);
          return answer;
        },
        { requestId, idempotencyKey: key },
      );
    } catch (error) {
      const answer = errorAnswer(error);
      if (error instanceof StripeError && !error.isValidation)
        await Idempotency.keep(this.pool, key, hash, answer, this.store.now());
      throw error;
    }
  }

  private async execute(
    tx: Transaction,
    { route, fields, ids }: Found,
    form: ReturnType<typeof parseForm>,
  ): Promise<Answer> {
    const params = readParameters(form, fields);
    checkSupported(params, route.supports);
    const object = await route.handle({ tx, params, ids, settings: this.settings });
    const paths = Array.isArray(params.expand) ? params.expand.map(String) : [];
    return { status: 200, body: JSON.stringify(await present(tx, object, paths), null, 2) };
  }
}

function authenticate(header: string | undefined): void {
  const [scheme = '', credentials = ''] = (header ?? '').split(' ');
  const basic = () => Buffer.from(credentials, 'base64').toString().split(':')[0] ?? '';
  const key = scheme.toLowerCase() === 'basic' ? basic() : credentials;
  if (/^(sk|rk)_test_\w+$/.test(key)) return;
  const shown = key.length > 8 ? `${key.slice(0, 8)}${'*'.repeat(8)}${key.slice(-4)}` : '********';
  throw new StripeError(401, {
    type: 'invalid_request_error',
    message:
      key === ''
        ? 'You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth.'
        : `Invalid API Key provided: ${shown}. The emulator takes test keys only.`,
  });
}

function checkVersion(version: string | undefined): void {
  if (version === undefined || /^\d{4}-\d{2}-\d{2}(\.\w+)*$/.test(version)) return;
  throw StripeError.invalid(`Invalid Stripe API version: ${version}`);
}

function errorAnswer(error: unknown): Answer {
  const failure = error instanceof StripeError ? error : broken(error);
  const { type, code, message, param } = failure.fields;
  return { status: failure.status, body: JSON.stringify({ error: { type, code, message, param } }, null, 2) };
}

function broken(error: unknown): StripeError {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  return new StripeError(500, { type: 'api_error', message: 'The emulator failed; its log says why.' });
}
