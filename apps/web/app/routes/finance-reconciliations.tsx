import type { OpenEventPage, ReconciliationPage, ReconciliationView } from '@plainhire/contracts';
import { data, redirect, useActionData, useLoaderData } from 'react-router';
import { apiFor, orPage, type PageArgs } from '../api.server.js';
import { DoneNote, FinanceHead } from '../components/finance-head.js';
import { ErrorSummary, FormScope, TextField } from '../components/form.js';
import { OpenEvents } from '../components/open-events.js';
import { Pages } from '../components/pages.js';
import { readFinanceForm, requireFinance } from '../finance.server.js';
import { errorsOf, field, onceKey } from '../forms.server.js';
import { exactMoment, tableMoment } from '../format/dates.js';
import type { FormError } from '../format/form-tree.js';
import { formatCount } from '../format/money.js';
import { readCount } from '../format/typed-money.js';
import { pageMeta } from '../seo/page-meta.js';
import { reconciliationText as text, RUN_STATE } from '../text/finance-reconciliation.js';

export const handle = { wide: true, private: true, script: true };

const MOST_HOURS = 2_160;
/** Usually there is none; followed ones make room for the next. */
const MOST_EVENTS = '50';
const USUAL_HOURS = '72';

export async function loader(args: PageArgs) {
  await requireFinance(args);
  const cursor = new URL(args.request.url).searchParams.get('cursor');
  const query = new URLSearchParams({ limit: '20', ...(cursor ? { cursor } : {}) });
  const api = apiFor(args);
  const [runs, events] = await orPage(
    args.request,
    Promise.all([
      api.get<ReconciliationPage>('/billing/desk/reconciliations', query),
      api.get<OpenEventPage>('/billing/desk/events', new URLSearchParams({ limit: MOST_EVENTS })),
    ]),
  );
  const done = new URL(args.request.url).searchParams.get('done');
  return { runs, events: events.items, later: Boolean(cursor), once: crypto.randomUUID(), done };
}

interface Result {
  readonly errors: readonly FormError[];
  readonly values: { sinceHours: string };
}

export async function action(args: PageArgs) {
  const form = await readFinanceForm(args);
  const values = { sinceHours: field(form, 'sinceHours') };
  const event = field(form, 'event');
  if (field(form, '_op') === 'replay') return replay(args, event, values);
  const hours = readCount(values.sinceHours);
  const refused = (errors: readonly FormError[], status: number) =>
    data<Result>({ errors, values }, { status });
  if (typeof hours !== 'number' || hours > MOST_HOURS)
    return refused([{ pointer: '/sinceHours', detail: text.noHours }], 422);
  let run: ReconciliationView;
  try {
    run = await apiFor(args).post<ReconciliationView>(
      '/billing/desk/reconciliations',
      { sinceHours: hours },
      onceKey(form),
    );
  } catch (error) {
    const { errors, status } = errorsOf(error);
    return refused(errors, status);
  }
  throw redirect(`/finance/reconciliation/${run.id}`);
}

async function replay(args: PageArgs, event: string, values: Result['values']) {
  try {
    await apiFor(args).post(`/billing/desk/events/${encodeURIComponent(event)}/replay`);
  } catch (error) {
    const { errors, status } = errorsOf(error);
    return data<Result>({ errors, values }, { status });
  }
  throw redirect('/finance/reconciliation?done=replay#main');
}

export function meta() {
  return pageMeta({ title: text.title, index: false });
}

export default function Reconciliations() {
  const { runs, events, later, once, done } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { items, nextCursor } = runs;
  return (
    <>
      <FinanceHead title={text.title} at="/finance/reconciliation" />
      <div className="wrap wide financepage">
        {!result && <DoneNote done={done} words={{ replay: text.replayed }} />}
        <p className="second b4 narrow">{text.lead}</p>
        <ErrorSummary errors={result?.errors} labels={{ sinceHours: text.hours }} />
        <FormScope values={result?.values ?? { sinceHours: USUAL_HOURS }} errors={result?.errors ?? []}>
          <form method="post" className="findform m4">
            <input type="hidden" name="_key" value={once} />
            <TextField
              name="sinceHours"
              label={text.hours}
              hint={text.hoursHint}
              inputMode="numeric"
              maxLength={5}
              autoComplete="off"
            />
            <button className="btn go" type="submit">
              {text.start}
            </button>
          </form>
        </FormScope>
        <OpenEvents items={events} />
        {items.length === 0 ? <p className="state m6">{text.none}</p> : <Runs items={items} />}
        <Pages
          first={later ? '/finance/reconciliation' : null}
          next={
            nextCursor === null ? null : `/finance/reconciliation?cursor=${encodeURIComponent(nextCursor)}`
          }
        />
      </div>
    </>
  );
}

function Runs({ items }: { items: readonly ReconciliationView[] }) {
  return (
    <table className="cards c2 fun m6">
      <caption className="vh">{text.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{text.started}</th>
          <th scope="col">{text.state}</th>
          <th scope="col">{text.since}</th>
          <th scope="col" className="num">
            {text.checked}
          </th>
          <th scope="col" className="num">
            {text.found}
          </th>
          <th scope="col" className="num">
            {text.left}
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((run) => {
          const left = run.findings.filter(({ repaired, setGoing }) => !repaired && !setGoing).length;
          return (
            <tr key={run.id}>
              <th scope="row">
                <a href={`/finance/reconciliation/${run.id}`} data-row="">
                  <time dateTime={run.startedAt} title={exactMoment(run.startedAt)}>
                    {tableMoment(run.startedAt)}
                  </time>
                </a>
              </th>
              <td data-l={text.state}>
                {run.state === 'failed' ? (
                  <b className="wrongtext">{RUN_STATE.failed}</b>
                ) : (
                  RUN_STATE[run.state]
                )}
              </td>
              <td data-l={text.since}>{tableMoment(run.since)}</td>
              <td className="num" data-l={text.checked}>
                {formatCount(run.checked)}
              </td>
              <td className="num" data-l={text.found}>
                {formatCount(run.findings.length)}
              </td>
              <td className="num" data-l={text.left}>
                {left === 0 ? '0' : <b className="wrongtext">{formatCount(left)}</b>}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
