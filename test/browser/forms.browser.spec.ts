import { browserMissing } from '@plainhire/testing';
import { describe, expect, it } from 'vitest';
import { furnish, PASSWORD } from './support/furnish.js';
import { onSite, type Site, type Visitor } from './support/site.js';

if (browserMissing) console.log(browserMissing);

const LETTER = 'Spouts are what I weld best.';

describe.skipIf(browserMissing)('forms', () => {
  it('keep what was written when the session ends in the middle of it', async () => {
    await onSite(async (site) => {
      const ids = await furnish(site.app);
      const candidate = await atTheForm(site, ids.emails.candidate, ids.otherSlug);
      await candidate.context.clearCookies();
      await candidate.press('See what they will see');
      expect(await candidate.text()).toContain('Your session has ended');
      await candidate.fill({ 'Mail address': ids.emails.candidate, Password: PASSWORD });
      await candidate.press('Sign in');
      expect(await candidate.text()).toContain(LETTER);
      await candidate.press(/^Send to/);
      expect(await candidate.text()).toContain('Sent. You will hear by');
    });
  });

  it('send one application under a double press, and under going back and sending again', async () => {
    await onSite(async (site) => {
      const ids = await furnish(site.app);
      const candidate = await atTheForm(site, ids.emails.candidate, ids.otherSlug);
      await candidate.press('See what they will see');
      const send = candidate.page.locator('main').getByRole('button', { name: /^Send to/ });
      await send.dblclick({ noWaitAfter: true });
      await candidate.page.waitForURL(/\/applications\//);
      await candidate.page.goBack();
      if (await send.count()) await send.click();
      const rows = await site.app.uow.manager.query<unknown[]>(
        `SELECT 1 FROM application a JOIN posting p ON p.id = a.posting_id WHERE p.slug = $1`,
        [ids.otherSlug],
      );
      expect(rows).toHaveLength(1);
    });
  });

  it('show text from people as text, wherever it stands', async () => {
    await onSite(async (site) => {
      const ids = await furnish(site.app);
      const hostile = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
      const candidate = await atTheForm(site, ids.emails.candidate, ids.otherSlug, hostile);
      await candidate.press('See what they will see');
      expect(await candidate.text()).toContain(hostile);
      await candidate.press(/^Send to/);
      expect(await candidate.text()).toContain(hostile);
      expect(await candidate.page.title()).not.toMatch(/^[12]$/);
      const employer = await site.visitor();
      await employer.signIn(ids.emails.employer, PASSWORD);
      await employer.go('/hiring');
      await employer.page
        .locator('.waits li')
        .filter({ hasText: 'Spout welder' })
        .getByRole('link', { name: 'Ines Okafor' })
        .click();
      await employer.page.waitForLoadState('load');
      expect(await employer.text()).toContain(hostile);
      expect(await employer.page.title()).not.toMatch(/^[12]$/);
    });
  });
});

async function atTheForm(site: Site, email: string, slug: string, letter = LETTER): Promise<Visitor> {
  const candidate = await site.visitor();
  await candidate.signIn(email, PASSWORD);
  await candidate.go(`/apply/${slug}`);
  await candidate.page.locator('[name="answers.q1"]').fill('In four weeks.');
  await candidate.page.locator('[name=coverLetter]').fill(letter);
  return candidate;
}
