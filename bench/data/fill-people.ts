import { createHash } from 'node:crypto';
import { addDays, newId } from '@plainhire/kernel';
import type { ClientBase } from 'pg';
import { makePeople, type SyntheticPerson } from '../synthetic/people.js';
import { Random } from '../synthetic/random.js';
import { chunks, inBulk, insertRows } from './bulk.js';

/** People who apply while the benchmark measures; what they send is removed again. */
export const APPLICANTS = 1500;
/** People whose applications stand there, so that lists have something to list. */
const STANDING = 2000;
const STANDING_APPLICATIONS = 20_000;
const CASES = 300;

export interface People {
  readonly applicants: readonly SyntheticPerson[];
  /** Has a hundred applications and scores. */
  readonly candidate: SyntheticPerson;
  /** Owns the company with the most postings, and the one that most applications go to. */
  readonly owner: SyntheticPerson;
  readonly moderator: SyntheticPerson;
}

/** @param companies how many there are: each has an owner, in the same order */
export function peopleOf(
  seed: number,
  companies: number,
  now: Date,
): People & { readonly standing: SyntheticPerson[]; readonly owners: SyntheticPerson[] } {
  const applicants = makePeople(seed + 1, 'applicant', APPLICANTS, now);
  const standing = makePeople(seed + 2, 'candidate', STANDING, now);
  const [candidate] = standing;
  const owners = makePeople(seed + 3, 'owner', companies, now);
  const [owner] = owners;
  const [moderator] = makePeople(seed + 4, 'moderator', 1, now);
  if (!candidate || !owner || !moderator) throw new Error('There are no people to fill in.');
  return { applicants, standing, candidate, owners, owner, moderator };
}

/** Accounts, sessions, profiles, applications that stand, and cases that wait. */
export async function fillPeople(
  client: ClientBase,
  seed: number,
  companies: readonly { readonly id: string }[],
  now: Date,
): Promise<void> {
  const people = peopleOf(seed, companies.length, now);
  const { applicants, standing, owners, owner, moderator } = people;
  await inBulk(client, async () => {
    for (const chunk of chunks([...applicants, ...standing, ...owners, moderator], 500)) {
      await insertRows(
        client,
        'app_user',
        chunk.map((person) => ({
          id: person.id,
          email: person.email,
          name: person.name,
          intent: person.email.startsWith('owner') ? 'employer' : 'candidate',
          verified_at: now,
          staff_roles: person === moderator ? ['moderator', 'administrator'] : [],
          demo: false,
          created_at: now,
        })),
      );
      await insertRows(
        client,
        'profile',
        chunk.map((person) => ({
          user_id: person.id,
          version: 1,
          ...person.profile,
          created_at: now,
          updated_at: now,
        })),
      );
    }
    await fillSessions(client, [...applicants, people.candidate, owner, moderator], now);
    await insertRows(
      client,
      'company_member',
      companies.map(({ id }, index) => ({
        company_id: id,
        user_id: owners[index]?.id,
        role: 'owner',
        joined_at: now,
      })),
    );
    await fillApplications(client, standing, companies[0]?.id ?? '', new Random(seed + 5), now);
    await fillCases(client, now);
  });
}

async function fillSessions(client: ClientBase, people: readonly SyntheticPerson[], now: Date) {
  for (const chunk of chunks(people, 500)) {
    await insertRows(
      client,
      'user_session',
      chunk.map(({ id, token }) => ({
        id: newId(),
        user_id: id,
        token_hash: createHash('sha256').update(token).digest('hex'),
        channel: 'bearer',
        user_agent: 'bench',
        second_factor_at: now,
        created_at: now,
        last_seen_at: now,
        expires_at: addDays(now, 30),
      })),
    );
  }
}

