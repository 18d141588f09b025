import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@plainhire/platform';
import type { BuiltDocument, SkillName } from './build-document.js';
import { SearchCardRow } from './search-card.entity.js';
import { SearchDocument } from './search-document.entity.js';

/** Writes documents. Everything here can be thrown away and built again. */
@Injectable()
export class SearchRepository {
  constructor(private readonly uow: UnitOfWork) {}

  /** One job at a time about one posting, so that an older state never overwrites a newer one. */
  async lock(postingId: string): Promise<void> {
    await this.uow.manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 2))', [postingId]);
  }

  async remove(postingId: string): Promise<void> {
    await this.uow.repo(SearchDocument).delete({ postingId });
  }

  async postingsOf(companyId: string): Promise<string[]> {
    const rows = await this.uow
      .repo(SearchDocument)
      .find({ where: { companyId }, select: { postingId: true } });
    return rows.map((row) => row.postingId);
  }

  async put({ row, role, card, vocabulary }: BuiltDocument): Promise<void> {
    const skills = await this.skillNumbers(row.skills);
    await this.uow.manager.query(
      `INSERT INTO search_document
         (posting_id, company_id, posted_at, pay_own, pay_common, pay_currency, title_key, facets, skills, head, words)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9::integer[], $10::tsvector, $11::tsvector)
       ON CONFLICT (posting_id) DO UPDATE SET
         company_id = excluded.company_id, posted_at = excluded.posted_at, pay_own = excluded.pay_own,
         pay_common = excluded.pay_common, pay_currency = excluded.pay_currency, title_key = excluded.title_key,
         facets = excluded.facets, skills = excluded.skills, head = excluded.head, words = excluded.words`,
      [
        row.postingId,
        row.companyId,
        row.postedAt,
        row.payOwn,
        row.payCommon,
        row.payCurrency,
        row.titleKey,
        row.facets,
        skills,
        row.head,
        row.words,
      ],
    );
    await this.uow
      .repo(SearchCardRow)
      .upsert({ postingId: row.postingId, role, card: card as never }, ['postingId']);
    await this.learn(vocabulary);
  }

  private async skillNumbers(skills: readonly SkillName[]): Promise<number[]> {
    if (skills.length === 0) return [];
    // In one order everywhere: two jobs with the same new skills would otherwise wait for each other.
    const sorted = [...skills].sort((a, b) => (a.key < b.key ? -1 : 1));
    const keys = sorted.map(({ key }) => key);
    await this.uow.manager.query(
      `INSERT INTO search_skill (key, name) SELECT k, n FROM unnest($1::text[], $2::text[]) AS s (k, n)
        WHERE NOT EXISTS (SELECT 1 FROM search_skill WHERE key = k) ON CONFLICT (key) DO NOTHING`,
      [keys, sorted.map(({ name }) => name)],
    );
    const rows: { id: number }[] = await this.uow.manager.query(
      'SELECT id FROM search_skill WHERE key = ANY ($1::text[]) ORDER BY id',
      [keys],
    );
    return rows.map((row) => row.id);
  }

  private async learn(vocabulary: BuiltDocument['vocabulary']): Promise<void> {
    const words = [...new Map(vocabulary.map((word) => [word.surface, word.stem]))]
      .filter(([word]) => word.length >= 3 && word.length <= 40)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    await this.uow.manager.query(
      `INSERT INTO search_word (word, stem, heads) SELECT w, s, 0 FROM unnest($1::text[], $2::text[]) AS v (w, s)
        WHERE NOT EXISTS (SELECT 1 FROM search_word WHERE word = w) ON CONFLICT (word) DO NOTHING`,
      [words.map(([word]) => word), words.map(([, stem]) => stem)],
    );
  }
}
