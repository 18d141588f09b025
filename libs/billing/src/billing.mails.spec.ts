import type { MailBlock, MailTemplate } from '@plainhire/platform';
import { describe, expect, it } from 'vitest';
import { billingMails, disputedMail, receiptMail, refundedMail, unshownMail } from './billing.mails.js';

const ID = '01900000-0000-7000-8000-000000000001';
const ABOUT = {
  orderId: ID,
  what: 'Featured for 7 days',
  title: 'Cook',
  company: 'Brightwater',
  currency: 'EUR',
};
const PARTY = {
  name: 'Brightwater BV',
  address: { line1: 'Quay 1', line2: '', postalCode: '3011', city: 'Rotterdam', country: 'NL' },
  vatId: 'NL123456789B01',
};
const DAY = '2026-12-07T09:00:00.000Z';
const CONTEXT = { publicUrl: 'https://plainhire.example', token: () => 'TOKEN' };
const WORKING = '49.00 − 50 % = 24.50; VAT 20 % = 4.90; total 29.40';

const SAMPLES: Readonly<Record<string, object>> = {
  'billing.receipt': {
    ...ABOUT,
    paidAt: DAY,
    net: 2_450,
    total: 2_940,
    said: WORKING,
    seller: { name: 'Plainhire', address: null, vatId: null },
    buyer: PARTY,
    reverseCharge: false,
    invoiceNumber: 'A-0001',
    invoiceUrl: 'https://invoice.example/1',
  },
  'billing.payment-failed': { ...ABOUT, total: 2_940 },
  'billing.refunded': {
    ...ABOUT,
    net: 2_450,
    tax: 490,
    credit: 0,
    reason: 'By mistake',
    endsPromotion: true,
  },
  'billing.refund-returned': { ...ABOUT, net: 2_450, tax: 490, goesOn: true },
  'billing.refund-failed': { ...ABOUT, net: 2_450, tax: 490, goesOn: true, failure: 'account_closed' },
  'billing.disputed': {
    ...ABOUT,
    amount: 2_940,
    reason: 'product_not_received',
    evidenceDueBy: DAY,
    inquiry: false,
  },
  'billing.not-shown': { ...ABOUT, credit: 2_450 },
  'billing.taken-down': { ...ABOUT, ran: false },
  'billing.decision-due': { ...ABOUT, ran: true, kept: 2_450 },
  'billing.needs-a-look': { ...ABOUT, detail: 'The tax was shown as 490 and taken as 491 minor units.' },
};

function words<P>(template: MailTemplate<P>, params: object): string {
  const { subject, preheader, body, why } = template.render(template.params.parse(params), CONTEXT);
  return [subject, preheader ?? '', ...body.map(blockWords), why].join('\n');
}

function blockWords(block: MailBlock): string {
  if ('facts' in block) return block.facts.map(([label, value]) => `${label}: ${value}`).join('\n');
  if ('button' in block) return `${block.button.label} ${block.button.url}`;
  return Object.values(block).flat().join('\n');
}

describe('mails about orders', () => {
  it('have a sample each below', () => {
    expect(Object.keys(SAMPLES).sort()).toEqual(billingMails.map(({ name }) => name).sort());
  });

  it.each(billingMails.map((template) => [template.name, template as MailTemplate] as const))(
    '%s names what was bought, leads to the order and says why it came',
    (name, template) => {
      const text = words(template, SAMPLES[name] ?? {});
      expect(text).toContain('Featured for 7 days for Cook');
      expect(text).toMatch(new RegExp(`https://plainhire.example/(hiring|finance)/orders/${ID}`));
      expect(text).not.toMatch(/!|undefined|null|NaN|\[object/);
      expect(text).toMatch(/You get this mail because/);
    },
  );

  it('give the receipt with its working, its parties and its invoice', () => {
    const text = words(receiptMail, SAMPLES['billing.receipt'] ?? {});
    expect(text).toContain('Paid: 29.40 EUR');
    expect(text).toContain(WORKING);
    expect(text).toContain('Invoice: A-0001');
    expect(text).toContain('NL123456789B01');
    expect(text).toContain('https://invoice.example/1');
    expect(text).not.toContain('Reverse charge');
  });

  it('say in a receipt without tax that the buyer owes it', () => {
    const text = words(receiptMail, { ...SAMPLES['billing.receipt'], reverseCharge: true });
    expect(text).toContain('Reverse charge: VAT is owed by the buyer.');
  });

  it('say what came back as money and what as credit, and whether what was bought goes on', () => {
    const refund = SAMPLES['billing.refunded'];
    expect(words(refundedMail, refund ?? {})).toContain('Paid back: 29.40 EUR');
    const credit = words(refundedMail, { ...refund, net: 0, tax: 0, credit: 500, endsPromotion: false });
    expect(credit).toContain('Credit given back: 5.00 EUR');
    expect(credit).toContain('goes on');
    expect(credit).not.toContain('Banks take');
  });

  it('say of a promotion that nobody was shown that its price is credit, where there was one', () => {
    const sample = SAMPLES['billing.not-shown'];
    expect(words(unshownMail, sample ?? {})).toContain('24.50 EUR, is credit of');
    expect(words(unshownMail, { ...sample, credit: 0 })).toContain('nothing comes back');
  });

  it('tell an inquiry from a dispute', () => {
    const dispute = SAMPLES['billing.disputed'];
    expect(words(disputedMail, dispute ?? {})).toContain('product not received');
    expect(words(disputedMail, { ...dispute, inquiry: true })).toContain('No money has moved yet.');
  });
});
