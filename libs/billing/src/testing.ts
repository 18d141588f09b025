import { CreateAccount } from '@plainhire/auth';
import { CompanyDirectory, CreateCompany } from '@plainhire/companies';
import type { JobName, JobPayload, OrderState } from '@plainhire/contracts';
import { type FakeClock, newId, type StaffRole, systemActor, type UserActor } from '@plainhire/kernel';
import { UnitOfWork } from '@plainhire/platform';
import { CheckVatId } from './accounts/check-vat-id.js';
import { Ledger } from './ledger/ledger.js';
import { BeginCheckout } from './orders/begin-checkout.js';
import { CreateQuote } from './orders/create-quote.js';
import { MarkFulfilled } from './orders/mark-fulfilled.js';
import type { Order } from './orders/order.entity.js';
import { OrderRepository } from './orders/order.repository.js';
import { SetPrice } from './prices/set-price.js';
import { Reconcile } from './reconciliation/reconcile.js';
import { SendRefund } from './refunds/send-refund.js';
import { ProcessStripeEvent } from './stripe/process-stripe-event.js';

/** What the helpers need of a test's context. */
export interface BillingContext {
  get<T>(token: (new (...args: never[]) => T) | (abstract new (...args: never[]) => T)): T;
  readonly uow: UnitOfWork;
  readonly clock: FakeClock;
}

export const TESTS = systemActor('tests');

/** Prices long in force: 49.00 EUR for a week of being featured, 4,900 JPY, and 50.00 EUR for credit of 60.00. */
export async function setPrices(context: BillingContext): Promise<void> {
  const validFrom = new Date(context.clock.now().getTime() - 60 * 86_400_000).toISOString();
  const prices = [
    { packageId: 'featured-7', currency: 'EUR', amount: 4_900, creditAmount: null },
    { packageId: 'featured-30', currency: 'EUR', amount: 29_900, creditAmount: null },
    { packageId: 'featured-7', currency: 'JPY', amount: 4_900, creditAmount: null },
    { packageId: 'bundle-small', currency: 'EUR', amount: 5_000, creditAmount: 6_000 },
    { packageId: 'bundle-large', currency: 'EUR', amount: 25_000, creditAmount: 32_000 },
  ];
  for (const price of prices) await context.get(SetPrice).execute(TESTS, { ...price, validFrom });
}

export async function makeBuyer(context: BillingContext): Promise<{ companyId: string; owner: UserActor }> {
  const owner = await makePerson(context);
  const companyId = await context.get(CreateCompany).execute(owner, { name: 'Brightwater', website: null });
  const memberships = await context.get(CompanyDirectory).membershipsOf(owner.userId);
  return { companyId, owner: { ...owner, memberships } };
}

export async function makePerson(
  context: BillingContext,
  staffRoles: readonly StaffRole[] = [],
): Promise<UserActor> {
  const email = `person-${newId()}@mail.example`;
  const account = { email, name: 'Person', intent: 'employer' as const, verified: true, staffRoles };
  const { userId } = await context.get(CreateAccount).execute(TESTS, account);
  return {
    kind: 'user',
    userId,
    sessionId: null,
    email,
    name: 'Person',
    verified: true,
    memberships: [],
    staffRoles,
  };
}

export interface Wanted {
  readonly packageId?: string;
  readonly currency?: string;
  readonly code?: string;
}

/** A quote for a posting that exists in name only: billing goes by ids. */
export async function quote(
  context: BillingContext,
  buyer: { companyId: string; owner: UserActor },
  wanted: Wanted = {},
): Promise<string> {
  const { packageId = 'featured-7', currency = 'EUR', code } = wanted;
  const { companyId } = buyer;
  const posting = packageId.startsWith('bundle')
    ? null
    : { postingId: newId(), companyId, title: 'Cook', state: 'live' as const };
  const made = await context
    .get(CreateQuote)
    .execute(
      buyer.owner,
      { postingId: posting?.postingId ?? null, companyId, packageId, currency, code },
      posting,
    );
  return made.id;
}

/** An order that waits for its payment at Stripe. */
export async function order(
  context: BillingContext,
  buyer: { companyId: string; owner: UserActor },
  wanted: Wanted = {},
): Promise<Order> {
  const quoteId = await quote(context, buyer, wanted);
  const { orderId } = await context.get(BeginCheckout).execute(buyer.owner, { quoteId });
  return findOrder(context, orderId);
}

export async function findOrder(context: BillingContext, orderId: string): Promise<Order> {
  const found = await context.get(OrderRepository).find(orderId);
  if (!found) throw new Error(`There is no order ${orderId}.`);
  return found;
}

export async function stateOf(context: BillingContext, orderId: string): Promise<OrderState> {
  return (await findOrder(context, orderId)).state;
}

type Settle = (fn: () => Promise<void>) => Promise<void>;

/**
 * Runs the jobs of billing that are due, and those that follow, without a queue. Others are set aside;
 * an order that changed is fulfilled, as promotions would.
 * @returns the names of those that ran
 */
export async function runJobs(context: BillingContext): Promise<JobName[]> {
  const ran: JobName[] = [];
  for (;;) {
    const [row] = await context.uow.manager.query<{ id: string; job: JobName; payload: never }[]>(
      'SELECT id, job, payload FROM outbox WHERE settled_at IS NULL AND dead_at IS NULL ORDER BY run_at, id LIMIT 1',
    );
    if (!row) return ran;
    const settle: Settle = (fn) =>
      context.uow.run(async () => {
        await fn();
        await context.uow.manager.query('UPDATE outbox SET settled_at = now() WHERE id = $1', [row.id]);
      });
    await runJob(context, row.job, row.payload, settle);
    ran.push(row.job);
  }
}

async function runJob(context: BillingContext, job: JobName, payload: never, settle: Settle): Promise<void> {
  const as = <J extends JobName>() => payload as JobPayload<J>;
  switch (job) {
    case 'billing.process-stripe-event':
      return context
        .get(ProcessStripeEvent)
        .execute(as<'billing.process-stripe-event'>().stripeEventId, { settle });
    case 'billing.send-refund':
      return context.get(SendRefund).execute(as<'billing.send-refund'>().refundId, { settle });
    case 'billing.reconcile':
      return context.get(Reconcile).execute(as<'billing.reconcile'>().runId, { settle, lastAttempt: false });
    case 'billing.check-vat-id':
      return context.get(CheckVatId).execute(as<'billing.check-vat-id'>().companyId, { settle });
    case 'promotions.follow-order':
      return settle(async () => {
        await context.get(MarkFulfilled).execute(TESTS, as<'promotions.follow-order'>());
      });
    default:
      return settle(() => Promise.resolve());
  }
}

/** Balances of the books, as `stripe_cash EUR`; accounts that come to nothing are left out. */
export async function books(context: BillingContext): Promise<Record<string, number>> {
  const balances = await context.get(Ledger).balances();
  return Object.fromEntries(
    balances
      .filter(({ amount }) => amount !== 0)
      .map(({ account, unit, amount }) => [`${account} ${unit}`, amount]),
  );
}
