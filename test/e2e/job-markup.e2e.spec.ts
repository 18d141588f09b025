import type { PostingPatch } from '@plainhire/contracts';
import { makeCompany, makeLive } from '@plainhire/postings/testing';
import { createTestApp, type TestApp } from '@plainhire/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const BERLIN = { city: 'Berlin', region: '', country: 'DE' };
const GHENT = { city: 'Ghent', region: '', country: 'BE' };
const NAMES = new Intl.DisplayNames('en', { type: 'region' });

const POSTINGS: Readonly<Record<string, PostingPatch>> = {
  'on site at one place': { workplace: 'on_site', locations: [BERLIN] },
  'on site at two places, paid by the hour': {
    workplace: 'on_site',
    locations: [BERLIN, GHENT],
    pay: { min: 1850, max: 2100, currency: 'EUR', unit: 'hour' },
  },
  'hybrid, paid in yen': {
    workplace: 'hybrid',
    locations: [GHENT],
    pay: { min: 400_000, max: 400_000, currency: 'JPY', unit: 'month' },
  },
  'remote in countries': {
    workplace: 'remote',
    locations: [],
    remoteEligibility: { countries: ['NL', 'DE', 'BE', 'FR', 'ES'] },
  },
  'remote in a country, with an office': {
    workplace: 'remote',
    locations: [BERLIN],
    remoteEligibility: { countries: ['DE'] },
  },
  'remote from anywhere': { workplace: 'remote', locations: [], remoteEligibility: { worldwide: true } },
  'remote from anywhere, with an office': {
    workplace: 'remote',
    locations: [BERLIN],
    remoteEligibility: { worldwide: true },
  },
};

let app: TestApp;
let company: Awaited<ReturnType<typeof makeCompany>>;
beforeAll(async () => {
  app = await createTestApp({ web: true });
  company = await makeCompany(app, { name: 'Kettles & Co' });
});
afterAll(() => app.close());

interface Markup {
  readonly title: string;
  readonly hiringOrganization: { name: string };
  readonly jobLocation?: { address: { addressLocality: string; addressCountry: string } }[];
  readonly jobLocationType?: string;
  readonly applicantLocationRequirements?: { name: string }[];
  readonly baseSalary: { currency: string; value: Record<string, number | string> };
}

describe('what a job page tells search engines', () => {
  it.each(Object.entries(POSTINGS))('is what people read there: %s', async (title, content) => {
    const { postingId } = await makeLive(app, company.owner, company.companyId, { title, ...content });
    const { body } = await app.http().get(`/api/v1/postings/${postingId}`).expect(200);
    const page = await app
      .http()
      .get(`/jobs/${(body as { slug: string }).slug}`)
      .expect(200);
    const data = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page.text)?.[1] ?? 'null';
    const markup = JSON.parse(data) as Markup;
    const shown = wordsOf(page.text);

    expect(markup.title).toBe(title);
    expect(shown).toContain(title);
    expect(shown).toContain(markup.hiringOrganization.name);
    expect(markup.jobLocationType).toBe(content.workplace === 'remote' ? 'TELECOMMUTE' : undefined);
    for (const { address } of markup.jobLocation ?? [])
      expect(shown).toContain(`${address.addressLocality}, ${NAMES.of(address.addressCountry) ?? ''}`);
    const countries = markup.applicantLocationRequirements?.map(({ name }) => name);
    if (content.workplace === 'remote') {
      expect(markup.jobLocation).toBeUndefined();
      if (content.remoteEligibility && 'countries' in content.remoteEligibility) {
        expect(countries).toEqual(content.remoteEligibility.countries);
        for (const code of countries ?? []) expect(shown).toContain(NAMES.of(code) ?? code);
      } else {
        expect(shown).toContain('from anywhere in the world');
        expect(countries?.length).toBeGreaterThan(190);
      }
    } else {
      expect(countries).toBeUndefined();
      expect(markup.jobLocation).toHaveLength(content.locations?.length ?? 0);
    }
    const { value, currency } = markup.baseSalary;
    for (const key of ['value', 'minValue', 'maxValue']) {
      const amount = value[key];
      if (typeof amount !== 'number') continue;
      const digits = Number.isInteger(amount) ? 0 : 2;
      expect(shown).toContain(
        amount.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits }),
      );
    }
    expect(shown).toMatch({ EUR: /€/, JPY: /¥/ }[currency] ?? /^no such currency$/);
    expect(shown).toMatch(new RegExp(`\\ban? ${String(value.unitText).toLowerCase()}\\b`));
  });
});

/** The page as people read it, without its head and its scripts. */
function wordsOf(page: string): string {
  return page
    .slice(page.indexOf('<main'))
    .replaceAll(/<script.*?<\/script>/gs, '')
    .replaceAll(/<!--.*?-->/g, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ');
}
