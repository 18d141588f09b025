import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCountry } from './countries.js';
import { parsePlace } from './parse-place.js';

/** `remote | Lyon/FR | FR`: workplace, places, countries. */
function reading(text: string, country?: string): string | null {
  const read = parsePlace(text, { country });
  if (!read) return null;
  const places = read.locations.map(({ city, region, country: code }) =>
    [city, region, code].filter((part) => part !== '').join('/'),
  );
  const from = read.worldwide ? 'worldwide' : read.countries.join(' ');
  return [read.workplace ?? '?', places.join(', '), from].join(' | ');
}

describe('reading places', () => {
  it.each([
    ['Lyon, France', '? | Lyon/FR | FR'],
    ['Austin, TX', '? | Austin/TX/US | US'],
    ['Austin, TX, US', '? | Austin/TX/US | US'],
    ['Burbank, California, United States', '? | Burbank/CA/US | US'],
    ['Toronto, ON, CA', '? | Toronto/ON/CA | CA'],
    ['Indianapolis, IN', '? | Indianapolis/IN/US | US'],
    ['A hamlet, Norway', '? | A hamlet/NO | NO'],
    ['Berlin', '? | Berlin/DE | DE'],
    ['München, Germany', '? | München/DE | DE'],
    ['Remote', 'remote |  | '],
    ['Remote - Canada', 'remote |  | CA'],
    ['Remote Poland', 'remote |  | PL'],
    ['United States (Remote)', 'remote |  | US'],
    ['Remote-Canada', 'remote |  | CA'],
    ['remote,Spain - Barcelona', 'remote | Barcelona/ES | ES'],
    ['Remote,Kraków, Poland', 'remote | Kraków/PL | PL'],
    ['Hybrid: Rotterdam, Netherlands', 'hybrid | Rotterdam/NL | NL'],
    ['Germany, Remote; Ireland, Remote', 'remote |  | DE IE'],
    ['Remote, worldwide', 'remote |  | worldwide'],
    ['Anywhere', '? |  | worldwide'],
    ['Paris, France / Lisbon, Portugal', '? | Paris/FR, Lisbon/PT | FR PT'],
    [
      'San Francisco, CA, New York, NY, or Remote within Canada',
      'remote | San Francisco/CA/US, New York/NY/US | US CA',
    ],
    ['Remote (US Only)', 'remote |  | US'],
  ])('reads %j', (text, said) => {
    expect(reading(text)).toBe(said);
  });

  it.each(['', '   ', 'somewhere nice', '12345', 'Others'])('says nothing about %j', (text) => {
    expect(parsePlace(text)).toBeNull();
  });

  it('puts a town that many countries have where the hint says, and nowhere without it', () => {
    expect(reading('San Mateo')).toBeNull();
    expect(reading('San Mateo', 'US')).toBe('? | San Mateo/US | US');
    expect(reading('San Francisco Bay Area', 'US')).toBe('? | San Francisco Bay Area/US | US');
    expect(reading('Porto, Portugal', 'US')).toBe('? | Porto/PT | PT');
  });

  it('names what it cannot read beside what it can', () => {
    expect(parsePlace('Remote - LATAM')).toMatchObject({
      workplace: 'remote',
      countries: [],
      unread: ['LATAM'],
    });
    expect(parsePlace('Anywhere (EMEA)')).toBeNull();
  });

  it('never throws, and gives countries that exist', () => {
    const scraps = fc.constantFrom(
      'Remote',
      'CA',
      ', ',
      ' - ',
      'Paris',
      'Georgia',
      ';',
      'or',
      '(',
      'Bay Area',
      'US',
      '\u202e',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(scraps).map((parts) => parts.join(' ')),
    );
    fc.assert(
      fc.property(text, fc.option(fc.constantFrom('US', 'NL'), { nil: undefined }), (written, country) => {
        const read = parsePlace(written, { country });
        const cities = read?.locations.every(({ city }) => city !== '' && city.length <= 80) ?? true;
        return cities && (read?.countries.every(isCountry) ?? true);
      }),
    );
  });
});
