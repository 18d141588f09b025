/*
 * Every sentence of quotes, orders and accounts but refusals, which stand in billing.errors.ts. What
 * the rules of money say stands in rules/money-words.ts.
 */

export const STEP_WORDS = {
  net: 'Before tax',
  less: (from: string, off: string) => `${from} − ${off}`,
  percent: (percent: number) => `${String(percent)} %`,
  times: (net: string, rate: string) => `${net} × ${rate}`,
  plus: (net: string, tax: string) => `${net} + ${tax}`,
  minus: '−',
} as const;

export const CODE_WORDS = {
  unknown: 'There is no such code.',
  used: 'The code is taken off.',
  offerIsBetter:
    'The offer that runs now is better than this code, and they do not add up. The code stays unused.',
  tooLittleLeft:
    'With this code less would be left to pay than a card can be charged with. The code stays unused.',
  nothingOff: 'This code takes nothing off this price.',
  label: (code: string) => `Code ${code}`,
} as const;

const KINDS = {
  featured: 'Featured',
  pinned: 'Pinned',
  highlight: 'Highlighted',
  digest: 'In alert mails',
  bundle: 'Credit',
} as const;

export const ITEM_WORDS = {
  promotion: (kind: keyof typeof KINDS, days: number) => `${KINDS[kind]} for ${String(days)} days`,
  bundle: (worth: string) => `${KINDS.bundle} of ${worth}`,
  posting: (title: string) => `For the posting "${title}"`,
  credit: 'Credit',
} as const;
