import type { CaseHistoryItem, ModerationCaseView } from '@plainhire/contracts';
import { shortMoment } from '../format/dates.js';
import type { FormError } from '../format/form-tree.js';
import { REVIEW_REASON } from '../text/labels.js';
import { moderationText as text } from '../text/moderation.js';
import { ErrorSummary, FormScope, options, Select, TextArea } from './form.js';

export function CaseHistory({ items }: { items: readonly CaseHistoryItem[] }) {
  if (items.length === 0) return null;
  return (
    <section className="m8" aria-labelledby="history">
      <h3 className="caps" id="history">
        {text.history}
      </h3>
      <table className="m1">
        <caption className="vh">{text.history}</caption>
        <tbody>
          {items.map((item, index) => (
            <tr key={index}>
              <td className="nowrap muted">{shortMoment(item.at)}</td>
              <td>
                {item.action.replaceAll(/[_.]/g, ' ')}: {item.title}
                {item.reasonCode !== null && `, ${REVIEW_REASON[item.reasonCode].toLowerCase()}`}
                {item.message !== null && `. “${item.message}”`} <span className="muted">{item.by}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface DecisionProps {
  readonly one: ModerationCaseView;
  readonly mine: boolean;
  readonly errors: readonly FormError[];
  readonly values: object;
}

/** Take the case, then decide it; the keys r, c and a press the buttons. */
export function DecisionForm({ one, mine, errors, values }: DecisionProps) {
  if (one.state !== 'open')
    return (
      <p className="note m6">
        <b>{text.decided}</b> {one.decision?.replaceAll('_', ' ')}
        {one.decidedBy && `, ${one.decidedBy.name}`}
      </p>
    );
  return (
    <FormScope values={values} errors={errors}>
      <form method="post" className="decideform">
        <h2 className="caps">{text.decide}</h2>
        <ErrorSummary errors={errors} />
        {mine ? (
          <>
            <Select
              name="reasonCode"
              label={text.reason}
              hint={text.reasonHint}
              choices={options(REVIEW_REASON)}
              empty={text.choose}
            />
            <TextArea name="message" label={text.message} hint={text.messageHint} rows={3} maxLength={2000} />
            <div className="actions">
              <button className="btn" type="submit" name="_op" value="approve" data-key="a">
                {text.approve} <kbd>a</kbd>
              </button>
              <button className="btn" type="submit" name="_op" value="request_changes" data-key="c">
                {text.changes} <kbd>c</kbd>
              </button>
              <button className="btn wrong" type="submit" name="_op" value="reject" data-key="r">
                {text.reject} <kbd>r</kbd>
              </button>
              <button className="btn quiet" type="submit" name="_op" value="release">
                {text.release}
              </button>
            </div>
            <dl className="facts">
              {text.effects.map(([name, words]) => (
                <div key={name}>
                  <dt>{name}</dt>
                  <dd>{words}</dd>
                </div>
              ))}
            </dl>
          </>
        ) : (
          <>
            <p className="t14 second">{one.claimedBy ? text.held(one.claimedBy.name) : text.claimNote}</p>
            <button className="btn go" type="submit" name="_op" value="claim" data-key="t">
              {text.claim} <kbd>t</kbd>
            </button>
          </>
        )}
      </form>
    </FormScope>
  );
}
