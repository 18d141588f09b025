import { CreateAccount } from '@plainhire/auth';
import { systemActor } from '@plainhire/kernel';
import { browserMissing } from '@plainhire/testing';
import { describe, expect, it } from 'vitest';
import { onSite, type Site, type Visitor } from './support/site.js';

const PASSWORD = 'seven green kettles sing';
const EMPLOYER = 'lotte@kettleworks.example';
const CANDIDATE = 'ines@mail.example';
const MODERATOR = 'mika@plainhire.example';

if (browserMissing) console.log(browserMissing);

describe.skipIf(browserMissing)('a job, from the company to the answer', () => {
  it('is walked by three people in three browsers, the mails read from the mailbox', async () => {
    await onSite(async (site) => {
      await addModerator(site);
      const employer = await site.visitor();
      const moderator = await site.visitor();
      // Without JavaScript: search, sign-up and the whole application work all the same.
      const candidate = await site.visitor({
        javaScriptEnabled: false,
        viewport: { width: 390, height: 844 },
      });

      await join(employer, EMPLOYER, 'Lotte Brouwer', 'employer');
      await post(site, employer);

      await moderator.signIn(MODERATOR, PASSWORD);
      await moderator.go('/moderation');
      await moderator.press(/Kettle maker/);
      await moderator.press(/Take this case/);
      await moderator.press(/^Approve/);
      expect(await moderator.text()).toContain('Nothing waits');
      await site.app.drain();
      expect(await employer.openMail(EMPLOYER)).toContain('Kettle maker');

      await join(candidate, CANDIDATE, 'Ines Okafor', 'candidate');
      await writeProfile(candidate);
      await site.app.drain();
      await candidate.go('/');
      await candidate.fill({ What: 'ketle maker' });
      await candidate.press('Search jobs');
      await candidate.press('Kettle maker');
      expect(await candidate.text()).toMatch(/\d+ of 100/);
      await apply(candidate);
      expect(await candidate.text()).toContain('Sent. You will hear by');
      expect(await candidate.openMail(CANDIDATE)).toContain('Kettle maker');

      await employer.followMail(EMPLOYER, '/hiring/');
      await answer(employer);

      expect(await candidate.openMail(CANDIDATE)).toContain('Come and see hall two');
      await candidate.go('/applications');
      expect(await candidate.text()).toContain('Come and see hall two');
      expect(await candidate.text()).toContain('Interview');
    });
  });
});

async function addModerator(site: Site): Promise<void> {
  await site.app.get(CreateAccount).execute(systemActor('tests'), {
    email: MODERATOR,
    name: 'Mika Torvald',
    intent: 'employer',
    password: PASSWORD,
    verified: true,
    staffRoles: ['moderator'],
  });
}

async function join(visitor: Visitor, email: string, name: string, purpose: string): Promise<void> {
  await visitor.go('/sign-up');
  await visitor.page.locator(`[name=intent][value=${purpose}]`).check({ force: true });
  await visitor.fill({ 'Your name': name, 'Mail address': email, Password: PASSWORD });
  await visitor.press('Open my account');
  expect(await visitor.text()).toContain('Look in your mail');
  await visitor.followMail(email, '/verify');
  await visitor.press('Confirm the address');
  expect(await visitor.text()).toContain('Your address is confirmed');
  await visitor.signIn(email, PASSWORD);
}

async function post(site: Site, employer: Visitor): Promise<void> {
  await employer.go('/hiring');
  await employer.fill({ 'Name of the company': 'Kettle Works' });
  await employer.press('Make the company');
  const { page } = employer;
  await page.locator('[name=title]').fill('Kettle maker');
  await page.locator('[name=level]').selectOption('mid');
  await page
    .locator('[name=description]')
    .fill('You make kettles in hall two, and see each one boil before it leaves.');
  await page.locator('[name="skills.required"]').fill('Welding 2');
  await page.locator('[name="pay.min"]').fill('36000');
  await page.locator('[name="pay.max"]').fill('42000');
  await page.locator('[name=workplace][value=on_site]').check();
  await page.locator('[name=locations]').fill('Utrecht, NL');
  await page.locator('[name="questions.0.label"]').fill('When could you start?');
  await page.locator('[name="questions.0.required"][value=yes]').check();
  await employer.press(/Submit|Send/);
  expect(await employer.text()).toMatch(/review/i);
  await site.app.drain();
}

async function writeProfile(candidate: Visitor): Promise<void> {
  await candidate.go('/profile');
  const { page } = candidate;
  await page.locator('[name=headline]').fill('Welder');
  await page.locator('[name=city]').fill('Utrecht');
  await page.locator('[name=country]').fill('NL');
  await page.locator('[name="skills.0.name"]').fill('Welding');
  await page.locator('[name="skills.0.years"]').fill('4');
  await candidate.press('Save my profile');
  expect(await candidate.text()).toContain('Saved.');
}

async function apply(candidate: Visitor): Promise<void> {
  const { page } = candidate;
  await page.locator('a[href^="/apply/"]').filter({ visible: true }).first().click();
  // A required answer left out: said so, and what was written stays.
  await page.locator('[name=coverLetter]').fill('I have welded kettles for four years.');
  await candidate.press('See what they will see');
  expect(await candidate.text()).toContain('put right');
  expect(await page.locator('[name=coverLetter]').inputValue()).toBe('I have welded kettles for four years.');
  await page.locator('[name="answers.q1"], [name^="answers."]').first().fill('In four weeks.');
  await page.locator('input[type=file][name=fileIds]').setInputFiles({
    name: 'certificate.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n'),
  });
  await candidate.press('See what they will see');
  expect(await candidate.text()).toContain('certificate.pdf');
  await candidate.press(/^Send to/);
}

async function answer(employer: Visitor): Promise<void> {
  if (await employer.page.getByRole('link', { name: 'Ines Okafor' }).count())
    await employer.press('Ines Okafor');
  const shown = await employer.text();
  expect(shown).toContain('I have welded kettles for four years.');
  expect(shown).toContain('In four weeks.');
  expect(shown).toContain('certificate.pdf');
  await employer.page.locator('[name=message]').first().fill('Come and see hall two on Tuesday.');
  await employer.press('Move to interview');
}
