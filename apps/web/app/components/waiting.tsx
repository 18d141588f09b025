import type { PostingApplicationItem } from '@plainhire/contracts';
import { days, shortDate } from '../format/dates.js';
import { APPLICATION_STATE, countryName } from '../text/labels.js';
import { ShareBar } from './match-parts.js';

/** People and the promise made to each, the oldest promise first. */
export function Waiting({ items }: { items: readonly { one: PostingApplicationItem; title: string }[] }) {
  return (
    <ol className="waits">
      {items.map(({ one, title }) => {
        const left = one.promise.daysLeft;
        const late = one.promise.state === 'overdue';
        const total = one.promise.days;
        return (
          <li key={one.id} className={late ? 'over' : undefined}>
            <div>
              <a href={`/hiring/applications/${one.id}`}>{one.candidate.name}</a>
              <small>
                {one.candidate.headline ||
                  [one.candidate.city, one.candidate.country && countryName(one.candidate.country)]
                    .filter(Boolean)
                    .join(', ')}
              </small>
            </div>
            <div className="pst">
              {title}
              <small>
                {APPLICATION_STATE[one.state]}
                {one.match && ` · match ${String(one.match.score)}`}
              </small>
            </div>
            <div className="clk">
              {total !== null && left !== null && (
                <>
                  <ShareBar points={total - Math.max(0, left)} of={total} tone={late ? 'c-over' : 'c-ink'} />
                  <small>of {days(total)}</small>
                </>
              )}
            </div>
            <div className="dl">
              {left !== null && (
                <>
                  <b className={late ? 'wrongtext' : left <= 2 ? 'soon' : undefined}>
                    {days(Math.abs(left))} {late ? 'over' : 'left'}
                  </b>
                  {one.promise.answerBy !== null && <small>by {shortDate(one.promise.answerBy)}</small>}
                </>
              )}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
