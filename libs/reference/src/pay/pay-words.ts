import type { PayUnit } from '@plainhire/kernel';

/** Signs and words that name one currency, lower case. Codes of ISO 4217 are known beside these. */
export const CURRENCY_SIGNS: Readonly<Record<string, string>> = {
  us$: 'USD',
  ca$: 'CAD',
  c$: 'CAD',
  au$: 'AUD',
  a$: 'AUD',
  nz$: 'NZD',
  hk$: 'HKD',
  s$: 'SGD',
  sg$: 'SGD',
  mx$: 'MXN',
  nt$: 'TWD',
  r$: 'BRL',
  '€': 'EUR',
  '£': 'GBP',
  '₹': 'INR',
  '₺': 'TRY',
  '₦': 'NGN',
  '₱': 'PHP',
  '₫': 'VND',
  '₩': 'KRW',
  '₪': 'ILS',
  '₴': 'UAH',
  '฿': 'THB',
  zł: 'PLN',
  kč: 'CZK',
  ksh: 'KES',
  kes: 'KES',
  birr: 'ETB',
  euro: 'EUR',
  euros: 'EUR',
  inr: 'INR',
};

/** What several currencies are written with: told apart by a hint alone. */
export const SHARED_SIGNS: Readonly<Record<string, readonly string[]>> = {
  $: 'USD CAD AUD NZD SGD HKD MXN TWD ARS CLP COP FJD JMD TTD BBD BSD BMD BZD BND NAD LRD GYD SRD'.split(' '),
  dollar: ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD'],
  dollars: ['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD'],
  '¥': ['JPY', 'CNY'],
  kr: ['SEK', 'NOK', 'DKK', 'ISK'],
  rs: ['INR', 'PKR', 'LKR', 'NPR'],
  'rs.': ['INR', 'PKR', 'LKR', 'NPR'],
  rupees: ['INR', 'PKR', 'LKR', 'NPR'],
  pounds: ['GBP', 'EGP'],
  fr: ['CHF'],
  'fr.': ['CHF'],
};

/** The money of countries where a shared sign is in use. */
const OF_COUNTRY: Readonly<Record<string, string>> = {
  ...{ US: 'USD', CA: 'CAD', AU: 'AUD', NZ: 'NZD', SG: 'SGD', HK: 'HKD', MX: 'MXN', TW: 'TWD' },
  ...{ AR: 'ARS', CL: 'CLP', CO: 'COP', PR: 'USD', EC: 'USD', SV: 'USD', JM: 'JMD', TT: 'TTD' },
  ...{ JP: 'JPY', CN: 'CNY', SE: 'SEK', NO: 'NOK', DK: 'DKK', IS: 'ISK', IN: 'INR', PK: 'PKR' },
  ...{ LK: 'LKR', NP: 'NPR', GB: 'GBP', EG: 'EGP', CH: 'CHF', LI: 'CHF', NA: 'NAD', FJ: 'FJD' },
};

/** The currency in which a country's employers write a shared sign, if it is known. */
export function currencyOf(country: string): string | undefined {
  return OF_COUNTRY[country];
}

/** What a figure is multiplied by, by the word behind it. */
export const SCALES: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  mn: 1e6,
  mio: 1e6,
  million: 1e6,
  millions: 1e6,
  l: 1e5,
  lac: 1e5,
  lacs: 1e5,
  lakh: 1e5,
  lakhs: 1e5,
  lpa: 1e5,
  cr: 1e7,
  crore: 1e7,
  crores: 1e7,
  b: 1e9,
  bn: 1e9,
  billion: 1e9,
};

/** Words that say for how long the pay is, in the languages met most. */
export const PERIODS: readonly (readonly [RegExp, PayUnit])[] = [
  [
    /(?:\/|\bper\b|\ban?\b|\bp\/|\bpro\b|\bpar\b|\bpor\b)\s*(?:hours?|hrs?|h|stunde|heure|hora)\b|\bhourly\b/iy,
    'hour',
  ],
  [
    /(?:\/|\bper\b|\ba\b|\bpro\b|\bpar\b|\bpor\b)\s*(?:working )?(?:days?|d|tag|jour|día|dia)\b|\bdaily\b/iy,
    'day',
  ],
  [
    /(?:\/|\bper\b|\ba\b|\bpro\b|\bpar\b|\bpor\b)\s*(?:weeks?|wk|w|woche|semaine|semana)\b|\bweekly\b/iy,
    'week',
  ],
  [
    /(?:\/|\bper\b|\ba\b|\bpro\b|\bpar\b|\bpor\b|\bal\b|\bim\b)\s*(?:months?|mo|mth|m|monat|mois|mes|maand|calendar month)\b|\/?\bmonthly\b|\bp\.?c\.?m\b\.?|\bmonth\b/iy,
    'month',
  ],
  [
    /(?:\/|\bper\b|\ba\b|\bpro\b|\bpar\b|\bpor\b|\bal\b|\bim\b)\s*(?:years?|yr|y|annum|jahr|an|année|año|ano|jaar)\b|\/?\b(?:yearly|annually|annual|annum)\b|\bp\.a\b\.?|\bpa\b|\b(?:year|yr)\b/iy,
    'year',
  ],
];
