import type { OrderView } from '@plainhire/contracts';
import type { ReactNode } from 'react';
import { exactMoment } from '../format/dates.js';
import type { FormError } from '../format/form-tree.js';
import { formatPrice } from '../format/money.js';
import { DISPUTE_STATE, orderFileText as text } from '../text/finance-order.js';
import { Ask } from './ask.js';
import { ErrorSummary, FormScope, TextArea } from './form.js';

type Dispute = NonNullable<OrderView['dispute']>;

const DAY_MS = 86_400_000;
const DECIDED = new Set(['won', 'lost', 'warning_closed', 'prevented']);

/** A dispute with its figures, and what we say to the bank. */
export function DisputeDesk({
  dispute,
  currency,
  values,
  errors,
  question,
  now,
}: {
  dispute: Dispute;
  currency: string;
  values: { text: string };
  errors: readonly FormError[];
  /** Stands in place of the field once it is filled in. */
  question: ReactNode;
  /** The server's clock, in milliseconds since 1970. */
  now: number;
}) {
  const { state, evidenceDueBy, evidenceSent } = dispute;
  const late =
    evidenceDueBy !== null && !evidenceSent && !DECIDED.has(state) ? now - Date.parse(evidenceDueBy) : 0;
  return (
    <section className="gap2" aria-labelledby="dispute">
      <div className="sechead">
        <h2 id="dispute">{text.dispute}</h2>
      </div>
      <dl className="facts b4">
        <div>
          <dt>{text.disputeState}</dt>
          <dd>{DISPUTE_STATE[state] ?? state}</dd>
        </div>
        <div>
          <dt>{text.disputeAmount}</dt>
          <dd>{formatPrice(dispute.amount, currency)}</dd>
        </div>
        <div>
          <dt>{text.disputeReason}</dt>
          <dd>{dispute.reason.replaceAll('_', ' ')}</dd>
        </div>
        <div>
          <dt>{text.disputeDue}</dt>
          <dd>
            {evidenceDueBy === null ? text.noDue : <b>{exactMoment(evidenceDueBy)}</b>}
            {late > 0 && <b className="block wrongtext">{text.overdue(Math.floor(late / DAY_MS))}</b>}
          </dd>
        </div>
      </dl>
      {question !== null ? (
        question
      ) : DECIDED.has(state) ? (
        <p className="t14 second">{text.over}</p>
      ) : evidenceSent ? (
        <p className="t14 second">{text.evidenceSent}</p>
      ) : (
        <FormScope values={values} errors={errors}>
          <form method="post" action="#dispute" className="rise">
            <ErrorSummary errors={errors} labels={{ text: text.evidence }} />
            <TextArea
              name="text"
              label={text.evidence}
              hint={text.evidenceHint}
              rows={5}
              maxLength={5000}
              required
            />
            <p>
              <button className="btn" type="submit" name="_op" value="ask-evidence">
                {text.evidenceAsk}
              </button>
            </p>
          </form>
        </FormScope>
      )}
    </section>
  );
}

/** The one question before the bank gets our words. */
export function AskEvidence({
  dispute,
  currency,
  said,
}: {
  dispute: Dispute;
  currency: string;
  said: string;
}) {
  return (
    <Ask
      question={text.evidenceQuestion(formatPrice(dispute.amount, currency))}
      consequence={
        <>
          <p>{text.evidenceConsequence}</p>
          <p className="note plain-text m3">{said}</p>
        </>
      }
    >
      <form method="post" action="#dispute" className="hstack">
        <input type="hidden" name="text" value={said} />
        <button className="btn go" type="submit" name="_op" value="evidence">
          {text.evidenceSend}
        </button>
        <button className="btn quiet" type="submit" name="_op" value="change-evidence">
          {text.change}
        </button>
      </form>
    </Ask>
  );
}
