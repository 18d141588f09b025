import type { JobContext } from '@plainhire/platform';
import { orderBusy } from '../billing.errors.js';
import type { OrderFacts } from '../stripe/stripe-facts.js';
import type { Applied } from './apply-facts.js';

const MOST_READINGS = 5;

/** The reading was overtaken. Never leaves this file. */
class Overtaken extends Error {}

/**
 * For handlers that ask Stripe and then do their work in the one transaction that settles the job: a
 * reading that was overtaken meanwhile is taken again, so that nothing it saw is lost. Overtaken each time,
 * the job is not settled.
 *
 * @param read asks Stripe, outside the transaction
 * @param apply brings the order there, inside it
 * @throws DomainError unavailable `billing.order-busy`: to be tried again
 */
export async function settleInJob(
  context: Pick<JobContext, 'settle'>,
  read: () => Promise<OrderFacts | null>,
  apply: (facts: OrderFacts | null) => Promise<Applied | 'nothing'>,
): Promise<void> {
  for (let reading = 1; ; reading += 1) {
    const facts = await read();
    try {
      await context.settle(async () => {
        if ((await apply(facts)) === 'overtaken') throw new Overtaken();
      });
      return;
    } catch (error) {
      if (!(error instanceof Overtaken)) throw error;
      if (reading >= MOST_READINGS) throw orderBusy();
    }
  }
}
