import type { RefundView } from '@plainhire/contracts';
import { PdfWriter } from '@plainhire/platform';
import { extractText, getDocumentProxy } from 'unpdf';
import { describe, expect, it } from 'vitest';
import { receiptDocument, type ReceiptFacts } from './receipt-document.js';
import { RECEIPT_TEMPLATE } from './receipt.template.js';

const FACTS: ReceiptFacts = {
  orderId: '01890000-0000-7000-8000-000000000001',
  what: 'Featured, 30 days: Back-end developer',
  paidAt: new Date('2026-11-25T10:00:00Z'),
  invoiceNumber: 'PH-0001',
  seller: {
    name: 'Plainhire',
    address: null,
    addressLine: 'Quay 1, Rotterdam',
    vatId: 'NL123456789B01',
  },
  buyer: {
    name: 'Jürgen & Söhne Ελλάς #panic("x") *bold*',
    address: { line1: 'Straße 1', line2: '', postalCode: '10115', city: 'Berlin', country: 'DE' },
    vatId: 'DE123456789',
  },
  working: {
    currency: 'EUR',
    list: 18_000,
    discount: 9_000,
    credit: 0,
    net: 9_000,
    tax: { kind: 'rate', label: 'VAT 21 %', ratePermille: 210, amount: 1_890 },
    total: 10_890,
    steps: [
      { kind: 'list', label: 'Featured, 30 days', how: '', amount: 18_000 },
      { kind: 'discount', label: 'November offer', how: '180.00 × 50 %', amount: -9_000 },
      { kind: 'net', label: 'Before VAT', how: '', amount: 9_000 },
      { kind: 'tax', label: 'VAT 21 %', how: '90.00 × 21 %', amount: 1_890 },
      { kind: 'total', label: 'Paid', how: '', amount: 10_890 },
    ],
    said: '',
  },
  refunds: [],
};

const REFUND: RefundView = {
  id: FACTS.orderId,
  kind: 'partial',
  state: 'succeeded',
  net: 1_000,
  tax: 210,
  credit: 0,
  creditTaken: 0,
  requestedById: null,
  approvedById: null,
  reason: 'Goodwill',
  outsideReference: null,
  requestedBy: null,
  approvedBy: null,
  createdAt: '2026-11-26T10:00:00Z',
  settledAt: '2026-11-26T10:00:00Z',
  failure: null,
};

const writer = new PdfWriter();

async function textOf(facts: ReceiptFacts): Promise<string> {
  const pdf = writer.render(RECEIPT_TEMPLATE, receiptDocument(facts));
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true });
  return text.replace(/\s+/g, ' ');
}

describe('a receipt as PDF', () => {
  it('has every figure and both parties as text that can be selected', async () => {
    const text = await textOf(FACTS);
    for (const part of [
      'Quay 1, Rotterdam',
      'NL123456789B01',
      'DE123456789',
      'Straße 1',
      '10115 Berlin',
      'PH-0001',
      FACTS.orderId,
      '25 November 2026',
      'EUR 180.00',
      '− EUR 90.00',
      'EUR 18.90',
      'EUR 108.90',
    ])
      expect(text).toContain(part);
  });

  it('shows what people wrote as they wrote it, never as markup', async () => {
    expect(await textOf(FACTS)).toContain('Jürgen & Söhne Ελλάς #panic("x") *bold*');
  });

  it('shows what was paid back, and what was paid in all', async () => {
    const text = await textOf({ ...FACTS, refunds: [REFUND] });
    expect(text).toContain('Goodwill');
    expect(text).toContain('− EUR 12.10');
    expect(text).toContain('EUR 96.80');
  });

  it('leaves out what did not come back', async () => {
    const text = await textOf({ ...FACTS, refunds: [{ ...REFUND, state: 'failed' }] });
    expect(text).not.toContain('Goodwill');
    expect(text).not.toContain('Paid in all');
  });

  it('tells credit apart from money: what was given back as it, and what ended', async () => {
    const back: RefundView = { ...REFUND, kind: 'unused_days', net: 0, tax: 0, credit: 2_500 };
    const text = await textOf({ ...FACTS, refunds: [back, { ...back, credit: 0, creditTaken: 700 }] });
    expect(text).toContain('EUR 25.00 was given back as credit on 26 November 2026.');
    expect(text).toContain('EUR 7.00 of unspent credit that this order brought ended on 26 November 2026.');
    expect(text).toContain('Paid in all EUR 108.90');
    expect(text).not.toContain('Paid back');
  });

  it.each([
    ['credit', 9_000, 'Credit', '− EUR 90.00'],
    ['an offer of everything', 0, 'All of it off', '− EUR 180.00'],
  ])('shows that %s left nothing to pay', async (_, credit, label, taken) => {
    const off = 18_000 - credit;
    const text = await textOf({
      ...FACTS,
      invoiceNumber: null,
      working: {
        ...FACTS.working,
        discount: off,
        credit,
        net: 0,
        tax: { kind: 'rate', label: 'VAT', ratePermille: 210, amount: 0 },
        total: 0,
        steps: [
          { kind: 'list', label: 'List price', how: '', amount: 18_000 },
          { kind: 'discount', label: credit ? 'November offer' : label, how: '', amount: -off },
          ...(credit ? [{ kind: 'credit' as const, label, how: '', amount: -credit }] : []),
          { kind: 'total', label: 'Total', how: '', amount: 0 },
        ],
      },
    });
    expect(text).toContain(`${label} ${taken}`);
    expect(text).toContain('Total EUR 0.00');
    expect(text).not.toContain('that Stripe made');
  });

  it('says that a buyer elsewhere owes the tax', async () => {
    const text = await textOf({
      ...FACTS,
      working: {
        ...FACTS.working,
        tax: { kind: 'reverse_charge', label: 'Reverse charge', ratePermille: null, amount: 0 },
      },
    });
    expect(text).toContain('Article 196 of Directive 2006/112/EC');
  });

  it('has no decimals where the currency has none', async () => {
    const text = await textOf({
      ...FACTS,
      working: { ...FACTS.working, currency: 'JPY' },
    });
    expect(text).toContain('JPY 10,890');
  });
});
