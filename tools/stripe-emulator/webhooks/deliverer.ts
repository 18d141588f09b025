import { publicView } from '../store/public-view.js';
import type { Delivery, DeliveryQueue } from './delivery-queue.js';
import { signature } from './sign.js';

export interface DelivererOptions {
  /** Null: events are kept and nobody is told. */
  readonly url: string | null;
  readonly secrets: readonly string[];
  /** Pauses between attempts in milliseconds; after the last one it is given up. */
  readonly retryDelays: readonly number[];
  /** How long an answer may take, in milliseconds. */
  readonly timeout: number;
}

/** A slow answer does not hold up the next event for longer than this, in milliseconds. */
const PATIENCE = 1000;
/** Deliveries under way at once. */
const AT_ONCE = 8;

/**
 * Posts events to the endpoint, oldest first, and again until it answers with 2xx. An event may come
 * twice: a delivery that a crash cuts short is made anew.
 */
export class Deliverer {
  private readonly ending = new AbortController();
  private readonly underWay = new Map<string, Promise<void>>();
  private timer: NodeJS.Timeout | undefined;
  private looking: Promise<void> | undefined;
  private lookAgain = false;

  constructor(
    private readonly queue: DeliveryQueue,
    private readonly options: DelivererOptions,
  ) {}

  /** Looks for work; called whenever there may be some. */
  wake(): void {
    // Nobody to tell: events wait for a start with an endpoint.
    if (this.ending.signal.aborted || this.options.url === null) return;
    if (this.looking) {
      this.lookAgain = true;
      return;
    }
    this.lookAgain = false;
    this.looking = this.look()
      .catch((error: unknown) => this.troubled(error))
      .finally(() => {
        this.looking = undefined;
        if (this.lookAgain) this.wake();
      });
  }

  /** Stops; what is under way is broken off and stays to be delivered. */
  async close(): Promise<void> {
    this.ending.abort();
    clearTimeout(this.timer);
    await this.looking;
    await Promise.all(this.underWay.values());
  }

  private async look(): Promise<void> {
    while (!this.ending.signal.aborted) {
      await this.queue.releaseReordered(Date.now());
      const delivery = await this.nextFree();
      if (!delivery) break;
      const attempt = this.attempt(delivery)
        .catch((error: unknown) => this.troubled(error))
        .finally(() => {
          this.underWay.delete(delivery.id);
          this.wake();
        });
      this.underWay.set(delivery.id, attempt);
      await Promise.race([attempt, pause(PATIENCE)]);
    }
    const due = await this.queue.nextDue([...this.underWay.keys()]);
    if (due !== null) this.wakeIn(Math.max(20, due - Date.now()));
  }

  private async nextFree(): Promise<Delivery | null> {
    if (this.underWay.size >= AT_ONCE) return null;
    return this.queue.next(Date.now(), [...this.underWay.keys()]);
  }

  private async attempt(delivery: Delivery): Promise<void> {
    const answer = await this.post(delivery);
    if (this.ending.signal.aborted && !answer.startsWith('2')) return;
    if (answer.startsWith('2')) return this.queue.delivered(delivery.id, answer);
    const delay = this.options.retryDelays[delivery.attempts];
    await this.queue.notDelivered(delivery.id, answer, delay === undefined ? null : Date.now() + delay);
  }

  /** The status that came back, or what went wrong. */
  private async post({ event }: Delivery): Promise<string> {
    const payload = JSON.stringify(publicView(event), null, 2);
    try {
      const response = await fetch(this.options.url ?? '', {
        method: 'POST',
        headers: {
          'content-type': 'application/json; charset=utf-8',
          'user-agent': 'Stripe/1.0 (+emulator)',
          'stripe-signature': signature(payload, this.options.secrets, Math.floor(Date.now() / 1000)),
        },
        body: payload,
        redirect: 'manual',
        signal: AbortSignal.any([this.ending.signal, AbortSignal.timeout(this.options.timeout)]),
      });
      await response.arrayBuffer();
      return String(response.status);
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }

  /** The database is away for a moment: it is looked for again. */
  private troubled(error: unknown): void {
    if (this.ending.signal.aborted) return;
    process.stderr.write(`Webhooks: ${error instanceof Error ? error.message : String(error)}\n`);
    this.wakeIn(1000);
  }

  private wakeIn(milliseconds: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.wake(), Math.min(milliseconds, 60_000));
    this.timer.unref();
  }
}

async function pause(milliseconds: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, milliseconds));
}
