import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assessText, isDiscriminationSuspected, isScamSuspected, RULES } from '../assess-text.js';
import type { Advert } from './rule.js';

const company = { name: 'Plan and Company', website: 'https://plan.example', verified: true };
const calm: Advert = {
  title: 'Back-end developer',
  description:
    'You build and run the services behind our planning tool, together with four colleagues. We work in small ' +
    'steps, review each other and share the standby. You have written TypeScript and SQL for some years. We talk ' +
    'to you twice, within two weeks, and tell you what we decided and why.',
  company,
  pay: { min: 5_000_000, max: 6_500_000, currency: 'EUR', unit: 'year' },
};
const rulesOf = (over: Partial<Advert>) => assessText({ ...calm, ...over }).flags.map((flag) => flag.rule);
const text = (sentence: string) => rulesOf({ description: `${calm.description} ${sentence}` });

describe('an ordinary advert', () => {
  it('raises nothing', () => {
    expect(assessText(calm)).toEqual({ score: 0, flags: [] });
  });
});

describe('each rule sees what it is made for', () => {
  it.each([
    ['pay-to-work', 'Applicants must pay a registration fee of 50 dollars.'],
    ['pay-to-work', 'A refundable deposit is needed for the uniform.'],
    ['pay-to-work', 'Send the amount by Western Union.'],
    ['off-platform-contact', 'Contact our manager on WhatsApp for the interview.'],
    ['off-platform-contact', 'Telegram: @hiring_now'],
    ['off-platform-contact', 'Apply using below link.'],
    ['identity-data', 'Please send your bank account number and a passport copy.'],
    ['identity-data', 'You must have an active bank account.'],
    ['cheque-or-equipment', 'Deposit the check we send into your personal bank account.'],
    ['cheque-or-equipment', 'You buy the laptop and software from our approved vendor with the check.'],
    ['cheque-or-equipment', 'Receive parcels at home and forward packages abroad.'],
    ['pyramid', 'This is network marketing with a residual income.'],
    ['too-good-to-be-true', 'Earn $500 weekly from home, no experience required.'],
    ['candidate-harvesting', 'Earn $1,000 per referred candidate.'],
    ['urgent-call', 'Act now, limited slots.'],
    ['discrimination-sex', 'Applicants needed: Female'],
    ['discrimination-sex', 'Female candidates only.'],
    ['discrimination-sex', 'Males preferred.'],
    ['discrimination-sex', 'We are looking for an energetic saleswoman, only ladies.'],
    ['discrimination-sex', 'Gender: Male'],
    ['discrimination-sex', 'Gender _ Female'],
    ['discrimination-sex', 'ጾታ: ሴት'],
    ['discrimination-sex', 'ፆታ፡- ወንድ'],
    ['discrimination-sex', 'ፆታ ፦ ሴት'],
    ['discrimination-age', 'Age limit: 30'],
    ['discrimination-age', 'You are between 20 and 30 years old.'],
    ['discrimination-age', 'Young ladies wanted.'],
    ['discrimination-other', 'Canadian experience required.'],
    ['discrimination-other', 'Only native speakers.'],
    ['discrimination-other', 'Marital status: single'],
  ])('%s in: %s', (rule, sentence) => {
    expect(text(sentence)).toContain(rule);
  });

  it.each([
    ['shouting-title', { title: 'EARN MONEY TODAY WITH US' }],
    ['shouting-title', { title: 'Office assistant $35/hr' }],
    [
      'pay-outlier',
      { title: 'Data entry clerk', pay: { min: 20_000, max: 25_000, currency: 'USD', unit: 'hour' } },
    ],
    ['pay-outlier', { pay: { min: 1_000_000, max: 9_000_000, currency: 'EUR', unit: 'year' } }],
    ['thin-description', { description: 'Good job, good pay.' }],
    ['missing-company', { company: null }],
    ['missing-company', { company: { name: 'Nobody', website: null, verified: false } }],
    ['unnamed-employer', { company: null, description: 'Our company is seeking a clerk.' }],
    [
      'free-mail-contact',
      { company: { name: 'X', verified: false }, description: 'Write to bigfirm@gmail.com.' },
    ],
    ['foreign-link', { applyUrl: 'https://other.example/apply' }],
    ['foreign-link', { links: ['https://other.example/'] }],
    ['duplicate-text', { similar: [{ title: 'Same', likeness: 0.95 }] }],
    ['case-burst', { casesToday: 9, company: { name: 'X', verified: false } }],
    ['clerical-lure', { title: 'Data entry clerk', description: 'No experience, part-time, $20 per hour.' }],
  ] as const)('%s in its field', (rule, over) => {
    expect(rulesOf(over as Partial<Advert>)).toContain(rule);
  });
});

