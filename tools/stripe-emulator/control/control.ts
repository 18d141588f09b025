import { z } from 'zod';
import { expireSession, declineSession, payLater, paySession, settleSession } from '../checkout/pay.js';
import type { DueWork } from '../due-work.js';
import type { Faults } from '../faults.js';
import { StripeError } from '../http/stripe-error.js';
import { closeDispute, openDispute } from '../resources/disputes.js';
import { settleRefund } from '../resources/refunds.js';
import type { EmulatorSettings } from '../resources/route.js';
import { publicView } from '../store/public-view.js';
import type { Store } from '../store/store.js';
import type { Transaction } from '../store/transaction.js';
import type { Deliverer } from '../webhooks/deliverer.js';
import type { DeliveryQueue } from '../webhooks/delivery-queue.js';
import { summary } from './summary.js';

const count = z.number().int().min(0);
const FAULTS = z.strictObject({
  webhooks: z
    .strictObject({
      mode: z.enum(['normal', 'hold', 'drop', 'duplicate', 'reorder']),
      delayMs: count,
      copies: count.min(1).max(20),
    })
    .partial()
    .optional(),
  api: z
    .strictObject({
      failNext: count,
      status: z.number().int().min(400).max(599),
      latencyMs: count,
      hangNext: count,
      answerLost: count,
      only: z.string(),
    })
    .partial()
    .optional(),
  refunds: z.strictObject({ status: z.enum(['succeeded', 'pending']) }).optional(),
});
const FLUSH = z.strictObject({ order: z.enum(['forward', 'reverse']).default('forward') });
const OUTCOME = z.strictObject({ outcome: z.enum(['succeed', 'fail']) });
const PAY = z.strictObject({ outcome: z.enum(['succeed', 'decline', 'pay_later']) });
const DISPUTE = z.strictObject({
  reason: z.string().default('fraudulent'),
  amount: z.number().int().positive().optional(),
});
const CLOSE = z.strictObject({ outcome: z.enum(['won', 'lost']) });
const CLOCK = z.strictObject({ advanceSeconds: count.max(10 * 366 * 86_400) });

export interface ControlParts {
  readonly store: Store;
  readonly settings: EmulatorSettings;
  readonly faults: Faults;
  readonly queue: DeliveryQueue;
  readonly deliverer: Deliverer;
  readonly due: DueWork;
}

/** `/_test`: what Stripe, banks and buyers do by themselves, done at will. Answers and takes JSON. */
export class Control {
  constructor(private readonly parts: ControlParts) {}

  /** @throws StripeError or ZodError for a call that cannot be followed */
  async answer(method: string, path: string, body: unknown): Promise<object> {
    const [, , section = '', id = '', verb = ''] = path.split('/');
    const call = `${method} ${[section, id && (verb ? ':id' : id), verb].filter(Boolean).join('/')}`;
    const { faults, settings, store } = this.parts;
    switch (call) {
      case 'GET health':
        return { status: 'ok' };
      case 'GET faults':
        return this.currentFaults();
      case 'POST faults':
        return this.setFaults(FAULTS.parse(body));
      case 'POST webhooks/flush':
        return this.flush(FLUSH.parse(body).order);
      case 'GET summary':
        return store.read(async (tx) => ({ now: tx.now, ...(await summary(tx.client)) }));
      case 'POST clock':
        return this.advance(CLOCK.parse(body).advanceSeconds);
      case 'POST reset':
        faults.reset();
        await store.reset();
        return { status: 'ok' };
      case 'POST events/:id/resend':
        return this.resend(id);
      case 'POST sessions/:id/pay':
        return this.write((tx) => this.pay(tx, id, PAY.parse(body).outcome));
      case 'POST sessions/:id/settle':
        return this.write(async (tx) =>
          settleSession(tx, await tx.get('checkout.session', id), OUTCOME.parse(body).outcome, settings),
        );
      case 'POST sessions/:id/expire':
        return this.write(async (tx) => expireSession(tx, await openSession(tx, id)));
      case 'POST charges/:id/dispute': {
        const { reason, amount } = DISPUTE.parse(body);
        return this.write(async (tx) => openDispute(tx, await tx.get('charge', id), reason, amount));
      }
      case 'POST disputes/:id/close':
        return this.write(async (tx) =>
          closeDispute(tx, await tx.get('dispute', id), CLOSE.parse(body).outcome),
        );
      case 'POST refunds/:id/settle':
        return this.write(async (tx) =>
          settleRefund(tx, await tx.get('refund', id), OUTCOME.parse(body).outcome),
        );
      default:
        throw new StripeError(404, {
          type: 'invalid_request_error',
          message: `There is no control ${call}.`,
        });
    }
  }

  private async write(work: (tx: Transaction) => Promise<object>): Promise<object> {
    return publicView(await this.parts.store.write(work));
  }

  private async pay(tx: Transaction, id: string, outcome: z.infer<typeof PAY>['outcome']): Promise<object> {
    const session = await tx.get('checkout.session', id);
    if (outcome === 'succeed') return paySession(tx, session, this.parts.settings);
    if (outcome === 'pay_later') return payLater(tx, session, this.parts.settings, null, null);
    await declineSession(tx, session);
    return tx.get('checkout.session', id);
  }

  private setFaults(change: z.infer<typeof FAULTS>): object {
    const { faults } = this.parts;
    Object.assign(faults.webhooks, change.webhooks);
    Object.assign(faults.api, change.api);
    Object.assign(faults.refunds, change.refunds);
    return this.currentFaults();
  }

  private currentFaults(): object {
    const { webhooks, api, refunds } = this.parts.faults;
    return { webhooks, api, refunds };
  }

  /** What was held is delivered now, and so is what waits for a new attempt. */
  private async flush(order: 'forward' | 'reverse'): Promise<object> {
    const released = await this.parts.queue.release(['held', 'reorder', 'waiting'], order, Date.now());
    this.parts.deliverer.wake();
    return { released };
  }

  private async resend(id: string): Promise<object> {
    const event = await this.parts.store.read(async (tx) => tx.get('event', id));
    await this.parts.queue.again(event.id, Date.now());
    this.parts.deliverer.wake();
    return publicView(event);
  }

  private async advance(seconds: number): Promise<object> {
    await this.parts.store.advance(seconds);
    await this.parts.due.run();
    return { now: this.parts.store.now() };
  }
}

async function openSession(tx: Transaction, id: string) {
  const session = await tx.get('checkout.session', id);
  if (session.status !== 'open') throw StripeError.invalid(`The session is ${session.status}.`);
  return session;
}
