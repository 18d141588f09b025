import { AxeBuilder } from '@axe-core/playwright';
import { browserMissing } from '@plainhire/testing';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { onSite, type Site } from './support/site.js';
import { furnish, type Furnished, PASSWORD } from './support/furnish.js';

if (browserMissing) console.log(browserMissing);

type Who = 'nobody' | 'candidate' | 'employer' | 'moderator';

/** Every page there is, with something on it. */
const PAGES: readonly (readonly [
  name: string,
  who: Who,
  path: (ids: Furnished) => string,
  status?: number,
])[] = [
  ['home', 'nobody', () => '/'],
  ['search', 'nobody', () => '/jobs?q=kettle&workplace=on_site'],
  ['search without a result', 'nobody', () => '/jobs?q=zzzzqqq'],
  ['job', 'nobody', ({ slug }) => `/jobs/${slug}`],
  ['job with a match', 'candidate', ({ otherSlug }) => `/jobs/${otherSlug}`],
  ['job that is gone', 'nobody', ({ closedSlug }) => `/jobs/${closedSlug}`, 410],
  ['company', 'nobody', ({ companySlug }) => `/companies/${companySlug}`],
  ['roles', 'nobody', () => '/roles'],
  ['role', 'nobody', () => '/roles/welder'],
  ['sign up', 'nobody', () => '/sign-up'],
  ['sign in', 'nobody', () => '/sign-in'],
  ['forgotten password', 'nobody', () => '/forgot'],
  ['reset', 'nobody', () => '/reset?token=x'],
  ['verify', 'nobody', () => '/verify?token=x'],
  ['nothing here', 'nobody', () => '/nothing-here', 404],
  ['mailbox', 'nobody', () => '/dev/mailbox'],
  ['profile', 'candidate', () => '/profile'],
  ['apply', 'candidate', ({ otherSlug }) => `/apply/${otherSlug}`],
  ['applications', 'candidate', () => '/applications'],
  ['alerts', 'candidate', () => '/alerts'],
  ['no alerts', 'employer', () => '/alerts'],
  ['new alert', 'candidate', () => '/alerts/new?q=kettle&place=Utrecht&frequency=weekly'],
  ['stop an alert', 'nobody', ({ stopToken }) => `/alerts/stop/${stopToken}`],
  ['stop nothing', 'nobody', () => '/alerts/stop/x', 404],
  ['receipt', 'candidate', ({ applicationId }) => `/applications/${applicationId}`],
  ['account', 'candidate', () => '/account'],
  ['hiring', 'employer', () => '/hiring'],
  ['new posting', 'employer', () => '/hiring/postings/new'],
  ['posting', 'employer', ({ postingId }) => `/hiring/postings/${postingId}`],
  ['applicants', 'employer', ({ postingId }) => `/hiring/postings/${postingId}/applications`],
  ['applicant', 'employer', ({ applicationId }) => `/hiring/applications/${applicationId}`],
  ['queue', 'moderator', () => '/moderation'],
  ['case', 'moderator', ({ caseId }) => `/moderation/cases/${caseId}`],
];

const LOOKS = [
  { width: 320, colorScheme: 'light' },
  { width: 1440, colorScheme: 'dark' },
] as const;

describe.skipIf(browserMissing)('every page', () => {
  it.each(LOOKS)(
    'has no finding of axe, no overflow and no error in the console at $width px, $colorScheme',
    async (look) => {
      await onSite(async (site) => {
        const ids = await furnish(site.app);
        const findings: string[] = [];
        for (const who of ['nobody', 'candidate', 'employer', 'moderator'] as const)
          findings.push(...(await inspect(site, ids, who, look)));
        expect(findings).toEqual([]);
      });
    },
    // Some thirty pages, each looked at by axe: a busy machine needs more than others have.
    300_000,
  );
});

async function inspect(
  site: Site,
  ids: Furnished,
  who: Who,
  { width, colorScheme }: (typeof LOOKS)[number],
): Promise<string[]> {
  const visitor = await site.visitor({ viewport: { width, height: 844 }, colorScheme });
  const { page } = visitor;
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    // The browser itself reports an answer of 404 or 410.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      errors.push(message.text());
  });
  if (who !== 'nobody') await visitor.signIn(ids.emails[who], PASSWORD);
  const findings: string[] = [];
  for (const [name, , pathOf, status = 200] of PAGES.filter(([, role]) => role === who)) {
    const got = await visitor.go(pathOf(ids));
    if (got !== status) findings.push(`${name}: status ${String(got)}`);
    findings.push(...(await look(page)).map((finding) => `${name}: ${finding}`));
    findings.push(...errors.splice(0).map((error) => `${name}: ${error}`));
  }
  await visitor.context.close();
  return findings;
}

async function look(page: Page): Promise<string[]> {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return [
    ...(over > 0 ? [`${String(over)} px wider than the window`] : []),
    ...violations.map(
      ({ id, nodes }) => `${id} at ${nodes.map(({ html }) => html.slice(0, 120)).join(' and ')}`,
    ),
  ];
}