/** A quarter of them at one posting of `crowded` and the rest spread; one person has a hundred. */
async function fillApplications(
  client: ClientBase,
  standing: readonly SyntheticPerson[],
  crowded: string,
  random: Random,
  now: Date,
) {
  const { rows: postings } = await client.query<PostingRow>(
    `SELECT p.id, p.live_revision_id AS revision_id, p.company_id, p.slug, r.title,
            c.name AS company_name, c.slug AS company_slug
       FROM posting p JOIN posting_revision r ON r.id = p.live_revision_id JOIN company c ON c.id = p.company_id
      WHERE p.state = 'live' ORDER BY (p.id = (SELECT id FROM posting WHERE state = 'live' AND company_id = $1 ORDER BY id LIMIT 1)) DESC,
               md5(p.id::text) LIMIT 3000`,
    [crowded],
  );
  const seen = new Set<string>();
  const states = ['submitted', 'viewed', 'in_review', 'interview', 'declined'] as const;
  const made = Array.from({ length: STANDING_APPLICATIONS }, (_, index) => {
    const person = index < 100 ? standing[0] : random.pick(standing);
    const posting = index % 4 === 0 && index >= 100 ? postings[0] : random.pick(postings);
    if (!person || !posting || seen.has(person.id + posting.id)) return null;
    seen.add(person.id + posting.id);
    const submittedAt = new Date(now.getTime() - random.int(1, 12) * 86_400_000 - random.int(0, 80_000_000));
    return application(person, posting, random.pick(states), submittedAt, random.int(20, 99));
  }).filter((one) => one !== null);
  for (const chunk of chunks(made, 1000)) {
    await insertRows(
      client,
      'application',
      chunk.map(({ row }) => row),
    );
    await insertRows(
      client,
      'application_submission',
      chunk.map(({ submission }) => submission),
    );
    await insertRows(
      client,
      'application_event',
      chunk.map(({ event }) => event),
    );
  }
}

interface PostingRow {
  readonly id: string;
  readonly revision_id: string;
  readonly company_id: string;
  readonly slug: string;
  readonly title: string;
  readonly company_name: string;
  readonly company_slug: string;
}

function application(
  person: SyntheticPerson,
  posting: PostingRow,
  state: 'submitted' | 'viewed' | 'in_review' | 'interview' | 'declined',
  submittedAt: Date,
  score: number,
) {
  const id = newId();
  const answered = state === 'interview' || state === 'declined';
  const row = {
    id,
    posting_id: posting.id,
    revision_id: posting.revision_id,
    company_id: posting.company_id,
    candidate_id: person.id,
    attempt: 1,
    state,
    state_since: submittedAt,
    submitted_at: submittedAt,
    promise_days: 14,
    answer_by: addDays(submittedAt, 14),
    close_at: addDays(submittedAt, 60),
    first_answer_at: answered ? addDays(submittedAt, 1) : null,
    clock_step: answered ? null : 'remind',
    clock_at: answered ? null : addDays(submittedAt, 12),
    receipt_hash: '0'.repeat(64),
    posting_title: posting.title,
    posting_slug: posting.slug,
    candidate_name: person.name,
    candidate_headline: person.profile.headline,
    candidate_city: person.profile.city,
    candidate_country: person.profile.country,
    match_score: score,
    failed_gates: [],
    file_count: 0,
  };
  const body = {
    version: 1,
    applicationId: id,
    posting: {
      id: posting.id,
      revisionId: posting.revision_id,
      slug: posting.slug,
      title: posting.title,
      company: {
        id: posting.company_id,
        name: posting.company_name,
        slug: posting.company_slug,
        verified: true,
      },
    },
    candidateId: person.id,
    name: person.name,
    contact: { email: person.email, phone: '' },
    profile: person.profile,
    coverLetter: 'I have done this work for some years and would like to do it with you.',
    answers: [],
    files: [],
    submittedAt: submittedAt.toISOString(),
    promiseDays: 14,
    answerBy: row.answer_by.toISOString(),
  };
  const event = {
    id: newId(),
    application_id: id,
    at: submittedAt,
    state: 'submitted',
    by: 'candidate',
    actor_id: person.id,
  };
  return { row, submission: { application_id: id, body }, event };
}

async function fillCases(client: ClientBase, now: Date) {
  await client.query(
    `INSERT INTO moderation_case (id, kind, posting_id, revision_id, company_id, title, change, state, risk, risk_score, opened_at, ranked_at)
     SELECT gen_random_uuid(), 'posting', p.id, p.live_revision_id, p.company_id, r.title, 'new', 'open', '[]', 0,
            $1::timestamptz - n * interval '1 minute', $1::timestamptz - n * interval '1 minute'
       FROM (SELECT *, row_number() OVER (ORDER BY id) AS n FROM posting WHERE state = 'expired' ORDER BY id LIMIT $2) p
       JOIN posting_revision r ON r.id = p.live_revision_id`,
    [now, CASES],
  );
}
