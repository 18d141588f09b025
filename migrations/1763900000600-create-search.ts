import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateSearch1763900000600 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE EXTENSION IF NOT EXISTS pg_trgm;

      CREATE TABLE search_document (
        posting_id uuid NOT NULL,
        company_id uuid NOT NULL,
        posted_at timestamptz NOT NULL,
        pay_own double precision NOT NULL,
        pay_common integer NOT NULL,
        title_key integer NOT NULL,
        facets smallint NOT NULL,
        pay_currency text NOT NULL,
        skills integer[] NOT NULL,
        head tsvector NOT NULL,
        words tsvector NOT NULL,
        CONSTRAINT search_document_pk PRIMARY KEY (posting_id)
      );

      -- Rows stay narrow: the long vector lives out of line, all that a result list reads does not.
      ALTER TABLE search_document SET (toast_tuple_target = 128);
      ALTER TABLE search_document ALTER COLUMN head SET STORAGE PLAIN;
      ALTER TABLE search_document ALTER COLUMN skills SET STORAGE PLAIN;
      ALTER TABLE search_document ALTER COLUMN pay_currency SET STORAGE PLAIN;

      -- The planner must know rare words from common ones.
      ALTER TABLE search_document ALTER COLUMN words SET STATISTICS 1000;

      -- No pending list: it would be read through by every search after an import.
      CREATE INDEX search_document_words_ix ON search_document USING gin (words) WITH (fastupdate = off);
      CREATE INDEX search_document_head_ix ON search_document USING gin (head) WITH (fastupdate = off);
      CREATE INDEX search_document_newest_ix ON search_document (posted_at, posting_id);
      CREATE INDEX search_document_pay_ix ON search_document (pay_common, posted_at, posting_id);
      CREATE INDEX search_document_company_ix ON search_document (company_id, posted_at, posting_id);
      CREATE INDEX search_document_title_ix ON search_document (title_key, posted_at);

      CREATE TABLE search_card (
        posting_id uuid NOT NULL,
        role text NOT NULL,
        card jsonb NOT NULL,
        CONSTRAINT search_card_pk PRIMARY KEY (posting_id),
        CONSTRAINT search_card_document_fk FOREIGN KEY (posting_id)
          REFERENCES search_document (posting_id) ON DELETE CASCADE
      );

      CREATE TABLE search_skill (
        id integer GENERATED ALWAYS AS IDENTITY NOT NULL,
        key text NOT NULL,
        name text NOT NULL,
        CONSTRAINT search_skill_pk PRIMARY KEY (id),
        CONSTRAINT search_skill_key_uq UNIQUE (key)
      );

      CREATE TABLE search_word (
        word text NOT NULL,
        stem text NOT NULL,
        heads integer NOT NULL,
        CONSTRAINT search_word_pk PRIMARY KEY (word)
      );
      CREATE INDEX search_word_similar_ix ON search_word USING gin (word gin_trgm_ops);
      CREATE INDEX search_word_stem_ix ON search_word (stem);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    // The extension stays: it may have been there before, and something else may use it.
    await runner.query('DROP TABLE search_word, search_skill, search_card, search_document');
  }
}
