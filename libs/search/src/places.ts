import type { Location, RemoteEligibility, Workplace } from '@plainhire/contracts';
import { countryName, findCountry, findState } from '@plainhire/reference';
import { fold } from './text/analyse.js';
import { anyOf, allOf, quoteLexeme } from './tsquery.js';

/**
 * Places as words of the index. `p/` a city or region by name, `n/` a country by code, of the place of
 * work or from where the work may be done; `n/*` from anywhere; `w/remote` done remotely.
 */
export function placeLexemes(posting: {
  locations: readonly Location[];
  workplace: Workplace | null;
  remoteEligibility: RemoteEligibility | null;
}): string[] {
  const lexemes: string[] = [];
  for (const { city, region, country } of posting.locations) {
    for (const name of [city, region]) if (placeKey(name) !== '') lexemes.push(`p/${placeKey(name)}`);
    if (country !== '') lexemes.push(`n/${country.toLowerCase()}`);
  }
  if (posting.workplace === 'remote') {
    lexemes.push('w/remote');
    const from = posting.remoteEligibility;
    if (from && 'worldwide' in from) lexemes.push('n/*');
    if (from && 'countries' in from) lexemes.push(...from.countries.map((code) => `n/${code.toLowerCase()}`));
  }
  return [...new Set(lexemes)];
}

/**
 * A place as people write it, as a tsquery: "Rotterdam", "NL", "Rotterdam, Netherlands", "San Francisco,
 * CA", "Remote". The parts between commas must all fit; each may be a city, a region or a country's name
 * or code. A state's code is one behind a city only: alone, CA is Canada and DE Germany.
 */
export function placeTerm(text: string): string | null {
  const parts = text
    .split(/[,;/|]/)
    .map((part) => part.trim())
    .filter((part) => placeKey(part) !== '');
  return allOf(parts.map((part, index) => partTerm(part, index > 0)));
}

function partTerm(part: string, behindAnother: boolean): string | null {
  const key = placeKey(part);
  if (/^(fully )?remote$/.test(key)) return quoteLexeme('w/remote');
  if (/^(worldwide|anywhere)$/.test(key)) return quoteLexeme('n/*');
  const country = findCountry(/^[a-z]{2}$/i.test(part) ? part.toUpperCase() : part);
  return anyOf([
    quoteLexeme(`p/${key}`),
    ...stateTerms(part, behindAnother),
    country === null ? null : quoteLexeme(`n/${country.toLowerCase()}`),
    country === null ? null : quoteLexeme('n/*'),
  ]);
}

/** Adverts write the name or the code of a state, and so do people: each finds the other, in its country. */
function stateTerms(part: string, behindAnother: boolean): (string | null)[] {
  const state = findState(part);
  if (state === null || (placeKey(part) === state.code.toLowerCase() && !behindAnother)) return [];
  return [state.name, state.code].map((name) =>
    allOf([quoteLexeme(`p/${placeKey(name)}`), quoteLexeme(`n/${state.country.toLowerCase()}`)]),
  );
}

function placeKey(name: string): string {
  return fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The words of a place for the head of a document: names of city, region and country. */
export function placeWords(locations: readonly Location[]): string[] {
  return locations.flatMap(({ city, region, country }) => [
    city,
    region,
    country === '' ? '' : countryName(country),
  ]);
}
