import type { PayUnit } from '@plainhire/kernel';
import { isCurrency } from '../money/currencies.js';
import { CURRENCY_SIGNS, PERIODS, SCALES, SHARED_SIGNS } from './pay-words.js';

export type PayToken =
  | { readonly kind: 'number'; readonly digits: string }
  | { readonly kind: 'scale'; readonly word: string; readonly by: number }
  /** A code of ISO 4217, or a sign that several share, such as `$`. */
  | { readonly kind: 'currency'; readonly code: string | null; readonly sign: string }
  | { readonly kind: 'unit'; readonly unit: PayUnit }
  | { readonly kind: 'to' | 'from' | 'up_to' | 'plus' | 'word' };

const NUMBER = /\d+(?:[.,'’]\d+)*(?: \d{3}(?!\d))*(?:[.,]\d{1,2}(?!\d))?/y;
const WORD = /[\p{L}\p{M}]+\.?/uy;
const SIGN = /(?:US|CA|AU|NZ|HK|SG|MX|NT|C|A|S|R)?\$|[€£₹¥₺₦₱₫₩₪₴฿]/y;
const TO = /(?:-|–|—|―|‑|−|~|\.\.\.?|…)/y;

/** What a text about pay is made of, in order; what is none of it becomes `word`. Never throws. */
export function payTokens(text: string): PayToken[] {
  const tokens: PayToken[] = [];
  for (let at = 0; at < text.length;) {
    if (/\s/.test(text[at] ?? '')) {
      at += 1;
      continue;
    }
    const [token, length] = readPeriod(text, at) ?? readSign(text, at) ?? readWord(text, at);
    tokens.push(token);
    at += length;
  }
  return tokens;
}

type Read = readonly [PayToken, number];

function readPeriod(text: string, at: number): Read | null {
  for (const [pattern, unit] of PERIODS) {
    const found = match(pattern, text, at);
    if (found) return [{ kind: 'unit', unit }, found.length];
  }
  return null;
}

function readSign(text: string, at: number): Read | null {
  const sign = match(SIGN, text, at);
  if (sign) return [currency(sign), sign.length];
  const number = match(NUMBER, text, at);
  if (number) return [{ kind: 'number', digits: number }, number.length];
  const to = match(TO, text, at);
  if (to) return [{ kind: 'to' }, to.length];
  return /[+:]/.test(text[at] ?? '') ? [{ kind: 'plus' }, 1] : null;
}

function readWord(text: string, at: number): Read {
  const found = match(WORD, text, at);
  if (!found) return [{ kind: 'word' }, 1];
  const word = found.toLowerCase().replace(/\.$/, '');
  const upTo = match(/(?:up to|as much as|max(?:imum)?\b:?)/iy, text, at);
  if (upTo) return [{ kind: 'up_to' }, upTo.length];
  const from = match(
    /(?:from|starting (?:at|from)|at least|min(?:imum)?\b:?|ab\b|desde|more than|over)/iy,
    text,
    at,
  );
  if (from && from.length >= word.length) return [{ kind: 'from' }, from.length];
  if (/^(?:to|and|bis|until)$/.test(word)) return [{ kind: 'to' }, found.length];
  if (isCurrencyWord(found, word)) return [currency(found.replace(/\.$/, '')), found.length];
  if (/^mid(?:point)?$/.test(word)) return [{ kind: 'plus' }, found.length];
  const scale = Object.hasOwn(SCALES, word) ? SCALES[word] : undefined;
  if (scale !== undefined) return [{ kind: 'scale', word, by: scale }, found.length];
  return [{ kind: 'word' }, found.length];
}

/** Codes count in capitals only: `all`, `try` and `top` are words before they are money. */
function isCurrencyWord(found: string, word: string): boolean {
  return (
    Object.hasOwn(CURRENCY_SIGNS, word) ||
    Object.hasOwn(SHARED_SIGNS, word) ||
    (/^[A-Z]{3}$/.test(found) && isCurrency(found)) ||
    /^(?:usd|eur|gbp|cad|aud|pln|chf)$/.test(word)
  );
}

function currency(sign: string): PayToken {
  const folded = sign.toLowerCase();
  if (Object.hasOwn(SHARED_SIGNS, folded)) return { kind: 'currency', code: null, sign: folded };
  return { kind: 'currency', code: CURRENCY_SIGNS[folded] ?? sign.toUpperCase(), sign: folded };
}

function match(pattern: RegExp, text: string, at: number): string | null {
  pattern.lastIndex = at;
  const found = pattern.exec(text)?.[0];
  return found === undefined || found === '' ? null : found;
}

/**
 * A figure as written anywhere: `120,000`, `120.000`, `181 000`, `120'000`, `12,00,000`, `1.234,56`.
 * Groups of three mark thousands; one or two figures at the end are a fraction. Null when the groups
 * fit neither. `fraction` is where a point is one whatever follows, as before K.
 */
export function readNumber(digits: string, fraction = false): number | null {
  const plain = digits.replace(/[\s'’]/g, '');
  if (/^\d+$/.test(plain)) return Number(plain);
  if (fraction && /^\d+[.,]\d+$/.test(plain)) return Number(plain.replace(',', '.'));
  const found = /^([\d.,]*?)(?:([.,])(\d{1,2}))?$/.exec(plain);
  if (!found) return null;
  const [, whole = '', mark, cents = ''] = found;
  const separators = new Set(whole.replace(/\d/g, ''));
  if (separators.size > 1 || (mark !== undefined && separators.has(mark))) return null;
  // Groups of three; before the last one, of two in India.
  if (separators.size === 1 && !/^\d{1,3}(?:[.,]\d{3})+$|^\d{1,2}(?:,\d{2})+,\d{3}$/.test(whole)) return null;
  return Number(`${whole.replace(/[.,]/g, '')}.${cents === '' ? '0' : cents}`);
}
