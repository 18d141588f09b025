import type { OrderFile, RefundView } from '@plainhire/contracts';
import type { ReactNode } from 'react';
import { tableMoment } from '../format/dates.js';
import type { FormError } from '../format/form-tree.js';
import { formatPrice } from '../format/money.js';
import { nameOfId } from '../format/price-periods.js';
import {
  askedSum,
  creditEnding,
  endedBy,
  needsSecond,
  partsBack,
  type ReadRefund,
  refundMeans,
  type TypedRefund,
} from '../format/refund-form.js';
import { REFUND_STATE } from '../text/billing-labels.js';
import { orderFileText as text, REFUND_KIND } from '../text/finance-order.js';
import { financeText } from '../text/finance.js';
import { Ask } from './ask.js';
import { ErrorSummary, FormScope, Picks, TextField } from './form.js';

/** Kinds whose sum gets less with time. */
const RUNS_ON = new Set(['unused_days', 'our_fault']);

/** Every refund of an order with its state; those that wait can be answered here. */
export function Refunds({
  file: { order },
  myId,
  errors,
}: {
  file: OrderFile;
  /** Of the reader: who asked for a refund does not approve it. */
  myId: string;
  errors: readonly FormError[];
}) {
  const { currency } = order.working;
  return (
    <section className="gap2" aria-labelledby="refunds">
      <div className="sechead">
        <h2 id="refunds">{text.refunds}</h2>
      </div>
      <ErrorSummary errors={errors} kept={false} />
      {order.refunds.length === 0 ? (
        <p className="t14 second">{text.noRefunds}</p>
      ) : (
        <ul className="refundlist">
          {order.refunds.map((one) => (
            <li key={one.id}>
              <div className="refundline">
                <b>{REFUND_KIND[one.kind]}</b>
                <span className="num">{formatPrice(one.net + one.tax + one.credit, currency)}</span>
              </div>
              <p className="t14 second">{one.reason}</p>
              <p className="t13 muted">{refundFacts(one)}</p>
              {one.failure !== null && <p className="note wrong m2">{one.failure}</p>}
              {one.state === 'waiting_approval' && (
                <Answer refund={one} currency={currency} mine={one.requestedById === myId} />
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function refundFacts(one: RefundView): string {
  return [
    REFUND_STATE[one.state],
    tableMoment(one.settledAt ?? one.createdAt),
    text.refundBy(one.requestedBy ?? text.bySelf),
    ...(one.approvedBy === null ? [] : [text.approvedBy(one.approvedBy)]),
    ...(one.outsideReference === null ? [] : [text.outsideAs(one.outsideReference)]),
  ].join(' · ');
}

/** The answer of a second person. */
function Answer({ refund, currency, mine }: { refund: RefundView; currency: string; mine: boolean }) {
  const parts = partsBack(refund, currency);
  const sum = formatPrice(refund.net + refund.tax + refund.credit, currency);
  return (
    <FormScope values={{}} errors={[]}>
      <form method="post" className="answer">
        <p className="note">
          {mine
            ? text.waitsMine
            : text.waitsFor(parts.join(financeText.and), refund.requestedBy ?? text.somebody)}
        </p>
        <input type="hidden" name="refund" value={refund.id} />
        <div className="field">
          <label htmlFor={`answer-${refund.id}`}>{text.answerReason}</label>
          <span className="hint" id={`answer-${refund.id}-hint`}>
            {text.answerHint}
          </span>
          <input
            className="input"
            id={`answer-${refund.id}`}
            name="answerReason"
            maxLength={500}
            autoComplete="off"
            aria-describedby={`answer-${refund.id}-hint`}
          />
        </div>
        {!mine && (
          <p className="t13 muted">
            {refund.outsideReference === null ? text.approveNote : text.approveOutsideNote}
          </p>
        )}
        <div className="hstack">
          {!mine && (
            <button className="btn" type="submit" name="_op" value="approve">
              {parts.length === 0 ? text.approveNothing : text.approve(sum)}
            </button>
          )}
          <button className="btn" type="submit" name="_op" value="refuse">
            {mine ? text.takeBack : text.refuse}
          </button>
        </div>
      </form>
    </FormScope>
  );
}

/** Which kind, how much and why; the question comes next. */
export function RefundForm({
  file: { order, refundable, secondPersonAbove, mayPayOutside },
  values,
  errors,
  question,
}: {
  file: OrderFile;
  values: TypedRefund;
  errors: readonly FormError[];
  /** Stands in place of the fields once they are read. */
  question: ReactNode;
}) {
  const { currency } = order.working;
  const partial = refundable.some(({ kind }) => kind === 'partial');
  const ended = endedBy(order.refunds);
  return (
    <section className="gap2" aria-labelledby="payback">
      <div className="sechead">
        <h2 id="payback">{text.refundForm}</h2>
      </div>
      {question !== null ? (
        question
      ) : refundable.length === 0 ? (
        <p className="t14 second">{text.refundNone}</p>
      ) : (
        <FormScope values={values} errors={errors}>
          <form method="post" action="#payback" className="rise">
            <ErrorSummary
              errors={errors}
              labels={{
                ...{ kind: text.kind, net: text.net, reason: text.reason },
                reference: text.reference,
              }}
            />
            {ended !== null && <p className="note">{text.endedBy(REFUND_KIND[ended])}</p>}
            <Picks
              name="kind"
              legend={text.kind}
              choices={refundable.map((one) => ({
                value: one.kind,
                label: REFUND_KIND[one.kind],
                means: refundMeans(one, currency),
              }))}
            />
            {partial && (
              <TextField
                name="net"
                label={text.net}
                hint={text.netHint(currency)}
                inputMode="decimal"
                maxLength={20}
                autoComplete="off"
                className="half"
              />
            )}
            <TextField
              name="reason"
              label={text.reason}
              hint={text.reasonHint}
              maxLength={500}
              autoComplete="off"
              required
            />
            {mayPayOutside && (
              <>
                <Picks
                  name="way"
                  legend={text.way}
                  choices={[
                    { value: 'stripe', ...text.ways.stripe },
                    { value: 'outside', ...text.ways.outside },
                  ]}
                />
                <TextField
                  name="reference"
                  label={text.reference}
                  hint={text.referenceHint}
                  maxLength={200}
                  autoComplete="off"
                />
              </>
            )}
            <p className="t13 muted">
              {text.secondPerson(
                secondPersonAbove === null ? null : formatPrice(secondPersonAbove, currency),
              )}
            </p>
            <p>
              <button className="btn" type="submit" name="_op" value="ask-refund">
                {text.ask}
              </button>
            </p>
          </form>
        </FormScope>
      )}
    </section>
  );
}

/** The one question before money goes out. */
export function AskRefund({
  file: { order, companyName, refundable },
  refund,
  typed,
  once,
}: {
  file: OrderFile;
  refund: ReadRefund;
  typed: TypedRefund;
  once: string;
}) {
  const one = refundable.find(({ kind }) => kind === refund.kind);
  if (!one) return null;
  const { currency } = order.working;
  const sum = askedSum(refund, one, currency);
  const what = nameOfId(order.packageId);
  const second = needsSecond(refund, one);
  const ending = creditEnding(refund, one);
  return (
    <Ask
      question={questionOf(refund, sum, what, companyName)}
      consequence={
        <>
          <p>
            {refund.outside
              ? text.consequenceOutside(one.endsPromotion)
              : text.consequence(one.endsPromotion, second)}{' '}
            {RUNS_ON.has(one.kind) && text.daysRunOn}
          </p>
          {one.kind !== 'partial' && <p className="m2">{text.comesTo(one.said)}</p>}
          {one.kind === 'partial' && ending > 0 && (
            <p className="m2">{text.creditEnds(formatPrice(ending, currency))}</p>
          )}
          <p className="m2">
            {text.askReason}: {refund.reason}
          </p>
          {refund.outside && <p className="m2">{text.outsideAs(refund.outside.reference)}</p>}
        </>
      }
    >
      <form method="post" action="#payback" className="hstack">
        <input type="hidden" name="_key" value={once} />
        <input type="hidden" name="kind" value={typed.kind} />
        <input type="hidden" name="net" value={typed.net} />
        <input type="hidden" name="reason" value={typed.reason} />
        <input type="hidden" name="way" value={typed.way} />
        <input type="hidden" name="reference" value={typed.reference} />
        <button className="btn go" type="submit" name="_op" value="refund">
          {buttonOf(refund, sum, second)}
        </button>
        <button className="btn quiet" type="submit" name="_op" value="change-refund">
          {text.change}
        </button>
      </form>
    </Ask>
  );
}

function questionOf(refund: ReadRefund, sum: string | null, what: string, company: string): string {
  if (sum === null) return text.askEnd(what, company);
  return refund.outside ? text.askOutside(sum, what, company) : text.askPay(sum, what, company);
}

function buttonOf(refund: ReadRefund, sum: string | null, second: boolean): string {
  if (sum === null) return text.payNothing;
  if (refund.outside) return text.askBook(sum);
  return second ? text.askSecond(sum) : text.pay(sum);
}
