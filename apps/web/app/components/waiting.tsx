import type { PostingApplicationItem } from '@plainhire/contracts';
import { shortDate } from '../format/dates.js';
import { waitingText as text } from '../text/desk.js';
import { APPLICATION_STATE, countryName } from '../text/labels.js';
import { matchText } from '../text/match.js';
import { ShareBar } from './match-parts.js';

/** Where a line of the list leads; the list's own filter and order go along, so that next and back stay in it. */
function addressOf(id: string, query: string): string {
  return `/hiring/applications/${id}${query === '' ? '' : `?${query}`}`;
}

/** People and the promise made to each. Over several postings each line names its own. */
export function Waiting({
  items,
  query = '',
}: {
  items: readonly { one: PostingApplicationItem; title?: string }[];
  query?: string;
}) {
  return (
    <ol className="waits">
      {items.map(({ one, title }) => {
        const left = one.promise.daysLeft;
        const late = one.promise.state === 'overdue';
        const total = one.promise.days;
        return (
          <li key={one.id} className={late ? 'over' : undefined}>
            <div>
              <a href={addressOf(one.id, query)} data-row="">
                {one.candidate.name}
              </a>
              <small>
                {one.candidate.headline ||
                  [one.candidate.city, one.candidate.country && countryName(one.candidate.country)]
                    .filter(Boolean)
                    .join(', ')}
              </small>
            </div>
            <div className="pst">
              {title ?? APPLICATION_STATE[one.state]}
              <small>
                {standing(one, title !== undefined)}
                {one.match && (
                  <span className="only-s nowrap"> · {text.match(Math.round(one.match.score))}</span>
                )}
              </small>
            </div>
            <div className="mt">
              {one.match && (
                <>
                  <ShareBar points={one.match.score} of={one.match.of} />
                  <small>{text.match(Math.round(one.match.score))}</small>
                </>
              )}
            </div>
            <div className="clk">
              {total !== null && left !== null && (
                <>
                  <ShareBar points={total - Math.max(0, left)} of={total} tone={late ? 'c-over' : 'c-ink'} />
                  <small>{text.ofDays(total)}</small>
                </>
              )}
            </div>
            <div className="dl">
              {left === null ? (
                <small>{text.still[one.promise.state]}</small>
              ) : (
                <>
                  <b className={late ? 'wrongtext' : left <= 2 ? 'soon' : undefined}>
                    {text.clock(left, late)}
                  </b>
                  {one.promise.answerBy !== null && (
                    <small>
                      {late ? text.wasDue : text.by} {shortDate(one.promise.answerBy)}
                    </small>
                  )}
                </>
              )}
            </div>
          </li>
        );
      })}
    </ol>
  );
}

function standing(one: PostingApplicationItem, named: boolean): string {
  const parts = named ? [APPLICATION_STATE[one.state]] : [text.applied(shortDate(one.submittedAt))];
  if (!named && one.match && one.match.failedGates.length > 0)
    parts.push(
      text.doesNotFit(one.match.failedGates.map((gate) => matchText.name(gate).toLowerCase()).join(', ')),
    );
  if (one.files > 0) parts.push(text.files(one.files));
  return parts.join(' · ');
}
