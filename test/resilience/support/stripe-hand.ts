import { setTimeout as sleep } from 'node:timers/promises';

const PATIENCE_MS = 120_000;

export interface StripeSums {
  readonly currencies: Readonly<
    Record<string, { readonly captured: number; readonly refunded: number; readonly disputed: number }>
  >;
  readonly deliveries: Readonly<Record<string, number>>;
}

/** What buyers, banks and Stripe itself do at the emulator: again until it answers, for it is killed too. */
export class StripeHand {
  constructor(private readonly origin: string) {}

  /**
   * @returns the answer, or null where the emulator will not do it: what an earlier try did, whose
   *   answer was lost, cannot be done again
   */
  async post(path: string, body: object = {}): Promise<Record<string, unknown> | null> {
    const answer = await this.ask(path, { method: 'POST', body: JSON.stringify(body) });
    return answer.status < 400 ? answer.body : null;
  }

  async sums(): Promise<StripeSums> {
    const { status, body } = await this.ask('summary', {});
    if (status !== 200) throw new Error(`The emulator has no sums: ${String(status)}`);
    return body as unknown as StripeSums;
  }

  private async ask(
    path: string,
    init: RequestInit,
  ): Promise<{ status: number; body: Record<string, unknown> }> {
    const until = Date.now() + PATIENCE_MS;
    for (;;) {
      const answer = await fetch(`${this.origin}/_test/${path}`, {
        ...init,
        signal: AbortSignal.timeout(20_000),
      })
        .then(async (response) => ({
          status: response.status,
          body: (await response.json()) as Record<string, unknown>,
        }))
        .catch(() => null);
      if (answer && answer.status < 500) return answer;
      if (Date.now() > until) throw new Error(`The emulator does not answer ${path}.`);
      await sleep(50 + Math.random() * 100);
    }
  }
}
