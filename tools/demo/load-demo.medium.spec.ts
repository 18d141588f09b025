import { APPLICATION_TRANSITIONS } from '@plainhire/applications';
import { COUNTRIES } from '@plainhire/reference';
import { addDays } from '@plainhire/kernel';
import { POSTING_STATES } from '@plainhire/postings';
import { testDatabase, type TestDatabase } from '@plainhire/testing';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMPANIES } from './content/companies.js';
import { PEOPLE } from './content/people.js';
import { ROLES } from './content/roles.js';
import { DEMO_LOGINS } from './demo-accounts.js';
import { DemoDatabase } from './demo-database.js';
import { fillDemo } from './fill-demo.js';
import { DEMO_DAYS } from './load-demo.js';

const CANDIDATE = DEMO_LOGINS[0].email;
const EMPLOYER = DEMO_LOGINS[1].email;
const END = new Date();
const STRANGER = 'half.way@mail.example';

let database: TestDatabase;
let client: pg.Client;
let folder: string;
let fills = 0;

/** Rows as PostgreSQL gives them; counts are cast to int in the query. */
async function rows<T extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<T[]> {
  return (await client.query<T>(sql, values)).rows;
}

async function counts(sql: string): Promise<Record<string, number>> {
  const found = await rows<{ name: string; count: number }>(sql);
  return Object.fromEntries(found.map(({ name, count }) => [name, count]));
}

async function fill(): Promise<void> {
  fills += 1;
  await fillDemo(
    {
      MODE: 'demo',
      DATABASE_URL: database.url,
      DATA_DIR: folder,
      STRIPE_SECRET_KEY: 'sk_test_demo0000',
      STRIPE_WEBHOOK_SECRET: 'whsec_demo0000',
      // Another stands there while the past is written.
      STRIPE_EMULATOR_URL: 'http://127.0.0.1:1',
      SELLER_VAT_ID: 'NL000000000B00',
      SELLER_VAT_PERCENT: '21',
    },
    END,
  );
}

beforeAll(async () => {
  database = await testDatabase();
  folder = mkdtempSync(join(tmpdir(), 'plainhire-demo-'));
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
  // As a loader leaves it that was killed half way.
  await new DemoDatabase(client).mark('loading');
  await addAccount(client, STRANGER);
  expect(await new DemoDatabase(client).ensureLoaded(fill)).toBe('loaded');
}, 180_000);
afterAll(async () => {
  await client.end();
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the database of a demo', () => {
  it('is filled once, after what a killed loader left was cleared away', async () => {
    expect(fills).toBe(1);
    expect(await rows('SELECT 1 FROM app_user WHERE email = $1', [STRANGER])).toEqual([]);
    const before = await counts('SELECT state AS name, count(*)::int FROM posting GROUP BY 1');
    expect(await new DemoDatabase(client).ensureLoaded(fill)).toBe('loaded');
    expect(fills).toBe(1);
    expect(await counts('SELECT state AS name, count(*)::int FROM posting GROUP BY 1')).toEqual(before);
  });

  it('is left alone when it holds anybody else’s data', async () => {
    const other = await testDatabase();
    const their = new pg.Client({ connectionString: other.url });
    await their.connect();
    try {
      await addAccount(their, 'somebody@mail.example');
      expect(await new DemoDatabase(their).ensureLoaded(fill)).toBe('other');
      expect((await their.query('SELECT email FROM app_user')).rows).toEqual([
        { email: 'somebody@mail.example' },
      ]);
    } finally {
      await their.end();
      await other.close();
    }
  });

  it('waits for a loader that is still at work', async () => {
    const other = new pg.Client({ connectionString: database.url });
    await other.connect();
    const waiting = new DemoDatabase(other).ensureLoaded(fill);
    const early = await Promise.race([waiting, new Promise((resolve) => setTimeout(resolve, 200, 'waits'))]);
    expect(early).toBe('waits');
    await client.query('SELECT pg_advisory_unlock_all()');
    expect(await waiting).toBe('loaded');
    await other.end();
    expect(fills).toBe(1);
  });
});

