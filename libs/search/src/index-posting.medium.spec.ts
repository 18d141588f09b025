import { AuthModule } from '@plainhire/auth';
import { CompaniesModule, EnsureImportedCompany } from '@plainhire/companies';
import { SearchQuery } from '@plainhire/contracts';
import { addDays } from '@plainhire/kernel';
import { ImportPosting, PostingsModule } from '@plainhire/postings';
import { mediumContext, type MediumContext } from '@plainhire/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IndexPosting } from './index-posting.js';
import { SearchPostings } from './search-postings.js';
import { SearchModule } from './search.module.js';

let context: MediumContext;

beforeAll(async () => {
  context = await mediumContext({ imports: [AuthModule, CompaniesModule, PostingsModule, SearchModule] });
});
afterAll(() => context.close());

async function imported(title: string, postedAt: Date): Promise<string> {
  const companyId = await context
    .get(EnsureImportedCompany)
    .execute({ source: 'board', name: 'Far Away Works' });
  const { postingId } = await context.get(ImportPosting).execute({
    companyId,
    source: 'board',
    externalId: title,
    content: { title, description: 'Weld pipes and bring a mask.' },
    postedAt,
  });
  return postingId;
}

describe('a posting whose date is still to come', () => {
  it.each([
    ['as a source has it', null],
    ['as another clock wrote it', 0.5],
  ])('is found as well as counted, %s', async (_, ahead) => {
    const title = `Welder ${ahead === null ? 'of pipes' : 'of tubes'}`;
    const postingId = await imported(title, addDays(context.clock.now(), 0.5));
    if (ahead !== null)
      await context.uow.manager.query('UPDATE posting SET posted_at = $2 WHERE id = $1', [
        postingId,
        addDays(context.clock.now(), ahead),
      ]);
    await context.get(IndexPosting).execute(postingId);
    for (const sort of ['relevance', 'newest']) {
      const query = SearchQuery.parse({ q: title, sort });
      const { total, items } = await context.get(SearchPostings).execute(query);
      expect([total, items.map(({ id }) => id)]).toEqual([1, [postingId]]);
    }
  });
});
