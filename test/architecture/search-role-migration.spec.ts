import 'reflect-metadata';
import { migrations } from '@plainhire/migrations';
import { migrate } from '@plainhire/platform';
import { testDatabase, type TestDatabase } from '@plainhire/testing';
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, expect, it } from 'vitest';

const POSTING = '018f0000-0000-7000-8000-000000000001';

let database: TestDatabase;
let source: DataSource;
beforeAll(async () => {
  database = await testDatabase({ empty: true });
  source = await new DataSource({ type: 'postgres', url: database.url }).initialize();
});
afterAll(async () => {
  await source.destroy();
  await database.close();
});

it('has every document built again that was made before postings had a role', async () => {
  const at = migrations.findIndex(({ name }) => name.startsWith('AddSearchRole'));
  await migrate(database.url, migrations.slice(0, at));
  await source.query(
    `INSERT INTO search_document (posting_id, company_id, posted_at, pay_own, pay_common, title_key, facets,
                                  pay_currency, skills, head, words)
     VALUES ($1, $1, now(), -1, -1, 0, 0, '', '{}', '', '')`,
    [POSTING],
  );
  await migrate(database.url, migrations);
  expect(await source.query('SELECT role_slug FROM search_document')).toEqual([{ role_slug: '' }]);
  expect(await source.query('SELECT job, payload FROM outbox')).toEqual([
    { job: 'search.index-posting', payload: { postingId: POSTING } },
  ]);
});
