import { decimalsOf } from './money.js';

/** Beyond it a figure is no price but a slip; minor units, as in the API. */
const MOST = 100_000_000_000;

export type TypedMoney =
  { readonly minor: number } | { readonly wrong: 'empty' | 'unreadable' | 'too_precise' | 'too_large' };

/**
 * An amount of money as finance types it, in minor units: `49`, `49.00`, `1,250.5`, `1 250`, `49,50`.
 * A point parts the decimals; so does a comma with one or two figures after it. Nothing is rounded and
 * nothing is guessed: what has more decimals than the currency is refused.
 */
export function readMoney(typed: string, currency: string): TypedMoney {
  const plain = typed.trim().replace(/[\s\u00a0\u202f']/g, ' ');
  if (plain === '') return { wrong: 'empty' };
  const found = /^(\d+|\d{1,3}(?:[, ]\d{3})+)(?:\.(\d+)|,(\d{1,2}))?$/.exec(plain);
  if (!found) return { wrong: 'unreadable' };
  const whole = (found[1] ?? '').replace(/[, ]/g, '');
  const part = found[2] ?? found[3] ?? '';
  const decimals = decimalsOf(currency);
  if (part.replace(/0+$/, '').length > decimals) return { wrong: 'too_precise' };
  const minor = Number(whole + part.slice(0, decimals).padEnd(decimals, '0'));
  return minor > MOST ? { wrong: 'too_large' } : { minor };
}

/** `49.00`, which `readMoney` reads as the same amount; for fields that begin with a figure. */
export function typedMoney(minor: number, currency: string): string {
  const decimals = decimalsOf(currency);
  const figures = String(minor).padStart(decimals + 1, '0');
  return decimals === 0 ? figures : `${figures.slice(0, -decimals)}.${figures.slice(-decimals)}`;
}

/**
 * The value of a field for a day and a time, in UTC, as an instant; null when it is none.
 * `2027-01-29T17:00`, and with a blank where browsers without such a field leave people to type it.
 */
export function readMoment(typed: string): string | null {
  const found = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(?::(\d{2}))?$/.exec(typed.trim());
  if (!found) return null;
  const [, day = '', time = '', seconds = '00'] = found;
  const at = new Date(`${day}T${time}:${seconds}.000Z`);
  // The 31st of a month that has 30 days would otherwise become the 1st of the next.
  return Number.isNaN(at.getTime()) || !at.toISOString().startsWith(day) ? null : at.toISOString();
}

/** An instant as such a field holds it, to the minute. */
export function typedMoment(instant: string): string {
  return new Date(instant).toISOString().slice(0, 16);
}

/** A whole number from 1 on; `empty` where nothing was typed, null when it is none. */
export function readCount(typed: string): number | 'empty' | null {
  const plain = typed.trim().replace(/[\s,\u00a0\u202f]/g, '');
  if (plain === '') return 'empty';
  return /^\d{1,9}$/.test(plain) && Number(plain) > 0 ? Number(plain) : null;
}
