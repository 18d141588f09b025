import type { RoleCount, RoleCounts } from '@plainhire/contracts';
import { type MetaArgs, useLoaderData } from 'react-router';
import { apiFor, orPage, type PageArgs } from '../api.server.js';
import { formatCount } from '../format/money.js';
import { originOf, pageMeta } from '../seo/page-meta.js';
import { rolesText as text } from '../text/roles.js';

export async function loader(args: PageArgs) {
  const { items } = await orPage(args.request, apiFor(args).get<RoleCounts>('/roles'));
  return { items };
}

export function meta({ matches, loaderData }: MetaArgs<typeof loader>) {
  return pageMeta({
    title: text.title,
    description: text.description(loaderData?.items.length ?? 0),
    canonical: '/roles',
    origin: originOf(matches),
    index: (loaderData?.items.length ?? 0) > 0,
  });
}

export default function Roles() {
  const { items } = useLoaderData<typeof loader>();
  return (
    <div className="wrap">
      <div className="jobhead">
        <nav className="crumbs" aria-label={text.crumbs}>
          <ol>
            <li>
              <a href="/jobs">{text.jobs}</a>
            </li>
          </ol>
        </nav>
        <h1>{text.title}</h1>
        <p className="co narrow">{text.lead}</p>
      </div>
      {items.length === 0 ? (
        <p className="state">
          {text.none} <a href="/jobs">{text.search}</a>
        </p>
      ) : (
        <div className="rolegroups">
          {groupsOf(items).map(([group, roles]) => (
            <section key={group} aria-labelledby={`g-${roles[0]?.slug ?? ''}`}>
              <h2 id={`g-${roles[0]?.slug ?? ''}`}>{group}</h2>
              <ul className="rolelist m2">
                {roles.map(({ slug, name, postings }) => (
                  <li key={slug}>
                    <a href={`/roles/${slug}`}>{name}</a>
                    <span>{formatCount(postings)}</span>
                  </li>
                ))}
              </ul>
            </section>
          ))}
        </div>
      )}
    </div>
  );
}

/** In the order of the list, which goes group by group. */
function groupsOf(items: readonly RoleCount[]): [string, RoleCount[]][] {
  const groups = new Map<string, RoleCount[]>();
  for (const item of items) groups.set(item.group, [...(groups.get(item.group) ?? []), item]);
  return [...groups];
}
