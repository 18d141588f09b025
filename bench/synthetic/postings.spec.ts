import { PostingPatch } from '@plainhire/contracts';
import { describe, expect, it } from 'vitest';
import { PostingGenerator } from './postings.js';
import { Random } from './random.js';

const NOW = new Date('2026-01-15T12:00:00Z');
const make = (seed: number, count: number) => {
  const generator = new PostingGenerator({ seed, companies: 40 }, NOW);
  return { generator, postings: [...generator.postings(count)] };
};

describe('the generator of postings', () => {
  it('makes the same postings for the same seed, and others for another', () => {
    expect(make(7, 50).postings).toEqual(make(7, 50).postings);
    expect(make(8, 50).postings).not.toEqual(make(7, 50).postings);
  });

  it('makes the first ones the same however many follow', () => {
    expect(make(7, 200).postings.slice(0, 20)).toEqual(make(7, 20).postings);
  });

  it('makes postings that the product would take', () => {
    for (const posting of make(3, 300).postings) {
      const { descriptionHtml: description, ...rest } = posting;
      expect(() => PostingPatch.parse({ ...rest, description })).not.toThrow();
      expect(posting.postedAt.getTime()).toBeLessThan(NOW.getTime());
    }
  });

  it('gives every posting and every company an address of its own', () => {
    const { generator, postings } = make(5, 2000);
    expect(new Set(postings.map(({ id }) => id)).size).toBe(2000);
    expect(new Set(postings.map(({ slug }) => slug)).size).toBe(2000);
    expect(new Set(generator.companies.map(({ slug }) => slug)).size).toBe(40);
  });

  it('has few large companies and many small ones, and leaves some pay out', () => {
    const { generator, postings } = make(5, 4000);
    const counts = generator.companies.map(
      (company) => postings.filter(({ companyId }) => companyId === company.id).length,
    );
    expect(Math.max(...counts)).toBeGreaterThan(400);
    expect(counts.filter((count) => count < 100).length).toBeGreaterThan(20);
    const unpaid = postings.filter(({ pay }) => pay === null).length;
    expect(unpaid).toBeGreaterThan(400);
    expect(unpaid).toBeLessThan(800);
  });
});

describe('random numbers', () => {
  it('make ids of version 7 that carry their instant', () => {
    const id = new Random(1).id(NOW);
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toBe(NOW.getTime());
  });

  it('stay within their bounds and reach both', () => {
    const random = new Random(2);
    const drawn = new Set(Array.from({ length: 500 }, () => random.int(3, 6)));
    expect([...drawn].sort()).toEqual([3, 4, 5, 6]);
  });

  it('take different members, at most all of them', () => {
    expect(new Random(3).some(['a', 'b', 'c'], 9).sort()).toEqual(['a', 'b', 'c']);
  });
});
