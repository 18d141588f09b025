export interface LineToPrice {
  /** Minor units. */
  readonly unitAmount: number;
  readonly quantity: number;
  readonly product: string;
  readonly rates: readonly RateToApply[];
}

export interface RateToApply {
  /** Per cent, with four decimals at the most. */
  readonly percentage: number;
  readonly inclusive: boolean;
}

export interface DiscountToApply {
  readonly percentOff: number | null;
  /** Minor units of the session's currency. */
  readonly amountOff: number | null;
  /** Only these products are discounted; null for all. */
  readonly products: readonly string[] | null;
}

export interface PricedLine {
  readonly subtotal: number;
  readonly discount: number;
  /** In the order of the rates. */
  readonly taxes: readonly { readonly amount: number; readonly taxable: number }[];
  readonly tax: number;
  readonly total: number;
}

export interface SessionAmounts {
  readonly lines: readonly PricedLine[];
  readonly subtotal: number;
  readonly discount: number;
  readonly tax: number;
  readonly total: number;
}

/**
 * What a session costs, all in minor units: the discount is spread over the lines, then each line is
 * taxed on what is left of it, rounded half up. Tax that is included in a price adds nothing to it.
 */
export function sessionAmounts(
  lines: readonly LineToPrice[],
  discount: DiscountToApply | null,
): SessionAmounts {
  const off = discount ? spread(lines, discount) : lines.map(() => 0);
  const priced = lines.map((line, at) => priceLine(line, off[at] ?? 0));
  return {
    lines: priced,
    subtotal: sum(priced.map((line) => line.subtotal)),
    discount: sum(off),
    tax: sum(priced.map((line) => line.tax)),
    total: sum(priced.map((line) => line.total)),
  };
}

function priceLine(line: LineToPrice, discount: number): PricedLine {
  const subtotal = line.unitAmount * line.quantity;
  const net = subtotal - discount;
  const inside = sum(line.rates.filter((rate) => rate.inclusive).map(tenThousandths));
  const included = line.rates.map((rate) =>
    rate.inclusive ? share(net, tenThousandths(rate), 1_000_000 + inside) : 0,
  );
  const taxable = net - sum(included);
  const taxes = line.rates.map((rate, at) => ({
    amount: rate.inclusive ? (included[at] ?? 0) : share(taxable, tenThousandths(rate), 1_000_000),
    taxable,
  }));
  const tax = sum(taxes.map((one) => one.amount));
  return { subtotal, discount, taxes, tax, total: taxable + tax };
}

function spread(lines: readonly LineToPrice[], discount: DiscountToApply): number[] {
  const parts = lines.map(({ unitAmount, quantity, product }) =>
    discount.products && !discount.products.includes(product) ? 0 : unitAmount * quantity,
  );
  if (discount.percentOff !== null) {
    const percent = Math.round(discount.percentOff * 10_000);
    return parts.map((part) => share(part, percent, 1_000_000));
  }
  return byLargestRemainder(Math.min(discount.amountOff ?? 0, sum(parts)), parts);
}

/** Shares out `amount` in the ratio of `parts`: to the unit, and to no part more than it has. */
function byLargestRemainder(amount: number, parts: readonly number[]): number[] {
  const whole = sum(parts);
  if (whole === 0) return parts.map(() => 0);
  const exact = parts.map((part) => BigInt(part) * BigInt(amount));
  const floors = exact.map((one) => Number(one / BigInt(whole)));
  let left = amount - sum(floors);
  const order = exact
    .map((one, at) => ({ at, remainder: one % BigInt(whole) }))
    .sort((a, b) => Number(b.remainder - a.remainder) || a.at - b.at);
  for (const { at } of order) {
    if (left === 0) break;
    floors[at] = (floors[at] ?? 0) + 1;
    left -= 1;
  }
  return floors;
}

/** `amount * numerator / denominator`, rounded half up. */
function share(amount: number, numerator: number, denominator: number): number {
  const [n, d] = [BigInt(amount) * BigInt(numerator), BigInt(denominator)];
  return Number((2n * n + d) / (2n * d));
}

function tenThousandths(rate: RateToApply): number {
  return Math.round(rate.percentage * 10_000);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
