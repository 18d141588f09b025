import { readCities, type City } from './cities-file.js';
import { findCountry, foldPlace } from './countries.js';

/** Smaller towns are left out: they clash with words and with one another. */
const MIN_POPULATION = 15_000;
const EARTH_KM = 6371;

let index: ReadonlyMap<string, readonly City[]> | null = null;

/**
 * The largest town of at least 15,000 people with this name, in `country` when it is given, and in
 * `region` (a code such as `TX`) when that fits one. Null when there is none. The gazetteer is read
 * on first use, in some 0.2 s.
 */
export function findCity(name: string, country?: string, region?: string): City | null {
  const found = (cities().get(foldPlace(name)) ?? []).filter(
    (city) => country === undefined || country === '' || city.country === country,
  );
  const exact =
    region === undefined ? undefined : found.find((city) => city.region === region.trim().toUpperCase());
  return exact ?? found[0] ?? null;
}

/** Every town of this name, largest first. */
export function findCities(name: string): readonly City[] {
  return cities().get(foldPlace(name)) ?? [];
}

export interface Place {
  readonly city: City | null;
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null;
}

/**
 * Reads "Berlin, Germany", "Austin, TX", "Netherlands". Says only what the text says: a country
 * known only from a town's size is given with the town. Null when nothing is recognised.
 */
export function findPlace(text: string, country?: string): Place | null {
  const pieces = text
    .split(/[,/|()]| - /)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');
  const last = pieces.at(-1);
  if (last === undefined) return null;
  const second = pieces[1];
  const state =
    second !== undefined && /^[A-Z]{2}$/.test(second) && US_STATES.has(second) ? second : undefined;
  const named = state === undefined ? (findCountry(last) ?? country ?? null) : 'US';
  const city = findCity(pieces[0] ?? '', named ?? undefined, state);
  if (city) return { city, country: city.country };
  return named === null ? null : { city: null, country: named };
}

/** Great-circle distance in kilometres. */
export function distanceKm(a: City, b: City): number {
  const lat1 = radians(a.latitude);
  const lat2 = radians(b.latitude);
  const h =
    Math.sin((lat2 - lat1) / 2) ** 2 +
    Math.cos(lat1) * Math.cos(lat2) * Math.sin(radians(b.longitude - a.longitude) / 2) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}

const US_STATES = new Set(
  (
    'AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR ' +
    'PA RI SC SD TN TX UT VT VA WA WV WI WY'
  ).split(' '),
);

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}

function cities(): ReadonlyMap<string, readonly City[]> {
  if (index) return index;
  const built = new Map<string, City[]>();
  for (const city of readCities(MIN_POPULATION).sort((a, b) => b.population - a.population)) {
    for (const key of new Set([foldPlace(city.name), foldPlace(city.name.replace(/ City$/, ''))])) {
      const known = built.get(key);
      if (known) known.push(city);
      else built.set(key, [city]);
    }
  }
  index = built;
  return built;
}
