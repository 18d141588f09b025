import type { ReactNode } from 'react';

/** A form on the left, what happens with it on the right. */
export function SignPage({
  title,
  lead,
  above,
  children,
  aside,
}: {
  title: string;
  lead?: ReactNode;
  above?: string;
  children: ReactNode;
  aside?: { title: string; facts: readonly (readonly string[])[]; foot?: ReactNode };
}) {
  return (
    <div className="wrap">
      <div className="signgrid">
        <div>
          {above && <p className="caps b3">{above}</p>}
          <h1>{title}</h1>
          {lead && <p className="second m2 b6">{lead}</p>}
          {children}
        </div>
        {aside && (
          <section className="signside" aria-labelledby="sign-aside">
            <h2 id="sign-aside">{aside.title}</h2>
            <dl className="facts m3">
              {aside.facts.map(([name, words]) => (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>{words}</dd>
                </div>
              ))}
            </dl>
            {aside.foot}
          </section>
        )}
      </div>
    </div>
  );
}
