import { addDays } from '@plainhire/kernel';
import { findSkill } from '@plainhire/reference';
import type { ClientBase } from 'pg';
import type { PostingGenerator, SyntheticPosting } from '../synthetic/postings.js';
import { chunks, inBulk, insertRows } from './bulk.js';

const AT_ONCE = 1000;
/** One in so many is not live any more: lists of a company have those too. */
const EXPIRED_EVERY = 30;

/** Companies and live postings, and what of them expired beside. */
export async function fillPostings(
  client: ClientBase,
  generator: PostingGenerator,
  options: { readonly rows: number; readonly now: Date; progress(done: number): void },
): Promise<void> {
  const { now } = options;
  await inBulk(client, () =>
    insertRows(
      client,
      'company',
      generator.companies.map((company) => ({
        id: company.id,
        slug: company.slug,
        name: company.name,
        normalized_name: company.name.toLowerCase(),
        website: `https://${company.slug}.example`,
        about: `${company.name} works on ${company.domain}.`,
        verified_at: company.verified ? addDays(now, -200) : null,
        created_at: addDays(now, -400),
        updated_at: addDays(now, -400),
      })),
    ),
  );
  const count = options.rows + Math.floor(options.rows / EXPIRED_EVERY);
  let done = 0;
  for (const chunk of chunks(generator.postings(count), AT_ONCE)) {
    const live = (index: number) => done + index < options.rows;
    await inBulk(client, async () => {
      await insertRows(
        client,
        'posting',
        chunk.map((posting, index) => postingRow(posting, live(index))),
      );
      await insertRows(client, 'posting_revision', chunk.map(revisionRow));
      await insertRows(client, 'match_posting', chunk.filter((_, index) => live(index)).map(matchRow));
    });
    done += chunk.length;
    options.progress(done);
  }
}

function postingRow(posting: SyntheticPosting, live: boolean) {
  return {
    id: posting.id,
    company_id: posting.companyId,
    slug: posting.slug,
    state: live ? 'live' : 'expired',
    live_revision_id: posting.revisionId,
    reviewed_revision_id: posting.revisionId,
    created_at: posting.postedAt,
    updated_at: posting.postedAt,
    posted_at: posting.postedAt,
    // Long enough for the data to be kept: nothing here expires by itself.
    expires_at: addDays(posting.postedAt, 3650),
    ended_at: live ? null : posting.postedAt,
    imported: false,
  };
}

function revisionRow(posting: SyntheticPosting) {
  return {
    id: posting.revisionId,
    posting_id: posting.id,
    number: 1,
    status: 'live',
    title: posting.title,
    description_html: posting.descriptionHtml,
    description_text: posting.descriptionText,
    employment_type: posting.employmentType,
    level: posting.level,
    workplace: posting.workplace,
    remote_eligibility: posting.remoteEligibility,
    locations: posting.locations,
    pay: posting.pay,
    skills: posting.skills,
    benefits: posting.benefits,
    openings: 1,
    expires_in_days: 60,
    response_promise_days: 14,
    apply: { mode: 'here' },
    questions: [],
    created_at: posting.postedAt,
    submitted_at: posting.postedAt,
    decided_at: posting.postedAt,
    decision: 'approve',
  };
}

function matchRow(posting: SyntheticPosting) {
  const names = [...posting.skills.required, ...posting.skills.nice].map(({ name }) => name);
  const skills = names.map((name) => findSkill(name)?.id).filter((id) => id !== undefined);
  return { posting_id: posting.id, skills: [...new Set(skills)] };
}
