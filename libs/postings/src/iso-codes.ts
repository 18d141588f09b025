const CURRENCIES = new Set(Intl.supportedValuesOf('currency'));
const REGIONS = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
/** Codes that CLDR names and that are no country: groups, test codes and the unknown. */
const NO_COUNTRY = new Set(['EU', 'EZ', 'UN', 'QO', 'XA', 'XB', 'ZZ']);

/** True for a currency of ISO 4217 as this runtime knows it. */
export function isCurrency(code: string): boolean {
  return CURRENCIES.has(code);
}

/** True for a country or territory of ISO 3166-1. */
export function isCountry(code: string): boolean {
  return /^[A-Z]{2}$/.test(code) && !NO_COUNTRY.has(code) && REGIONS.of(code) !== undefined;
}
