/** Largest sum taken or given, in minor units: the same as the contracts' `MAX_MINOR_UNITS`. */
export const LARGEST_AMOUNT = 100_000_000_000;

/**
 * `amount` × `part` ÷ `whole`, half up, exact. All three are whole numbers of at least 0, `whole` of at
 * least 1; a product past 2^53 goes through BigInt, since a share of a month in milliseconds gets there.
 *
 * @throws RangeError for a fraction, a negative number or an empty whole
 */
export function shareHalfUp(amount: number, part: number, whole: number): number {
  for (const value of [amount, part, whole])
    if (!Number.isSafeInteger(value) || value < 0)
      throw new RangeError(`${String(value)} is no whole number of at least 0.`);
  if (whole === 0) throw new RangeError('A share of nothing was asked for.');
  const product = amount * part;
  if (Number.isSafeInteger(product * 2)) {
    const rest = product % whole;
    return (product - rest) / whole + (rest * 2 >= whole ? 1 : 0);
  }
  const exact = BigInt(amount) * BigInt(part);
  const divisor = BigInt(whole);
  const share = Number(exact / divisor + ((exact % divisor) * 2n >= divisor ? 1n : 0n));
  if (!Number.isSafeInteger(share)) throw new RangeError(`${String(share)} is too large for a sum.`);
  return share;
}

/** @throws RangeError unless `amount` is a whole number from 0 to `LARGEST_AMOUNT` */
export function requireAmount(amount: number, what: string): void {
  if (!Number.isSafeInteger(amount) || amount < 0 || amount > LARGEST_AMOUNT)
    throw new RangeError(`${what} is ${String(amount)}; it must be whole minor units from 0 to 10^11.`);
}
