import type { LanguageLevel, MatchGate } from '@plainhire/contracts';
import { yearlyAmount } from '@plainhire/kernel';
import {
  convert,
  countryName,
  distanceKm,
  findCity,
  findCountry,
  foldPlace,
  languageSkill,
} from '@plainhire/reference';
import type { Asked } from './asked.js';
import type { MatchPosting, MatchProfile } from './match.types.js';
import type { Offered } from './offered.js';
import { skillIdOf } from './skill-ids.js';

/** A way to work that most people make; beyond it, nobody knows. */
const COMMUTE_KM = 50;

type Gate = Omit<MatchGate, 'name'>;

const LANGUAGE_LEVELS: readonly LanguageLevel[] = ['a1', 'a2', 'b1', 'b2', 'c1', 'c2', 'native'];

/** The conditions that are met or not. What nobody said is unknown, never a failure. */
export function gatesOf(asked: Asked, offered: Offered): MatchGate[] {
  const { posting } = asked;
  const { profile } = offered;
  return [
    { name: 'contract', ...contract(posting, profile) },
    { name: 'place', ...place(posting, profile) },
    { name: 'pay floor', ...payFloor(posting, profile) },
    { name: 'language', ...language(asked, offered) },
  ];
}

function contract({ employmentType }: MatchPosting, { preferences }: MatchProfile): Gate {
  if (employmentType === null) return unknown('the posting does not name the form of contract');
  const wanted = preferences.employmentTypes;
  if (wanted.length === 0) return unknown('the profile names no form of contract');
  return wanted.includes(employmentType)
    ? pass(words(employmentType))
    : fail(`${words(employmentType)}; wanted: ${wanted.map(words).join(', ')}`);
}

function place(posting: MatchPosting, profile: MatchProfile): Gate {
  const { workplace } = posting;
  if (workplace === null) return unknown('the posting does not say where the work is done');
  const wanted = profile.preferences.workplaces;
  if (wanted.length > 0 && !wanted.includes(workplace))
    return fail(`${words(workplace)}; wanted: ${wanted.map(words).join(', ')}`);
  return workplace === 'remote' ? remote(posting, profile) : onSite(posting, profile);
}

function remote({ remoteEligibility, locations }: MatchPosting, profile: MatchProfile): Gate {
  if (remoteEligibility && 'worldwide' in remoteEligibility) return pass('remote, from anywhere');
  const open = remoteEligibility
    ? remoteEligibility.countries
    : [...new Set(locations.map((location) => location.country))].filter((code) => code !== '');
  if (open.length === 0) return unknown('the posting names no country');
  return mayWorkIn(open, profile, 'remote');
}

function onSite({ workplace, locations }: MatchPosting, profile: MatchProfile): Gate {
  const countries = [...new Set(locations.map((location) => location.country))].filter((code) => code !== '');
  if (countries.length === 0) return unknown('the posting names no place');
  const may = mayWorkIn(countries, profile, words(workplace ?? 'on_site'));
  if (may.state !== 'pass') return may;
  const wanted = profile.preferences.places;
  if (wanted.length > 0) {
    const liked = locations.find((location) => wanted.some((name) => isIn(location, name)));
    if (liked) return pass(`${words(workplace ?? 'on_site')}, ${liked.city || countryName(liked.country)}`);
  }
  const near = nearest(locations, profile);
  if (near !== null && near.km <= COMMUTE_KM)
    return pass(near.km < 1 ? near.city : `${near.city}, ${String(Math.round(near.km))} km away`);
  const cities = [...new Set(locations.map((location) => location.city))].slice(0, 3).join(', ');
  if (wanted.length > 0) return fail(`${cities}; wanted: ${wanted.slice(0, 5).join(', ')}`);
  return near === null
    ? unknown(`${cities}; how far that is, is not known`)
    : unknown(`${near.city}, ${String(Math.round(near.km))} km away`);
}

