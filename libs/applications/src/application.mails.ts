import { Answer, DeclineReason, Instant, Uuid } from '@plainhire/contracts';
import { defineMail, type MailBlock } from '@plainhire/platform';
import { z } from 'zod';
import { answerText, CANDIDATE_WHY, candidateButton, COMPANY_WHY, day } from './mail-words.js';

/** What every mail about one application begins with. */
const About = z.object({ applicationId: Uuid, title: z.string(), company: z.string() });

/** To the candidate: the receipt, with a copy of what was sent. */
export const receivedMail = defineMail({
  name: 'applications.received',
  params: About.extend({
    name: z.string(),
    submittedAt: Instant,
    answerBy: Instant.nullable(),
    receiptHash: z.string(),
    coverLetter: z.string(),
    answers: z.array(Answer),
    files: z.array(z.object({ id: Uuid, name: z.string() })),
  }),
  render: (sent, context) => ({
    subject: `Sent: your application as ${sent.title} at ${sent.company}`,
    preheader: sent.answerBy
      ? `${sent.company} promises an answer by ${day(sent.answerBy)}.`
      : `${sent.company} has your application.`,
    body: [
      { p: `${sent.company} has your application as ${sent.title}.` },
      {
        p: sent.answerBy
          ? `The company promises an answer by ${day(sent.answerBy)}. We count the days for you, and we tell you if they pass without one.`
          : 'This company gives no date for its answer.',
      },
      candidateButton(context, sent.applicationId),
      { h: 'What you sent' },
      {
        facts: [
          ['Sent on', day(sent.submittedAt)],
          ...sent.answers.map((answer): [string, string] => [answer.label, answerText(answer, sent.files)]),
          ...attachedFact(sent),
          ['Receipt', sent.receiptHash],
        ],
      },
      ...quoted('Your letter', sent.coverLetter),
      { p: 'Your profile went with it as it was. Changing it now does not change this application.' },
    ],
    why: CANDIDATE_WHY,
  }),
});

function attachedFact(sent: {
  answers: readonly Answer[];
  files: readonly { id: string; name: string }[];
}): [string, string][] {
  const answering = new Set(sent.answers.filter(({ type }) => type === 'file').map(({ value }) => value));
  const attached = sent.files.filter((file) => !answering.has(file.id));
  return attached.length > 0 ? [['Attached', attached.map((file) => file.name).join(', ')]] : [];
}

/** To each owner and recruiter: somebody applied. */
export const arrivedMail = defineMail({
  name: 'applications.arrived',
  params: About.extend({
    candidate: z.string(),
    headline: z.string(),
    answerBy: Instant.nullable(),
    score: z.number().nullable(),
  }),
  render: (arrived, context) => ({
    subject: `New application: ${arrived.candidate} as ${arrived.title}`,
    body: [
      { p: `${arrived.candidate} applied as ${arrived.title}.` },
      {
        facts: [
          ...fact('About', arrived.headline),
          ...fact('Match', arrived.score === null ? '' : `${String(Math.round(arrived.score))} of 100`),
          ...fact('Your answer is promised by', arrived.answerBy ? day(arrived.answerBy) : ''),
        ],
      },
      {
        button: {
          label: 'Read the application',
          url: `${context.publicUrl}/hiring/applications/${arrived.applicationId}`,
        },
      },
    ],
    why: COMPANY_WHY,
  }),
});

const MOVED = {
  in_review: {
    subject: 'is looking at your application',
    line: (company: string) => `${company} is looking at your application.`,
  },
  interview: {
    subject: 'wants to talk with you',
    line: (company: string) => `${company} wants to talk with you. They will arrange a time with you.`,
  },
  offer: {
    subject: 'wants to make you an offer',
    line: (company: string) => `${company} wants to make you an offer.`,
  },
  hired: {
    subject: 'has hired you',
    line: (company: string) => `${company} has marked you as hired. Congratulations.`,
  },
} as const;

/** To the candidate: a step forward or back. */
export const movedMail = defineMail({
  name: 'applications.moved',
  params: About.extend({
    stage: z.enum(['in_review', 'interview', 'offer', 'hired']),
    /** True when it had been declined before. */
    reopened: z.boolean(),
    message: z.string(),
  }),
  render: (moved, context) => ({
    subject: moved.reopened
      ? `${moved.company} has taken up your application again`
      : `${moved.company} ${MOVED[moved.stage].subject}`,
    body: [
      { p: `This is about your application as ${moved.title}.` },
      {
        p: moved.reopened
          ? `${moved.company} had declined it, and has now taken it up again.`
          : MOVED[moved.stage].line(moved.company),
      },
      ...quoted(`${moved.company} writes`, moved.message),
      candidateButton(context, moved.applicationId),
    ],
    why: CANDIDATE_WHY,
  }),
});

const DECLINE_WORDS: Readonly<Record<DeclineReason, string>> = {
  skills: 'They were looking for other skills.',
  seniority: 'They were looking for another level of experience.',
  location: 'The place does not fit.',
  pay: 'The pay does not fit.',
  filled: 'They gave the position to somebody else.',
  other: 'They gave no reason from our list.',
};

