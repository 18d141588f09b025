import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { AuthModule } from '@plainhire/auth';
import { CompaniesModule } from '@plainhire/companies';
import { PostingsModule } from '@plainhire/postings';
import { mediumContext, type MediumContext } from '@plainhire/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Command } from './command.js';
import { runImport } from './run-import.js';

let context: MediumContext;
let folder: string;
let out: string[];
let err: string[];

beforeAll(async () => {
  context = await mediumContext({ imports: [AuthModule, CompaniesModule, PostingsModule] });
  folder = mkdtempSync(path.join(os.tmpdir(), 'plainhire-import-'));
});
beforeEach(() => {
  [out, err] = [[], []];
});
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await context.close();
});

const file = (name: string, content: string | Buffer): string => {
  writeFileSync(path.join(folder, name), content);
  return path.join(folder, name);
};
const job = (over: object = {}) =>
  JSON.stringify({
    id: '1',
    title: 'Baker',
    company: 'Crumb',
    description: '<p>Bake bread.</p>',
    location: 'Lyon, France',
    pay: '€2,400 - €2,700 per month',
    employmentType: 'Full-time',
    ...over,
  });
function take(name: string, content: string | Buffer, over: Partial<Command> = {}): Promise<number> {
  const command: Command = { source: name, format: 'jsonl', map: null, file: file(name, content), ...over };
  return runImport(context, command, { out: (text) => out.push(text), err: (text) => err.push(text) });
}
/** What a source has in the database, whatever the ids. */
function state(source: string): Promise<Record<string, unknown>[]> {
  return context.uow.manager.query(
    `SELECT p.external_id, p.state, p.imported, r.title, r.description_html AS html, r.pay, r.locations, c.name,
            c.verified_at, (SELECT count(*)::int FROM posting_revision x WHERE x.posting_id = p.id) AS revisions
     FROM posting p JOIN posting_revision r ON r.id = p.live_revision_id JOIN company c ON c.id = p.company_id
     WHERE p.source = $1 ORDER BY p.external_id`,
    [source],
  );
}
const jobs = async (): Promise<number> => {
  const [row] = await context.uow.manager.query<{ n: number }[]>('SELECT count(*)::int AS n FROM outbox');
  return row?.n ?? 0;
};

