import { apiFor, orPage, type PageArgs } from '../api.server.js';
import { ordersFilter, requireFinance } from '../finance.server.js';

const PASSED_ON = ['content-type', 'content-disposition'];

/** The orders that the list is narrowed to, all of them, as a file that a spreadsheet opens. */
export async function loader(args: PageArgs): Promise<Response> {
  await requireFinance(args);
  const query = ordersFilter(new URL(args.request.url).searchParams).toString();
  const path = `/billing/desk/orders.csv${query === '' ? '' : `?${query}`}`;
  const file = await orPage(args.request, apiFor(args).getRaw(path));
  const headers = new Headers({
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
  });
  for (const name of PASSED_ON) {
    const value = file.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  return new Response(file.body, { headers });
}