/** Only a list of countries where somebody may work can rule one out; a home alone cannot. */
function mayWorkIn(open: readonly string[], profile: MatchProfile, how: string): Gate {
  const may = profile.preferences.workCountries;
  const home = profile.country ?? '';
  const shared = open.find((code) => code === home || may.includes(code));
  if (shared !== undefined) return pass(`${how}, ${countryName(shared)}`);
  const named = open.slice(0, 5).map(countryName).join(', ');
  return may.length === 0
    ? unknown(`open to ${named}; the profile does not say where this person may work`)
    : fail(`open to ${named}; the profile says ${may.slice(0, 5).map(countryName).join(', ')}`);
}

function isIn(location: MatchPosting['locations'][number], name: string): boolean {
  const folded = foldPlace(name.split(',')[0] ?? '');
  return (
    [location.city, location.region].some((part) => part !== '' && foldPlace(part) === folded) ||
    findCountry(name) === location.country
  );
}

function nearest(
  locations: MatchPosting['locations'],
  profile: MatchProfile,
): { city: string; km: number } | null {
  if (profile.city === '') return null;
  const country = profile.country ?? '';
  const home = findCity(profile.city, country);
  const ways = locations.flatMap((location) => {
    if (foldPlace(location.city) === foldPlace(profile.city) && location.country === country)
      return [{ city: location.city, km: 0 }];
    const city = findCity(location.city, location.country, location.region);
    return home && city ? [{ city: location.city, km: distanceKm(home, city) }] : [];
  });
  return ways.sort((a, b) => a.km - b.km)[0] ?? null;
}

/** A posting passes a floor when the top of its range does, compared by the year. The floor itself is not told. */
function payFloor({ pay }: MatchPosting, { preferences }: MatchProfile): Gate {
  const floor = preferences.payFloor;
  if (!floor) return unknown('the profile names no pay floor');
  if (!pay) return unknown('the posting does not show its pay');
  const top = convert({ amount: yearlyAmount(pay.max, pay.unit), currency: pay.currency }, floor.currency);
  if (top === null) return unknown(`there is no rate from ${pay.currency} to ${floor.currency}`);
  return top.amount >= yearlyAmount(floor.amount, floor.unit)
    ? pass('the top of the range reaches it')
    : fail('the top of the range is below it');
}

function language({ languages }: Asked, { profile, skills }: Offered): Gate {
  if (languages.length === 0) return pass('none is asked');
  const spoken = new Map(
    profile.languages.flatMap(({ code, level }) => {
      const id = languageSkill(code)?.id ?? skillIdOf(code);
      return [[id, level] as const];
    }),
  );
  const states = languages.map(({ id, name, level }): Gate => {
    const asked = level === null ? name : `${name} ${level.toUpperCase()}`;
    const own = spoken.get(id);
    if (own !== undefined) {
      const enough = level === null || LANGUAGE_LEVELS.indexOf(own) >= LANGUAGE_LEVELS.indexOf(level);
      const have = `${name} ${own === 'native' ? 'native' : own.toUpperCase()}`;
      return enough ? pass(have) : fail(`${have}, ${asked} asked`);
    }
    if (skills.has(id)) return level === null ? pass(name) : unknown(`${name}, its level not said`);
    return spoken.size === 0 ? unknown(`${asked} asked`) : fail(`${asked} asked, not among the profile's`);
  });
  const evidence = states.map((state) => state.evidence).join('; ');
  if (states.some((state) => state.state === 'fail')) return fail(evidence);
  return states.some((state) => state.state === 'unknown') ? unknown(evidence) : pass(evidence);
}

function words(code: string): string {
  return code.replaceAll('_', ' ');
}

function pass(evidence: string): Gate {
  return { state: 'pass', evidence };
}

function fail(evidence: string): Gate {
  return { state: 'fail', evidence };
}

function unknown(evidence: string): Gate {
  return { state: 'unknown', evidence };
}
