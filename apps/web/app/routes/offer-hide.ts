import { redirect } from 'react-router';
import { nowOf, type PageArgs } from '../api.server.js';
import { siteContext } from '../contexts.js';
import { field, readForm, safeNext } from '../forms.server.js';
import { HIDDEN_OFFER } from '../format/offer.js';

const UUID = /^[0-9a-f-]{36}$/;
/** Browsers keep no cookie for longer (RFC 6265bis, 5.5). */
const MOST_DAYS = 400;

/** Puts an offer away until its end; the next offer shows itself again. */
export async function action(args: PageArgs): Promise<Response> {
  const form = await readForm(args);
  const offer = field(form, 'offer');
  const headers = new Headers();
  if (UUID.test(offer)) {
    const left = Math.floor((Date.parse(field(form, 'ends')) - nowOf(args)) / 1000);
    const seconds = Math.min(MOST_DAYS * 86_400, Number.isFinite(left) ? Math.max(86_400, left) : 86_400);
    const secure = args.context.get(siteContext).publicUrl?.startsWith('https:') ? '; Secure' : '';
    headers.set(
      'Set-Cookie',
      `${HIDDEN_OFFER}=${offer}; Path=/; Max-Age=${String(seconds)}; HttpOnly; SameSite=Lax${secure}`,
    );
  }
  return redirect(safeNext(field(form, 'next')), { headers });
}

/** Opened by hand: there is nothing to see here. */
export function loader(): Response {
  return redirect('/');
}
