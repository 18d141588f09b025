import { type MeView, ORDER_STATES } from '@plainhire/contracts';
import { data } from 'react-router';
import { type PageArgs, requireMe } from './api.server.js';
import { currentOffer } from './billing.server.js';
import { readOwnForm } from './own-form.server.js';

/** Finance staff and administrators. To everybody else these pages do not exist. */
export async function requireFinance(args: PageArgs): Promise<MeView> {
  const me = await requireMe(args);
  if (!me.staffRoles.some((role) => role === 'finance' || role === 'administrator'))
    throw data({ code: 'not-found' }, { status: 404 });
  return me;
}

/** A form of one of these pages: whoever may read them may send it. */
export async function readFinanceForm(args: PageArgs): Promise<FormData> {
  const form = await readOwnForm(args);
  await requireFinance(args);
  return form;
}

/** The shop's clock, in milliseconds since 1970: what a form means by now. */
export async function shopNow(args: PageArgs): Promise<number> {
  return (await currentOffer(args)).now;
}

/** What the list is narrowed to, from the address; what means nothing there is left out. */
export function ordersFilter(page: URLSearchParams): URLSearchParams {
  const q = (page.get('q') ?? '').trim().slice(0, 200);
  const state = ORDER_STATES.find((one) => one === page.get('state'));
  const waits = ['refund', 'dispute', 'decision'].find((one) => one === page.get('waits'));
  return new URLSearchParams({
    ...(q === '' ? {} : { q }),
    ...(state === undefined ? {} : { state }),
    ...(waits === undefined ? {} : { waits }),
  });
}
