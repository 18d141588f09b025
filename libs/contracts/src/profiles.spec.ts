import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOrder, Profile } from './profiles.js';

function problems(input: unknown): string[] {
  const result = Profile.safeParse(input);
  return result.success ? [] : result.error.issues.map((issue) => `/${issue.path.join('/')}`);
}

describe('the shape of a profile', () => {
  it('is hidden and empty when nothing is told', () => {
    expect(Profile.parse({})).toMatchObject({ visibility: 'hidden', headline: '', skills: [], work: [] });
    expect(Profile.parse({}).preferences.payFloor).toBeNull();
  });

  it('reads its own output without a change', () => {
    const told = Profile.parse({
      city: '  Rotterdam ',
      country: 'nl',
      skills: [{ name: 'Cafe\u0301' }],
      work: [{ title: 'Cook', company: 'Inn', start: '2020', summary: 'left out' }],
      completeness: { percent: 12 },
    });
    expect(told).not.toHaveProperty('completeness');
    expect(told.city).toBe('Rotterdam');
    expect(told.skills[0]?.name).toBe('Café');
    expect(Profile.parse(structuredClone(told))).toEqual(told);
  });

  it.each([
    ['a script as a link', { links: [{ label: 'x', url: 'javascript:alert(1)' }] }, '/links/0/url'],
    [
      'a file as a portfolio piece',
      { portfolio: [{ title: 'x', url: 'file:///etc/passwd' }] },
      '/portfolio/0/url',
    ],
    [
      'data as an image',
      { portfolio: [{ title: 'x', url: 'https://a.example', image: 'data:text/html,x' }] },
      '/portfolio/0/image',
    ],
    [
      'an end before the start',
      { work: [{ title: 'a', company: 'b', start: '2021-03', end: '2021-02' }] },
      '/work/0/end',
    ],
    [
      'an end in an earlier year',
      { education: [{ degree: 'a', start: '2020', end: '2019-12' }] },
      '/education/0/end',
    ],
    [
      'a certificate that expired before it was issued',
      { certificates: [{ title: 'a', issued: '2024', expires: '2023' }] },
      '/certificates/0/expires',
    ],
    ['a thirteenth month', { work: [{ title: 'a', company: 'b', start: '2021-13' }] }, '/work/0/start'],
    ['a skill named twice', { skills: [{ name: 'Go' }, { name: 'go' }] }, '/skills/1/name'],
    [
      'too many skills',
      { skills: Array.from({ length: 81 }, (_, i) => ({ name: `s${String(i)}` })) },
      '/skills',
    ],
    ['half a character', { headline: 'a\ud800' }, '/headline'],
    ['a zero byte', { summary: 'a\u0000' }, '/summary'],
    ['words as a telephone number', { phone: 'call me' }, '/phone'],
    ['an unknown visibility', { visibility: 'public' }, '/visibility'],
    [
      'a fraction of a cent',
      { preferences: { payFloor: { amount: 1.5, currency: 'EUR', unit: 'year' } } },
      '/preferences/payFloor/amount',
    ],
  ])('refuses %s and names the field', (_, input, pointer) => {
    expect(problems(input)).toEqual([pointer]);
  });
});

describe('partial dates', () => {
  it('are compared as far as both say', () => {
    expect(inOrder('2021', '2021-03')).toBe(true);
    expect(inOrder('2021-03', '2021')).toBe(true);
    expect(inOrder('2021-04', '2021-03')).toBe(false);
    expect(inOrder(null, '1999')).toBe(true);
  });

  it('are never out of order both ways', () => {
    const date = fc
      .tuple(fc.integer({ min: 1950, max: 2050 }), fc.option(fc.integer({ min: 1, max: 12 })))
      .map(([year, month]) => (month ? `${String(year)}-${String(month).padStart(2, '0')}` : String(year)));
    fc.assert(
      fc.property(date, date, (a, b) => {
        expect(inOrder(a, b) || inOrder(b, a)).toBe(true);
      }),
    );
  });
});
