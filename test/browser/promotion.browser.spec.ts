import { AxeBuilder } from '@axe-core/playwright';
import { browserMissing, signUp, type TestPerson } from '@plainhire/testing';
import { describe, expect, it } from 'vitest';
import { furnish, type Furnished, PASSWORD } from './support/furnish.js';
import { onSite, type Site, type Visitor } from './support/site.js';

if (browserMissing) console.log(browserMissing);

const SHOP = { shop: true };
const OFFER_DAYS = 10;
const DAY_MS = 86_400_000;

/** Prices, half of them until in ten days, and a company with two live postings. */
async function openShop(site: Site): Promise<Furnished> {
  await site.shop.price({
    'highlight-30': 6_000,
    'featured-7': 6_000,
    'featured-30': 18_000,
    'pinned-30': 9_000,
    'bundle-small': 45_000,
  });
  await site.shop.offer(50, ['featured-7', 'featured-30', 'highlight-30'], OFFER_DAYS);
  return furnish(site.app);
}

async function signedIn(site: Site, email: string, options: object = {}): Promise<Visitor> {
  const visitor = await site.visitor(options);
  await visitor.signIn(email, PASSWORD);
  return visitor;
}

interface Row {
  readonly title: string;
  readonly promoted: boolean;
}

/** What stands above the kettle maker while nobody pays, newest first. */
const NEWER: readonly Row[] = ['Welder of handles', 'Lid welder', 'Spout welder'].map((title) => ({
  title,
  promoted: false,
}));

/** The rows of the search, top down. */
async function rowsOf(visitor: Visitor): Promise<Row[]> {
  await visitor.go('/jobs?sort=newest');
  const rows = visitor.page.locator('ol.rows > li');
  return Promise.all(
    (await rows.all()).map(async (row) => ({
      title: (await row.locator('.row-title').innerText()).trim(),
      promoted: (await row.innerText()).includes('Promoted'),
    })),
  );
}

/** Two presses: from the posting to the price, from the price to Stripe. Then the test page pays. */
async function buy(site: Site, employer: Visitor, postingId: string): Promise<string> {
  const { page } = employer;
  await employer.go(`/hiring/postings/${postingId}`);
  await employer.press('Promote');
  expect(await employer.text()).toContain('Winter offer');
  await employer.press('Pay €108.90');
  await page.waitForURL(`${site.shop.stripe.origin}/**`);
  await page.getByRole('heading', { name: '108.90' }).waitFor();
  await page.getByRole('button', { name: 'Pay', exact: true }).click();
  await page.waitForURL(`${site.app.origin}/hiring/orders/**`);
  return new URL(page.url()).pathname.split('/').at(-1) ?? '';
}

/** Finance finds the order by the company's name and pays all of it back. The sum needs no second person. */
async function payBack(site: Site, finance: TestPerson, orderId: string, reason: string): Promise<void> {
  const femke = await signedIn(site, finance.email);
  await femke.go('/finance/orders');
  await femke.fill({ 'Any id, or a company': 'kettle works' });
  await femke.press('Find');
  await femke.press('Featured, 30 days');
  await femke.page.waitForURL(`**/finance/orders/${orderId}`);
  await femke.page.getByRole('radio', { name: 'Everything' }).check();
  await femke.page.locator('[name=reason]').fill(reason);
  await femke.press('Check the refund');
  expect(await femke.text()).toContain('It goes out at once. The promotion ends with it.');
  await femke.press('Pay back €108.90');
  await femke.page.waitForURL('**done=refund#main');
}

describe.skipIf(browserMissing)('a promotion at half price', () => {
  it('is bought, seen first with its label, on paper, paid back by finance, and gone', async () => {
    await onSite(async (site) => {
      const ids = await openShop(site);
      const finance = await signUp(site.app, { name: 'Femke Aalders', staffRoles: ['finance'] });
      const visitor = await site.visitor();
      const employer = await signedIn(site, ids.emails.employer);
      const { page } = employer;
      expect(await rowsOf(visitor)).toEqual([...NEWER, { title: 'Kettle maker', promoted: false }]);

      const orderId = await buy(site, employer, ids.postingId);
      expect(await employer.text()).toContain('We wait for Stripe’s word');
      const stateOf = async () => {
        const { body } = await finance.http.get(`/api/v1/billing/orders/${orderId}`).expect(200);
        return (body as { state: string }).state;
      };
      await site.shop.until(async () => (await stateOf()) === 'fulfilled');
      // The page looks again by itself.
      await page.getByText('Paid, and the promotion is set').waitFor();
      expect(await employer.text()).toContain('€108.90');

      expect(await rowsOf(visitor)).toEqual([{ title: 'Kettle maker', promoted: true }, ...NEWER]);
      await employer.go('/hiring');
      expect(await employer.text()).toContain('Featured, 30 days');
      const mail = await visitor.openMail(ids.emails.employer);
      expect(mail).toMatch(/receipt/i);
      expect(mail).toContain('108.90');

      await payBack(site, finance, orderId, 'The company asked on the first day.');
      await site.shop.until(async () => (await stateOf()) === 'refunded');
      await employer.go(`/hiring/orders/${orderId}`);
      expect(await employer.text()).toContain('The company asked on the first day.');
      expect(await employer.text()).toContain('Paid back');
      expect(await rowsOf(employer)).toEqual([...NEWER, { title: 'Kettle maker', promoted: false }]);
    }, SHOP);
  });

  it('is bought without JavaScript as well, and the page says when it is paid', async () => {
    await onSite(async (site) => {
      const ids = await openShop(site);
      const employer = await signedIn(site, ids.emails.employer, {
        javaScriptEnabled: false,
        viewport: { width: 390, height: 844 },
      });
      const orderId = await buy(site, employer, ids.postingId);
      await site.shop.until(async () => {
        await employer.go(`/hiring/orders/${orderId}`);
        return (await employer.text()).includes('Paid, and the promotion is set');
      });
    }, SHOP);
  });
});

