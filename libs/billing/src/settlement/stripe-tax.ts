import type { PriceWorkingView } from '@plainhire/contracts';
import { STEP_WORDS } from '../billing.words.js';
import { bareMoney, WORKING_WORDS } from '../rules/money-words.js';

/**
 * The working with the tax that Stripe took, where it was left to Stripe. A working that had its tax
 * stays as it was shown. Pure.
 */
export function withTaxOfStripe(
  working: PriceWorkingView,
  taken: { readonly tax: number; readonly total: number },
): PriceWorkingView {
  if (working.tax?.kind !== 'stripe') return working;
  const say = (amount: number) => bareMoney({ amount, currency: working.currency });
  const steps = working.steps.filter(({ kind }) => kind !== 'tax' && kind !== 'total');
  const { label } = working.tax;
  return {
    ...working,
    tax: { ...working.tax, amount: taken.tax },
    total: taken.total,
    steps: [
      ...steps,
      { kind: 'tax', label, how: '', amount: taken.tax },
      {
        kind: 'total',
        label: WORKING_WORDS.total,
        how: STEP_WORDS.plus(say(working.net), say(taken.tax)),
        amount: taken.total,
      },
    ],
    said: working.said.replace(
      WORKING_WORDS.plusTax,
      `${label} = ${say(taken.tax)}; ${WORKING_WORDS.totalIs(say(taken.total))}`,
    ),
  };
}