describe('the marketplace of the demo', () => {
  it('has companies, postings in every state, candidates and occupations enough to look alive', async () => {
    const [sums] = await rows(
      `SELECT (SELECT count(*)::int FROM company) AS companies,
              (SELECT count(*)::int FROM company WHERE verified_at IS NOT NULL) AS verified,
              (SELECT count(DISTINCT company_id)::int FROM company_member WHERE role = 'recruiter') AS teams,
              (SELECT count(*)::int FROM posting) AS postings,
              (SELECT count(*)::int FROM profile) AS candidates,
              (SELECT count(*)::int FROM profile WHERE visibility = 'hidden') AS hidden,
              (SELECT count(*)::int FROM application) AS applications`,
    );
    expect(sums).toMatchObject({ companies: COMPANIES.length + 1, candidates: PEOPLE.length });
    expect(sums?.companies).toBeGreaterThanOrEqual(12);
    expect(sums?.candidates).toBeGreaterThanOrEqual(30);
    expect(sums?.postings).toBeGreaterThanOrEqual(80);
    expect(sums?.applications).toBeGreaterThanOrEqual(100);
    expect(sums?.teams).toBeGreaterThanOrEqual(6);
    expect(sums?.verified).toBeLessThan(sums?.companies as number);
    expect(sums?.hidden).toBeGreaterThan((sums?.candidates as number) / 2);

    const states = await counts('SELECT state AS name, count(*)::int FROM posting GROUP BY 1');
    expect(Object.keys(states).sort()).toEqual([...POSTING_STATES].sort());
    const stages = await counts('SELECT state AS name, count(*)::int FROM application GROUP BY 1');
    const known = new Set(APPLICATION_TRANSITIONS.flatMap(({ from, to }) => [...from, to]));
    expect(Object.keys(stages).sort()).toEqual([...known].sort());

    const titles = ROLES.map((role) => Object.values(role.titles));
    const shown = await rows<{ title: string }>(
      "SELECT DISTINCT r.title FROM posting p JOIN posting_revision r ON r.id = p.live_revision_id WHERE p.state = 'live'",
    );
    const occupations = titles.filter((some) =>
      some.some((title) => shown.some((one) => one.title === title)),
    );
    expect(occupations.length).toBeGreaterThanOrEqual(15);
    const countries = await rows<{ country: string }>(
      `SELECT DISTINCT place ->> 'country' AS country
         FROM posting p JOIN posting_revision r ON r.id = p.live_revision_id,
              jsonb_array_elements(r.locations) place`,
    );
    expect(countries.length).toBeGreaterThanOrEqual(8);
    expect(countries.every(({ country }) => COUNTRIES.some(({ code }) => code === country))).toBe(true);
  });

  it('got there by legal steps, all of them settled', async () => {
    const steps = APPLICATION_TRANSITIONS.flatMap(({ from, to }) => from.map((state) => `${state}>${to}`));
    const [faults] = await rows(
      `SELECT (SELECT count(*)::int FROM application_event
                WHERE from_state IS NOT NULL AND from_state || '>' || state <> ALL ($1)) AS "illegalSteps",
              (SELECT count(*)::int FROM application a WHERE a.state <>
                (SELECT e.state FROM application_event e WHERE e.application_id = a.id
                  ORDER BY e.at DESC, e.id DESC LIMIT 1)) AS "statesWithoutStep",
              (SELECT count(*)::int FROM posting
                WHERE (state = 'live') <> (id IN (SELECT posting_id FROM search_card))) AS "wronglySearchable",
              (SELECT count(*)::int FROM posting WHERE state IN ('live', 'paused', 'expired', 'filled', 'closed')
                  AND (live_revision_id IS NULL OR posted_at IS NULL)) AS "publicWithoutRevision",
              (SELECT count(*)::int FROM outbox WHERE settled_at IS NULL OR dead_at IS NOT NULL) AS "openJobs",
              (SELECT count(*)::int FROM mail_message WHERE state <> 'sent') AS "unsentMails",
              (SELECT abs((SELECT count(*) FROM mail_message) - (SELECT count(*) FROM dev_mail))::int) AS "lostMails"`,
      [steps],
    );
    expect(faults).toEqual({
      illegalSteps: 0,
      statesWithoutStep: 0,
      wronglySearchable: 0,
      publicWithoutRevision: 0,
      openJobs: 0,
      unsentMails: 0,
      lostMails: 0,
    });
  });

  it('mails its candidate what is new for her alerts, each posting once by each', async () => {
    const alerts = await rows<{ name: string; mails: number; told: number; sent: boolean }>(
      `SELECT a.name, (SELECT count(*)::int FROM alert_mail m WHERE m.alert_id = a.id) AS mails,
              (SELECT count(*)::int FROM alert_posting t WHERE t.alert_id = a.id) AS told,
              a.last_sent_at IS NOT NULL AS sent
         FROM alert a JOIN app_user u ON u.id = a.user_id WHERE u.email = $1 ORDER BY a.name`,
      [CANDIDATE],
    );
    expect(alerts.map(({ name }) => name)).toEqual(['Anything remote', 'developer']);
    for (const { mails, told, sent } of alerts.filter((one) => one.mails > 0)) {
      expect(sent).toBe(true);
      expect(told).toBeGreaterThanOrEqual(mails);
    }
    expect(alerts.reduce((sum, { mails }) => sum + mails, 0)).toBeGreaterThan(0);
  });

  it('is dated over the weeks before the start, and nothing lies in the future', async () => {
    const [dates] = await rows<{ first: Date; last: Date; days: number }>(
      `SELECT min(sent_at) AS first, max(sent_at) AS last,
              count(DISTINCT sent_at::date)::int AS days FROM mail_message`,
    );
    expect(dates?.first.getTime()).toBeLessThan(addDays(END, -45).getTime());
    expect(dates?.first.getTime()).toBeGreaterThan(addDays(END, -DEMO_DAYS - 1).getTime());
    expect(dates?.last.getTime()).toBeLessThanOrEqual(END.getTime());
    expect(dates?.last.getTime()).toBeGreaterThan(addDays(END, -1).getTime());
    expect(dates?.days).toBeGreaterThan(40);
  });

  it('gives the moderators a queue with evidence, and edits of live postings in it', async () => {
    const open = await rows<{ kind: string; risk: { rule: string; evidence: unknown }[] }>(
      `SELECT risk FROM moderation_case WHERE state = 'open'`,
    );
    expect(open.length).toBeGreaterThanOrEqual(10);
    expect(open.filter(({ risk }) => risk.length > 0).length).toBeGreaterThanOrEqual(6);
    // Evidence is the exception: what honest companies write raises little.
    expect(open.filter(({ risk }) => risk.length === 0).length).toBeGreaterThanOrEqual(3);
    expect(new Set(open.flatMap(({ risk }) => risk.map(({ rule }) => rule))).size).toBeGreaterThanOrEqual(6);
    const edits = await rows(
      `SELECT 1 FROM posting WHERE state = 'live' AND pending_revision_id IS NOT NULL`,
    );
    expect(edits.length).toBeGreaterThanOrEqual(1);
  });

  it('has much to look at for the candidate whose login is shown', async () => {
    const mine = await rows<{ state: string; steps: number }>(
      `SELECT a.state, (SELECT count(*)::int FROM application_event e WHERE e.application_id = a.id) AS steps
         FROM application a JOIN app_user u ON u.id = a.candidate_id WHERE u.email = $1`,
      [CANDIDATE],
    );
    expect(mine.length).toBeGreaterThanOrEqual(5);
    expect(new Set(mine.map(({ state }) => state)).size).toBeGreaterThanOrEqual(4);
    expect(mine.filter(({ steps }) => steps >= 3).length).toBeGreaterThanOrEqual(2);
    const recommended = await rows(
      `SELECT 1 FROM match_score m JOIN app_user u ON u.id = m.user_id
         JOIN posting p ON p.id = m.posting_id AND p.state = 'live'
        WHERE u.email = $1 AND m.recommended
          AND NOT EXISTS (SELECT 1 FROM application a WHERE a.posting_id = p.id AND a.candidate_id = u.id)`,
      [CANDIDATE],
    );
    expect(recommended.length).toBeGreaterThanOrEqual(4);
  });

  it('has much to answer for the employer whose login is shown', async () => {
    const waiting = await rows<{ answer_by: Date }>(
      `SELECT a.answer_by FROM application a JOIN company_member m ON m.company_id = a.company_id
         JOIN app_user u ON u.id = m.user_id
        WHERE u.email = $1 AND a.first_answer_at IS NULL AND a.state IN ('submitted', 'viewed')`,
      [EMPLOYER],
    );
    expect(waiting.length).toBeGreaterThanOrEqual(6);
    const soon = waiting.filter(({ answer_by: by }) => by.getTime() < addDays(END, 3).getTime());
    expect(soon.length).toBeGreaterThanOrEqual(1);
    const states = await rows(
      `SELECT DISTINCT p.state FROM posting p JOIN company_member m ON m.company_id = p.company_id
         JOIN app_user u ON u.id = m.user_id WHERE u.email = $1`,
      [EMPLOYER],
    );
    expect(states.length).toBeGreaterThanOrEqual(3);
  });

  it('has an offer of half the price that runs and truly ends, under a price that stood for thirty days before it', async () => {
    const [offer] = await rows<{ percent: number; starts_at: Date; ends_at: Date }>(
      'SELECT percent, starts_at, ends_at FROM campaign WHERE starts_at <= $1 AND ends_at > $1',
      [END],
    );
    expect(offer).toMatchObject({ percent: 50 });
    expect(offer?.ends_at.getUTCHours()).toBe(18);
    const shown = await rows<{ package_id: string; was: number; list: number }>(
      `SELECT r.package_id, r.amount::int AS was,
              (SELECT amount::int FROM price p WHERE p.package_id = r.package_id AND p.currency = r.currency
                ORDER BY valid_from DESC LIMIT 1) AS list
         FROM campaign_reference r JOIN campaign c ON c.id = r.campaign_id
        WHERE c.percent = 50 AND r.currency = 'EUR'`,
    );
    expect(shown.length).toBeGreaterThanOrEqual(9);
    for (const { was, list } of shown) expect(was).toBe(list);
  });

  it('has sold promotions that wait for nothing, have run and run still, with the money in the books', async () => {
    const promotions = await counts('SELECT state AS name, count(*)::int FROM promotion GROUP BY 1');
    expect(promotions.running).toBeGreaterThanOrEqual(4);
    expect(promotions.ended).toBeGreaterThanOrEqual(3);
    const orders = await counts('SELECT state AS name, count(*)::int FROM billing_order GROUP BY 1');
    expect(orders.fulfilled).toBeGreaterThanOrEqual(8);
    expect(orders).toMatchObject({ disputed: 1, partly_refunded: 1 });
    expect(orders.awaiting_payment ?? 0).toBe(0);
    expect(await counts('SELECT state AS name, count(*)::int FROM refund GROUP BY 1')).toMatchObject({
      succeeded: 1,
      waiting_approval: 1,
    });
    expect(await rows('SELECT unit FROM ledger_entry GROUP BY unit HAVING sum(amount) <> 0')).toEqual([]);
    const [booked] = await rows<{ paid: number; cash: number }>(
      `SELECT (SELECT sum(total - refunded_net - refunded_tax)::int FROM billing_order
                WHERE paid_at IS NOT NULL AND state <> 'disputed') AS paid,
              (SELECT sum(amount)::int FROM ledger_entry WHERE account = 'stripe_cash' AND unit = 'EUR') AS cash`,
    );
    expect(booked?.cash).toBe(booked?.paid);
  });

  it('knows how often postings were seen, more often where somebody paid', async () => {
    const [seen] = await rows<{ promoted: number; organic: number }>(
      `SELECT avg(impressions) FILTER (WHERE promoted)::float AS promoted,
              avg(impressions) FILTER (WHERE NOT promoted)::float AS organic FROM posting_day`,
    );
    expect(seen?.promoted).toBeGreaterThan(seen?.organic ?? Infinity);
  });

  it('gives a password to the logins that are shown and to nobody else', async () => {
    const found = await rows<{ email: string; demo: boolean }>(
      'SELECT u.email, u.demo FROM credential c JOIN app_user u ON u.id = c.user_id',
    );
    expect(found.map(({ email }) => email).sort()).toEqual(DEMO_LOGINS.map(({ email }) => email).sort());
    expect(await rows('SELECT 1 FROM app_user WHERE NOT demo')).toEqual([]);
  });
});

async function addAccount(to: pg.Client, email: string): Promise<void> {
  const columns = `id, email, name, intent, created_at`;
  await to.query(
    `INSERT INTO app_user (${columns}) VALUES (gen_random_uuid(), $1, 'Someone', 'candidate', now())`,
    [email],
  );
}