describe.skipIf(browserMissing)('the line of an offer', () => {
  it('says its end in the reader’s zone without moving the page, and is put away without leaving it', async () => {
    await onSite(async (site) => {
      await openShop(site);
      for (const width of [390, 1440]) {
        const visitor = await site.visitor({
          timezoneId: 'Asia/Kolkata',
          viewport: { width, height: 844 },
        });
        const { page } = visitor;
        await page.addInitScript(() => {
          const kept = globalThis as unknown as { shift: number };
          kept.shift = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries())
              kept.shift += (entry as unknown as { value: number }).value;
          }).observe({ type: 'layout-shift', buffered: true });
        });
        await visitor.go('/');
        const line = page.getByRole('complementary', { name: 'Current offer' });
        await page.getByText('GMT+5:30').first().waitFor();
        expect(await line.innerText()).toContain('50% off');
        const shift = await page.evaluate(() => (globalThis as unknown as { shift: number }).shift);
        expect(shift).toBeLessThanOrEqual(0.02);
        await page.getByRole('searchbox', { name: 'What' }).fill('kettle');
        await line.getByRole('button', { name: /Hide/ }).click();
        await line.waitFor({ state: 'detached' });
        expect(await page.getByRole('searchbox', { name: 'What' }).inputValue()).toBe('kettle');
        await visitor.go('/jobs');
        expect(await page.getByRole('complementary', { name: 'Current offer' }).count()).toBe(0);
        await visitor.context.close();
      }
    }, SHOP);
  });

  it('is gone at its end on a page that was kept', async () => {
    await onSite(async (site) => {
      await openShop(site);
      const visitor = await site.visitor();
      const { page } = visitor;
      await page.clock.install({ time: new Date() });
      await visitor.go('/jobs');
      const line = page.getByRole('complementary', { name: 'Current offer' });
      expect(await line.isVisible()).toBe(true);
      await page.clock.fastForward(OFFER_DAYS * DAY_MS + 120_000);
      await line.waitFor({ state: 'hidden' });
    }, SHOP);
  });

  it('ends by the shop’s clock, also for a reader whose own is a day behind or ahead', async () => {
    await onSite(async (site) => {
      await openShop(site);
      for (const off of [-DAY_MS, DAY_MS]) {
        const visitor = await site.visitor();
        const { page } = visitor;
        await page.clock.install({ time: new Date(Date.now() + off) });
        await visitor.go('/jobs');
        const line = page.getByRole('complementary', { name: 'Current offer' });
        await page.clock.fastForward((OFFER_DAYS - 0.5) * DAY_MS);
        expect(await line.isVisible()).toBe(true);
        await page.clock.fastForward(DAY_MS);
        await line.waitFor({ state: 'hidden' });
        await visitor.context.close();
      }
    }, SHOP);
  });

  it('is gone on a page out of the browser’s store, drawn before the end and shown after it', async () => {
    await onSite(async (site) => {
      await openShop(site);
      const visitor = await site.visitor();
      const { page } = visitor;
      await visitor.go('/jobs');
      const line = page.getByRole('complementary', { name: 'Current offer' });
      await line.waitFor();
      await visitor.go('/roles');
      site.shop.app.clock.advance({ days: OFFER_DAYS + 1 });
      await page.goBack();
      await page.waitForURL('**/jobs');
      await line.waitFor({ state: 'hidden' });
      await visitor.context.close();
    }, SHOP);
  });
});

describe.skipIf(browserMissing)('pages of prices and promotions', () => {
  it.each([
    { width: 320, colorScheme: 'light' },
    { width: 1440, colorScheme: 'dark' },
  ] as const)(
    'have no finding of axe, no overflow and no error at $width px, $colorScheme',
    async ({ width, colorScheme }) => {
      await onSite(async (site) => {
        const ids = await openShop(site);
        const employer = await signedIn(site, ids.emails.employer, {
          viewport: { width, height: 844 },
          colorScheme,
        });
        const { page } = employer;
        const findings: string[] = [];
        page.on('pageerror', (error) => findings.push(error.message));
        page.on('console', (message) => {
          if (message.type() === 'error') findings.push(message.text());
        });
        const orderId = await buy(site, employer, ids.postingId);
        const paths = [
          '/',
          '/pricing',
          '/pricing?days=7',
          '/pricing/history',
          `/hiring/postings/${ids.postingId}`,
          `/hiring/postings/${ids.postingId}/promote`,
          `/hiring/postings/${ids.postingId}/promote?code=NOTHING`,
          `/hiring/orders/${orderId}`,
          '/hiring/billing',
          '/hiring/billing/credit',
          '/hiring/postings?promote=featured-30',
          '/hiring',
        ];
        const look = async (path: string) => {
          const status = await employer.go(path);
          if (status !== 200) findings.push(`${path}: ${String(status)}`);
          const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
          if (over > 0) findings.push(`${path}: ${String(over)} px wider than the window`);
          const { violations } = await new AxeBuilder({ page })
            .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
            .analyze();
          findings.push(...violations.map(({ id, nodes }) => `${path}: ${id} at ${nodes[0]?.html ?? ''}`));
        };
        await look(`/hiring/orders/${orderId}`);
        await site.shop.until(async () => {
          await employer.go(`/hiring/orders/${orderId}`);
          return (await employer.text()).includes('the promotion is set');
        });
        for (const path of paths) await look(path);
        expect(findings).toEqual([]);
      }, SHOP);
    },
    // Many pages, each looked at by axe: a busy machine needs more than others have.
    300_000,
  );
});
