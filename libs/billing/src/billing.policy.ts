import { type Actor, type CompanyRole, hasStaffRole, roleIn } from '@plainhire/kernel';
import { billingNotFound, financeOnly, mayNotBuy, orderNotFound } from './billing.errors.js';

/** `read`: what a company bought and what it has left. `buy`: quotes, checkout, the billing account. */
export type BillingDeed = 'read' | 'buy';

/** `hide`: to whom it must stay unknown that the thing exists (404). */
export type Answer = 'allow' | 'forbid' | 'hide';

const COMPANY_ROLE_DEEDS: Readonly<Record<CompanyRole, readonly BillingDeed[]>> = {
  owner: ['read', 'buy'],
  billing: ['read', 'buy'],
  recruiter: ['read'],
  hiring_manager: ['read'],
  interviewer: [],
  viewer: [],
};

/** Who may do what with a company's purchases. Pure; the one place where it is decided. */
export function mayOnBilling(actor: Actor, deed: BillingDeed, thing: { companyId: string }): Answer {
  if (actor.kind === 'system') return 'allow';
  const role = roleIn(actor, thing.companyId);
  if (role !== null && COMPANY_ROLE_DEEDS[role].includes(deed)) return 'allow';
  // Staff help and repair; they do not buy for anybody.
  if (mayOnFinance(actor)) return deed === 'read' ? 'allow' : 'forbid';
  // Roles that have nothing to do with purchases are told no more than strangers.
  return role !== null && COMPANY_ROLE_DEEDS[role].length > 0 ? 'forbid' : 'hide';
}

/** Prices, campaigns, codes, all companies' orders: finance staff and administrators, and the product itself. */
export function mayOnFinance(actor: Actor): boolean {
  return actor.kind === 'system' || hasStaffRole(actor, 'finance', 'administrator');
}

export function mayBuy(actor: Actor, companyId: string): boolean {
  return mayOnBilling(actor, 'buy', { companyId }) === 'allow';
}

/** @throws DomainError not_found for who must not know of the company's account, forbidden for other roles */
export function requireBilling(actor: Actor, deed: BillingDeed, thing: { companyId: string }): void {
  const answer = mayOnBilling(actor, deed, thing);
  if (answer === 'hide') throw billingNotFound();
  if (answer === 'forbid') throw mayNotBuy();
}

/** As `requireBilling`, for one order: another company's is unknown. */
export function requireOrder(actor: Actor, deed: BillingDeed, order: { companyId: string }): void {
  const answer = mayOnBilling(actor, deed, order);
  if (answer === 'hide') throw orderNotFound();
  if (answer === 'forbid') throw mayNotBuy();
}

/** @throws DomainError forbidden `billing.finance-only` */
export function requireFinance(actor: Actor): void {
  if (!mayOnFinance(actor)) throw financeOnly();
}
