import { AxeBuilder } from '@axe-core/playwright';
import { browserMissing, signUp, type TestPerson } from '@plainhire/testing';
import { describe, expect, it } from 'vitest';
import { PASSWORD } from './support/furnish.js';
import { onSite, type Site, type Visitor } from './support/site.js';

if (browserMissing) console.log(browserMissing);

const SHOP = { shop: true };
const OFFER_DAYS = 10;

interface Desk {
  readonly finance: TestPerson;
  readonly second: TestPerson;
  readonly orderId: string;
  stateOf(): Promise<string>;
}

/** Prices, a live offer, and one order that is paid and granted. */
async function furnishDesk(site: Site): Promise<Desk> {
  const { app, shop } = site;
  await shop.price({ 'featured-30': 48_000, 'featured-7': 6_000, 'bundle-small': 45_000 });
  await shop.offer(50, ['featured-7', 'featured-30'], OFFER_DAYS);
  const owner = await signUp(app, { intent: 'employer', name: 'Lotte Brouwer' });
  const finance = await signUp(app, { name: 'Femke Aalders', staffRoles: ['finance'] });
  const second = await signUp(app, { name: 'Bram Oudkerk', staffRoles: ['finance'] });
  const company = await owner.http.post('/api/v1/companies').send({ name: 'Kettle Works' }).expect(201);
  const posting = await owner.http
    .post(`/api/v1/companies/${(company.body as { id: string }).id}/postings`)
    .send({ title: 'Kettle maker', workplace: 'on_site', locations: [{ city: 'Ghent', country: 'BE' }] })
    .expect(201);
  const quote = await owner.http
    .post('/api/v1/billing/quotes')
    .send({ postingId: (posting.body as { id: string }).id, packageId: 'featured-30' })
    .expect(201);
  const begun = await owner.http
    .post('/api/v1/billing/checkout')
    .set('Idempotency-Key', crypto.randomUUID())
    .send({ quoteId: (quote.body as { id: string }).id })
    .expect(200);
  const { orderId, url } = begun.body as { orderId: string; url: string };
  const session = /\/c\/pay\/([^/?#]+)/.exec(url)?.[1] ?? '';
  await shop.stripe.control(`sessions/${session}/pay`, { outcome: 'succeed' });
  const stateOf = async () => {
    const { body } = await finance.http.get(`/api/v1/billing/orders/${orderId}`).expect(200);
    return (body as { state: string }).state;
  };
  await shop.until(async () => (await stateOf()) === 'fulfilled');
  return { finance, second, orderId, stateOf };
}

async function signedIn(site: Site, { email }: TestPerson, options: object = {}): Promise<Visitor> {
  const visitor = await site.visitor(options);
  await visitor.signIn(email, PASSWORD);
  return visitor;
}

describe.skipIf(browserMissing)('finance in the browser', () => {
  it('finds an order, has money back by two people, and sees it in the books', async () => {
    await onSite(async (site) => {
      const { finance, second, orderId, stateOf } = await furnishDesk(site);
      const femke = await signedIn(site, finance);
      const { page } = femke;
      await femke.go('/finance/orders');
      await page.keyboard.press('j');
      await page.keyboard.press('Enter');
      await page.waitForURL(`**/finance/orders/${orderId}`);
      await page.locator('[value=full]').check();
      await page.locator('[name=reason]').fill('Shown to the wrong people');
      await femke.press('Check the refund');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toContain(
        'Pay back €290.40 of Featured, 30 days to Kettle Works?',
      );
      await femke.press('Ask for €290.40 to go back');
      await page.waitForURL('**done=waits#main');
      expect(await page.getByRole('button', { name: /^Approve/ }).count()).toBe(0);

      const bram = await signedIn(site, second);
      await bram.go('/finance');
      await bram.press('See which');
      await bram.press('Featured, 30 days');
      await bram.press('Approve: pay back €290.40');
      await bram.page.waitForURL('**done=approve#main');
      await site.shop.until(async () => (await stateOf()) === 'refunded');
      await femke.go(`/finance/orders/${orderId}`);
      expect(await femke.text()).toContain('Nothing can be paid back now.');
      expect(await femke.text()).toContain('Debit and credit come to the same.');
      await femke.go('/finance');
      expect(await femke.text()).toContain('€290.40 went back, VAT included');
    }, SHOP);
  });

  it('runs a reconciliation, whose page looks again by itself', async () => {
    await onSite(async (site) => {
      const { finance } = await furnishDesk(site);
      const femke = await signedIn(site, finance);
      await femke.go('/finance/reconciliation');
      await femke.press('Compare with Stripe');
      await femke.page.waitForURL('**/finance/reconciliation/*');
      expect(await femke.text()).toContain('It is running.');
      // An address with a fragment, which a redirect hands on, is looked at again as well.
      await femke.page.evaluate(() => {
        location.hash = 'main';
      });
      await site.app.drain();
      await femke.page.getByText('no difference found').waitFor();
    }, SHOP);
  });

  it.each([
    { width: 320, colorScheme: 'light' },
    { width: 1440, colorScheme: 'dark' },
  ] as const)(
    'has no finding of axe, no overflow and no error at $width px, $colorScheme',
    async ({ width, colorScheme }) => {
      await onSite(async (site) => {
        const { finance, orderId } = await furnishDesk(site);
        await finance.http
          .post(`/api/v1/billing/orders/${orderId}/refunds`)
          .set('Idempotency-Key', crypto.randomUUID())
          .send({ kind: 'full', reason: 'Shown to the wrong people' })
          .expect(201);
        const femke = await signedIn(site, finance, { viewport: { width, height: 844 }, colorScheme });
        const { page } = femke;
        const findings: string[] = [];
        page.on('pageerror', (error) => findings.push(error.message));
        page.on('console', (message) => {
          if (message.type() === 'error') findings.push(message.text());
        });
        const look = async (name: string) => {
          const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
          if (over > 0) findings.push(`${name}: ${String(over)} px wider than the window`);
          const { violations } = await new AxeBuilder({ page })
            .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
            .analyze();
          findings.push(...violations.map(({ id, nodes }) => `${name}: ${id} at ${nodes[0]?.html ?? ''}`));
        };
        await femke.go('/finance/coupons');
        await page.locator('[name=code]').fill('KETTLE-10');
        await page.locator('[name=percent]').fill('10');
        await femke.press('Make the code');
        await femke.go('/finance/reconciliation');
        await femke.press('Compare with Stripe');
        await look('a reconciliation');
        const paths = [
          '/finance',
          '/finance?days=365',
          '/finance/orders',
          '/finance/orders?q=nothing-here',
          `/finance/orders/${orderId}`,
          '/finance/campaigns',
          '/finance/coupons',
          '/finance/prices',
          '/finance/reconciliation',
        ];
        for (const path of paths) {
          const status = await femke.go(path);
          if (status !== 200) findings.push(`${path}: ${String(status)}`);
          for (const folded of await page.locator('main details').all())
            await folded.evaluate((element) => {
              element.setAttribute('open', '');
            });
          await look(path);
        }
        for (const press of ['Go on longer', 'Cancel']) {
          await femke.go('/finance/campaigns');
          await page.getByRole('link', { name: press }).click();
          await page.waitForLoadState('load');
          await look(press);
        }
        await femke.go('/finance/coupons');
        await page.getByRole('link', { name: 'Switch off' }).click();
        await page.waitForLoadState('load');
        await look('Switch off');
        await femke.go('/finance/campaigns/new');
        await page.locator('[name=name]').fill('Spring offer');
        await page.locator('[name=percent]').fill('20');
        await page.locator('[name=endsAt]').fill('2099-01-29T17:00');
        await femke.press('Check');
        await look('the check of a campaign');
        expect(findings).toEqual([]);
      }, SHOP);
    },
    // Many pages, each looked at by axe: a busy machine needs more than others have.
    300_000,
  );
});
