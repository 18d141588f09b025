import { describe, expect, it } from 'vitest';
import { sameIdentity, waitsForReview, wantedIdentity } from './company.identity.js';

const NOW = { name: 'Quiet Orchard', website: 'https://orchard.example' };

describe('the identity of a company', () => {
  it('is what was wanted last where nothing else is asked for', () => {
    expect(wantedIdentity(NOW, {})).toEqual(NOW);
    expect(wantedIdentity(NOW, { name: 'Loud Orchard' })).toEqual({ ...NOW, name: 'Loud Orchard' });
    expect(wantedIdentity(NOW, { website: null })).toEqual({ ...NOW, website: null });
  });

  it('is another one by its name or by its website', () => {
    expect(sameIdentity(NOW, { ...NOW })).toBe(true);
    expect(sameIdentity(NOW, { ...NOW, name: 'Quiet orchard' })).toBe(false);
    expect(sameIdentity(NOW, { ...NOW, website: null })).toBe(false);
  });

  it.each([
    [false, false, false],
    [true, false, true],
    [false, true, true],
    [true, true, true],
  ])(
    'verified %s and with public postings %s, waits for review: %s',
    (verified, hasPublicPostings, waits) => {
      expect(waitsForReview({ verified, hasPublicPostings })).toBe(waits);
    },
  );
});
