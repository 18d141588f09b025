import { AuthModule } from '@plainhire/auth';
import { CompaniesModule, EnsureImportedCompany } from '@plainhire/companies';
import { addDays, ANONYMOUS } from '@plainhire/kernel';
import { mediumContext, type MediumContext } from '@plainhire/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ImportPosting, type ImportedPosting } from './import-posting.js';
import { PostingReader } from './posting.reader.js';
import { PostingsModule } from './postings.module.js';
import { ReadPosting } from './read-posting.js';
import { RunPostingClock } from './run-posting-clock.js';

let context: MediumContext;
let companyId: string;

beforeAll(async () => {
  context = await mediumContext({ imports: [AuthModule, CompaniesModule, PostingsModule] });
  companyId = await context.get(EnsureImportedCompany).execute({ source: 'board', name: 'Far Away' });
});
afterAll(() => context.close());

const row = (over: Partial<ImportedPosting> = {}): ImportedPosting => ({
  companyId,
  source: 'board',
  externalId: 'row-1',
  content: { title: 'Welder', description: 'Weld pipes.\n\nBring a mask.' },
  ...over,
});
const take = (over: Partial<ImportedPosting> = {}) => context.get(ImportPosting).execute(row(over));
const shown = (id: string) => context.get(ReadPosting).execute(ANONYMOUS, id);

describe('importing a posting', () => {
  it('makes it live without review, marked, with nothing invented', async () => {
    const postedAt = new Date('2026-10-01T00:00:00.000Z');
    const { postingId, outcome } = await take({ externalId: 'plain', postedAt });
    expect(outcome).toBe('created');
    expect(await shown(postingId)).toMatchObject({
      state: 'live',
      imported: true,
      pay: null,
      workplace: null,
      level: null,
      responsePromiseDays: null,
      postedAt: postedAt.toISOString(),
      expiresAt: null,
      description: '<p>Weld pipes.</p>\n<p>Bring a mask.</p>',
      company: { name: 'Far Away', verified: false },
    });
    expect(await context.get(PostingReader).findLive(postingId)).toMatchObject({ source: 'board' });
  });

  it('dates what is still to come by its coming, and keeps that when the row comes again', async () => {
    const now = context.clock.now();
    const early = { externalId: 'early', postedAt: addDays(now, 0.5) };
    const { postingId, ...taken } = await take(early);
    expect(taken).toEqual({ outcome: 'created', note: 'date still to come, taken as today' });
    expect((await shown(postingId)).postedAt).toBe(now.toISOString());
    expect(await take(early)).toEqual({ postingId, outcome: 'unchanged' });
  });

  it('changes nothing for the same row, and makes a further revision of a changed one', async () => {
    const first = await take();
    expect(await take()).toEqual({ postingId: first.postingId, outcome: 'unchanged' });
    const before = await shown(first.postingId);
    const content = { title: 'Senior welder', description: 'Weld pipes.' };
    expect(await take({ content })).toEqual({ postingId: first.postingId, outcome: 'updated' });
    const after = await shown(first.postingId);
    expect(after).toMatchObject({ title: 'Senior welder', slug: before.slug, postedAt: before.postedAt });
    expect(after.revisionId).not.toBe(before.revisionId);
    expect(await context.get(PostingReader).findRevision(before.revisionId)).toMatchObject({
      title: 'Welder',
      revisionStatus: 'superseded',
    });
  });

  it('keeps the same id of two sources apart', async () => {
    const [a, b] = [await take({ externalId: 'twin' }), await take({ externalId: 'twin', source: 'other' })];
    expect(a.postingId).not.toBe(b.postingId);
  });

  it('is past at once when its end is, and returns when a later end comes', async () => {
    const now = context.clock.now();
    const { postingId } = await take({ externalId: 'old', expiresAt: addDays(now, -1) });
    await expect(shown(postingId)).rejects.toMatchObject({ kind: 'gone', extra: { state: 'expired' } });
    expect((await take({ externalId: 'old', expiresAt: addDays(now, 9) })).outcome).toBe('updated');
    expect((await shown(postingId)).state).toBe('live');
  });

  it('expires by the clock, and mails nobody', async () => {
    const { postingId } = await take({ externalId: 'short', expiresAt: addDays(context.clock.now(), 8) });
    context.clock.advance({ days: 9 });
    await context.get(RunPostingClock).execute();
    await expect(shown(postingId)).rejects.toMatchObject({ kind: 'gone' });
    const mails: unknown[] = await context.uow.manager.query('SELECT id FROM mail_message');
    expect(mails).toEqual([]);
  });

  it('refuses a row without title or text, or with codes that do not exist, naming each', async () => {
    await expect(
      take({
        externalId: 'bad',
        content: {
          title: '',
          description: '<script>x</script>',
          pay: { min: 1, max: 2, currency: 'QQQ', unit: 'year' },
        },
      }),
    ).rejects.toMatchObject({
      code: 'posting.import-refused',
      errors: [{ pointer: '/pay/currency' }, { pointer: '/title' }, { pointer: '/description' }],
    });
  });

  it('is undone with the batch it belongs to', async () => {
    await expect(
      context.uow.run(async () => {
        await take({ externalId: 'batch' });
        throw new Error('the batch failed');
      }),
    ).rejects.toThrow('the batch failed');
    expect((await take({ externalId: 'batch' })).outcome).toBe('created');
  });
});
