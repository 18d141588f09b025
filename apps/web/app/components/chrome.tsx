import type { MeView } from '@plainhire/contracts';
import type { ReactNode } from 'react';
import { useLocation } from 'react-router';
import { siteText } from '../text/site.js';
import { Icon } from './icon.js';

interface Link {
  readonly to: string;
  readonly label: string;
  /** Not for the pages under it, which have links of their own. */
  readonly exact?: boolean;
}

const SEES_BILLING = new Set(['owner', 'billing', 'recruiter', 'hiring_manager']);

/** What somebody can go to: visitors, candidates, company members and staff each have their own. */
function mainLinks(me: MeView | null): Link[] {
  const links: Link[] = [{ to: '/jobs', label: siteText.jobs }];
  if (!me)
    return [...links, { to: '/hiring', label: siteText.hiring }, { to: '/pricing', label: siteText.prices }];
  const staff = me.staffRoles.length > 0;
  const hires = me.memberships.length > 0 || (me.intent === 'employer' && !staff);
  if (!staff && me.intent === 'candidate')
    links.push(
      { to: '/applications', label: siteText.applications },
      { to: '/alerts', label: siteText.alerts },
      { to: '/profile', label: siteText.profile },
    );
  if (hires) links.push({ to: '/hiring', label: siteText.hiring, exact: true });
  if (me.memberships.length > 0)
    links.push(
      { to: '/hiring/postings', label: siteText.postings },
      { to: '/hiring/waiting', label: siteText.waiting },
      { to: '/hiring/company', label: siteText.company },
    );
  if (me.memberships.some(({ role }) => SEES_BILLING.has(role)))
    links.push({ to: '/hiring/billing', label: siteText.billing });
  if (me.staffRoles.includes('moderator') || me.staffRoles.includes('administrator'))
    links.push({ to: '/moderation', label: siteText.moderation });
  if (me.staffRoles.includes('finance') || me.staffRoles.includes('administrator'))
    links.push({ to: '/finance', label: siteText.finance });
  if (me.staffRoles.includes('administrator')) links.push({ to: '/admin', label: siteText.people });
  return links;
}

export function Header({ me, demo, wide }: { me: MeView | null; demo: boolean; wide: boolean }) {
  const { pathname } = useLocation();
  const links = mainLinks(me);
  const current = (to: string, exact = false) =>
    pathname === to || (!exact && pathname.startsWith(`${to}/`)) ? ({ 'aria-current': 'page' } as const) : {};
  const own: Link[] = me
    ? [{ to: '/account', label: siteText.account }]
    : [
        { to: '/sign-in', label: siteText.signIn },
        { to: '/sign-up', label: siteText.signUp },
      ];
  const mailbox: Link[] = demo ? [{ to: '/dev/mailbox', label: siteText.mailbox }] : [];
  return (
    <header className="head">
      <div className={`wrap${wide ? ' wide' : ''}`}>
        <a className="mark" href="/">
          {siteText.name}
        </a>
        <nav className="nav" aria-label="Main">
          {links.map(({ to, label, exact }) => (
            <a key={to} href={to} {...current(to, exact)}>
              {label}
            </a>
          ))}
        </nav>
        <div className="head-end">
          {mailbox.map(({ to, label }) => (
            <a key={to} className="plain" href={to} {...current(to)}>
              {label}
            </a>
          ))}
          {me ? (
            <>
              <a className="plain" href="/account" {...current('/account')}>
                {me.name}
              </a>
              <SignOut className="btn quiet" />
            </>
          ) : (
            <>
              <a className="plain" href="/sign-in">
                {siteText.signIn}
              </a>
              <a className="btn" href="/hiring/postings/new">
                {siteText.postJob}
              </a>
            </>
          )}
        </div>
        <details className="menu">
          <summary>
            <Icon name="menu" />
            {siteText.menu}
          </summary>
          <nav aria-label="Menu">
            <ul>
              {[...links, ...own, ...mailbox].map(({ to, label, exact }) => (
                <li key={to}>
                  <a href={to} {...current(to, exact)}>
                    {label}
                  </a>
                </li>
              ))}
              {me && (
                <li>
                  <SignOut className="menubtn" />
                </li>
              )}
            </ul>
          </nav>
        </details>
      </div>
    </header>
  );
}

function SignOut({ className }: { className: string }) {
  return (
    <form method="post" action="/sign-out">
      <button className={className} type="submit">
        {siteText.signOut}
      </button>
    </form>
  );
}

/** Stands under the head while something about the account needs doing. */
export function AccountNotice({ me }: { me: MeView | null }) {
  if (!me || (me.verified && !me.secondFactorRequired)) return null;
  return (
    <aside aria-label="Your account" className="offerline">
      <div className="wrap wide">
        <span>{me.verified ? siteText.secondFactor : siteText.unverified(me.email)}</span>
      </div>
    </aside>
  );
}

export function Footer({ me }: { me: MeView | null }) {
  return (
    <footer className="foot">
      <div className="wrap">
        <div>
          <p className="serif creed">{siteText.creed}</p>
          <p className="m3">{siteText.footNote}</p>
        </div>
        <FootList title={siteText.looking}>
          <li>
            <a href="/jobs">{siteText.allJobs}</a>
          </li>
          <li>
            <a href="/jobs?workplace=remote">{siteText.remoteJobs}</a>
          </li>
          <li>
            <a href="/roles">{siteText.roles}</a>
          </li>
        </FootList>
        <FootList title={siteText.hiringHead}>
          <li>
            <a href="/hiring/postings/new">{siteText.postJob}</a>
          </li>
          <li>
            <a href="/hiring">{siteText.yourPostings}</a>
          </li>
          <li>
            <a href="/pricing">{siteText.promotions}</a>
          </li>
          <li>
            <a href="/pricing/history">{siteText.priceHistory}</a>
          </li>
        </FootList>
        <FootList title={siteText.you}>
          {me ? (
            <>
              <li>
                <a href="/account">{siteText.account}</a>
              </li>
              <li>
                <a href="/profile">{siteText.profile}</a>
              </li>
              <li>
                <a href="/applications">{siteText.applications}</a>
              </li>
              <li>
                <a href="/alerts">{siteText.alerts}</a>
              </li>
            </>
          ) : (
            <>
              <li>
                <a href="/sign-in">{siteText.signIn}</a>
              </li>
              <li>
                <a href="/sign-up">{siteText.signUp}</a>
              </li>
            </>
          )}
        </FootList>
      </div>
    </footer>
  );
}

function FootList({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <h2>{title}</h2>
      <ul>{children}</ul>
    </div>
  );
}
