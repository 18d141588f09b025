import { describe, expect, it } from 'vitest';
import { contentFaults, missingContent } from './completeness.js';
import { applyPatch, type Content, EMPTY_CONTENT } from './content.js';
import { salaryHistoryQuestion } from './question-rules.js';
import { firstReminder } from './reminders.js';

const complete: Content = applyPatch(EMPTY_CONTENT, {
  title: 'Baker',
  description: '<p>Bake bread from four in the morning.</p>',
  employmentType: 'full_time',
  workplace: 'on_site',
  locations: [{ city: 'Ghent', region: '', country: 'BE' }],
  pay: { min: 1500, max: 1800, currency: 'EUR', unit: 'hour' },
});
const pointers = (patch: Partial<Content>) => missingContent({ ...complete, ...patch }).map((e) => e.pointer);

describe('what stands between a draft and its review', () => {
  it('is nothing when all is there', () => {
    expect(missingContent(complete)).toEqual([]);
  });

  it('is everything that is needed for an empty draft, each with its pointer', () => {
    expect(missingContent(EMPTY_CONTENT).map((e) => e.pointer)).toEqual([
      '/title',
      '/description',
      '/employmentType',
      '/workplace',
      '/pay',
    ]);
  });

  it('needs a place unless the work is remote, and an eligibility when it is', () => {
    expect(pointers({ locations: [] })).toEqual(['/locations']);
    expect(pointers({ workplace: 'hybrid', locations: [] })).toEqual(['/locations']);
    expect(pointers({ workplace: 'remote', locations: [] })).toEqual(['/remoteEligibility']);
    expect(pointers({ workplace: 'remote', locations: [], remoteEligibility: { worldwide: true } })).toEqual(
      [],
    );
  });

  it('needs pay above zero, except for unpaid work', () => {
    const unpaid = { min: 0, max: 0, currency: 'EUR', unit: 'month' } as const;
    expect(pointers({ pay: null })).toEqual(['/pay']);
    expect(pointers({ pay: unpaid })).toEqual(['/pay/max']);
    expect(pointers({ pay: unpaid, employmentType: 'volunteer' })).toEqual([]);
  });

  it('refuses a description that only repeats the title', () => {
    expect(pointers({ descriptionText: ' baker ' })).toEqual(['/description']);
  });

  it('refuses currencies and countries that do not exist', () => {
    expect(
      contentFaults({
        ...complete,
        pay: { min: 1, max: 2, currency: 'ZZZ', unit: 'hour' },
        locations: [{ city: 'X', region: '', country: 'ZZ' }],
        remoteEligibility: { countries: ['BE', 'QQ'] },
      }).map((e) => e.pointer),
    ).toEqual(['/locations/0/country', '/remoteEligibility/countries/1', '/pay/currency']);
  });

  it('refuses an application address that only opens inside a network', () => {
    for (const url of ['http://localhost.local/apply', 'http://192.168.0.10/apply', 'http://intern.lan/x'])
      expect(pointers({ apply: { mode: 'external', url } })).toEqual(['/apply/url']);
    expect(pointers({ apply: { mode: 'external', url: 'https://jobs.example.com/apply' } })).toEqual([]);
  });

  it('names the question that asks for earlier pay', () => {
    const question = {
      id: 'q1',
      type: 'short_text',
      label: 'What is your current salary?',
      required: true,
    } as const;
    expect(pointers({ questions: [question] })).toEqual(['/questions/0/label']);
  });
});

describe('questions about earlier pay', () => {
  it.each([
    'What is your current salary?',
    'Current CTC',
    'Please state your previous monthly pay',
    'Salary history',
    'How much do you earn now?',
    'What were you paid at your last job?',
    'Upload your last three payslips',
    'What was your compensation in your most recent role?',
    'Last drawn salary (in lakhs)',
  ])('are refused: %s', (label) => {
    expect(salaryHistoryQuestion(label)).not.toBeNull();
  });

  it.each([
    'What salary do you expect?',
    'Expected salary',
    'Salary expectations for this role',
    'Are you currently allowed to work in Belgium?',
    'Why do you want to leave your current employer?',
    'Have you managed a payroll before?',
    'How many years of experience with payment systems do you have?',
    'Which of your past projects makes you proud?',
    'Does the pay range in this posting suit you?',
  ])('leave others alone: %s', (label) => {
    expect(salaryHistoryQuestion(label)).toBeNull();
  });
});

describe('reminders of a new end', () => {
  const now = new Date('2026-11-23T09:00:00.000Z');
  const end = (days: number) => new Date(now.getTime() + days * 86_400_000);

  it.each([
    [30, null],
    [7.01, null],
    [7, 7],
    [5, 7],
    [1, 1],
    [0.5, 1],
  ])('%s days away, those before %s have passed', (days, passed) => {
    expect(firstReminder(now, end(days))).toBe(passed);
  });
});