describe('what only looks alike', () => {
  it.each([
    'There is no application fee and we never ask you to pay for training.',
    'We will never ask you to provide sensitive personally identifiable information such as bank account details.',
    'You maintain the registration pages and the payment service of our shop.',
    'You process bank account details of customers under audit.',
    'We are an equal opportunity employer: we decide regardless of sex, age, religion or nationality.',
    'Women and people of colour are encouraged to apply.',
    'Gender: Male/Female',
    'ፆታ፡ ሴት/ወንድ',
    'ፆታ፡- ወንድ እና ሴት',
    'ፆታ፡ ሁለቱም',
    'Applicants needed: Both',
    'We look for male and female candidates.',
    'You support women who fled violence and design clothing for men.',
    'You join a young company with a young team.',
    'You teach young people between classes.',
    'You know Telegram bots and the WhatsApp business interface.',
    'Uncertain about a requirement? Apply anyway.',
    'We have 20 to 30 customers in each region.',
    'You have 5 to 10 years of experience.',
    'You earn a salary of 60,000 euro a year.',
  ])('raises nothing: %s', (sentence) => {
    expect(text(sentence)).toEqual([]);
  });

  it('takes links to the own site and to known applicant systems as they are', () => {
    expect(
      rulesOf({ applyUrl: 'https://jobs.plan.example/1', links: ['https://boards.greenhouse.io/plan/1'] }),
    ).toEqual([]);
  });

  it('does not hold a free mailbox against a verified company', () => {
    expect(text('Questions to plan.company@gmail.com.')).toEqual([]);
  });
});

describe('an assessment', () => {
  it('suspects a scam of several signs, and not of one weak one', () => {
    const scam = {
      ...calm,
      company: null,
      title: 'Data entry clerk, work from home',
      description:
        'Earn $300 daily from home. No experience required. Message us on WhatsApp. Training fee of $40 required.',
    };
    expect(isScamSuspected(assessText(scam))).toBe(true);
    expect(isScamSuspected(assessText({ ...calm, description: `${calm.description} Telegram: @plan` }))).toBe(
      false,
    );
  });

  it('keeps discrimination apart from fraud', () => {
    const both = assessText({ ...calm, description: `${calm.description} Female candidates only.` });
    expect(isDiscriminationSuspected(both)).toBe(true);
    expect(isScamSuspected(both)).toBe(false);
  });

  it('names evidence that stands where it says, scores within 0 to 100, and never fails', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'registration fee of $50',
        'female only',
        'bank account number',
        'send',
        'earn $900 weekly',
        'no experience required',
        '!',
        'telegram: @x',
        'young ladies',
        '\n',
        '. ',
      ),
      fc.string({ maxLength: 20 }),
    );
    const words = fc.array(piece, { maxLength: 30 }).map((list) => list.join(' '));
    fc.assert(
      fc.property(words, words, (title, description) => {
        const { score, flags } = assessText({ title, description, company: null, questions: [title] });
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(100);
        for (const flag of flags)
          for (const { field, start, end, text: quoted } of flag.evidence) {
            const source = { title, description, 'questions/0/label': title, company: '' }[field];
            expect(source?.slice(start, end)).toBe(quoted);
          }
      }),
      { numRuns: 200 },
    );
  });

  it('stays quick on long and hostile text', () => {
    const hostile = ['send '.repeat(8000), 'female '.repeat(8000), '$1 '.repeat(8000), 'a'.repeat(50_000)];
    // The processor's time: what else runs on the machine is not the text's fault.
    const before = process.cpuUsage();
    for (const description of hostile) assessText({ ...calm, description });
    expect(process.cpuUsage(before).user).toBeLessThan(4_000_000);
  });

  it('has a name of its own for each rule', () => {
    expect(new Set(RULES.map((rule) => rule.id)).size).toBe(RULES.length);
  });
});