/** To the candidate: no, and why. */
export const declinedMail = defineMail({
  name: 'applications.declined',
  params: About.extend({ reasonCode: DeclineReason, message: z.string() }),
  render: (declined, context) => ({
    subject: `${declined.company} has decided: your application as ${declined.title}`,
    body: [
      { p: `${declined.company} will not go further with your application as ${declined.title}.` },
      { p: `The reason: ${DECLINE_WORDS[declined.reasonCode]}` },
      ...quoted(`${declined.company} writes`, declined.message),
      candidateButton(context, declined.applicationId),
      { button: { label: 'See other jobs', url: `${context.publicUrl}/jobs` } },
    ],
    why: CANDIDATE_WHY,
  }),
});

/** To the candidate: you took it back, and this is what that means. */
export const withdrawnMail = defineMail({
  name: 'applications.withdrawn',
  params: About.extend({ canApplyAgain: z.boolean() }),
  render: (withdrawn, context) => ({
    subject: `Withdrawn: your application as ${withdrawn.title}`,
    body: [
      { p: `You withdrew your application as ${withdrawn.title} at ${withdrawn.company}.` },
      {
        p: `The company can no longer open your files or see how to reach you.${
          withdrawn.canApplyAgain ? ' You can apply once more while the posting is live.' : ''
        }`,
      },
      candidateButton(context, withdrawn.applicationId),
    ],
    why: CANDIDATE_WHY,
  }),
});

/** To each owner and recruiter: a candidate took it back. */
export const candidateWithdrewMail = defineMail({
  name: 'applications.candidate-withdrew',
  params: About.extend({ candidate: z.string() }),
  render: (withdrawn) => ({
    subject: `Withdrawn: ${withdrawn.candidate} as ${withdrawn.title}`,
    body: [
      { p: `${withdrawn.candidate} withdrew their application as ${withdrawn.title}.` },
      { p: 'Nothing is left to do. Their files and contact details are closed to you now.' },
    ],
    why: COMPANY_WHY,
  }),
});

const CLOSED_LINES = {
  promise_broken: (company: string) =>
    `${company} promised an answer and gave none, so we closed your application. This counts in the figures we show about the company.`,
  posting_filled: (company: string) => `${company} has filled the position, so your application is closed.`,
  posting_closed: (company: string) => `${company} has closed the posting, so your application is closed.`,
} as const;

/** To the candidate: it ended without a decision, and why. */
export const closedMail = defineMail({
  name: 'applications.closed',
  params: About.extend({ reason: z.enum(['promise_broken', 'posting_filled', 'posting_closed']) }),
  render: (closed, context) => ({
    subject: `Closed without a decision: your application as ${closed.title}`,
    body: [
      { p: `This is about your application as ${closed.title} at ${closed.company}.` },
      { p: CLOSED_LINES[closed.reason](closed.company) },
      candidateButton(context, closed.applicationId),
      { button: { label: 'See other jobs', url: `${context.publicUrl}/jobs` } },
    ],
    why: CANDIDATE_WHY,
  }),
});

/** What a company hears about its promises: one mail a posting, however many wait. */
const Waiting = z.object({
  postingId: Uuid,
  title: z.string(),
  /** The first day that counts among them. */
  day: Instant,
  waiting: z.array(z.object({ applicationId: Uuid, candidate: z.string() })).min(1),
});

/** To each owner and recruiter: a promise runs out soon. */
export const promiseSoonMail = defineMail({
  name: 'applications.promise-soon',
  params: Waiting,
  render: (due, context) => ({
    subject: `Answer by ${day(due.day)}: ${count(due.waiting.length)} as ${due.title}`,
    body: [
      { p: `You promised an answer by ${day(due.day)}. Still waiting:` },
      { list: due.waiting.map(({ candidate }) => candidate) },
      postingButton(context, due.postingId),
    ],
    why: COMPANY_WHY,
  }),
});

/** To each owner and recruiter: a promise has been broken. */
export const promiseBrokenMail = defineMail({
  name: 'applications.promise-broken',
  params: Waiting,
  render: (due, context) => ({
    subject: `Overdue: ${count(due.waiting.length)} as ${due.title}`,
    body: [
      { p: 'The day by which you promised an answer has passed. Still waiting:' },
      { list: due.waiting.map(({ candidate }) => candidate) },
      {
        p: `What is not answered by ${day(due.day)} closes by itself. The candidates are told, and it counts in the figures we show about your company.`,
      },
      postingButton(context, due.postingId),
    ],
    why: COMPANY_WHY,
  }),
});

export const applicationMails = [
  receivedMail,
  arrivedMail,
  movedMail,
  declinedMail,
  withdrawnMail,
  candidateWithdrewMail,
  closedMail,
  promiseSoonMail,
  promiseBrokenMail,
];

function quoted(heading: string, text: string): MailBlock[] {
  return text === '' ? [] : [{ h: heading }, { quote: text }];
}

function fact(label: string, value: string): [string, string][] {
  return value === '' ? [] : [[label, value]];
}

function count(waiting: number): string {
  return waiting === 1 ? '1 application' : `${String(waiting)} applications`;
}

function postingButton(context: { publicUrl: string }, postingId: string): MailBlock {
  return {
    button: { label: 'Answer them', url: `${context.publicUrl}/hiring/postings/${postingId}/applications` },
  };
}
