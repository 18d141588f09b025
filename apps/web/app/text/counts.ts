/** `1,234` */
export const count = (amount: number) => amount.toLocaleString('en-GB');

/** `1 order`, `23 orders` */
export const of = (amount: number, one: string, many: string) =>
  `${count(amount)} ${amount === 1 ? one : many}`;
