import { describe, expect, it } from 'vitest';
import { duration, period, relative } from './dates.js';
import { formTree, nameOf, rowOperation } from './form-tree.js';
import { formatRange, toMajor, toMinor } from './money.js';
import { postingPatch, toHtml, toTyped } from './posting-form.js';
import { apiQuery, nextPage, paidBefore, payFloor, startOf, without, withValue } from './search-address.js';

function form(...pairs: [string, string][]): FormData {
  const data = new FormData();
  for (const [name, value] of pairs) data.append(name, value);
  return data;
}

describe('money', () => {
  it.each([
    ['60,000', 'EUR', 6_000_000],
    ['60.000', 'EUR', 6_000_000],
    ['€60 000', 'EUR', 6_000_000],
    ['18.50', 'EUR', 1850],
    ['18,50', 'EUR', 1850],
    ['400000', 'JPY', 400_000],
  ])('reads %s %s as minor units', (typed, currency, minor) => {
    expect(toMinor(typed, currency)).toBe(minor);
    expect(toMajor(minor, currency)).toBe(currency === 'JPY' ? minor : minor / 100);
  });

  it('does not guess at what is no amount', () => {
    expect(toMinor('a lot', 'EUR')).toBeNaN();
  });

  it('names the currency once', () => {
    expect(formatRange({ min: 7_200_000, max: 9_400_000, currency: 'EUR', unit: 'year' })).toBe(
      '€72,000 – 94,000',
    );
    expect(formatRange({ min: 1850, max: 1850, currency: 'GBP', unit: 'hour' })).toBe('£18.50');
  });
});

describe('dates', () => {
  const now = Date.parse('2026-11-24T12:00:00Z');
  it('says how long ago', () => {
    expect(relative('2026-11-22T11:00:00Z', now)).toBe('2 days ago');
    expect(relative('2026-11-24T08:00:00Z', now)).toBe('4 hours ago');
    expect(relative('2026-11-24T11:59:40Z', now)).toBe('just now');
  });
  it('writes periods with what is known', () => {
    expect(period('2021-03', null)).toBe('Mar 2021 – now');
    expect(period('2016', '2020')).toBe('2016 – 2020');
    expect(period(null, null)).toBe('');
  });
  it('writes waiting times', () => {
    expect(duration(13_800)).toBe('3 h 50 min');
  });
});

