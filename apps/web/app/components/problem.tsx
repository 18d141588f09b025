import { problemText } from '../text/problem.js';
import { Icon } from './icon.js';
import { SearchForm } from './search-form.js';

interface ProblemProps {
  readonly status: number;
  readonly path: string;
  readonly detail?: string | undefined;
  readonly reference?: string | undefined;
}

/** A page for what went wrong: what happened, what it means, and the one way on. */
export function Problem({ status, path, detail, reference }: ProblemProps) {
  const words = problemText.of(status);
  return (
    <div className="wrap problempage">
      <title>{`${words.title} · Plainhire`}</title>
      <div className="jobhead">
        <p className="caps">{words.name}</p>
        <h1>{words.title}</h1>
        {status === 404 ? (
          <p className="lead2">
            {problemText.nothingAt} <b>{path}</b>. {problemText.trySearch}
          </p>
        ) : (
          <p className="lead2">{status === 503 ? words.detail : (detail ?? words.detail)}</p>
        )}
      </div>
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
