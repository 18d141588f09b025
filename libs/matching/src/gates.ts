import type { MatchGate } from '@plainhire/contracts';
import { yearlyAmount } from '@plainhire/kernel';
import { convert, countryName } from '@plainhire/reference';
import type { MatchPosting, MatchProfile } from './match.types.js';

type State = MatchGate['state'];

function gate(name: string, state: State, evidence: string): MatchGate {
  return { name, state, evidence };
}

/** The conditions that are met or not. What nobody said is unknown, never a failure. */
export function gatesOf(posting: MatchPosting, profile: MatchProfile): MatchGate[] {
  return [contract(posting, profile), place(posting, profile), payFloor(posting, profile)];
}

function contract({ employmentType }: MatchPosting, { preferences }: MatchProfile): MatchGate {
  if (employmentType === null)
    return gate('contract', 'unknown', 'The posting does not name the form of contract.');
  const wanted = preferences.employmentTypes;
  if (wanted.length === 0) return gate('contract', 'unknown', 'The profile names no form of contract.');
  const words = employmentType.replaceAll('_', ' ');
  return wanted.includes(employmentType)
    ? gate('contract', 'pass', `Contract: ${words}`)
    : gate('contract', 'fail', `Contract: ${words}; wanted: ${wanted.join(', ').replaceAll('_', ' ')}`);
}

function place(posting: MatchPosting, profile: MatchProfile): MatchGate {
  const { workplace } = posting;
  if (workplace === null) return gate('place', 'unknown', 'The posting does not say where the work is done.');
  const words = workplace.replaceAll('_', ' ');
  const wanted = profile.preferences.workplaces;
  if (wanted.length > 0 && !wanted.includes(workplace)) {
    return gate('place', 'fail', `The work is ${words}; wanted: ${wanted.join(', ').replaceAll('_', ' ')}`);
  }
  const home = [...new Set([profile.country ?? '', ...profile.preferences.workCountries])].filter(
    (code) => code !== '',
  );
  const open = posting.remoteEligibility;
  if (workplace === 'remote' && open && 'worldwide' in open)
    return gate('place', 'pass', 'Remote, from anywhere');
  const countries =
    workplace === 'remote' && open && 'countries' in open
      ? open.countries
      : posting.locations.map((location) => location.country).filter((code) => code !== '');
  if (countries.length === 0) return gate('place', 'unknown', 'The posting names no country.');
  if (home.length === 0) return gate('place', 'unknown', 'The profile names no country.');
  const shared = countries.find((code) => home.includes(code));
  return shared === undefined
    ? gate('place', 'fail', `Open to ${named(countries)}; the profile says ${named(home)}`)
    : gate('place', 'pass', `${words[0]?.toUpperCase() ?? ''}${words.slice(1)}, ${countryName(shared)}`);
}

function named(codes: readonly string[]): string {
  return codes
    .slice(0, 5)
    .map((code) => countryName(code))
    .join(', ');
}

/** A posting passes a floor when the top of its range does, compared by the year. */
function payFloor({ pay }: MatchPosting, { preferences }: MatchProfile): MatchGate {
  const floor = preferences.payFloor;
  if (!floor) return gate('pay floor', 'unknown', 'The profile names no pay floor.');
  if (!pay) return gate('pay floor', 'unknown', 'The posting does not show its pay.');
  const top = convert({ amount: yearlyAmount(pay.max, pay.unit), currency: pay.currency }, floor.currency);
  if (top === null) return gate('pay floor', 'unknown', `No rate from ${pay.currency} to ${floor.currency}.`);
  const least = yearlyAmount(floor.amount, floor.unit);
  return top.amount >= least
    ? gate('pay floor', 'pass', 'The top of the range reaches the pay floor.')
    : gate('pay floor', 'fail', 'The top of the range is below the pay floor.');
}
