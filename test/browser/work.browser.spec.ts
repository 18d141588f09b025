import { AxeBuilder } from '@axe-core/playwright';
import { browserMissing, signUp } from '@plainhire/testing';
import { describe, expect, it } from 'vitest';
import { furnish, PASSWORD } from './support/furnish.js';
import { onSite, type Site, type Visitor } from './support/site.js';

if (browserMissing) console.log(browserMissing);

async function signedIn(site: Site, email: string, options: object = {}): Promise<Visitor> {
  const visitor = await site.visitor(options);
  await visitor.signIn(email, PASSWORD);
  return visitor;
}

describe.skipIf(browserMissing)('the pages of a company', () => {
  it('show what was typed before anything is saved, and keep it when it is refused', async () => {
    await onSite(async (site) => {
      const ids = await furnish(site.app);
      const employer = await signedIn(site, ids.emails.employer, { javaScriptEnabled: false });
      const { page } = employer;
      await employer.go('/hiring/postings/new');
      await page.locator('[name=title]').fill('Kettle tester');
      await page.locator('[name=description]').fill('## What you will do\n\n- Boil <b>water</b>\n- Listen');
      await page.locator('[name="pay.min"]').fill('36000');
      await page.locator('[name="pay.max"]').fill('42000');
      await employer.press('See it');
      const preview = page.locator('#preview');
      expect(await preview.innerText()).toContain('Kettle tester');
      expect(await preview.innerText()).toContain('€36,000');
      expect(await preview.innerText()).toContain('Choose on site, hybrid or remote.');
      expect(await preview.locator('script, [onerror]').count()).toBe(0);
      await employer.go('/hiring/postings');
      expect(await employer.text()).not.toContain('Kettle tester');

      await employer.go(`/hiring/postings/${ids.postingId}`);
      expect(await page.locator('[name=description]').inputValue()).toContain(
        '## What you will do\n\n- Weld spouts',
      );
      await page.locator('[name="pay.max"]').fill('1');
      await employer.press('Save');
      expect(await page.locator('.errsum').innerText()).toMatch(/below its bottom/);
      expect(await page.locator('[name="pay.max"]').inputValue()).toBe('1');
      await page.locator('[name="pay.max"]').fill('48000');
      await employer.press('Save');
      expect(await employer.text()).toContain('sent to review');
    });
  });

  it('walk a posting through its life, one press each', async () => {
    await onSite(async (site) => {
      const ids = await furnish(site.app);
      const employer = await signedIn(site, ids.emails.employer);
      await employer.go(`/hiring/postings/${ids.postingId}`);
      for (const [press, says] of [
        ['Pause', 'Nobody finds it until you resume it'],
        ['Resume', 'Live again'],
        ['Extend', 'Extended'],
        ['Mark as filled', 'Everyone who waited is told'],
        ['Duplicate', 'This is the copy'],
      ] as const) {
        await employer.press(press);
        expect(await employer.text()).toContain(says);
      }
      await employer.go('/hiring/postings?state=filled');
      expect(await employer.text()).toContain('Kettle maker');
    });
  });

  it('invite a colleague, who joins by the link of the mail and can be made an owner', async () => {
    await onSite(async (site) => {
      const ids = await furnish(site.app);
      const employer = await signedIn(site, ids.emails.employer);
      const colleague = await signUp(site.app, { intent: 'employer', name: 'Daan Smit' });
      await employer.go('/hiring/company');
      await employer.fill({ 'Mail address': 'no address' });
      await employer.page.locator('form').evaluateAll((forms) => {
        for (const form of forms) (form as unknown as { noValidate: boolean }).noValidate = true;
      });
      await employer.press('Send the invitation');
      expect(await employer.page.locator('.errsum').count()).toBe(1);
      expect(await employer.page.getByLabel('Mail address').inputValue()).toBe('no address');
      await employer.fill({ 'Mail address': colleague.email });
      await employer.press('Send the invitation');
      expect(await employer.text()).toContain('is on its way');
      expect(await employer.text()).toContain('Invited, not answered yet');

      const guest = await signedIn(site, colleague.email);
      await guest.followMail(colleague.email, '/invitation');
      expect(await guest.text()).toContain('Kettle Works');
      await guest.press('Join the company');
      expect(await guest.page.locator('h1').innerText()).toBe('Kettle Works');

      await employer.go('/hiring/company');
      await employer.page.locator('select[name^=role-]').selectOption('owner');
      await employer.page.getByRole('button', { name: /^Change role/ }).click();
      await employer.page.waitForLoadState('load');
      expect(await employer.text()).toContain('The role is changed.');
    });
  });

  it('answer one applicant and go on to the next without the mouse', async () => {
    await onSite(async (site) => {
      const ids = await furnish(site.app);
      const second = await signUp(site.app, { name: 'Bram Oudkerk' });
      await second.http
        .post(`/api/v1/postings/${ids.postingId}/applications`)
        .send({ answers: [{ questionId: 'q1', value: 'At once.' }] })
        .expect(201);
      const employer = await signedIn(site, ids.emails.employer);
      const { page } = employer;
      await employer.go(`/hiring/postings/${ids.postingId}/applications?sort=newest`);
      await page.keyboard.press('j');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/hiring/applications/**');
      expect(await page.locator('h1').innerText()).toBe('Bram Oudkerk');
      await page.keyboard.press('j');
      await page.waitForURL(`**/hiring/applications/${ids.applicationId}**`);
      await page.keyboard.press('m');
      await page.waitForURL('**done=in_review**');
      expect(await employer.text()).toContain('Ines Okafor is now at “in review”');
      await page.keyboard.press('d');
      await employer.press('Decline with a reason');
      expect(await page.locator('.errsum').count()).toBe(1);
      await page.locator('[name=message]').fill('Not this time.');
      await page.locator('[name=reasonCode]').selectOption('skills');
      await page.locator('#decline button').click();
      await page.waitForURL('**done=declined**');
      expect(await employer.text()).toContain('Not this time.');
    });
  });
});

describe.skipIf(browserMissing)('the pages of staff', () => {
  it('decide a case with one key each, with the words that a rule saw marked in the text', async () => {
    await onSite(async (site) => {
      const ids = await furnish(site.app);
      const moderator = await signedIn(site, ids.emails.moderator);
      const { page } = moderator;
      await moderator.go(`/moderation/cases/${ids.caseId}`);
      expect(await page.locator('.case mark').allInnerTexts()).toEqual(
        expect.arrayContaining([expect.stringContaining('pay a registration fee')]),
      );
      await page.keyboard.press('t');
      await page.getByRole('button', { name: 'Reject' }).waitFor();
      await page.setViewportSize({ width: 320, height: 700 });
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
      ).toBeLessThanOrEqual(0);
      expect(await page.locator('[name=reasonCode]').inputValue()).toBe('scam');
      await page.keyboard.press('r');
      await page.waitForURL('**/moderation?done=reject');
      expect(await moderator.text()).toContain('rejected');

      await moderator.go('/moderation/postings');
      await moderator.fill({ 'Address or id': `${site.app.origin}/jobs/${ids.otherSlug}` });
      await moderator.press('Find it');
      await moderator.press('Pause it');
      expect(await page.locator('.errsum').count()).toBe(1);
      await page.locator('[name=reasonCode]').selectOption('misleading');
      await moderator.press('Pause it');
      expect(await moderator.text()).toContain('Nobody finds it');
      await moderator.press('Let it go live again');
      expect(await moderator.text()).toContain('Live');
    });
  });

  it('give roles and suspend accounts, for administrators alone', async () => {
    await onSite(async (site) => {
      const ids = await furnish(site.app);
      const admin = await signUp(site.app, { name: 'Ada Merrin', staffRoles: ['administrator'] });
      const visitor = await signedIn(site, admin.email);
      await visitor.go(`/admin?email=${encodeURIComponent(ids.emails.candidate)}`);
      await visitor.press('Suspend');
      expect(await visitor.text()).toContain('suspended and signed out');
      await visitor.press('Restore');
      await visitor.page.locator('[name=role-moderator]').check();
      await visitor.press('Save the roles');
      await visitor.go('/admin');
      expect(await visitor.text()).toContain('Ines Okafor');
      const moderator = await signedIn(site, ids.emails.moderator);
      expect(await moderator.go('/admin')).toBe(404);
    });
  });

  it('and of companies are hidden from everybody else', async () => {
    await onSite(async (site) => {
      const ids = await furnish(site.app);
      const rival = await signUp(site.app, { intent: 'employer' });
      await rival.http.post('/api/v1/companies').send({ name: 'Other Kettles' }).expect(201);
      const pages = [
        `/hiring/postings/${ids.postingId}`,
        `/hiring/postings/${ids.postingId}/applications`,
        `/hiring/applications/${ids.applicationId}`,
      ];
      const stranger = await signUp(site.app, {});
      for (const email of [rival.email, stranger.email]) {
        const visitor = await signedIn(site, email);
        for (const path of pages) expect([path, await visitor.go(path)]).toEqual([path, 404]);
        expect(await visitor.go('/moderation')).toBe(403);
        expect(await visitor.go(`/moderation/postings/${ids.postingId}`)).toBe(404);
      }
      const visitor = await site.visitor();
      await visitor.go('/hiring/company');
      expect(visitor.page.url()).toContain('/sign-in?next=%2Fhiring%2Fcompany');
    });
  });

  it.each([320, 1440])(
    'have no finding of axe and no overflow at %i px, with those of companies',
    async (width) => {
      await onSite(async (site) => {
        const ids = await furnish(site.app);
        const admin = await signUp(site.app, { name: 'Ada Merrin', staffRoles: ['administrator'] });
        const pages: [email: string, paths: string[]][] = [
          [
            ids.emails.employer,
            [
              '/hiring',
              '/hiring/postings',
              '/hiring/waiting',
              '/hiring/company',
              '/hiring/company/new',
              `/hiring/postings/${ids.postingId}`,
            ],
          ],
          [
            ids.emails.moderator,
            ['/moderation', '/moderation/postings', `/moderation/postings/${ids.postingId}`],
          ],
          [admin.email, ['/admin']],
        ];
        const findings: string[] = [];
        for (const [email, paths] of pages) {
          const visitor = await signedIn(site, email, { viewport: { width, height: 844 } });
          for (const path of paths) {
            expect(await visitor.go(path)).toBe(200);
            const over = await visitor.page.evaluate(
              () => document.documentElement.scrollWidth - window.innerWidth,
            );
            if (over > 0) findings.push(`${path}: ${String(over)} px wider than the window`);
            const { violations } = await new AxeBuilder({ page: visitor.page }).analyze();
            findings.push(...violations.map(({ id, nodes }) => `${path}: ${id} at ${nodes[0]?.html ?? ''}`));
          }
        }
        expect(findings).toEqual([]);
      });
    },
    // Many pages, each looked at by axe: a busy machine needs more than others have.
    300_000,
  );
});
