import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@plainhire/platform';
import type { BuiltDocument, SkillName } from './build-document.js';
import { ClaimedDocuments } from './claimed-documents.js';
import { SearchDocument } from './search-document.entity.js';

/** Written as one statement for any number of rows: arrays in, rows out. */
const SAVE_DOCUMENTS = `
  INSERT INTO search_document AS d
    (posting_id, company_id, posted_at, pay_own, pay_common, pay_currency, title_key, facets, skills, head, words, role_slug)
  SELECT posting_id, company_id, posted_at, pay_own, pay_common, pay_currency, title_key, facets,
         skills::integer[], head::tsvector, words::tsvector, role_slug
  FROM unnest($1::uuid[], $2::uuid[], $3::timestamptz[], $4::float8[], $5::integer[], $6::text[], $7::integer[],
              $8::smallint[], $9::text[], $10::text[], $11::text[], $12::text[])
    AS r (posting_id, company_id, posted_at, pay_own, pay_common, pay_currency, title_key, facets, skills, head, words, role_slug)
  ON CONFLICT (posting_id) DO UPDATE SET
    company_id = excluded.company_id, posted_at = excluded.posted_at, pay_own = excluded.pay_own,
    pay_common = excluded.pay_common, pay_currency = excluded.pay_currency, title_key = excluded.title_key,
    facets = excluded.facets, skills = excluded.skills, head = excluded.head, words = excluded.words,
    role_slug = excluded.role_slug`;

const SAVE_CARDS = `
  INSERT INTO search_card (posting_id, role, card)
  SELECT * FROM unnest($1::uuid[], $2::text[], $3::jsonb[])
  ON CONFLICT (posting_id) DO UPDATE SET role = excluded.role, card = excluded.card`;

/** Words are only ever added here, in order, so that two jobs never wait for each other in a ring. */
const SAVE_WORDS = `
  INSERT INTO search_word (word, stem, heads)
  SELECT word, stem, 0 FROM unnest($1::text[], $2::text[]) AS w (word, stem) ORDER BY word
  ON CONFLICT (word) DO NOTHING`;

const REFRESH_WORDS = `
  UPDATE search_word w SET heads = s.ndoc
  FROM ts_stat('SELECT head FROM search_document') s
  WHERE s.word = w.stem AND w.heads <> s.ndoc`;

const FORGET_WORDS = `
  UPDATE search_word w SET heads = 0
  WHERE w.heads > 0
    AND NOT EXISTS (SELECT FROM ts_stat('SELECT head FROM search_document') s WHERE s.word = w.stem)`;

/** Shorter words are never corrected, so they need not be known. */
const SHORTEST_WORD = 3;

@Injectable()
export class SearchIndexRepository {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly claimed: ClaimedDocuments,
  ) {}

  /** Makes jobs on the same posting wait for each other until the transaction ends. */
  async lock(postingId: string): Promise<void> {
    await this.uow.manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 600))', [postingId]);
  }

  async save(documents: readonly BuiltDocument[]): Promise<void> {
    if (documents.length === 0) return;
    this.uow.afterCommit(() => this.claimed.forget());
    const skillIds = await this.skillIds(documents.flatMap(({ row }) => row.skills));
    const rows = documents.map(({ row }) => row);
    await this.uow.manager.query(SAVE_DOCUMENTS, [
      rows.map((row) => row.postingId),
      rows.map((row) => row.companyId),
      rows.map((row) => row.postedAt),
      rows.map((row) => row.payOwn),
      rows.map((row) => row.payCommon),
      rows.map((row) => row.payCurrency),
      rows.map((row) => row.titleKey),
      rows.map((row) => row.facets),
      rows.map((row) => `{${row.skills.map(({ key }) => String(skillIds.get(key))).join(',')}}`),
      rows.map((row) => row.head),
      rows.map((row) => row.words),
      rows.map((row) => row.roleSlug),
    ]);
    await this.uow.manager.query(SAVE_CARDS, [
      rows.map((row) => row.postingId),
      documents.map(({ role }) => role),
      documents.map(({ card }) => JSON.stringify(card)),
    ]);
    await this.saveWords(documents);
  }

  async remove(postingIds: readonly string[]): Promise<void> {
    this.uow.afterCommit(() => this.claimed.forget());
    await this.uow.manager.query('DELETE FROM search_document WHERE posting_id = ANY($1::uuid[])', [
      postingIds,
    ]);
  }

  async postingsOfCompany(companyId: string): Promise<string[]> {
    const rows = await this.uow
      .repo(SearchDocument)
      .find({ select: { postingId: true }, where: { companyId }, order: { postingId: 'ASC' } });
    return rows.map((row) => row.postingId);
  }

  /**
   * Counts anew how many heads hold each word. A reading of every head: for a schedule and after
   * imports, not for each posting.
   */
  async refreshWords(): Promise<void> {
    await this.uow.manager.query(REFRESH_WORDS);
    await this.uow.manager.query(FORGET_WORDS);
  }

  private async saveWords(documents: readonly BuiltDocument[]): Promise<void> {
    const words = new Map(
      documents
        .flatMap(({ vocabulary }) => vocabulary)
        .filter(({ surface }) => surface.length >= SHORTEST_WORD)
        .map((word) => [word.surface, word.stem] as const),
    );
    await this.uow.manager.query(SAVE_WORDS, [[...words.keys()], [...words.values()]]);
  }

  private async skillIds(skills: readonly SkillName[]): Promise<Map<string, number>> {
    const names = new Map(skills.map(({ key, name }) => [key, name]));
    if (names.size === 0) return new Map();
    const keys = [...names.keys()].sort();
    const known = await this.readSkills(keys);
    const fresh = keys.filter((key) => !known.has(key));
    if (fresh.length === 0) return known;
    await this.uow.manager.query(
      'INSERT INTO search_skill (key, name) SELECT * FROM unnest($1::text[], $2::text[]) ON CONFLICT (key) DO NOTHING',
      [fresh, fresh.map((key) => names.get(key) ?? key)],
    );
    return this.readSkills(keys);
  }

  private async readSkills(keys: readonly string[]): Promise<Map<string, number>> {
    const rows: { id: number; key: string }[] = await this.uow.manager.query(
      'SELECT id, key FROM search_skill WHERE key = ANY($1::text[])',
      [keys],
    );
    return new Map(rows.map(({ id, key }) => [key, id]));
  }
}
