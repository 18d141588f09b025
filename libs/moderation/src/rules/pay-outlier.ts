import type { Pay } from '@plainhire/contracts';
import { ANY_TOP, PAY_BANDS, ROUGH_DOLLARS } from './pay-table.js';
import { flagged, type Rule, whole } from './rule.js';

const PER_YEAR = { hour: 2080, day: 260, week: 52, month: 12, year: 1 } as const;
const NO_MINOR_UNIT = new Set(['JPY', 'KRW', 'VND', 'CLP', 'ISK', 'XOF', 'XAF', 'PYG', 'UGX', 'RWF']);

/** A range this many times as high at its top as at its bottom says nothing. */
const WIDE = 4;

/** Pay far above what the work is paid, or a range too wide to mean anything. */
export const payOutlier: Rule = {
  id: 'pay-outlier',
  assess({ title, pay }) {
    if (!pay) return null;
    const text = `${String(pay.min)}–${String(pay.max)} ${pay.currency} a ${pay.unit}`;
    const dollars = yearlyDollars(pay);
    const band = PAY_BANDS.find((one) => one.words.test(title));
    if (dollars !== null && (dollars > ANY_TOP || (band && dollars > band.top * 1.6)))
      return flagged('pay-outlier', 24, 'The pay is far above what such work is paid.', whole('pay', text));
    if (pay.min > 0 && pay.max >= pay.min * WIDE)
      return flagged('pay-outlier', 8, 'The pay range is too wide to say anything.', whole('pay', text));
    return null;
  },
};

function yearlyDollars(pay: Pay): number | null {
  const rate = ROUGH_DOLLARS[pay.currency];
  if (rate === undefined) return null;
  const major = NO_MINOR_UNIT.has(pay.currency) ? pay.min : pay.min / 100;
  return major * PER_YEAR[pay.unit] * rate;
}
