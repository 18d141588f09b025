import { shareHalfUp } from './rounding.js';

/** Minor units. `back`: what is back, and what is on its way and may not fail. */
export interface SplitFacts {
  readonly paidNet: number;
  readonly paidTax: number;
  readonly backNet: number;
  readonly backTax: number;
}

export interface NetAndTax {
  readonly net: number;
  readonly tax: number;
}

/**
 * What of a sum that went back is tax: the part that the tax has in all that is back with it, so that parts
 * which come to the whole sum come to the whole net and the whole tax. Neither is more than what is left of
 * it, and both together are no more than what is left.
 */
export function splitRefund(amount: number, { paidNet, paidTax, backNet, backTax }: SplitFacts): NetAndTax {
  const [leftNet, leftTax] = [paidNet - backNet, paidTax - backTax];
  const sum = Math.min(amount, leftNet + leftTax);
  if (sum === 0) return { net: 0, tax: 0 };
  const share = shareHalfUp(paidTax, backNet + backTax + sum, paidNet + paidTax) - backTax;
  return within({ net: sum - share, tax: share }, leftNet, leftTax);
}

/**
 * A refund as it is booked when it has happened. Its parts were told apart when it was asked for; where they
 * do not fit any more into what is left of each, the sum stays and its tax gives way.
 */
export function fitRefund(
  { net, tax }: NetAndTax,
  { paidNet, paidTax, backNet, backTax }: SplitFacts,
): NetAndTax {
  return within({ net, tax }, paidNet - backNet, paidTax - backTax);
}

function within({ net, tax }: NetAndTax, leftNet: number, leftTax: number): NetAndTax {
  const sum = Math.min(net + tax, leftNet + leftTax);
  const fits = Math.min(Math.max(tax, sum - leftNet, 0), leftTax, sum);
  return { net: sum - fits, tax: fits };
}
