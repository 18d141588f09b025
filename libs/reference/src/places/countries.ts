/** ISO 3166-1 alpha-2 codes in official use. */
const CODES =
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ ' +
  'CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO ' +
  'FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE ' +
  'JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO ' +
  'MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW ' +
  'PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM ' +
  'TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW';

const displayNames = new Intl.DisplayNames('en', { type: 'region' });

export interface Country {
  readonly code: string;
  readonly name: string;
}

/** Every country by English name. */
export const COUNTRIES: readonly Country[] = CODES.split(' ')
  .map((code) => ({ code, name: displayNames.of(code) ?? code }))
  .sort((a, b) => a.name.localeCompare(b.name, 'en'));

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