describe('the import', () => {
  it('says which dates are still to come', async () => {
    const postedAt = new Date(context.clock.now().getTime() + 12 * 3_600_000).toISOString();
    expect(await take('early', `${job()}\n${job({ id: '2', postedAt })}\n`)).toBe(0);
    expect([...out, ...err].join('\n')).toMatch(
      /date still to come, taken as today.*line 2|line 2.*date still to come/,
    );
  });

  it('takes rows in live, marked and unverified, and leaves three jobs for each', async () => {
    const before = await jobs();
    expect(await take('plain', `${job()}\n${job({ id: '2', company: 'CRUMB ' })}\n`)).toBe(0);
    expect(out).toEqual(['2 rows: created 2, updated 0, unchanged 0, refused 0.']);
    expect(await state('plain')).toMatchObject([
      {
        external_id: '1',
        state: 'live',
        imported: true,
        title: 'Baker',
        pay: { min: 240_000, max: 270_000, currency: 'EUR', unit: 'month' },
        locations: [{ city: 'Lyon', region: '', country: 'FR' }],
        name: 'Crumb',
        verified_at: null,
      },
      { external_id: '2', name: 'Crumb' },
    ]);
    expect((await jobs()) - before).toBe(6);
  });

  it('changes nothing the second time, neither with ids nor without', async () => {
    const rows = [job(), job({ id: '' }), job({ id: null, location: 'Nantes, France' })].join('\n');
    await take('twice', rows);
    const [first, before] = [await state('twice'), await jobs()];
    expect(first).toHaveLength(3);
    expect(await take('twice', rows)).toBe(0);
    expect(out.at(-1)).toBe('3 rows: created 0, updated 0, unchanged 3, refused 0.');
    expect(await state('twice')).toEqual(first);
    expect(await jobs()).toBe(before);
  });

  it('updates a row that changed, and takes the first of two rows with one id', async () => {
    await take('change', job());
    await take('change', `${job({ title: 'Head baker' })}\n${job({ title: 'Other' })}\n`);
    expect(out.at(-1)).toBe('2 rows: created 0, updated 1, unchanged 0, repeated in the file 1, refused 0.');
    expect(await state('change')).toMatchObject([{ title: 'Head baker', revisions: 2 }]);
  });

  it('reports bad rows with line and reason while the rest goes in', async () => {
    const bad = [
      job(),
      '{"title": "half',
      job({ id: '3', title: '' }),
      job({ id: '4', description: '<script>only()</script>' }),
      job({ id: '5', title: `x${'\u001b[2J'.repeat(60)}` }),
      job({ id: '6', applyUrl: 'http://127.0.0.1/apply' }),
      job({ id: '7', pay: '€30K (Site est.)' }),
    ];
    expect(await take('bad', bad.join('\n'))).toBe(0);
    expect(err.filter((line) => line.startsWith('line'))).toEqual([
      'line 2: The line is not JSON.',
      'line 3: The row has no title.',
      'line 5: title: Write at most 160 characters.',
      expect.stringMatching(/^line 6: apply\.url: /) as string,
      'line 4: description: The row has no description.',
    ]);
    expect(err.join('')).not.toContain('\u001b');
    expect(out).toEqual([
      "7 rows: created 2, updated 0, unchanged 0, refused 5.\n  pay left out: a site's estimate: 1, first in line 7",
    ]);
    expect((await state('bad')).map((row) => row['pay'] === null)).toEqual([false, true]);
  });

  it('defuses hostile text', async () => {
    const hostile = {
      title: 'Baker\u0000 \u202egnp.exe <script>x()</script>',
      company: 'Crumb \u2066& Co',
      description: '<p onclick="x()">Bake\u0000 <script>x()</script><img src=x onerror=y()> bread.</p>\ud800',
    };
    expect(await take('hostile', job(hostile))).toBe(0);
    const [row] = await state('hostile');
    expect(row).toMatchObject({
      title: 'Baker gnp.exe <script>x()</script>',
      name: 'Crumb & Co',
      html: '<p>Bake  bread.</p>',
    });
  });

  it('reads gzip by its first bytes, and a feed', async () => {
    expect(await take('packed', gzipSync(job()))).toBe(0);
    const feed = `<?xml version="1.0"?><source>
      <job><referencenumber>a1</referencenumber><title>Clerk</title><company>Desk</company><city>Phoenix</city>
        <state>AZ</state><country>US</country><salary>$50K per year</salary><description><![CDATA[<b>Type.</b>]]></description>
        <url>https://desk.example/a1</url><jobtype>fulltime</jobtype></job>
      <job>...</job></source>`;
    expect(await take('feed', feed, { format: 'indeed-xml' })).toBe(0);
    expect(err.at(-1)).toBe('line 5: The row has no title.');
    expect(await state('feed')).toMatchObject([
      {
        external_id: 'a1',
        locations: [{ city: 'Phoenix', region: 'AZ', country: 'US' }],
        pay: { min: 5_000_000, max: 5_000_000, currency: 'USD', unit: 'year' },
      },
    ]);
  });

  it('refuses what is not the format, and says when nothing fits the map', async () => {
    await expect(take('wrong', '<source/>\n')).rejects.toThrow('not JSON lines');
    await expect(take('wrong', job(), { format: 'indeed-xml' })).rejects.toThrow('XML');
    await expect(take('wrong', job(), { file: path.join(folder, 'none') })).rejects.toThrow('not a file');
    const broken = gzipSync(Array.from({ length: 99 }, (_, at) => job({ id: String(at) })).join('\n'));
    await expect(take('wrong', broken.subarray(0, broken.length - 12))).rejects.toThrow('cannot be read');
    expect(await take('wrong', '{"name": "x"}\n')).toBe(1);
    expect(err.at(-1)).toMatch(/^No row could be taken in/);
  });

  it('takes a map, and names what is wrong with one', async () => {
    const map = file('map.json', JSON.stringify({ fields: { title: 'T', company: 'C', description: 'D' } }));
    expect(await take('mapped', '{"T": "Cook", "C": "Inn", "D": "Cook."}', { map })).toBe(0);
    expect(await state('mapped')).toMatchObject([{ title: 'Cook' }]);
    const bad = file('bad.json', '{"fields": {"titel": "T"}}');
    await expect(take('mapped', '{}', { map: bad })).rejects.toThrow(/The map .*fields/);
  });

  it('ends up the same when it dies in between and runs again', async () => {
    const rows = Array.from({ length: 120 }, (_, at) =>
      job({ id: String(at), title: `Baker ${String(at)}` }),
    );
    const text = rows.join('\n');
    const dying = { out: () => undefined, err: () => undefined };
    const command: Command = { source: 'killed', format: 'jsonl', map: null, file: file('killed', text) };
    const get = context.get.bind(context);
    let left = 70;
    const failing = {
      get: ((token: never) => {
        const real: object = get(token);
        if ((token as { name: string }).name !== 'UnitOfWork') return real;
        return new Proxy(real, {
          get: (target, key) => {
            const value: unknown = Reflect.get(target, key, target);
            if (key === 'run' && (left -= 50) < 0) throw Object.assign(new Error('gone'), { code: '57P01' });
            return typeof value === 'function' ? (value.bind(target) as unknown) : value;
          },
        });
      }) as typeof context.get,
    };
    await expect(runImport(failing, command, dying)).rejects.toThrow('gone');
    expect(await state('killed')).toHaveLength(50);
    expect(await runImport(context, command, dying)).toBe(0);
    await take('whole', text);
    const shape = (all: Record<string, unknown>[]) =>
      all.map((row) => [row['external_id'], row['title'], row['revisions']]);
    expect(shape(await state('killed'))).toEqual(shape(await state('whole')));
  });
});
