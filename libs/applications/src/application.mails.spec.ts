import type { MailBlock, MailTemplate } from '@plainhire/platform';
import { describe, expect, it } from 'vitest';
import { applicationMails, closedMail, declinedMail, movedMail, receivedMail } from './application.mails.js';

const ID = '01900000-0000-7000-8000-000000000001';
const ABOUT = { applicationId: ID, title: 'Cook', company: 'Brightwater' };
const DAY = '2026-12-07T09:00:00.000Z';
const WAITING = {
  postingId: ID,
  title: 'Cook',
  day: DAY,
  waiting: [{ applicationId: ID, candidate: 'Ada' }],
};
const CONTEXT = { publicUrl: 'https://plainhire.example', token: () => 'TOKEN' };

const SAMPLES: Readonly<Record<string, object>> = {
  'applications.received': {
    ...ABOUT,
    name: 'Ada',
    submittedAt: '2026-11-23T09:00:00.000Z',
    answerBy: DAY,
    receiptHash: 'ab'.repeat(32),
    coverLetter: 'Dear all',
    answers: [
      { questionId: 'q1', type: 'multi', label: 'Which days?', value: ['Monday', 'Friday'] },
      { questionId: 'q2', type: 'file', label: 'Your work', value: ID },
      { questionId: 'q3', type: 'number', label: 'How many?', value: 0 },
    ],
    files: [
      { id: ID, name: 'work.pdf' },
      { id: '01900000-0000-7000-8000-000000000002', name: 'cv.pdf' },
    ],
  },
  'applications.arrived': { ...ABOUT, candidate: 'Ada', headline: 'Cook', answerBy: DAY, score: 61.6 },
  'applications.moved': { ...ABOUT, stage: 'interview', reopened: false, message: 'Monday?' },
  'applications.declined': { ...ABOUT, reasonCode: 'skills', message: '' },
  'applications.withdrawn': { ...ABOUT, canApplyAgain: true },
  'applications.candidate-withdrew': { ...ABOUT, candidate: 'Ada' },
  'applications.closed': { ...ABOUT, reason: 'promise_broken' },
  'applications.promise-soon': WAITING,
  'applications.promise-broken': WAITING,
};

function words<P>(template: MailTemplate<P>, params: object): string {
  const { subject, preheader, body, why } = template.render(template.params.parse(params), CONTEXT);
  return [subject, preheader ?? '', ...body.map(blockWords), why].join('\n');
}

function blockWords(block: MailBlock): string {
  if ('facts' in block) return block.facts.map(([label, value]) => `${label}: ${value}`).join('\n');
  if ('button' in block) return `${block.button.label} ${block.button.url}`;
  return Object.values(block).flat().join('\n');
}

describe('mails about applications', () => {
  it('have a sample each below', () => {
    expect(Object.keys(SAMPLES).sort()).toEqual(applicationMails.map(({ name }) => name).sort());
  });

  it.each(applicationMails.map((template) => [template.name, template as MailTemplate] as const))(
    '%s names the job, speaks plainly and says why it came',
    (name, template) => {
      const text = words(template, SAMPLES[name] ?? {});
      expect(text).toContain('Cook');
      expect(text).not.toMatch(/!|undefined|null|NaN|\[object/);
      expect(text).toMatch(/You get this mail because/);
    },
  );

  it('give the candidate a copy of what was sent', () => {
    const text = words(receivedMail, SAMPLES['applications.received'] ?? {});
    expect(text).toContain('Which days?: Monday, Friday');
    expect(text).toContain('Your work: work.pdf');
    expect(text).toContain('How many?: 0');
    expect(text).toContain('Attached: cv.pdf');
    expect(text).toContain('Dear all');
    expect(text).toContain('an answer by 7 December 2026');
    expect(text).toContain(`https://plainhire.example/applications/${ID}`);
  });

  it('give the reason of a decline and of a close', () => {
    expect(words(declinedMail, SAMPLES['applications.declined'] ?? {})).toContain('other skills');
    expect(words(closedMail, SAMPLES['applications.closed'] ?? {})).toContain(
      'promised an answer and gave none',
    );
  });

  it('say it when a declined application is taken up again', () => {
    const text = words(movedMail, { ...ABOUT, stage: 'in_review', reopened: true, message: '' });
    expect(text).toContain('taken up your application again');
  });
});
