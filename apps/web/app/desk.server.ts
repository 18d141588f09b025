import type { CompanyRole, CompanyView, MeView } from '@plainhire/contracts';
import { redirect } from 'react-router';
import { apiFor, orPage, type PageArgs, requireMe } from './api.server.js';

/** The company a page of its members is about. */
export interface Desk {
  readonly me: MeView;
  readonly company: CompanyView;
  readonly role: CompanyRole;
  /** The member's other companies, to change over to. */
  readonly others: readonly { id: string; name: string }[];
}

/** Which of the member's companies: the one named in the address, otherwise the first. Null without any. */
export async function companyIdOf(args: PageArgs): Promise<string | null> {
  const me = await requireMe(args);
  const wanted = new URL(args.request.url).searchParams.get('company');
  const found = me.memberships.find((item) => item.companyId === wanted) ?? me.memberships[0];
  return found?.companyId ?? null;
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
