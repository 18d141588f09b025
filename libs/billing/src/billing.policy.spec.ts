import {
  ANONYMOUS,
  COMPANY_ROLES,
  type CompanyRole,
  STAFF_ROLES,
  systemActor,
  type UserActor,
} from '@plainhire/kernel';
import { describe, expect, it } from 'vitest';
import {
  type Answer,
  type BillingDeed,
  mayBuy,
  mayOnBilling,
  mayOnFinance,
  requireBilling,
  requireFinance,
  requireOrder,
} from './billing.policy.js';

const OWN = { companyId: 'company-a' };
const OTHER = { companyId: 'company-b' };
const DEEDS: BillingDeed[] = ['read', 'buy'];

function person(memberships: UserActor['memberships'], staffRoles: UserActor['staffRoles'] = []): UserActor {
  return {
    kind: 'user',
    userId: 'user',
    sessionId: null,
    email: 'person@example.com',
    name: 'Person',
    verified: true,
    memberships,
    staffRoles,
  };
}
const member = (role: CompanyRole) => person([{ ...OWN, role }]);
const staff = (role: (typeof STAFF_ROLES)[number]) => person([], [role]);

const EXPECTED: Record<CompanyRole, Record<BillingDeed, Answer>> = {
  owner: { read: 'allow', buy: 'allow' },
  billing: { read: 'allow', buy: 'allow' },
  recruiter: { read: 'allow', buy: 'forbid' },
  hiring_manager: { read: 'allow', buy: 'forbid' },
  interviewer: { read: 'hide', buy: 'hide' },
  viewer: { read: 'hide', buy: 'hide' },
};
const table = COMPANY_ROLES.flatMap((role) => DEEDS.map((deed) => ({ role, deed })));

describe("who may do what with a company's purchases", () => {
  it.each(table)('a $role asked to $deed for the own company is answered as agreed', ({ role, deed }) => {
    expect(mayOnBilling(member(role), deed, OWN)).toBe(EXPECTED[role][deed]);
    expect(mayBuy(member(role), OWN.companyId)).toBe(EXPECTED[role].buy === 'allow');
  });

  it.each(table)('a $role asked to $deed for another company finds nothing', ({ role, deed }) => {
    expect(mayOnBilling(member(role), deed, OTHER)).toBe('hide');
  });

  it.each(DEEDS)('nobody signed in, nobody without a role and no moderator finds anything to %s', (deed) => {
    for (const actor of [ANONYMOUS, person([]), staff('moderator')])
      expect(mayOnBilling(actor, deed, OWN)).toBe('hide');
  });

  it.each(['finance', 'administrator'] as const)('a %s reads for every company and buys for none', (role) => {
    expect(DEEDS.map((deed) => mayOnBilling(staff(role), deed, OWN))).toEqual(['allow', 'forbid']);
    expect(mayBuy(staff(role), OWN.companyId)).toBe(false);
  });

  it('says not found of company and order to strangers, forbidden to colleagues', () => {
    expect(() => {
      requireBilling(person([]), 'read', OWN);
    }).toThrow(expect.objectContaining({ kind: 'not_found', code: 'company.not-found' }) as Error);
    expect(() => {
      requireOrder(member('owner'), 'read', OTHER);
    }).toThrow(expect.objectContaining({ kind: 'not_found', code: 'billing.order-not-found' }) as Error);
    expect(() => {
      requireBilling(member('recruiter'), 'buy', OWN);
    }).toThrow(expect.objectContaining({ kind: 'forbidden', code: 'billing.not-allowed' }) as Error);
  });
});

describe('who may keep the books and make offers', () => {
  it.each(STAFF_ROLES)('a %s of the staff is answered as agreed', (role) => {
    expect(mayOnFinance(staff(role))).toBe(role !== 'moderator');
  });

  it('is no member of a company, whatever their role there, and nobody else', () => {
    for (const role of COMPANY_ROLES) expect(mayOnFinance(member(role))).toBe(false);
    expect(mayOnFinance(ANONYMOUS)).toBe(false);
    expect(() => {
      requireFinance(member('owner'));
    }).toThrow(expect.objectContaining({ kind: 'forbidden', code: 'billing.finance-only' }) as Error);
  });

  it('is the product itself', () => {
    expect(mayOnFinance(systemActor('billing.sweep'))).toBe(true);
  });
});
