import { dayName, longDate } from '../format/dates.js';
import { formatRange, unitWords } from '../format/money.js';
import type { JobPage } from '../routes/job.js';
import { jobText } from '../text/job.js';
import { ApplyLink } from './apply-link.js';

/** The pay slip: what it pays, how it fits, when an answer comes, and the way in. */
export function JobAside({ page }: { page: JobPage }) {
  const { posting, match, answerBy, applied, ownCompany } = page;
  const required = posting.questions.filter((question) => question.required).length;
  return (
    <aside className="aside" aria-label={jobText.apply}>
      <div className="applybox">
        <p className="caps">
          {posting.pay ? jobText.payCaps(unitWords(posting.pay.unit)) : jobText.payCapsNone}
        </p>
        <p className="pay m1">
          {posting.pay ? <span className="total">{formatRange(posting.pay)}</span> : 'Not shown'}
        </p>
        <dl className="facts m4">
          {match && (
            <div>
              <dt>{jobText.match}</dt>
              <dd>
                <b>
                  {match.score} of {match.of}
                </b>
              </dd>
            </div>
          )}
          {answerBy !== null && (
            <div>
              <dt>{jobText.answerBy}</dt>
              <dd>
                <b>{dayName(answerBy)}</b>
              </dd>
            </div>
          )}
          {posting.apply.mode === 'here' && (
            <div>
              <dt>{jobText.form}</dt>
              <dd>{jobText.questions(posting.questions.length, required)}</dd>
            </div>
          )}
          <div>
            <dt>{jobText.openings}</dt>
            <dd>{posting.openings}</dd>
          </div>
        </dl>
        {ownCompany ? (
          <>
            <p className="t14 m4">{jobText.ofCompany}</p>
            <a className="btn wide" href={`/hiring/postings/${posting.id}`}>
              {jobText.manage}
            </a>
          </>
        ) : applied ? (
          <>
            <p className="t14 m4">{jobText.applied(longDate(applied.at))}</p>
            <a className="btn wide" href={`/applications/${applied.id}`}>
              {jobText.seeIt}
            </a>
          </>
        ) : (
          posting.state === 'live' && (
            <>
              <ApplyLink posting={posting} className="btn go big wide" />
              <p className="t13 muted m3">
                {posting.apply.mode === 'here' ? jobText.slipNote : jobText.leaves}
              </p>
            </>
          )
        )}
      </div>
    </aside>
  );
}