describe('formTree', () => {
  it('builds lists in order and leaves out blank rows', () => {
    const tree = formTree(
      form(
        ['work.0.title', ''],
        ['work.0.company', ''],
        ['work.2.title', 'B'],
        ['work.10.title', 'C'],
        ['name', 'x'],
      ),
    );
    expect(tree).toEqual({ work: [{ title: 'B' }, { title: 'C' }], name: 'x' });
  });
  it('takes boxes as a list and ignores what begins with an underscore', () => {
    expect(formTree(form(['a[]', '1'], ['a[]', '2'], ['_op', 'save']))).toEqual({ a: ['1', '2'] });
  });
  it('cannot reach the prototype', () => {
    formTree(form(['__proto__.polluted', 'yes'], ['a.constructor.prototype.polluted', 'yes']));
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
  it('reads pointers and buttons of rows', () => {
    expect(nameOf('/work/0/title')).toBe('work.0.title');
    expect(rowOperation('remove:work:2')).toEqual({ kind: 'remove', list: 'work', index: 2 });
    expect(rowOperation('save')).toBeNull();
  });
});

describe('the address of a search', () => {
  it('asks without empty fields, and for pay as a number', () => {
    const page = new URLSearchParams('q=&payMin=€60,000&currency=EUR&level=senior&level=lead&evil=1');
    expect(apiQuery(page).toString()).toBe('level=senior&level=lead&payMin=60000&currency=EUR');
  });
  it('does not send a currency alone', () => {
    expect(apiQuery(new URLSearchParams('payMin=&currency=EUR')).size).toBe(0);
  });
  it('reads thousands', () => {
    expect(payFloor('60k')).toBe('60000');
  });
  it('takes one choice out and starts at the first page', () => {
    const page = new URLSearchParams('level=senior&level=lead&cursor=abc');
    expect(without(page, 'level', 'lead')).toBe('/jobs?level=senior');
  });
  it('counts on over the pages, and from the start again when another order is chosen', () => {
    const next = nextPage(new URLSearchParams('q=baker&cursor=a&from=20'), 'b c', 40);
    expect(next).toBe('/jobs?q=baker&from=40&cursor=b+c');
    const page = new URLSearchParams(next.slice('/jobs?'.length));
    expect(startOf(page)).toBe(40);
    expect(apiQuery(page).toString()).toBe('q=baker&cursor=b+c');
    expect(withValue(page, 'sort', 'pay')).toBe('/jobs?q=baker&sort=pay');
    expect(without(page, 'q')).toBe('/jobs');
  });
  it('does not count rows that were paid for as ranks, and forgets them with the place in the list', () => {
    const next = nextPage(new URLSearchParams('q=baker'), 'c', 20, 2);
    const page = new URLSearchParams(next.slice('/jobs?'.length));
    expect([startOf(page), paidBefore(page)]).toEqual([20, 2]);
    expect(apiQuery(page).toString()).toBe('q=baker&cursor=c');
    expect(withValue(page, 'sort', 'pay')).toBe('/jobs?q=baker&sort=pay');
    expect(paidBefore(new URLSearchParams('q=baker&cursor=c&paid=x2'))).toBe(0);
  });
  it.each(['from=40', 'cursor=a&from=-1', 'cursor=a&from=1e9', 'cursor=a&from=', 'cursor=a'])(
    'takes %s for the start',
    (page) => {
      expect(startOf(new URLSearchParams(page))).toBe(0);
    },
  );
});

describe('the posting form', () => {
  it('turns plain text into paragraphs and lists, and escapes it', () => {
    expect(toHtml('One & two\n\n- a\n- b < c')).toBe(
      '<p>One &amp; two</p><ul><li>a</li><li>b &lt; c</li></ul>',
    );
  });
  it('reads skills, places and pay as people write them', () => {
    const patch = postingPatch({
      title: 'Baker',
      workplace: 'on_site',
      skills: { required: 'TypeScript, 3\nHTML 5 years\nC++', nice: '' },
      locations: 'Rotterdam, Zuid-Holland, NL\nGhent, BE',
      pay: { min: '60,000', max: '80,000', currency: 'EUR', unit: 'year' },
    });
    expect(patch.skills.required).toEqual([
      { name: 'TypeScript', years: 3 },
      { name: 'HTML', years: 5 },
      { name: 'C++' },
    ]);
    expect(patch.locations).toEqual([
      { city: 'Rotterdam', region: 'Zuid-Holland', country: 'NL' },
      { city: 'Ghent', region: '', country: 'BE' },
    ]);
    expect(patch.pay).toEqual({ min: 6_000_000, max: 8_000_000, currency: 'EUR', unit: 'year' });
  });
});

describe('a description as it is typed', () => {
  const html =
    '<p>We sell tea &amp; cups.</p><h3>What you will do</h3><ul><li>Brew.</li><li>Pour, at 3 &lt; 4.</li></ul><p>One talk.<br>One day.</p>';

  it('shows simple text without tags and makes the same text of it again', () => {
    const typed = toTyped(html);
    expect(typed).toBe(
      'We sell tea & cups.\n\n## What you will do\n\n- Brew.\n- Pour, at 3 < 4.\n\nOne talk.\nOne day.',
    );
    expect(toHtml(typed)).toBe(html);
  });

  it.each([
    '<p>A <strong>bold</strong> word</p>',
    '<p>Read <code>&lt;b&gt;</code></p>',
    '<p>&lt;b&gt;</p>',
    '',
  ])('leaves alone what cannot be typed: %s', (rich) => {
    expect(toHtml(toTyped(rich))).toBe(rich);
  });
});
