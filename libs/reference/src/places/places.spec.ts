import { describe, expect, it } from 'vitest';
import { COUNTRIES, countryName, findCountry } from './countries.js';
import { distanceKm, findCity, findPlace } from './gazetteer.js';
import { languageName, languageSkill } from './languages.js';

describe('countries', () => {
  it('lists all 249 with a name of their own', () => {
    expect(COUNTRIES).toHaveLength(249);
    expect(new Set(COUNTRIES.map((country) => country.name)).size).toBe(249);
    expect(countryName('NL')).toBe('Netherlands');
    expect(countryName('ZZ')).toBe('ZZ');
  });

  it.each([
    ['Germany', 'DE'],
    ['deutschland', 'DE'],
    ['USA', 'US'],
    ['UK', 'GB'],
    ['the Netherlands', 'NL'],
    ['Côte d’Ivoire', 'CI'],
    ['NL', 'NL'],
    ['us', null],
    ['XX', null],
    ['Atlantis', null],
  ])('reads %j as %j', (text, code) => {
    expect(findCountry(text)).toBe(code);
  });
});

describe('the gazetteer', () => {
  it('finds the largest town of a name, or the one in the country or state asked', () => {
    expect(findCity('Paris')?.country).toBe('FR');
    expect(findCity('Paris', 'US')?.country).toBe('US');
    expect(findCity('Portland', 'US', 'ME')?.region).toBe('ME');
    expect(findCity('sao paulo')?.name).toBe('São Paulo');
    expect(findCity('Nowhereville')).toBeNull();
  });

  it.each([
    ['Berlin, Germany', 'Berlin', 'DE'],
    ['Austin, TX', 'Austin', 'US'],
    ['Netherlands', null, 'NL'],
    ['New York', 'New York City', 'US'],
  ])('reads %j', (text, city, country) => {
    expect(findPlace(text)).toMatchObject({ city: city === null ? null : { name: city }, country });
  });

  it('says nothing about what it does not know', () => {
    expect(findPlace('')).toBeNull();
    expect(findPlace('somewhere nice')).toBeNull();
  });

  it('measures the way between towns', () => {
    const rotterdam = findCity('Rotterdam', 'NL');
    const hague = findCity('The Hague', 'NL');
    if (!rotterdam || !hague) throw new Error('both towns are in the gazetteer');
    expect(distanceKm(rotterdam, hague)).toBeGreaterThan(15);
    expect(distanceKm(rotterdam, hague)).toBeLessThan(30);
    expect(distanceKm(rotterdam, rotterdam)).toBe(0);
  });
});

describe('languages', () => {
  it('knows a language by its code', () => {
    expect(languageSkill('nl')?.name).toBe('Dutch');
    expect(languageSkill('nb')?.name).toBe('Norwegian');
    expect(languageSkill('zz')).toBeNull();
    expect(languageName('not a code')).toBe('not a code');
  });
});
