import type { MyApplicationItem } from '@plainhire/contracts';
import { days, shortDate, shortMoment } from '../format/dates.js';
import { applicationsText as text } from '../text/applications.js';
import { APPLICATION_STATE } from '../text/labels.js';

type Tracked = Pick<MyApplicationItem, 'state' | 'promise' | 'timeline'>;

const STAGES = ['submitted', 'viewed', 'in_review', 'interview'] as const;
/** What counts as the company's answer; looking at it or taking it into review does not. */
const ANSWERS = new Set(['interview', 'offer', 'hired', 'declined']);
const DAY_MS = 86_400_000;
const ENDS = new Set(['hired', 'declined', 'withdrawn', 'closed_no_decision']);

export function isEnded(state: string): boolean {
  return ENDS.has(state);
}

/** Five steps from sent to the answer, with the day each was reached. */
export function Steps({ item, upright = false }: { item: Tracked; upright?: boolean }) {
  const reached = STAGES.map((stage) => item.timeline.findLast((entry) => entry.state === stage)?.at ?? null);
  const last = reached.findLastIndex((at) => at !== null);
  const end = item.timeline.findLast((entry) => entry.state === 'offer' || ENDS.has(entry.state));
  const overdue = item.promise.state === 'overdue';
  return (
    <ol className={upright ? 'steps upright' : 'steps'}>
      {STAGES.map((stage, index) => {
        const at = reached[index] ?? null;
        const now = index === last && !end;
        const kind = now ? 'now last' : at !== null ? (index === last && !end ? 'done last' : 'done') : '';
        return (
          <li className={kind} key={stage} {...(now ? { 'aria-current': 'step' as const } : {})}>
            <b>{text.steps[index]}</b>
            {at !== null && <time dateTime={at}>{shortMoment(at)}</time>}
          </li>
        );
      })}
      {end ? (
        <li className="done end">
          <b>{APPLICATION_STATE[end.state]}</b>
          <time dateTime={end.at}>{shortMoment(end.at)}</time>
        </li>
      ) : (
        <li className={overdue ? 'bad' : ''}>
          <b>{item.promise.state === 'answered' ? text.decision : text.answer}</b>
          {item.promise.answerBy !== null &&
            item.promise.state !== 'answered' &&
            text.by(shortDate(item.promise.answerBy))}
        </li>
      )}
    </ol>
  );
}

/** The day of the company's first answer, counted from 1 as in its public figures; null while it is not over. */
function daysToAnswer({ state, timeline }: Tracked): number | null {
  if (state !== 'hired' && state !== 'declined') return null;
  const sent = timeline.find((entry) => entry.state === 'submitted');
  const answer = timeline.find((entry) => entry.by === 'company' && ANSWERS.has(entry.state));
  if (!sent || !answer) return null;
  return Math.max(1, Math.ceil((new Date(answer.at).getTime() - new Date(sent.at).getTime()) / DAY_MS));
}

/** The promise as a clock: the same figure on both sides. */
export function PromiseClock({ item }: { item: Tracked }) {
  const { promise } = item;
  const took = daysToAnswer(item);
  if (took !== null)
    return (
      <>
        <p className="caps">{text.answeredIn}</p>
        <p className="big">{days(took)}</p>
        <p>
          {APPLICATION_STATE[item.state]}.{promise.days !== null && ` ${text.promised(promise.days)}`}
        </p>
      </>
    );
  if (isEnded(item.state) || promise.state === 'answered' || promise.state === 'ended')
    return (
      <>
        <p className="caps">{isEnded(item.state) ? text.endedCaps : text.standsAt}</p>
        <p className="big">{APPLICATION_STATE[item.state]}</p>
      </>
    );
  if (promise.daysLeft === null) return <p className="caps">{text.noPromise}</p>;
  const late = promise.state === 'overdue';
  return (
    <>
      <p className="caps">
        {promise.daysLeft === 0 ? (late ? text.overdueSince : text.due) : late ? text.overdue : text.dueIn}
      </p>
      <p className={late ? 'big late' : 'big'}>
        {promise.daysLeft === 0 ? text.today : days(Math.abs(promise.daysLeft))}
      </p>
      {promise.days !== null && (
        <p>
          {text.promised(promise.days)}
          {late && promise.closesAt !== null && ` ${text.closes(shortDate(promise.closesAt))}`}
        </p>
      )}
    </>
  );
}

/** What the other side wrote with its last step, if anything. */
export function LastWords({ item }: { item: Tracked }) {
  const entry = item.timeline.findLast((one) => one.message !== null || one.reasonCode !== null);
  if (!entry) return null;
  return (
    <p className="note m5">
      {entry.reasonCode !== null && <b>{text.reasons[entry.reasonCode]} </b>}
      <span className="plain-text">{entry.message}</span>
    </p>
  );
}
