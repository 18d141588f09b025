import { COUNTRY_CODES } from '@plainhire/contracts';

const displayNames = new Intl.DisplayNames('en', { type: 'region' });

export interface Country {
  readonly code: string;
  readonly name: string;
}

/** Every country by English name. */
export const COUNTRIES: readonly Country[] = COUNTRY_CODES.map((code) => ({
  code,
  name: displayNames.of(code) ?? code,
})).sort((a, b) => a.name.localeCompare(b.name, 'en'));

const names = new Map(COUNTRIES.map(({ code, name }) => [code, name]));

/** Other names people write, folded. */
const OTHER_NAMES: Readonly<Record<string, string>> = {
  usa: 'US',
  us: 'US',
  'u.s.': 'US',
  'u.s.a.': 'US',
  'united states of america': 'US',
  america: 'US',
  uk: 'GB',
  'u.k.': 'GB',
  'great britain': 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  'northern ireland': 'GB',
  holland: 'NL',
  'the netherlands': 'NL',
  nederland: 'NL',
  deutschland: 'DE',
  'czech republic': 'CZ',
  'south korea': 'KR',
  'north korea': 'KP',
  'ivory coast': 'CI',
  burma: 'MM',
  macedonia: 'MK',
  swaziland: 'SZ',
  'cape verde': 'CV',
  turkey: 'TR',
  uae: 'AE',
  'hong kong': 'HK',
  macau: 'MO',
  palestine: 'PS',
  vatican: 'VA',
  espana: 'ES',
  osterreich: 'AT',
  schweiz: 'CH',
  suisse: 'CH',
  belgie: 'BE',
  belgique: 'BE',
  brasil: 'BR',
  italia: 'IT',
  polska: 'PL',
  sverige: 'SE',
  norge: 'NO',
  danmark: 'DK',
  suomi: 'FI',
};

const codes = new Map([
  ...COUNTRIES.map(({ code, name }) => [foldPlace(name), code] as const),
  ...Object.entries(OTHER_NAMES),
]);

/** The English name of a country, or the code itself when there is none. */
export function countryName(code: string): string {
  return names.get(code) ?? code;
}

export function isCountry(code: string): boolean {
  return names.has(code);
}

/** The code of a country written by name or as an upper-case code, or null. "us" alone is a word, not a country. */
export function findCountry(text: string): string | null {
  const trimmed = text.trim();
  if (/^[A-Z]{2}$/.test(trimmed)) return names.has(trimmed) ? trimmed : trimmed === 'UK' ? 'GB' : null;
  if (trimmed === 'us') return null;
  return codes.get(foldPlace(trimmed)) ?? null;
}

/** Lower case without marks, blanks folded: how names of places are compared. */
export function foldPlace(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l')
    .replace(/['’`]/g, '')
    .replace(/[\s\-–_]+/g, ' ')
    .trim();
}
