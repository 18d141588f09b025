import { createHash } from 'node:crypto';
import {
  type AlertSearch,
  type EmploymentType,
  type Level,
  MAX_ALERT_NAME,
  type Workplace,
} from '@plainhire/contracts';
import { canonicalJson, isId } from '@plainhire/kernel';
import { findJobRole } from '@plainhire/reference';

const WORKPLACE: Readonly<Record<Workplace, string>> = {
  on_site: 'on site',
  hybrid: 'hybrid',
  remote: 'remote',
};
const EMPLOYMENT_TYPE: Readonly<Record<EmploymentType, string>> = {
  full_time: 'full-time',
  part_time: 'part-time',
  contractor: 'contractor',
  temporary: 'temporary',
  intern: 'internship',
  volunteer: 'volunteer',
  per_diem: 'by the day',
  other: 'other contracts',
};
const LEVEL: Readonly<Record<Level, string>> = {
  intern: 'intern',
  junior: 'junior',
  mid: 'mid-level',
  senior: 'senior',
  lead: 'lead',
  executive: 'executive',
};
const COUNT = new Intl.NumberFormat('en-GB');
const LISTS = ['place', 'workplace', 'employmentType', 'level', 'skills', 'company'] as const;

/** The search without what does not matter: empty lists, and the pay's companions where no pay is asked. */
export function tidy(search: AlertSearch): AlertSearch {
  const { q, role, payMin, currency, payUnknown } = search;
  const lists = LISTS.flatMap((name) => {
    const values = search[name] ?? [];
    return values.length === 0 ? [] : [[name, values] as const];
  });
  const pay =
    payMin === undefined || payMin === 0
      ? {}
      : { payMin, ...(currency ? { currency } : {}), ...(payUnknown ? { payUnknown } : {}) };
  return { ...(q ? { q } : {}), ...(role ? { role } : {}), ...Object.fromEntries(lists), ...pay };
}

/** The same for the same search, in whatever order its lists were chosen. */
export function searchKey(search: AlertSearch): string {
  const sorted = Object.fromEntries(
    Object.entries(tidy(search)).map(([name, value]) => [
      name,
      Array.isArray(value) ? [...value].sort() : typeof value === 'string' ? value.toLowerCase() : value,
    ]),
  );
  return createHash('sha256').update(canonicalJson(sorted)).digest('base64url');
}

/** The search in words, one for each filter; empty when it asks for all jobs. */
export function wordsOf(search: AlertSearch): string[] {
  const { q, role, place, workplace, employmentType, level, skills, payMin, currency, payUnknown, company } =
    search;
  const among = (values: readonly string[] | undefined) => (values?.length ? [values.join(' or ')] : []);
  return [
    ...(q ? [`“${q}”`] : []),
    ...(role ? [findJobRole(role)?.name ?? role] : []),
    ...among(place).map((places) => `in ${places}`),
    ...among(workplace?.map((one) => WORKPLACE[one])),
    ...among(employmentType?.map((one) => EMPLOYMENT_TYPE[one])),
    ...among(level?.map((one) => LEVEL[one])),
    ...(skills?.length ? [`with ${skills.join(' and ')}`] : []),
    ...(payMin
      ? [
          `${currency ?? 'EUR'} ${COUNT.format(payMin)} a year or more${payUnknown === 'include' ? ', or no pay shown' : ''}`,
        ]
      : []),
    ...among(company?.map((one) => (isId(one) ? 'one company' : one))).map((names) => `at ${names}`),
  ];
}

/** What an alert is called that was given no name. */
export function nameOf(search: AlertSearch): string {
  const { q, place } = search;
  const words = q ? [q, ...(place?.length ? [`in ${place.join(' or ')}`] : [])] : wordsOf(search);
  const name = words.length === 0 ? 'All jobs' : words.join(', ');
  const letters = [...(q && place?.length ? words.join(' ') : name)];
  return letters.length <= MAX_ALERT_NAME
    ? letters.join('')
    : `${letters.slice(0, MAX_ALERT_NAME - 1).join('')}…`;
}

/** The page that shows the same search, newest first. */
export function pathOf(search: AlertSearch): string {
  const query = new URLSearchParams();
  if (search.q) query.set('q', search.q);
  if (search.role) query.set('role', search.role);
  for (const name of LISTS) for (const value of search[name] ?? []) query.append(name, value);
  if (search.payMin) query.set('payMin', String(search.payMin));
  if (search.currency) query.set('currency', search.currency);
  if (search.payUnknown) query.set('payUnknown', search.payUnknown);
  query.set('sort', 'newest');
  return `/jobs?${query.toString()}`;
}
