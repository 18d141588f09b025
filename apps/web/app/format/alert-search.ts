import { apiQuery, LIST_FILTERS } from './search-address.js';

/** Order, page and age are no part of what an alert looks for. */
const LEFT_OUT = ['sort', 'cursor', 'postedWithinDays'];

/** The filters of a search address that an alert keeps, without empty ones; the words first. */
export function alertQuery(page: URLSearchParams): URLSearchParams {
  const kept = [...apiQuery(page)].filter(([name]) => !LEFT_OUT.includes(name));
  return new URLSearchParams([
    ...kept.filter(([name]) => name === 'q'),
    ...kept.filter(([name]) => name !== 'q'),
  ]);
}

/** The same as the API takes them in a body: lists as lists, the pay as a number where it is one. */
export function alertSearch(page: URLSearchParams): Record<string, string | number | string[]> {
  const query = alertQuery(page);
  const lists: readonly string[] = LIST_FILTERS;
  return Object.fromEntries(
    [...new Set(query.keys())].map((name) => [
      name,
      lists.includes(name) ? query.getAll(name) : oneValue(name, query.get(name) ?? ''),
    ]),
  );
}

function oneValue(name: string, value: string): string | number {
  return name === 'payMin' && /^\d+$/.test(value) ? Number(value) : value;
}

/** The fields of a form as a search address. */
export function searchInForm(form: FormData): URLSearchParams {
  return alertQuery(
    new URLSearchParams(
      [...form].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
    ),
  );
}
