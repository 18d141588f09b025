import type { PayUnit } from '@plainhire/kernel';
import { payTokens, readNumber, type PayToken } from './pay-tokens.js';

/** What a text says in numbers, before anything is concluded from it. */
export interface Figures {
  readonly low: number;
  readonly high: number;
  /** ISO 4217 when the text names one. */
  readonly currency: string | null;
  /** A sign that several currencies share, when that is all the text has. */
  readonly sign: string | null;
  readonly unit: PayUnit | null;
}

interface Amount {
  readonly digits: string;
  scale: number | null;
  code: string | null;
  sign: string | null;
  /** Joined to the amount before it by a hyphen or "to". */
  ranged: boolean;
  opens: 'from' | 'up_to' | null;
}

type Trouble = 'several' | 'implausible' | 'not_stated';

/** The one range a text states, or why there is none. */
export function figuresOf(text: string): Figures | Trouble {
  const tokens = payTokens(text);
  const units = new Set(tokens.flatMap((token) => (token.kind === 'unit' ? [token.unit] : [])));
  if (tokens.some((token) => token.kind === 'scale' && token.word === 'lpa')) units.add('year');
  const all = amountsOf(tokens);
  // Where some amounts carry money, a bare number beside them is a zone, a level, a date.
  const withMoney = all.filter(
    (one, index) => isMoney(one) || (one.ranged && isMoney(all[index - 1])) || startsMoney(all, index),
  );
  const amounts = withMoney.length > 0 ? withMoney : all;
  const codes = new Set(amounts.flatMap(({ code }) => (code === null ? [] : [code])));
  if (units.size > 1 || codes.size > 1) return 'several';
  const values = scaled(amounts);
  if (values === null || amounts.length === 0) return 'implausible';
  const ends = endsOf(amounts, values);
  if (typeof ends === 'string') return ends;
  const sign = amounts.find((amount) => amount.sign !== null)?.sign ?? null;
  return { ...ends, currency: [...codes][0] ?? null, sign, unit: [...units][0] ?? null };
}

function isMoney(amount: Amount | undefined): boolean {
  return amount !== undefined && (amount.code !== null || amount.sign !== null);
}

/** The bottom of "80,000 - 110,000 CAD". */
function startsMoney(amounts: readonly Amount[], index: number): boolean {
  for (let next = index + 1; amounts[next]?.ranged === true; next += 1)
    if (isMoney(amounts[next])) return true;
  return false;
}

function amountsOf(tokens: readonly PayToken[]): Amount[] {
  const amounts: Amount[] = [];
  let before: { code: string | null; sign: string } | null = null;
  let joined = false;
  let opens: Amount['opens'] = null;
  /** True as long as what comes may still belong to the last amount. */
  let near = false;
  /** True as long as no other word stands between the last amount and what comes. */
  let touching = false;
  for (const [index, token] of tokens.entries()) {
    const last = amounts.at(-1);
    switch (token.kind) {
      case 'number':
        amounts.push({
          digits: token.digits,
          scale: null,
          code: before?.code ?? null,
          sign: before?.code === null ? before.sign : null,
          // "from 7,000 up to 22,000" is a range too.
          ranged: last !== undefined && (joined || (opens === 'up_to' && last.opens === 'from')),
          opens,
        });
        [before, joined, opens, near, touching] = [null, false, null, true, true];
        break;
      case 'scale':
        if (last && near && tokens[index - 1]?.kind === 'number') last.scale = token.by;
        break;
      case 'currency':
        // Behind an amount, unless another amount follows at once, or this one has its own.
        if (last && near && last.code === null && (tokens[index + 1]?.kind !== 'number' || !joined)) {
          if (tokens[index + 1]?.kind === 'number' && isMoney(last)) before = token;
          else if (token.code !== null) last.code = token.code;
          else last.sign ??= token.sign;
        } else before = mergedSign(before, token);
        break;
      case 'to':
        joined = touching;
        near = false;
        break;
      case 'from':
      case 'up_to':
        opens = token.kind;
        near = false;
        break;
      case 'plus':
      case 'unit':
        break;
      case 'word':
        // The hyphen of "full-time: $5" joins no range.
        [before, joined, touching] = [null, false, false];
        break;
    }
  }
  return amounts;
}

/** "USD $100": the code counts, the sign adds nothing. */
function mergedSign(
  before: { code: string | null; sign: string } | null,
  token: { code: string | null; sign: string },
): { code: string | null; sign: string } {
  return before !== null && before.code !== null ? before : token;
}

/** Figures with their K, lakh, million; "80-115k" says it once for both. Null when one is no number. */
function scaled(amounts: readonly Amount[]): number[] | null {
  const shared = amounts.find((amount) => amount.scale !== null)?.scale ?? null;
  const values: number[] = [];
  for (const amount of amounts) {
    const plain = readNumber(amount.digits, amount.scale !== null);
    if (plain === null || !Number.isFinite(plain)) return null;
    const scale = amount.scale ?? (shared !== null && plain < 1000 && plain > 0 ? shared : 1);
    values.push(plain * scale);
  }
  return values;
}

function endsOf(
  amounts: readonly Amount[],
  values: readonly number[],
): { low: number; high: number } | Trouble {
  const [first, second] = values;
  if (first === undefined) return 'not_stated';
  const opens = amounts[0]?.opens ?? null;
  if (second === undefined) return opens === 'up_to' ? { low: 0, high: first } : { low: first, high: first };
  const last = values.at(-1) ?? second;
  const chained = amounts.slice(1).every((amount) => amount.ranged);
  // "min - mid - max" is one range; anything else with three figures is several.
  const rising = values.every((value, index) => index === 0 || value >= (values[index - 1] ?? 0));
  if (chained && rising) return { low: first, high: last };
  if (amounts.length === 2 && chained) return 'implausible';
  return new Set(values).size === 1 ? { low: first, high: first } : 'several';
}
