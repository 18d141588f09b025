import type { PriceWorkingView } from '@plainhire/contracts';
import { STEP_WORDS as WORDS } from '../billing.words.js';
import { bareMoney, type PriceWorking, rateWords, sayWorking } from '../rules/index.js';

type Step = PriceWorkingView['steps'][number];

/** The working as it is shown and frozen: each step with how it came about. Pure. */
export function toWorkingView(working: PriceWorking): PriceWorkingView {
  const { currency, list, discount, credit, net, tax, total } = working;
  return {
    currency,
    list,
    discount,
    credit,
    net,
    tax:
      tax === null
        ? null
        : { kind: tax.kind, label: tax.label, ratePermille: tax.ratePermille, amount: tax.amount },
    total,
    steps: stepsOf(working),
    said: sayWorking(working, bareMoney),
  };
}

function stepsOf(working: PriceWorking): Step[] {
  const say = (amount: number) => bareMoney({ amount, currency: working.currency });
  const steps: Step[] = [];
  const discounts = [...working.discounts];
  let price = working.list;
  for (const { kind, label, amount } of working.steps) {
    if (kind === 'discount') {
      const percent = discounts.shift()?.percent ?? null;
      const off = percent === null ? say(-amount) : WORDS.percent(percent);
      steps.push({ kind, label, how: WORDS.less(say(price), off), amount });
      price += amount;
    } else if (kind === 'credit') {
      steps.push({ kind, label, how: WORDS.less(say(price), say(-amount)), amount });
      price += amount;
    } else if (kind === 'list') {
      steps.push({ kind, label, how: '', amount });
    }
  }
  const { net, tax, total } = working;
  if (price !== working.list || tax !== null)
    steps.push({ kind: 'net', label: WORDS.net, how: '', amount: net });
  for (const { kind, label, amount } of working.steps) {
    if (kind === 'tax')
      steps.push({ kind, label, how: WORDS.times(say(net), rateWords(tax?.ratePermille ?? 0)), amount });
    else if (kind === 'total')
      steps.push({
        kind,
        label,
        how: tax?.amount ? WORDS.plus(say(net), say(tax.amount)) : '',
        amount: total ?? amount,
      });
  }
  return steps;
}
