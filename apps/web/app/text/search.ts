import { formatCount } from '../format/money.js';
import { payFloor } from '../format/search-address.js';
import { EMPLOYMENT_TYPE, LEVEL, WORKPLACE } from './labels.js';

export const searchText = {
  what: 'What',
  whatHint: 'Role, skill or company',
  where: 'Where',
  whereHint: 'City or country',
  payAtLeast: 'Pay at least',
  payHint: '€ a year',
  search: 'Search',
  searchJobs: 'Search jobs',
  title: (q: string, place: string) =>
    [q === '' ? 'Jobs' : `${q} jobs`, place === '' ? '' : `in ${place}`].filter(Boolean).join(' '),
  count: (total: number, sort: string) => {
    const order = sort === 'newest' ? 'newest first' : sort === 'pay' ? 'highest pay first' : 'best first';
    return `${formatCount(total)} ${total === 1 ? 'job' : 'jobs'}${total > 1 ? `, ${order}` : ''}`;
  },
  filters: 'Filters',
  filtersOn: (count: number) => (count === 0 ? 'Filters' : `Filters, ${String(count)} on`),
  close: 'Close',
  workplace: 'Workplace',
  pay: 'Pay',
  currency: 'Currency',
  payNote: 'Counted when the top of the range reaches it, by the year. Other currencies at a dated rate.',
  payUnknown: 'Include jobs that show no pay',
  contract: 'Contract',
  level: 'Level',
  skills: 'Skills',
  posted: 'Posted',
  anyTime: 'Any time',
  lastDays: (days: number) => (days === 1 ? 'Since yesterday' : `In the last ${String(days)} days`),
  show: 'Show these jobs',
  clear: 'Clear all',
  sort: 'Sort:',
  sorts: { relevance: 'best', newest: 'newest', pay: 'pay' } as Record<string, string>,
  next: 'Next',
  first: 'First page',
  results: 'Results',
  remove: 'remove',
  range: (from: number, to: number, total: number) =>
    `${formatCount(from)}–${formatCount(to)} of ${formatCount(total)}`,
  noneTitle: 'No job passes these filters',
  noneFor: (words: string) => `No job has “${words}” in it`,
  noneBody: 'Leave one of them out, or start again from all jobs.',
  allNew: 'All jobs, newest first',
  noneAtAll: 'Try another word for the same work, or a skill it needs.',
  without: (label: string) => `Without “${label}”`,
  corrected: (words: string) => `Showing results for “${words}”.`,
  relaxed: 'No job has all the words. These have most of them.',
  badQuery: 'The search could not be read',
  description: (total: number) =>
    `${formatCount(total)} jobs with the pay and the day of the answer on each.`,
};

export interface Chip {
  readonly name: string;
  readonly value: string;
  readonly label: string;
}

/** What is asked for, one chip each, in words. */
export function chipsOf(page: URLSearchParams): Chip[] {
  const chips: Chip[] = [];
  for (const [name, value] of page) {
    const label = value.trim() === '' ? null : chipLabel(name, value, page.get('currency') ?? 'EUR');
    if (label !== null) chips.push({ name, value, label });
  }
  return chips;
}

function chipLabel(name: string, value: string, currency: string): string | null {
  switch (name) {
    case 'q':
    case 'place':
    case 'skills':
    case 'company':
      return value;
    case 'role':
      return `${value.charAt(0).toUpperCase()}${value.slice(1).replaceAll('-', ' ')}`;
    case 'workplace':
      return (WORKPLACE as Record<string, string>)[value] ?? value;
    case 'employmentType':
      return (EMPLOYMENT_TYPE as Record<string, string>)[value] ?? value;
    case 'level':
      return (LEVEL as Record<string, string>)[value] ?? value;
    case 'payMin':
      return `${currency} ${formatCount(Number(payFloor(value)))} or more`;
    case 'postedWithinDays':
      return searchText.lastDays(Number(value));
    default:
      return null;
  }
}
