import type { CaseHistoryItem, ModerationCaseView } from '@plainhire/contracts';
import { shortMoment } from '../format/dates.js';
import type { FormError } from '../format/form-tree.js';
import { REVIEW_REASON } from '../text/labels.js';
import { moderationText as text } from '../text/moderation.js';
import { ErrorSummary, FormScope, options, Select, TextArea } from './form.js';

export function CaseHistory({ items }: { items: readonly CaseHistoryItem[] }) {
  return (
    <section className="m8" aria-labelledby="history">
      <h3 className="caps" id="history">
        {text.history}
      </h3>
      {items.length === 0 ? (
        <p className="t14 second m2">{text.noHistory}</p>
      ) : (
        <table className="m1">
          <caption className="vh">{text.history}</caption>
          <tbody>
            {newestFirst(items).map((item, index) => (
              <tr key={index}>
                <td className="nowrap muted">{shortMoment(item.at)}</td>
                <td>
                  {text.actions[item.action] ?? item.action}: {item.title}
                  {item.reasonCode !== null && `, ${REVIEW_REASON[item.reasonCode].toLowerCase()}`}
                  {item.message !== null && `. “${item.message}”`} <span className="muted">{item.by}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function newestFirst(items: readonly CaseHistoryItem[]): CaseHistoryItem[] {
  return [...items].sort((a, b) => b.at.localeCompare(a.at));
}

/** What the heaviest rule speaks for, so that the reason is chosen when the key is pressed. */
export function likelyReason(one: ModerationCaseView): string {
  const rule = one.risk[0]?.rule ?? '';
  if (rule.startsWith('discrimination')) return 'discriminatory';
  if (rule === 'duplicate-text' || rule === 'case-burst') return 'duplicate';
  if (rule === 'thin-description' || rule === 'missing-company' || rule === 'unnamed-employer')
    return 'incomplete';
  if (['pay-outlier', 'too-good-to-be-true', 'shouting-title', 'urgent-call'].includes(rule))
    return 'misleading';
  return rule === '' || rule === 'free-mail-contact' || rule === 'foreign-link' ? '' : 'scam';
}

interface DecisionProps {
  readonly one: ModerationCaseView;
  readonly mine: boolean;
  readonly errors: readonly FormError[];
  readonly values: object;
}

const FORM = 'decision';

/** The reason and the words; the decisions themselves stand at the foot of the page. */
export function DecisionForm({ one, mine, errors, values }: DecisionProps) {
  if (one.state !== 'open')
    return (
      <div className="note m6">
        <b>{text.decidedNote[one.decision ?? ''] ?? text.decided}</b>
        {one.decidedBy && ` by ${one.decidedBy.name}`}
        {one.reasonCode !== null && `: ${REVIEW_REASON[one.reasonCode].toLowerCase()}`}.{' '}
        <span className="plain-text">{one.message}</span>
      </div>
    );
  const effects =
    one.kind === 'company' ? text.effectsCompany : one.change === 'edit' ? text.effectsEdit : text.effects;
  return (
    <FormScope values={values} errors={errors}>
      <form method="post" id={FORM} className="decideform">
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
          </>
        ) : (
          <p className="t14 second">{one.claimedBy ? text.held(one.claimedBy.name) : text.claimNote}</p>
        )}
        <div>
          <p className="caps">{text.what}</p>
          <dl className="facts m1">
            {effects.map(([name, words]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{words}</dd>
              </div>
            ))}
          </dl>
        </div>
      </form>
    </FormScope>
  );
}

/** One key each: t takes the case; r, c and a decide it; s goes on to the next. */
export function DecisionFoot({
  one,
  mine,
  nextId,
}: {
  one: ModerationCaseView;
  mine: boolean;
  nextId: string | null;
}) {
  const held = one.claimedBy !== null && !mine;
  return (
    <div className="decide casefoot">
      <div className="wrap wide">
        {one.state === 'open' && mine && (
          <>
            <span className="caps">{text.decide}</span>
            <button
              className="btn wrong"
              type="submit"
              form={FORM}
              name="_op"
              value="reject"
              data-key="r"
              aria-keyshortcuts="r"
            >
              {text.reject} <kbd aria-hidden="true">r</kbd>
            </button>
            <button
              className="btn"
              type="submit"
              form={FORM}
              name="_op"
              value="request_changes"
              data-key="c"
              aria-keyshortcuts="c"
            >
              {text.changes} <kbd aria-hidden="true">c</kbd>
            </button>
            <button
              className="btn go"
              type="submit"
              form={FORM}
              name="_op"
              value="approve"
              data-key="a"
              aria-keyshortcuts="a"
            >
              {text.approve} <kbd aria-hidden="true">a</kbd>
            </button>
            <button className="btn quiet" type="submit" form={FORM} name="_op" value="release">
              {text.release}
            </button>
          </>
        )}
        {one.state === 'open' && !mine && !held && (
          <button
            className="btn go"
            type="submit"
            form={FORM}
            name="_op"
            value="claim"
            data-key="t"
            aria-keyshortcuts="t"
          >
            {text.claim} <kbd aria-hidden="true">t</kbd>
          </button>
        )}
        <div className="end casenext">
          {mine && one.claimedUntil !== null && (
            <span className="t13 muted">{text.until(shortMoment(one.claimedUntil))} UTC</span>
          )}
          {nextId !== null && (
            <a className="btn quiet" href={`/moderation/cases/${nextId}`} data-key="s" aria-keyshortcuts="s">
              {text.skip} <kbd aria-hidden="true">s</kbd>
            </a>
          )}
        </div>
      </div>
    </div>
  );
}
