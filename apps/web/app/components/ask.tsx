import type { ReactNode } from 'react';
import { financeText as text } from '../text/finance.js';

/** Asked once where nothing can be undone: the thing and the consequence by name. */
export function Ask({
  question,
  consequence,
  back,
  level = 3,
  children,
}: {
  question: string;
  consequence: ReactNode;
  /** Where whoever does not want it goes, unless the form itself says so. */
  back?: string;
  /** Of its heading: 2 where it stands under no other. */
  level?: 2 | 3;
  /** The form with the one button that does it. */
  children: ReactNode;
}) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <div className="askonce" id="ask" role="group" aria-labelledby="ask-question" tabIndex={-1} data-focus="">
      <Heading id="ask-question">{question}</Heading>
      <div className="second">{consequence}</div>
      <div className="hstack m4">
        {children}
        {back !== undefined && (
          <a className="btn quiet" href={back}>
            {text.keep}
          </a>
        )}
      </div>
    </div>
  );
}
