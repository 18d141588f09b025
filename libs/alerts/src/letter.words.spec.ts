import type { SearchCard } from '@plainhire/contracts';
import { describe, expect, it } from 'vitest';
import { payWords, placeWords } from './letter.words.js';

type Pay = NonNullable<SearchCard['pay']>;
const pay = (over: Partial<Pay>): Pay => ({
  min: 5_000_000,
  max: 6_000_000,
  currency: 'EUR',
  unit: 'year',
  ...over,
});

describe('pay in words', () => {
  it.each([
    [pay({}), '€50,000 to €60,000 a year'],
    [pay({ min: 6_000_000 }), '€60,000 a year'],
    [pay({ min: 1_850, max: 2_000, unit: 'hour' }), '€18.50 to €20.00 an hour'],
    [pay({ min: 300_000, max: 400_000, currency: 'JPY', unit: 'month' }), 'JP¥300,000 to JP¥400,000 a month'],
    [null, 'Pay not shown'],
  ] as const)('%j', (given, words) => {
    expect(payWords(given)).toBe(words);
  });
});

describe('a place in words', () => {
  const at = (city: string, country = 'NL') => ({ city, region: '', country });
  it.each([
    [{ workplace: 'hybrid', locations: [at('Ghent', 'BE')], remoteEligibility: null }, 'Ghent, hybrid'],
    [{ workplace: 'remote', locations: [], remoteEligibility: { worldwide: true } }, 'Remote, worldwide'],
    [
      { workplace: 'remote', locations: [], remoteEligibility: { countries: ['DE', 'FR', 'ES', 'IT'] } },
      'Remote in Germany, France, Spain and 1 more',
    ],
    [{ workplace: 'remote', locations: [at('Oslo')], remoteEligibility: null }, 'Oslo, remote'],
    [{ workplace: null, locations: [at('')], remoteEligibility: null }, 'Netherlands'],
  ] as const)('%j', (card, words) => {
    expect(placeWords(card as unknown as SearchCard)).toBe(words);
  });
});
