import type { OrderFile, RefundView } from '@plainhire/contracts';
import { data, redirect, useActionData, useLoaderData } from 'react-router';
import { apiFor, orPage, type PageArgs } from '../api.server.js';
import { AskEvidence, DisputeDesk } from '../components/dispute-desk.js';
import { DoneNote, FinanceHead } from '../components/finance-head.js';
import { ErrorSummary } from '../components/form.js';
import { OrderLedger, OrderTimeline, OrderWebhooks } from '../components/order-timeline.js';
import { AskRefund, RefundForm, Refunds } from '../components/refund-desk.js';
import { WorkingTable } from '../components/working-table.js';
import { readFinanceForm, requireFinance, shopNow } from '../finance.server.js';
import { errorsOf, field, onceKey } from '../forms.server.js';
import type { FormError } from '../format/form-tree.js';
import { formatPrice } from '../format/money.js';
import { nameOfId } from '../format/price-periods.js';
import { type ReadRefund, readRefund } from '../format/refund-form.js';
import { pageMeta } from '../seo/page-meta.js';
import { ORDER_STATE } from '../text/billing-labels.js';
import { orderFileText as text } from '../text/finance-order.js';
import { deskOrdersText } from '../text/finance-orders.js';

export const handle = { wide: true, private: true, script: true };

type Args = PageArgs & { params: { id?: string } };

/** Which form was sent: its words are kept, and its errors stand above it. */
type Place = 'refund' | 'answer' | 'replay' | 'evidence';

interface Result {
  readonly place: Place;
  readonly values: Readonly<Record<'kind' | 'net' | 'reason' | 'way' | 'reference' | 'text', string>>;
  readonly errors: readonly FormError[];
  /** Set when the question stands before the reader. */
  readonly ask: { readonly refund: ReadRefund } | { readonly text: string } | null;
}

const SHORTEST_EVIDENCE = 10;

export async function loader(args: Args) {
  const me = await requireFinance(args);
  const [file, now] = await orPage(args.request, Promise.all([readFile(args), shopNow(args)]));
  return {
    file,
    now,
    myId: me.id,
    once: crypto.randomUUID(),
    done: new URL(args.request.url).searchParams.get('done'),
  };
}

function readFile(args: Args): Promise<OrderFile> {
  return apiFor(args).get<OrderFile>(`/billing/desk/orders/${encodeURIComponent(args.params.id ?? '')}`);
}

export async function action(args: Args) {
  const form = await readFinanceForm(args);
  const api = apiFor(args);
  const id = encodeURIComponent(args.params.id ?? '');
  const op = field(form, '_op');
  const values = {
    kind: field(form, 'kind'),
    net: field(form, 'net'),
    reason: field(form, 'reason'),
    way: field(form, 'way'),
    reference: field(form, 'reference'),
    text: field(form, 'text').trim(),
  };
  const place: Place = op.endsWith('refund')
    ? 'refund'
    : op.endsWith('evidence')
      ? 'evidence'
      : op === 'replay'
        ? 'replay'
        : 'answer';
  const back = (errors: readonly FormError[], ask: Result['ask'] = null, status = 200) =>
    data<Result>({ place, values, errors, ask }, { status });
  let done = op;
  if (op === 'change-refund' || op === 'change-evidence') return back([]);
  try {
    if (op === 'ask-refund' || op === 'refund') {
      const { refundable, order } = await readFile(args);
      const read = readRefund(values, refundable, order.working.currency);
      if ('errors' in read) return back(read.errors, null, 422);
      if (op === 'ask-refund') return back([], { refund: read.refund });
      const { state } = await api.post<RefundView>(
        `/billing/orders/${id}/refunds`,
        read.refund,
        onceKey(form),
      );
      if (state === 'waiting_approval') done = 'waits';
    } else if (op === 'approve' || op === 'refuse')
      await api.post(`/billing/refunds/${encodeURIComponent(field(form, 'refund'))}/${op}`, {
        reason: field(form, 'answerReason'),
      });
    else if (op === 'replay')
      await api.post(`/billing/desk/events/${encodeURIComponent(field(form, 'event'))}/replay`);
    else if (op === 'ask-evidence' || op === 'evidence') {
      if (values.text.length < SHORTEST_EVIDENCE)
        return back([{ pointer: '/text', detail: text.evidenceShort }], null, 422);
      if (op === 'ask-evidence') return back([], { text: values.text });
      const { order } = await readFile(args);
      await api.post(`/billing/disputes/${order.dispute?.id ?? ''}/evidence`, { text: values.text });
    } else throw data({ code: 'not-found' }, { status: 404 });
  } catch (error) {
    const { errors, status } = errorsOf(error);
    return back(errors, null, status);
  }
  // Without its own end the address would keep that of the form, and the page would open below its note.
  throw redirect(`/finance/orders/${id}?done=${done}#main`);
}

