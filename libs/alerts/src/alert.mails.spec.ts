import type { MailContext } from '@plainhire/platform';
import { describe, expect, it } from 'vitest';
import { type LetterEntry, type NewJobs, newJobsMail, PROMOTED_MARK } from './alert.mails.js';

const context: MailContext = { publicUrl: 'https://plain.example', token: (id) => `token-of-${id}` };
const ID = '019abc00-0000-7000-8000-000000000001';

const row = (over: Partial<LetterEntry> = {}): LetterEntry => ({
  postingId: ID,
  promoted: false,
  fresh: true,
  slug: 'crane-operator',
  title: 'Crane operator',
  company: 'Harbour Works',
  place: 'Rotterdam, on site',
  pay: '€50,000 to €60,000 a year',
  answerDays: 7,
  ...over,
});
const letter = (over: Partial<NewJobs> = {}): NewJobs => ({
  mailId: ID,
  alertId: ID,
  name: 'Cranes',
  words: ['“crane”', 'in Rotterdam'],
  path: '/jobs?q=crane&sort=newest',
  frequency: 'daily',
  rows: [row()],
  more: 0,
  moreThan: false,
  ...over,
});

describe('the mail of an alert', () => {
  it('says what is new, for how much, and how to stop it', () => {
    const { subject, body, stop, why } = newJobsMail.render(letter(), context);
    expect(subject).toBe('1 new job: Cranes');
    expect(body).toContainEqual({
      entries: [
        {
          title: 'Crane operator',
          url: 'https://plain.example/jobs/crane-operator',
          lines: ['Harbour Works · Rotterdam, on site', '€50,000 to €60,000 a year', 'Answer within 7 days'],
        },
      ],
    });
    expect(stop).toEqual({
      label: 'Stop this alert',
      url: `https://plain.example/alerts/stop/token-of-${ID}`,
    });
    expect(why).toContain('every morning');
  });

  it('labels what was paid for, and does not count it as new unless it is', () => {
    const paid = row({ promoted: true, fresh: false, title: 'Rigger', slug: 'rigger' });
    const { subject, body } = newJobsMail.render(letter({ rows: [paid, row()] }), context);
    expect(subject).toBe('1 new job: Cranes');
    const entries = body.flatMap((block) => ('entries' in block ? block.entries : []));
    expect(entries.map(({ mark }) => mark)).toEqual([PROMOTED_MARK, undefined]);
    expect(PROMOTED_MARK).toMatch(/^Promoted .*Why here/);
    expect(entries[0]?.url).toBe('https://plain.example/jobs/rigger?via=digest');
  });

  it('counts what it has no room for', () => {
    const more = (over: Partial<NewJobs>) => newJobsMail.render(letter(over), context);
    expect(more({ more: 4 }).subject).toBe('5 new jobs: Cranes');
    expect(more({ more: 4 }).body).toContainEqual({ p: 'And 4 more.' });
    expect(more({ more: 88, moreThan: true }).body).toContainEqual({ p: 'And more than 88 more.' });
    expect(more({ more: 0 }).body.some((block) => 'p' in block && block.p.startsWith('And'))).toBe(false);
  });
});
