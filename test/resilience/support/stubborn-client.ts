import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

export interface Answer<T = unknown> {
  readonly status: number;
  readonly body: T;
}

const PATIENCE_MS = 120_000;
let addresses = 0;

/** A client that sends the same request again until somebody answers it, as a browser's person would. */
export class StubbornClient {
  private token: string | null = null;
  private readonly address: string;

  constructor(private readonly origin: string) {
    addresses += 1;
    this.address = `198.18.${String((addresses >> 8) & 255)}.${String(addresses & 255)}`;
  }

  async signIn(email: string, password: string): Promise<this> {
    const { body } = await this.send<{ token: string }>('POST', '/auth/tokens', { email, password });
    this.token = body.token;
    return this;
  }

  get<T>(path: string): Promise<Answer<T>> {
    return this.send('GET', path);
  }

  post<T>(path: string, body: unknown = {}): Promise<Answer<T>> {
    return this.send('POST', path, body);
  }

  /** One key for every try: a lost answer is asked for again, not done again. */
  private async send<T>(method: string, path: string, body?: unknown): Promise<Answer<T>> {
    const key = randomUUID();
    const until = Date.now() + PATIENCE_MS;
    for (;;) {
      const answer = await this.once<T>(method, path, key, body).catch(() => null);
      if (answer && answer.status < 500 && answer.status !== 429) return answer;
      if (Date.now() > until) throw new Error(`${method} ${path} got no answer: ${JSON.stringify(answer)}`);
      await sleep(100 + Math.random() * 200);
    }
  }

  private async once<T>(method: string, path: string, key: string, body: unknown): Promise<Answer<T>> {
    const response = await fetch(`${this.origin}/api/v1${path}`, {
      method,
      headers: {
        'x-forwarded-for': this.address,
        ...(this.token === null ? {} : { authorization: `Bearer ${this.token}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json', 'idempotency-key': key }),
      },
      body: body === undefined ? null : JSON.stringify(body),
      signal: AbortSignal.timeout(20_000),
    });
    const text = await response.text();
    return { status: response.status, body: (text === '' ? null : JSON.parse(text)) as T };
  }
}
