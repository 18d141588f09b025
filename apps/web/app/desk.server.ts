import type { CompanyRole, CompanyView, MeView } from '@plainhire/contracts';
import { data, redirect } from 'react-router';
import { apiFor, orPage, type PageArgs, requireMe } from './api.server.js';
import { typedContext } from './contexts.js';
import { typedIn } from './forms.server.js';
import { deskText } from './text/desk.js';

/** The company a page of its members is about. */
export interface Desk {
  readonly me: MeView;
  readonly company: CompanyView;
  readonly role: CompanyRole;
  /** The member's other companies, to change over to. */
  readonly others: readonly { id: string; name: string }[];
}

/**
 * Which of the member's companies a page is about: the one that the form or the address names, and the
 * first where neither does. Null without any.
 *
 * @throws 404 for a company that is not theirs: another one in its place would be a surprise
 */
export async function companyIdOf(args: PageArgs): Promise<string | null> {
  const me = await requireMe(args);
  const drawnFor = args.context.get(typedContext).find(([name]) => name === 'company')?.[1];
  const wanted = drawnFor ?? new URL(args.request.url).searchParams.get('company');
  if (wanted === null) return me.memberships[0]?.companyId ?? null;
  if (isTheirs(me, wanted)) return wanted;
  throw data({ code: 'company.not-found' }, { status: 404 });
}

/**
 * The company that a form is carried out for: the one it was drawn for, and never another instead.
 *
 * @throws 404 with what was typed, for a company that is not theirs and for none
 */
export async function companyOfForm(args: PageArgs, form: FormData): Promise<string> {
  const me = await requireMe(args);
  const wanted = form.get('company') ?? new URL(args.request.url).searchParams.get('company');
  if (typeof wanted === 'string' && isTheirs(me, wanted)) return wanted;
  throw data({ code: 'company.not-found', detail: deskText.notYours, typed: typedIn(form) }, { status: 404 });
}

function isTheirs(me: MeView, companyId: string): boolean {
  return me.memberships.some((item) => item.companyId === companyId);
}

/** Whoever belongs to no company is sent to make one. */
export async function deskOf(args: PageArgs): Promise<Desk> {
  const companyId = await companyIdOf(args);
  if (companyId === null) throw redirect('/hiring');
  const me = await requireMe(args);
  const api = apiFor(args);
  const read = (id: string) => api.get<CompanyView>(`/companies/${id}`);
  const [company, ...others] = await orPage(
    args.request,
    Promise.all([
      read(companyId),
      ...me.memberships.filter((item) => item.companyId !== companyId).map((item) => read(item.companyId)),
    ]),
  );
  const role = me.memberships.find((item) => item.companyId === companyId)?.role ?? 'viewer';
  return { me, company, role, others: others.map(({ id, name }) => ({ id, name })) };
}
