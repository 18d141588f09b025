/** Prices are the same everywhere for now; the price book could keep others apart. */
export const MARKET = 'world';
