import type { Match, SearchCard } from '@plainhire/contracts';
import { exactMoment, relative } from '../format/dates.js';
import { formatRange, unitWords } from '../format/money.js';
import { EMPLOYMENT_TYPE, LEVEL, whereWords } from '../text/labels.js';
import { jobsText } from '../text/jobs.js';
import { matchText } from '../text/match.js';
import { Icon } from './icon.js';

/** An instant as words, with the exact one on hover. */
export function When({ at, now }: { at: string; now: number }) {
  return (
    <time dateTime={at} title={exactMoment(at)}>
      {relative(at, now)}
    </time>
  );
}

export function RowPay({ pay, imported }: { pay: SearchCard['pay']; imported?: boolean }) {
  if (!pay)
    return (
      <div className="row-pay">
        <b className="unknownpay">{jobsText.payNotShown}</b>
        {imported && <small>{jobsText.imported}</small>}
      </div>
    );
  return (
    <div className="row-pay">
      <b>{formatRange(pay)}</b>
      <small>{unitWords(pay.unit)}</small>
    </div>
  );
}

interface RowProps {
  readonly card: SearchCard;
  readonly now: number;
  readonly rank?: number;
  readonly match?: Match | null | undefined;
  readonly level?: 2 | 3;
  /** On a company's own page its name is not said again in each row. */
  readonly ownPage?: boolean;
}

/** A marked row stands where it was ranked; one that was paid to stand first was not ranked. */
export function isRanked({ promotedAs }: Pick<SearchCard, 'promotedAs'>): boolean {
  return promotedAs === null || promotedAs === 'highlight';
}

/** One posting in a list. With a rank it is a search result, without one a short row. */
export function JobRow({ card, now, rank, match, level = 3, ownPage = false }: RowProps) {
  const Heading = level === 2 ? 'h2' : 'h3';
  const { promotedAs } = card;
  return (
    <article
      className={`row${rank === undefined ? ' short' : match ? '' : ' nomatch'}${card.promoted ? ' promo' : ''}`}
    >
      {rank !== undefined && (
        <div className="row-no" aria-hidden="true">
          {isRanked(card) ? rank : ''}
        </div>
      )}
      <div className="row-main">
        {promotedAs !== null && (
          <details className="promo-by">
            <summary>
              {jobsText.promoted} <span>{jobsText.why}</span>
            </summary>
            <p>{jobsText.whyHere(promotedAs)}</p>
          </details>
        )}
        <Heading className="row-title">
          <a href={`/jobs/${card.slug}${promotedAs === null ? '' : '?via=promoted'}`}>{card.title}</a>
        </Heading>
        <p className="row-co">
          {ownPage ? (
            whereWords(card)
          ) : (
            <>
              <b>{card.company.name}</b> · {whereWords(card)}
            </>
          )}
        </p>
        {match && <MatchReasons match={match} />}
        <p className="row-meta">
          {card.responsePromiseDays !== null && (
            <span>{jobsText.answersWithin(card.responsePromiseDays)}</span>
          )}
          <span>
            {jobsText.posted} <When at={card.postedAt} now={now} />
          </span>
          {(card.employmentType ?? card.level) !== null && (
            <span>
              {[card.employmentType && EMPLOYMENT_TYPE[card.employmentType], card.level && LEVEL[card.level]]
                .filter(Boolean)
                .join(' · ')}
            </span>
          )}
          {card.applyMode === 'external' && <span>{jobsText.leaves}</span>}
        </p>
      </div>
      <RowPay pay={card.pay} imported={card.imported} />
      {rank !== undefined && match && (
        <div className="row-match">
          <span className="vh">Match </span>
          <span className="score">{match.score}</span>
          <small>of {match.of}</small>
        </div>
      )}
    </article>
  );
}

/** The two best reasons, and the first thing that is missing or unknown. */
export function MatchReasons({ match }: { match: Match }) {
  const has = match.parts.flatMap((part) => part.evidence).slice(0, 2);
  const missing = match.parts.flatMap((part) => part.missing)[0];
  const unknown = match.parts.flatMap((part) => part.unknown)[0];
  return (
    <div className="row-why">
      {has.map((text) => (
        <p className="reason" key={text}>
          <Icon name="check" />
          <span>{matchText.line(text)}</span>
        </p>
      ))}
      {missing !== undefined ? (
        <p className="reason not">
          <Icon name="cross" />
          <span>{missing}</span>
        </p>
      ) : (
        unknown !== undefined && (
          <p className="reason unk">
            <Icon name="unknown" />
            <span>{unknown}</span>
          </p>
        )
      )}
    </div>
  );
}
