import type { SearchCard } from '@plainhire/contracts';
import { minorUnitExponent, toMajor } from '@plainhire/kernel';

const UNIT = { hour: 'an hour', day: 'a day', week: 'a week', month: 'a month', year: 'a year' } as const;
const WORKPLACE = { on_site: 'on site', hybrid: 'hybrid', remote: 'remote' } as const;
const COUNTRIES = new Intl.DisplayNames('en-GB', { type: 'region', fallback: 'code' });
const MOST_NAMES = 3;

type Pay = NonNullable<SearchCard['pay']>;

/** `€60,000 to €80,000 a year`. */
export function payWords(pay: SearchCard['pay']): string {
  if (pay === null) return 'Pay not shown';
  const [min, max] = [money(pay, pay.min), money(pay, pay.max)];
  return `${min === max ? min : `${min} to ${max}`} ${UNIT[pay.unit]}`;
}

function money({ currency, min, max }: Pay, amount: number): string {
  const decimals = minorUnitExponent(currency);
  const digits = [min, max].every((figure) => figure % 10 ** decimals === 0) ? 0 : decimals;
  const style = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  const major = toMajor(amount, currency);
  try {
    return new Intl.NumberFormat('en-GB', { ...style, style: 'currency', currency }).format(major);
  } catch {
    return `${currency} ${new Intl.NumberFormat('en-GB', style).format(major)}`;
  }
}

/** `Rotterdam, hybrid`, `Remote in Germany`. */
export function placeWords(card: Pick<SearchCard, 'locations' | 'workplace' | 'remoteEligibility'>): string {
  const cities = names(card.locations.map(({ city, country }) => city || countryName(country)));
  if (card.workplace !== 'remote')
    return [cities, card.workplace === null ? '' : WORKPLACE[card.workplace]].filter(Boolean).join(', ');
  const eligible = card.remoteEligibility;
  if (eligible && 'worldwide' in eligible) return 'Remote, worldwide';
  if (eligible) return `Remote in ${names(eligible.countries.map(countryName))}`;
  return cities === '' ? 'Remote' : `${cities}, remote`;
}

function names(all: readonly string[]): string {
  const each = [...new Set(all)];
  const more = each.length - MOST_NAMES;
  return `${each.slice(0, MOST_NAMES).join(', ')}${more > 0 ? ` and ${String(more)} more` : ''}`;
}

function countryName(code: string): string {
  try {
    return COUNTRIES.of(code) ?? code;
  } catch {
    return code;
  }
}
