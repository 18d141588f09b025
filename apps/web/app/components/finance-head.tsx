import type { ReactNode } from 'react';
import { financeText as text } from '../text/finance.js';

const PAGES = [
  { to: '/finance', label: text.overview },
  { to: '/finance/orders', label: text.orders },
  { to: '/finance/campaigns', label: text.campaigns },
  { to: '/finance/coupons', label: text.coupons },
  { to: '/finance/prices', label: text.prices },
  { to: '/finance/reconciliation', label: text.reconciliation },
] as const;

/** The head of finance's pages: what this one is, and the way to the others. */
export function FinanceHead({
  title,
  note,
  at,
  children,
}: {
  title: ReactNode;
  note?: ReactNode;
  at: (typeof PAGES)[number]['to'];
  children?: ReactNode;
}) {
  return (
    <div className="workhead financehead">
      <div className="wrap wide">
        <h1>{title}</h1>
        {note && <span className="t14 muted">{note}</span>}
        {children && <div className="end wraps">{children}</div>}
      </div>
      <div className="wrap wide">
        <nav className="tabs" aria-label={text.nav}>
          {PAGES.map(({ to, label }) => (
            <a key={to} href={to} {...(to === at ? { 'aria-current': 'page' as const } : {})}>
              {label}
            </a>
          ))}
        </nav>
      </div>
    </div>
  );
}

/** What happened to the form that was sent before, where this page knows of it. */
export function DoneNote({ done, words }: { done: string | null; words: Readonly<Record<string, string>> }) {
  if (done === null || !Object.hasOwn(words, done)) return null;
  return (
    <p className="note go b6" role="status">
      {words[done]}
    </p>
  );
}
