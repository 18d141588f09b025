import { describe, expect, it } from 'vitest';
import type { MatchPosting, MatchProfile } from './match.types.js';
import { scoreMatch } from './score-match.js';
import { POSTING, PROFILE } from './testing.js';

const TODAY = new Date('2026-11-23T09:00:00Z');
type Wishes = Partial<MatchProfile['preferences']>;

function gate(
  name: string,
  asked: Partial<MatchPosting>,
  offered: Partial<MatchProfile> = {},
  wishes: Wishes = {},
) {
  const profile = { ...PROFILE, ...offered, preferences: { ...PROFILE.preferences, ...wishes } };
  const found = scoreMatch({ ...POSTING, ...asked }, profile, TODAY).gates.find((one) => one.name === name);
  return found?.state;
}

const nl = (city: string) => [{ city, region: '', country: 'NL' }];
const onSite: Partial<MatchPosting> = {
  workplace: 'on_site',
  remoteEligibility: null,
  locations: nl('Rotterdam'),
};
const anywhere: Wishes = { workplaces: [] };
const floor = (amount: number, currency = 'EUR', unit: 'year' | 'month' | 'hour' = 'year') => ({
  payFloor: { amount, currency, unit },
});
const asks = (...skills: string[]): Partial<MatchPosting> => ({
  skills: { required: skills.map((name) => ({ name })), nice: [] },
});

describe('the contract gate', () => {
  it('passes what is wanted, fails what is not, and leaves open what nobody said', () => {
    expect(gate('contract', {})).toBe('pass');
    expect(gate('contract', { employmentType: 'contractor' })).toBe('fail');
    expect(gate('contract', { employmentType: null })).toBe('unknown');
    expect(gate('contract', {}, {}, { employmentTypes: [] })).toBe('unknown');
  });
});

describe('the place gate', () => {
  it('fails a workplace that is not wanted', () => {
    expect(gate('place', onSite)).toBe('fail');
    expect(gate('place', onSite, {}, anywhere)).toBe('pass');
  });

  it('passes remote work from anywhere, or from a country somebody lives or may work in', () => {
    expect(gate('place', { remoteEligibility: { worldwide: true } })).toBe('pass');
    expect(gate('place', { remoteEligibility: { countries: ['DE', 'NL'] } })).toBe('pass');
    expect(gate('place', { remoteEligibility: { countries: ['DE'] } })).toBe('fail');
  });

  it('never fails on a home country alone', () => {
    const eligibility = { remoteEligibility: { countries: ['DE'] } };
    expect(gate('place', eligibility, {}, { workCountries: [] })).toBe('unknown');
  });

  it('measures the way to work and passes up to 50 km', () => {
    expect(gate('place', { ...onSite, locations: nl('The Hague') }, {}, anywhere)).toBe('pass');
    expect(gate('place', { ...onSite, locations: nl('Groningen') }, {}, anywhere)).toBe('unknown');
  });

  it('fails a far place when the profile names others, and passes one it names', () => {
    const far = { ...onSite, locations: nl('Groningen') };
    expect(gate('place', far, {}, { ...anywhere, places: ['Utrecht'] })).toBe('fail');
    expect(gate('place', far, {}, { ...anywhere, places: ['groningen'] })).toBe('pass');
  });

  it('fails work in a country where somebody may not work', () => {
    const abroad = { ...onSite, locations: [{ city: 'Lisbon', region: '', country: 'PT' }] };
    expect(gate('place', abroad, {}, anywhere)).toBe('fail');
  });
});

describe('the pay gate', () => {
  it('passes when the top of the range reaches the floor, compared by the year', () => {
    expect(gate('pay floor', {}, {}, floor(8_000_000))).toBe('pass');
    expect(gate('pay floor', {}, {}, floor(8_000_001))).toBe('fail');
    expect(gate('pay floor', {}, {}, floor(600_000, 'EUR', 'month'))).toBe('pass');
    expect(gate('pay floor', {}, {}, floor(4_000, 'EUR', 'hour'))).toBe('fail');
  });

  it('converts when the currencies differ', () => {
    expect(gate('pay floor', {}, {}, floor(8_000_000, 'USD'))).toBe('pass');
    expect(gate('pay floor', {}, {}, floor(9_000_000, 'USD'))).toBe('fail');
    expect(gate('pay floor', {}, {}, floor(1, 'XTS'))).toBe('unknown');
  });

  it('is unknown when either side is silent, and never tells the floor', () => {
    expect(gate('pay floor', { pay: null })).toBe('unknown');
    expect(gate('pay floor', {}, {}, { payFloor: null })).toBe('unknown');
    const told = JSON.stringify(
      scoreMatch(
        POSTING,
        { ...PROFILE, preferences: { ...PROFILE.preferences, ...floor(7_654_300) } },
        TODAY,
      ),
    );
    expect(told).not.toMatch(/7654300|76,?543/);
  });
});

describe('the language gate', () => {
  it('compares levels', () => {
    expect(gate('language', asks('English B2'))).toBe('pass');
    expect(gate('language', asks('English (C2)'))).toBe('fail');
    expect(gate('language', asks('Dutch'))).toBe('fail');
    expect(gate('language', asks('TypeScript'))).toBe('pass');
  });

  it('is unknown while the profile names no language', () => {
    expect(gate('language', asks('Dutch'), { languages: [] })).toBe('unknown');
  });

  it('takes a language listed among the skills', () => {
    expect(gate('language', asks('Dutch'), { skills: [{ name: 'Dutch', years: null }] })).toBe('pass');
  });
});
