import { Pay } from '@plainhire/contracts';
import { parsePay, type PayDoubt, type PayHint } from '@plainhire/reference';
import { cleanLine } from './clean.js';
import { type Field, type FieldMap, type Row, textOf, valueOf } from './field-map.js';

const DOUBTS: Readonly<Record<PayDoubt, string | null>> = {
  not_stated: null,
  estimate: "pay left out: a site's estimate",
  no_currency: 'pay left out: its currency is not said',
  no_unit: 'pay left out: hour, month or year is not said',
  several: 'pay left out: several are named',
  not_base: 'pay left out: it counts in bonuses',
  implausible: 'pay left out: nobody pays that',
};

/** The pay a row states, or null with a note why. Two fields are read as the ends of one text. */
export function readPay(row: Row, map: FieldMap, country: string | null, notes: string[]): Pay | null {
  const value = valueOf(row, map, 'pay');
  const ready = typeof value === 'object' ? Pay.safeParse(value).data : undefined;
  if (ready) return ready;
  const field = (name: Field) => cleanLine(textOf(valueOf(row, map, name)));
  const ends = [...new Set([field('payMin'), field('payMax')])].filter((end) => end !== '');
  const text = ends.length > 0 ? ends.join(' - ') : cleanLine(textOf(value));
  if (text === '') return null;
  const hint: PayHint = {
    currency: field('payCurrency').toUpperCase() || map.hints.currency,
    country: country ?? map.hints.country,
    unit: map.hints.payUnit,
  };
  const unit = field('payUnit');
  const { pay, doubt } = parsePay(unit === '' ? text : `${text} per ${unit.replace(/^per /i, '')}`, hint);
  if (pay) return { ...pay };
  const note = DOUBTS[doubt];
  if (note !== null) notes.push(note);
  return null;
}
