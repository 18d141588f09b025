/** Every ISO 4217 code the runtime knows. */
const known = new Set(Intl.supportedValuesOf('currency'));
const displayNames = new Intl.DisplayNames('en', { type: 'currency' });

export interface Currency {
  readonly code: string;
  readonly name: string;
}

/** Every currency by code, with its English name. */
export const CURRENCIES: readonly Currency[] = [...known]
  .map((code) => ({ code, name: displayNames.of(code) ?? code }))
  .sort((a, b) => (a.code < b.code ? -1 : 1));

export function isCurrency(code: string): boolean {
  return known.has(code);
}
