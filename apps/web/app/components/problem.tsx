import type { SentFields } from '../contexts.js';
import { problemText } from '../text/problem.js';
import { Icon } from './icon.js';
import { SearchForm } from './search-form.js';
import { Typed } from './typed.js';

interface ProblemProps {
  readonly status: number;
  readonly path: string;
  readonly detail?: string | undefined;
  readonly reference?: string | undefined;
  /** The form that was sent, where one was: what was typed is not lost with its page. */
  readonly typed?: SentFields | undefined;
}

/** A page for what went wrong: what happened, what it means, and the one way on. */
export function Problem({ status, path, detail, reference, typed = [] }: ProblemProps) {
  const sent = typed.length > 0;
  const words = problemText.of(status, sent);
  return (
    <div className="wrap problempage">
      <title>{`${words.title} · Plainhire`}</title>
      <div className="jobhead">
        <p className="caps">{words.name}</p>
        <h1>{words.title}</h1>
        {status === 404 && !sent ? (
          <p className="lead2">
            {problemText.nothingAt} <b>{path}</b>. {problemText.trySearch}
          </p>
        ) : (
          <p className="lead2">{status === 503 ? words.detail : (detail ?? words.detail)}</p>
        )}
      </div>
      <Typed fields={typed} />
      {status >= 500 ? (
        <div className="hstack">
          <a className="btn" href={path}>
            <Icon name="refresh" />
            {problemText.again}
          </a>
          {reference && (
            <span className="t13 muted">
              {problemText.reference} {reference}
            </span>
          )}
        </div>
      ) : (
        <SearchForm tight />
      )}
    </div>
  );
}
