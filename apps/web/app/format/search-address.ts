/** The filters of a search as they stand in the address of the page. */
export const LIST_FILTERS = ['place', 'workplace', 'employmentType', 'level', 'skills', 'company'] as const;
const SINGLE_FILTERS = [
  'q',
  'role',
  'payMin',
  'currency',
  'payUnknown',
  'postedWithinDays',
  'sort',
  'cursor',
] as const;

/** Says where in the results a page begins; any other choice starts from the first page again. */
const PLACE_IN_LIST: ReadonlySet<string> = new Set(['cursor', 'from', 'paid']);

/**
 * What the API is asked: known filters alone, without the empty fields that a form sends, and the pay
 * floor as a bare number however it was written (`€60,000`, `60 000`, `60k`).
 */
export function apiQuery(page: URLSearchParams): URLSearchParams {
  const query = new URLSearchParams();
  for (const name of LIST_FILTERS)
    for (const value of new Set(page.getAll(name))) if (value.trim() !== '') query.append(name, value.trim());
  for (const name of SINGLE_FILTERS) {
    const value = (page.get(name) ?? '').trim();
    if (value !== '') query.set(name, name === 'payMin' ? payFloor(value) : value);
  }
  if (query.get('payMin') === '') query.delete('payMin');
  if (!query.has('payMin')) {
    query.delete('currency');
    query.delete('payUnknown');
  }
  return query;
}

export function payFloor(typed: string): string {
  const thousands = /^\D*(\d+(?:[.,]\d)?)\s*k$/i.exec(typed);
  if (thousands) return String(Math.round(Number((thousands[1] ?? '').replace(',', '.')) * 1000));
  return typed
    .replace(/([.,]\d{2})$/, '')
    .replace(/\D/g, '')
    .slice(0, 10);
}

/** Where a later page begins, counted from 0; the cursor alone cannot tell. Anything odd in the address is 0. */
export function startOf(page: URLSearchParams): number {
  const from = page.has('cursor') ? (page.get('from') ?? '') : '';
  return /^\d{1,5}$/.test(from) ? Number(from) : 0;
}

/** How many rows before this page were paid for and have no rank. */
export function paidBefore(page: URLSearchParams): number {
  const paid = page.has('cursor') ? (page.get('paid') ?? '') : '';
  return /^\d$/.test(paid) ? Number(paid) : 0;
}

/** @param paid rows before the next page that have no rank */
export function nextPage(page: URLSearchParams, cursor: string, from: number, paid = 0): string {
  const address = withValue(page, 'from', String(from));
  const rest = { ...(paid === 0 ? {} : { paid: String(paid) }), cursor };
  return `${address}&${new URLSearchParams(rest).toString()}`;
}

/** The same search with one choice taken out; always from its first page. */
export function without(page: URLSearchParams, name: string, value?: string): string {
  const next = new URLSearchParams();
  for (const [key, item] of page) {
    if (PLACE_IN_LIST.has(key) || item.trim() === '') continue;
    if (key === name && (value === undefined || item === value)) continue;
    next.append(key, item);
  }
  return address(next);
}

export function withValue(page: URLSearchParams, name: string, value: string): string {
  const next = new URLSearchParams();
  for (const [key, item] of page) {
    if (item.trim() !== '' && key !== name && !PLACE_IN_LIST.has(key)) next.append(key, item);
  }
  next.set(name, value);
  return address(next);
}

function address(query: URLSearchParams): string {
  return query.size === 0 ? '/jobs' : `/jobs?${query.toString()}`;
}
