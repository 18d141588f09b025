import { Readable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanLine, cleanText, echo } from './clean.js';
import { CommandError, parseCommand } from './command.js';
import { FieldMap, valueOf } from './field-map.js';
import { indeedRows } from './indeed-rows.js';
import { markdownToHtml } from './markdown.js';
import { readDate } from './read-date.js';
import { fingerprint, readRow } from './read-row.js';
import { jsonlRows, LONGEST_ROW, type SourceRow } from './source-rows.js';
import { employmentTypeOf, levelOf, workplaceOf } from './words.js';

const streamOf = (text: string, size = 7) => {
  const bytes = Buffer.from(text);
  const chunks: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += size) chunks.push(bytes.subarray(at, at + size));
  return Readable.from(chunks);
};
async function all(rows: AsyncIterable<SourceRow>): Promise<SourceRow[]> {
  const read: SourceRow[] = [];
  for await (const row of rows) read.push(row);
  return read;
}

describe('the command', () => {
  it('is read in any order', () => {
    const said = ['rows.jsonl', '--format=jsonl', '--map', 'm.json', '--source', 'board'];
    expect(parseCommand(said)).toEqual({
      source: 'board',
      format: 'jsonl',
      map: 'm.json',
      file: 'rows.jsonl',
    });
  });

  it.each([
    [['--format', 'jsonl', 'f'], /--source/],
    [['--source', '../x', '--format', 'jsonl', 'f'], /--source/],
    [['--source', 'a', '--format', 'csv', 'f'], /--format/],
    [['--source', 'a', '--format', 'jsonl'], /one file/],
    [['--source', 'a', '--format', 'jsonl', 'f', 'g'], /one file/],
    [['--source', 'a', '--source', 'b', '--format', 'jsonl', 'f'], /once/],
    [['--sauce', 'a', 'f'], /not understood/],
    [['f', '--map'], /wants a value/],
  ])('says what is wrong with %j', (said, told) => {
    expect(() => parseCommand(said)).toThrow(CommandError);
    expect(() => parseCommand(said)).toThrow(told);
  });
});

describe('JSON lines', () => {
  it('come with their numbers, the bad ones with a reason', async () => {
    const text = '{"a":"é"}\r\n\n[1]\n{"a":\n{"a":2}';
    expect(await all(jsonlRows(streamOf(text, 1)))).toEqual([
      { line: 1, row: { a: 'é' } },
      { line: 3, fault: 'The line is JSON, but not an object.' },
      { line: 4, fault: 'The line is not JSON.' },
      { line: 5, row: { a: 2 } },
    ]);
  });

  it('are refused as a whole when the file is something else', async () => {
    await expect(all(jsonlRows(streamOf('')))).rejects.toThrow('not JSON lines');
    await expect(all(jsonlRows(streamOf('<source/>\n'.repeat(30))))).rejects.toThrow('not JSON lines');
  });

  it('are never kept when one is longer than memory should be', async () => {
    const rows = await all(
      jsonlRows(streamOf(`{"a":1}\n{"b":"${'x'.repeat(LONGEST_ROW)}"}\n{"c":1}\n`, 65_536)),
    );
    expect(rows).toMatchObject([{ line: 1 }, { line: 2 }, { line: 3, row: { c: 1 } }]);
    expect(rows[1]).toMatchObject({ fault: expect.stringContaining('longer') as string });
  });
});

describe('an Indeed feed', () => {
  it('gives each job as its children have it, entities and sections read', async () => {
    const feed = `<?xml version="1.0"?><source><publisher>x</publisher>
<job><Title><![CDATA[Welder & fitter]]></Title><city>A &amp; B</city><x><job>in</job></x></job>
<jobs><job><title>Second</title></job></jobs></source>`;
    expect(await all(indeedRows(streamOf(feed, 5)))).toEqual([
      { line: 2, row: { title: 'Welder & fitter', city: 'A & B', x: 'in' } },
      { line: 3, row: { title: 'Second' } },
    ]);
  });

  it.each([
    ['<html><body/></html>', 'outermost element is not source'],
    ['{"title":"x"}', 'not a whole XML document'],
    ['<source><publisher/></source>', 'holds no job'],
    ['<source><job><title>x</title>', 'not a whole XML document'],
    ['<!DOCTYPE source [<!ENTITY a "aaaa">]><source><job>&a;</job></source>', 'declares a document type'],
    ['<source><job><title>&nope;</title></job></source>', 'not a whole XML document'],
  ])('is refused when it is %j', async (feed, told) => {
    await expect(all(indeedRows(streamOf(feed)))).rejects.toThrow(told);
  });
});

describe('a map', () => {
  const map = FieldMap.parse({
    fields: {
      title: ['none', 'job.title'],
      company: { from: 'c', firstLine: true },
      description: { from: ['a', 'b'], join: '\n\n' },
      workplace: 'kind',
    },
    constants: { country: 'NL' },
    values: { workplace: { 'On Site': 'on_site', '-': null } },
  });

  it('takes the first path that holds something, all of them, a line, a constant, a meaning', () => {
    const row = { none: ' ', job: { title: 'Cook' }, c: 'Inn\n4.2', a: '1', b: '2', kind: 'ON SITE ' };
    expect(valueOf(row, map, 'title')).toBe('Cook');
    expect(valueOf(row, map, 'company')).toBe('Inn');
    expect(valueOf(row, map, 'description')).toBe('1\n\n2');
    expect(valueOf(row, map, 'workplace')).toBe('on_site');
    expect(valueOf(row, map, 'country')).toBe('NL');
    expect(valueOf({ ...row, kind: '-' }, map, 'workplace')).toBeUndefined();
    expect(valueOf({ 'job.title': 'By name' }, map, 'title')).toBe('By name');
  });

  it('does not reach what every object inherits', () => {
    const odd = FieldMap.parse({ fields: { title: '__proto__.x', company: 'constructor.name' } });
    expect(valueOf({}, odd, 'title')).toBeUndefined();
    expect(valueOf({}, odd, 'company')).toBeUndefined();
  });
});

