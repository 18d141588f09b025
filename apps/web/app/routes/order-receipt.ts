import { apiFor, orPage, type PageArgs, requireMe } from '../api.server.js';

const PASSED_ON = ['content-type', 'content-length', 'content-disposition'];

/** The receipt of an order as a PDF; the API decides who may have it. */
export async function loader(args: PageArgs & { params: { id?: string } }): Promise<Response> {
  await requireMe(args);
  const path = `/billing/orders/${encodeURIComponent(args.params.id ?? '')}/receipt.pdf`;
  const file = await orPage(args.request, apiFor(args).getRaw(path));
  const headers = new Headers({
    'content-security-policy': "default-src 'none'; sandbox",
    'x-content-type-options': 'nosniff',
    'cache-control': 'private, no-store',
  });
  for (const name of PASSED_ON) {
    const value = file.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  return new Response(file.body, { headers });
}
