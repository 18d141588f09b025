import { days } from '../format/dates.js';

const people = (count: number) => (count === 1 ? '1 person waits' : `${String(count)} people wait`);

export const deskText = {
  title: 'Hiring',
  waitingCount: (count: number) =>
    count === 0 ? 'Nobody waits for an answer from you' : `${people(count)} for an answer from you`,
  overdue: (count: number) => `${String(count)} overdue`,
  waiting: 'Who is waiting',
  waitingTitle: 'Waiting',
  allWaiting: (count: number) => `All ${String(count)}, oldest promise first`,
  nobody:
    'Nobody waits for an answer from you. Whoever applies next stands here, with the day of your answer.',
  postings: 'Postings',
  allPostings: (count: number) => (count === 1 ? 'The one posting' : `All ${String(count)} postings`),
  noPostings: 'No postings yet',
  noPostingsLead:
    'A posting takes a few minutes to write. A person reads it before it goes live, and everyone who applies gets the day of your answer.',
  noneHere: (state: string) => `No posting is in the state “${state.toLowerCase()}”.`,
  posting: 'Posting',
  untitled: 'Untitled draft',
  state: 'State',
  applied: 'Applied',
  waits: 'Waiting',
  interview: 'Interview',
  offer: 'Offer',
  hired: 'Hired',
  ended: 'Ended',
  standing: 'Where they stand',
  standingKey:
    'The bar: waiting in ink, at interview grey, with an offer or hired green, ended as an outline.',
  ends: 'Ends',
  all: 'All',
  next: 'Next page',
  first: 'First page',
  pendingEdit: 'a changed version is in review',
  pausedByModerator: 'paused by a moderator',
  newPosting: 'New posting',
  publicPage: 'Public page',
  notYours:
    'You do not belong to the company that this form is for, so nothing was changed, there or anywhere else. Ask one of its owners to invite you again.',
  companyPage: 'Company and people',
  otherCompany: 'Another company',
  nextThings: 'Next',
  nothingNext: 'Nothing to do at the moment.',
  answerName: (name: string) => `Answer ${name}`,
  promiseCaps: (count: number) => `Answered, of the last ${String(count)}`,
  promiseFew: 'Answers',
  fewYet: 'The figure appears here and on your public page once five applications were due or answered.',
  median: (days: number) =>
    `Half of the answers came within ${days === 1 ? 'a day' : `${String(days)} days`}.`,
  counted: 'Counted over the last 365 days; candidates see the same figure.',
};

/** The clock of a promise, as a company sees it in a list. */
export const waitingText = {
  /** Days are whole: what ran out some hours ago is over since today, not by 0 days. */
  clock: (left: number, late: boolean) =>
    late
      ? left === 0
        ? 'over since today'
        : `${days(Math.abs(left))} over`
      : left === 0
        ? 'due today'
        : `${days(left)} left`,
  ofDays: (count: number) => `of ${days(count)}`,
  wasDue: 'was due',
  by: 'by',
  applied: (day: string) => `applied ${day}`,
  match: (score: number) => `match ${String(score)}`,
  doesNotFit: (gates: string) => `does not fit: ${gates}`,
  files: (count: number) => (count === 1 ? '1 file' : `${String(count)} files`),
  /** Where no clock runs. */
  still: { none: 'no promise', running: '', overdue: '', answered: 'answered', ended: 'ended' },
};

export const figuresText = {
  stampName: 'Answers',
  stamp: (days: number, n: number) =>
    `in ${days === 1 ? '1 day' : `${String(days)} days`} (median, n = ${String(n)})`,
  kept: (percent: number, n: number) => `${String(percent)}% of ${String(n)} answered`,
  question: 'Do they answer?',
  few: 'Fewer than five applications were due for an answer so far, too few for a figure.',
  sentence: (name: string, percent: number, n: number, days: number | null) =>
    `${name} answered ${String(percent)}% of the last ${String(n)} applications${days === null ? '' : `, half of them within ${days === 1 ? 'a day' : `${String(days)} days`}`}.`,
  drawing: (n: number, answered: number) =>
    `Days to an answer for ${String(answered)} of ${String(n)} applications`,
  each: (count: number) =>
    count === 1 ? 'A dot is one answer.' : `A dot is up to ${String(count)} answers.`,
  none: (count: number) => `${String(count)} without an answer.`,
  applied: 'Applied',
  promised: (days: number) => `Promise: ${days === 1 ? '1 day' : `${String(days)} days`}`,
  day: (day: number) => `day ${String(day)}`,
  later: 'later',
  table: 'As a table',
  dayHead: 'Day',
  answersHead: 'Answers',
};

export const companyPageText = {
  title: 'Company',
  about: 'What candidates read',
  name: 'Name',
  website: 'Website',
  words: 'About the company',
  wordsHint:
    'Plain text, as it stands on your public page. Say what you make, for whom, and how many you are.',
  save: 'Save what candidates read',
  saved: 'Saved. Your public page shows it now.',
  proposed: 'Saved. The name and the website wait for a moderator.',
  review:
    'Another name or website is read by a moderator when the company is verified or has postings out. “Verified” was said of the earlier ones and ends with them.',
  waits: (name: string, website: string | null) =>
    `Waiting for a moderator: ${[name, website].filter(Boolean).join(', ')}. Until then your public page stays as it is. To take it back, save what stands there now.`,
  onlyOwner: 'Only an owner can change this.',
  people: 'People',
  who: 'Person',
  role: 'Role',
  since: 'Since',
  you: 'you',
  change: 'Change role',
  remove: 'Remove',
  leave: 'Leave this company',
  leaveNote: 'You lose sight of its postings and applicants at once. An owner can invite you again.',
  changed: 'The role is changed.',
  removed: 'They are no longer part of the company.',
  invite: 'Invite somebody',
  inviteHint: 'They get a mail with a link. It works for the address it was sent to.',
  email: 'Mail address',
  send: 'Send the invitation',
  sent: (email: string) => `The invitation to ${email} is on its way.`,
  invited: 'Invited, not answered yet',
  expires: 'Works until',
  withdraw: 'Withdraw',
  withdrawn: 'The invitation is withdrawn; its link no longer works.',
  roles:
    'Owners change the company, its people and its postings. Recruiters write postings and answer people. People with the billing role buy promotions.',
  another: 'Make another company',
  newTitle: 'Your company',
  newLead: 'A posting belongs to a company. Name yours; you become its owner.',
  button: 'Make the company',
  nameOf: 'Name of the company',
  optionalSite: 'Helps moderators and candidates to see who you are.',
};

export const invitationText = {
  title: 'Invitation',
  lead: (company: string, role: string) => `${company} asks you to join as ${role.toLowerCase()}.`,
  for: 'Sent to',
  until: 'Works until',
  accept: 'Join the company',
  signIn: 'Sign in and join',
  signUp: 'Open an account',
  signInNote:
    'Sign in with the address the invitation was sent to. Without an account, open one first, then open the link again.',
  gone: 'This invitation cannot be used',
  goneNote: 'Ask the company for a new one.',
  home: 'To the front page',
};
