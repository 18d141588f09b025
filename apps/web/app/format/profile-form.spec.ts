import { describe, expect, it } from 'vitest';
import { profileDifferences } from './profile-form.js';

const SAVED = {
  headline: 'Lid maker',
  city: 'Ghent',
  summary: 'Lids.',
  visibility: 'hidden',
  skills: [{ name: 'Welding', years: '3' }],
  links: [],
  preferences: { workplaces: ['remote', 'hybrid'], payFloor: { amount: '', currency: 'EUR', unit: 'year' } },
};

describe('what differs between a profile as typed and as saved', () => {
  it('is nothing where only spaces, empty lists and the order of fields differ', () => {
    const { headline, links: _, ...rest } = SAVED;
    expect(profileDifferences({ ...rest, city: ' Ghent ', headline }, SAVED)).toEqual([]);
    const preferences = { ...SAVED.preferences, workplaces: ['hybrid', 'remote'] };
    expect(profileDifferences({ ...SAVED, preferences }, SAVED)).toEqual([]);
    const skills = [{ years: '3', name: 'Welding' }];
    expect(profileDifferences({ ...SAVED, skills }, SAVED)).toEqual([]);
  });

  it('shows short texts as they are saved, and only names long texts, choices and lists', () => {
    const typed = {
      ...SAVED,
      headline: 'Spout maker',
      summary: 'Spouts.',
      visibility: 'open',
      skills: [],
      preferences: { ...SAVED.preferences, workplaces: ['hybrid'] },
    };
    expect(profileDifferences(typed, SAVED)).toEqual([
      { path: 'visibility', now: null },
      { path: 'headline', now: 'Lid maker' },
      { path: 'summary', now: null },
      { path: 'preferences', now: null },
      { path: 'skills', now: null },
    ]);
  });

  it('counts an emptied field as a difference', () => {
    expect(profileDifferences({ ...SAVED, city: '' }, SAVED)).toEqual([{ path: 'city', now: 'Ghent' }]);
    expect(profileDifferences(SAVED, { ...SAVED, city: '' })).toEqual([{ path: 'city', now: '' }]);
  });
});