describe('a row', () => {
  const map = FieldMap.parse({
    fields: {
      title: 't',
      company: 'c',
      description: 'd',
      place: 'p',
      pay: 'pay',
      postedAt: 'on',
      level: 'l',
    },
    hints: { country: 'NL' },
  });
  const row = { t: 'Cook', c: 'The Inn', d: 'Cook <b>soup</b>.', p: 'Utrecht' };

  it('becomes a posting with what it states', () => {
    const { posting, company, notes } = readRow({ ...row, pay: '€16 per hour', on: '3 March 2026' }, map);
    expect(company).toBe('The Inn');
    expect(posting).toMatchObject({
      content: {
        title: 'Cook',
        locations: [{ city: 'Utrecht', region: '', country: 'NL' }],
        pay: { min: 1600, max: 1600, currency: 'EUR', unit: 'hour' },
        workplace: null,
      },
      postedAt: new Date('2026-03-03T00:00:00Z'),
      expiresAt: null,
    });
    expect(notes).toEqual([]);
  });

  it('leaves out what it cannot read, and says so', () => {
    const { posting, notes } = readRow({ ...row, pay: '€40k (site est.)', on: '4/5/2026', l: 'wizard' }, map);
    expect(posting.content.pay).toBeNull();
    expect(posting.postedAt).toBeNull();
    expect(notes).toEqual(['level not understood', "pay left out: a site's estimate", 'date not understood']);
  });

  it('has the same id for the same words however they are spaced, and another for another place', () => {
    const id = (over: object) => readRow({ ...row, ...over }, map).posting.externalId;
    expect(id({})).toMatch(/^[0-9a-f]{64}$/);
    expect(id({ t: '  COOK ', d: 'Cook  <b>soup</b>.\r\n' })).toBe(id({}));
    expect(id({ p: 'Delft' })).not.toBe(id({}));
    expect(fingerprint(['a', 'bc'])).not.toBe(fingerprint(['ab', 'c']));
  });

  it.each([
    [{ t: ' \u0000 ' }, 'no title'],
    [{ c: null }, 'no company'],
    [{ d: {} }, 'no description'],
    [{ t: 'x'.repeat(161) }, 'title: Write at most 160'],
    [{ c: 'x'.repeat(161) }, 'over 160'],
  ])('is refused with %j', (over, told) => {
    expect(() => readRow({ ...row, ...over }, map)).toThrow(told);
  });
});

describe('texts', () => {
  it('lose what no text needs', () => {
    expect(cleanLine('a\u0000b\u202ec\n d\ud800')).toBe('abc d');
    expect(cleanText('a\r\nb\u0007')).toBe('a\nb');
    expect(echo(`\u001b[31m${'x'.repeat(300)}`)).toMatch(/^\[31mx+…$/);
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => !/\p{Cc}/u.test(cleanLine(text))));
  });

  it('in Markdown become HTML, with HTML in them as text', () => {
    const text =
      '### **About**\n\nWe *bake* **bread \nand** <b>cakes</b>\n\n  * One\n  * [Two](https://bakery.example/x)\n\n1. First';
    expect(markdownToHtml(text)).toBe(
      '<h3>About</h3>\n<p>We <em>bake</em> bread<br />and &lt;b&gt;cakes&lt;/b&gt;</p>\n<ul>\n<li>One</li>\n<li><a href="https://bakery.example/x">Two</a></li>\n</ul>\n<ol>\n<li>First</li>\n</ol>',
    );
    expect(markdownToHtml('[x](javascript:alert)')).not.toContain('href');
    expect(markdownToHtml('C\\# \\- 5 & 6')).toBe('<p>C&#35; &#45; 5 &amp; 6</p>');
  });

  it('in Markdown take no time however they are made', () => {
    const scraps = fc.constantFrom('**', '*', '_', '[', '](', '#', '- ', '\n', 'a', ' ', '\\');
    fc.assert(
      fc.property(fc.array(scraps, { maxLength: 200 }), (parts) => {
        expect(markdownToHtml(parts.join(''))).not.toMatch(/<script/);
      }),
    );
  });

  it.each([
    ['2026-03-05', '2026-03-05T00:00:00.000Z'],
    ['2026-03-05T10:00:00', '2026-03-05T10:00:00.000Z'],
    ['2026-03-05T10:00:00+02:00', '2026-03-05T08:00:00.000Z'],
    ['March 19, 2026', '2026-03-19T00:00:00.000Z'],
    ['Tue, 29 Jun 2021 22:49:39 GMT', '2021-06-29T22:49:39.000Z'],
    ['19/10/2018', '2018-10-19T00:00:00.000Z'],
    ['10/19/2018', '2018-10-19T00:00:00.000Z'],
    ['10/11/2018', null],
    ['2026-02-30', null],
    ['3 days ago', null],
    ['Maybe 12', null],
  ])('say %j for the date %j', (text, instant) => {
    expect(readDate(text)?.toISOString() ?? null).toBe(instant);
  });

  it('have the kinds that boards write', () => {
    expect(employmentTypeOf('Full-Time')).toBe('full_time');
    expect(employmentTypeOf('fulltime, parttime')).toBeNull();
    expect(levelOf('Entry level')).toBe('junior');
    expect(workplaceOf('On-site')).toBe('on_site');
  });
});
