import type { ReactNode } from 'react';

/** The head of a company's pages: what it is about, and over to another company. */
export function DeskHead({
  title,
  note,
  others,
  path,
  children,
}: {
  title: string;
  note?: ReactNode;
  others: readonly { id: string; name: string }[];
  path: string;
  children?: ReactNode;
}) {
  return (
    <div className="workhead">
      <div className="wrap wide">
        <h1>{title}</h1>
        {note && <span className="t14 muted">{note}</span>}
        <div className="end wraps">
          {others.map((other) => (
            <a key={other.id} href={`${path}?company=${other.id}`}>
              {other.name}
            </a>
          ))}
          {children}
        </div>
      </div>
    </div>
  );
}
