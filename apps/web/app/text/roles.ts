import type { RolePay, RoleView } from '@plainhire/contracts';
import { formatCount, formatMoney, formatRange } from '../format/money.js';

const postings = (count: number) => `${formatCount(count)} ${count === 1 ? 'posting' : 'postings'}`;

export const rolesText = {
  crumbs: 'Breadcrumb',
  jobs: 'Jobs',
  roles: 'Roles',
  title: 'Jobs by role',
  lead: 'Live postings, gathered by the work that their titles name. A title that names none of these roles stands in the search alone.',
  description: (count: number) =>
    `Live jobs in ${formatCount(count)} roles, each with its median pay and where the work is.`,
  none: 'No live posting names one of our roles at the moment.',
  search: 'Search all jobs',
  heading: (role: string) => `${role} jobs`,
  figures: (role: string) => `${role} jobs now`,
  live: 'Live postings',
  companies: ({ companies, countedOver }: Pick<RoleView, 'companies' | 'countedOver'>) =>
    countedOver === null
      ? `From ${formatCount(companies)} ${companies === 1 ? 'company' : 'companies'}.`
      : `The newest ${formatCount(countedOver)} are from ${formatCount(companies)} companies.`,
  median: 'Median pay',
  medianNote: ({ low, currency }: RolePay) =>
    `A year: the middle of what the ranges go up to. They begin at ${formatMoney(low, currency)} in the middle.`,
  noMedian: 'Fewer than three postings show pay in the same currency, so there is no middle.',
  remote: 'Remote',
  remoteNote: (remote: number, total: number) =>
    `${formatCount(remote)} of ${formatCount(total)} can be done from elsewhere.`,
  place: 'Most in',
  placeNote: (count: number, countedOver: number | null) =>
    countedOver === null
      ? `${postings(count)} there.`
      : `${formatCount(count)} of the newest ${formatCount(countedOver)}.`,
  newest: 'Newest first',
  rest: 'More of them',
  filter: 'Filter them in the search',
  nothing: 'Nothing is live in this role at the moment.',
  nothingNext: 'Search all jobs, or look at a role near it.',
  paid: 'At most 2 rows stand first for money, on the first page alone. They name this role like all others.',
  first: 'First page',
  next: 'Next',
  pages: 'Pages',
  pay: 'What it pays',
  payDrawn: (role: string, pay: RolePay) =>
    `${role}: what the ranges of ${postings(pay.postings)} go up to, in ${pay.currency} a year. The middle is ${formatMoney(pay.high, pay.currency)}; half go up to between ${formatMoney(pay.quartiles.lower, pay.currency)} and ${formatMoney(pay.quartiles.upper, pay.currency)}.`,
  middle: (pay: RolePay) => `Median ${formatMoney(pay.high, pay.currency)}`,
  payNote: ({ currency, postings: count, quartiles }: RolePay, countedOver: number | null) =>
    `What the ranges of ${postings(count)} in ${currency} go up to, by the year${countedOver === null ? '' : `, among the newest ${formatCount(countedOver)} of all`}. Green is the middle half, ${formatRange({ min: quartiles.lower, max: quartiles.upper, currency, unit: 'year' })}.`,
  asTable: 'As a table',
  upTo: 'Goes up to, a year',
  count: 'Postings',
  bin: ({ from, to }: RolePay['bins'][number], currency: string) =>
    from === null
      ? to === null
        ? 'Any'
        : `Under ${formatMoney(to, currency)}`
      : to === null
        ? `${formatMoney(from, currency)} or more`
        : `${formatMoney(from, currency)} to under ${formatMoney(to, currency)}`,
  places: 'Where',
  skills: 'Skills they name',
  related: 'Near this role',
  all: 'All roles',
  allOf: (role: string) => `${role}: all jobs, and what they pay`,
  pageDescription: ({ name, postings: count, companies, countedOver, pay }: RoleView) =>
    [
      `${postings(count)} for the role ${name}${countedOver === null ? ` from ${formatCount(companies)} ${companies === 1 ? 'company' : 'companies'}` : ''}.`,
      pay === null ? '' : `Median pay ${formatMoney(pay.high, pay.currency)} a year.`,
      'Each says what it pays and when you get an answer.',
    ]
      .filter(Boolean)
      .join(' '),
};
