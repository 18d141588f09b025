import type { ReconciliationFinding, ReconciliationView } from '@plainhire/contracts';
import { useLoaderData } from 'react-router';
import { apiFor, orPage, type PageArgs } from '../api.server.js';
import { FinanceHead } from '../components/finance-head.js';
import { Icon } from '../components/icon.js';
import { requireFinance } from '../finance.server.js';
import { tableMoment } from '../format/dates.js';
import { pageMeta } from '../seo/page-meta.js';
import { FINDING, reconciliationText as text, RUN_STATE } from '../text/finance-reconciliation.js';

export const handle = { wide: true, private: true, script: true };

export async function loader(args: PageArgs & { params: { id?: string } }) {
  await requireFinance(args);
  const id = encodeURIComponent(args.params.id ?? '');
  const run = await orPage(
    args.request,
    apiFor(args).get<ReconciliationView>(`/billing/desk/reconciliations/${id}`),
  );
  return { run, refresh: run.state === 'running' };
}

export function meta() {
  return pageMeta({ title: text.title, index: false });
}

export default function Reconciliation() {
  const { run, refresh } = useLoaderData<typeof loader>();
  const going = run.findings.filter(({ setGoing }) => setGoing).length;
  const left = run.findings.filter(({ repaired, setGoing }) => !repaired && !setGoing).length;
  return (
    <>
      <FinanceHead
        title={text.run(tableMoment(run.startedAt))}
        note={`${RUN_STATE[run.state]} · ${text.since.toLowerCase()} ${tableMoment(run.since)}`}
        at="/finance/reconciliation"
      >
        {refresh && (
          <a className="btn" href={`/finance/reconciliation/${run.id}`}>
            <Icon name="refresh" />
            {text.look}
          </a>
        )}
        <a href="/finance/reconciliation">{text.all}</a>
      </FinanceHead>
      <div
        className="wrap wide financepage"
        data-watch={
          refresh ? `${run.state} ${String(run.checked)} ${String(run.findings.length)}` : undefined
        }
      >
        <div role="status" className="b6">
          {run.state === 'running' ? (
            <p className="note">
              <b>{text.soFar(run.checked)}</b> {text.running}
            </p>
          ) : run.state === 'failed' ? (
            <p className="note wrong">{text.failed(run.failure ?? '')}</p>
          ) : (
            <p className={left === 0 ? 'note go' : 'note wrong'}>
              {run.findings.length === 0
                ? text.clean(run.checked)
                : text.summary(run.checked, { found: run.findings.length, going, left })}
            </p>
          )}
        </div>
        {run.findings.length > 0 && <Findings findings={run.findings} />}
      </div>
    </>
  );
}

function Findings({ findings }: { findings: readonly ReconciliationFinding[] }) {
  const rank = ({ repaired, setGoing }: ReconciliationFinding) => (repaired ? 2 : setGoing ? 1 : 0);
  const leftFirst = [...findings].sort((a, b) => rank(a) - rank(b));
  return (
    <section aria-labelledby="findings">
      <div className="sechead">
        <h2 id="findings">{text.findings}</h2>
      </div>
      <table className="cards c2">
        <caption className="vh">{text.findingsCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{text.what}</th>
            <th scope="col">{text.detail}</th>
            <th scope="col">{text.where}</th>
            <th scope="col">{text.repaired}</th>
          </tr>
        </thead>
        <tbody>
          {leftFirst.map((one, index) => (
            <tr key={index}>
              <th scope="row">{FINDING[one.kind]}</th>
              <td data-l={text.detail}>{one.detail}</td>
              <td data-l={text.where}>
                {one.orderId !== null && <a href={`/finance/orders/${one.orderId}`}>{text.order}</a>}
                {one.stripeId !== null && <small className="hash block">{one.stripeId}</small>}
              </td>
              <td data-l={text.repaired}>
                {one.repaired ? (
                  text.mended
                ) : one.setGoing ? (
                  text.setGoing
                ) : (
                  <b className="wrongtext">{text.notMended}</b>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