export function meta({ loaderData }: { loaderData?: { file: OrderFile } }) {
  const title = loaderData ? nameOfId(loaderData.file.order.packageId) : deskOrdersText.title;
  return pageMeta({ title, index: false });
}

const NOTHING: Result['values'] = { kind: '', net: '', reason: '', way: 'stripe', reference: '', text: '' };

export default function FinanceOrder() {
  const { file, now, myId, once, done } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { order, companyName } = file;
  const { currency } = order.working;
  const errorsAt = (place: Place) => (result?.place === place ? result.errors : []);
  const valuesAt = (place: Place) => (result?.place === place ? result.values : NOTHING);
  return (
    <>
      <FinanceHead
        title={nameOfId(order.packageId)}
        note={`${companyName} · ${ORDER_STATE[order.state]}`}
        at="/finance/orders"
      >
        {order.paidAt !== null && <a href={`/hiring/orders/${order.id}/receipt.pdf`}>{text.receipt}</a>}
        <a href={`/finance/orders?q=${order.companyId}`}>{text.company}</a>
        <a className="btn" href={`/hiring/orders/${order.id}`}>
          {text.asCompany}
        </a>
      </FinanceHead>
      <div className="wrap wide financepage">
        {!result && <DoneNote done={done} words={text.done} />}
        <ErrorSummary errors={errorsAt('replay')} kept={false} />
        <div className="financegrid filegrid">
          <div>
            <section aria-labelledby="working">
              <div className="sechead">
                <h2 id="working">{text.figures}</h2>
              </div>
              <WorkingTable working={order.working} caption={text.figures} total={text.total} />
              {order.refunded > 0 && (
                <p className="t14 second m3">{text.refunded(formatPrice(order.refunded, currency))}</p>
              )}
            </section>
            {order.dispute !== null && (
              <DisputeDesk
                dispute={order.dispute}
                currency={currency}
                now={now}
                values={valuesAt('evidence')}
                errors={errorsAt('evidence')}
                question={
                  result?.ask && 'text' in result.ask ? (
                    <AskEvidence dispute={order.dispute} currency={currency} said={result.ask.text} />
                  ) : null
                }
              />
            )}
            <Refunds file={file} myId={myId} errors={errorsAt('answer')} />
            <RefundForm
              file={file}
              values={valuesAt('refund')}
              errors={errorsAt('refund')}
              question={
                result?.ask && 'refund' in result.ask ? (
                  <AskRefund file={file} refund={result.ask.refund} typed={result.values} once={once} />
                ) : null
              }
            />
          </div>
          <div>
            <OrderTimeline timeline={file.timeline} currency={currency} />
            <OrderLedger ledger={file.ledger} />
            <OrderWebhooks webhooks={file.webhooks} />
            <Ids file={file} />
          </div>
        </div>
      </div>
    </>
  );
}

/** Ids, ours and Stripe's, to copy. */
function Ids({ file: { order, stripe } }: { file: OrderFile }) {
  const ids: [string, string | null][] = [
    [text.number, order.id],
    [text.companyId, order.companyId],
    [text.posting, order.postingId],
    [text.session, stripe.sessionId],
    [text.payment, stripe.paymentIntentId],
    [text.invoice, stripe.invoiceId],
    [text.customer, stripe.customerId],
  ];
  return (
    <section className="gap2" aria-labelledby="ids">
      <h2 className="caps b2" id="ids">
        {text.facts}
      </h2>
      <dl className="facts">
        <div>
          <dt>{text.buyer}</dt>
          <dd>
            {order.buyer.name}
            {order.buyer.vatId !== null && <small className="block muted">{order.buyer.vatId}</small>}
          </dd>
        </div>
        {ids.map(([name, id]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className={id === null ? 'muted' : 'hash'}>{id ?? text.noId}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
