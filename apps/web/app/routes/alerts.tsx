import type { AlertList, AlertView } from '@plainhire/contracts';
import { data, redirect, useActionData, useLoaderData } from 'react-router';
import { apiFor, orPage, type PageArgs, requireMe } from '../api.server.js';
import { SearchFields } from '../components/alert-strip.js';
import { ErrorSummary } from '../components/form.js';
import { Typed } from '../components/typed.js';
import { errorsOf, field } from '../forms.server.js';
import { alertQuery } from '../format/alert-search.js';
import { dayName, exactMoment } from '../format/dates.js';
import { readOwnForm } from '../own-form.server.js';
import { pageMeta } from '../seo/page-meta.js';
import { ALERT_FREQUENCY, alertsText as text } from '../text/alerts.js';

export const handle = { private: true };

export async function loader(args: PageArgs) {
  const me = await requireMe(args);
  const page = new URL(args.request.url).searchParams;
  const list = await orPage(args.request, apiFor(args).get<AlertList>('/me/alerts'));
  return {
    ...list,
    verified: me.verified,
    saved: page.get('saved'),
    there: page.get('there'),
    changed: page.get('changed'),
  };
}

export async function action(args: PageArgs) {
  const form = await readOwnForm(args);
  const id = field(form, 'id');
  const path = `/me/alerts/${encodeURIComponent(id)}`;
  const api = apiFor(args);
  try {
    switch (field(form, '_op')) {
      case 'delete': {
        const gone = (await api.get<AlertList>('/me/alerts')).items.find((alert) => alert.id === id);
        await api.delete(path);
        // Nothing was asked before, so it can be put back.
        return data({ errors: [], gone: gone ?? null, typed: null });
      }
      case 'pause':
        await api.patch(path, { state: 'paused' });
        break;
      case 'resume':
        await api.patch(path, { state: 'active' });
        break;
      default:
        await api.patch(path, { name: field(form, 'name'), frequency: field(form, 'frequency') });
    }
  } catch (error) {
    const { errors, status } = errorsOf(error);
    const typed = { id, name: field(form, 'name'), frequency: field(form, 'frequency') };
    return data({ errors, gone: null, typed }, { status });
  }
  throw redirect(`/alerts?changed=${encodeURIComponent(id)}`);
}

export function meta() {
  return pageMeta({ title: text.title, index: false });
}

export default function Alerts() {
  const { items, most, verified, saved, there, changed } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const marked = saved ?? there ?? changed;
  return (
    <div className="wrap">
      <div className="jobhead">
        <h1>{text.title}</h1>
        <p className="second">
          {text.lead} {items.length > 0 && text.count(items.length, most)}
        </p>
      </div>
      <ErrorSummary errors={result?.errors.map((error) => ({ ...error, pointer: '' })) ?? []} kept={false} />
      {result?.typed && !items.some(({ id }) => id === result.typed.id) && (
        <Typed fields={[['name', result.typed.name]]} />
      )}
      {result?.gone ? (
        <Gone alert={result.gone} />
      ) : (
        marked !== null &&
        !result && (
          <p className={`note b6${there === null ? ' go' : ''}`} role="status">
            {saved !== null ? text.saved : there !== null ? text.there : text.changed}
          </p>
        )
      )}
      {!verified && items.length > 0 && <p className="note wrong b6">{text.unverified}</p>}
      {items.length === 0 && (
        <div className="state">
          <h2 className="statehead">{text.none}</h2>
          <p>{text.noneBody}</p>
          <a className="btn go" href="/jobs">
            {text.noneNext}
          </a>
        </div>
      )}
      {items.map((alert) => (
        <Row
          key={alert.id}
          alert={alert}
          marked={alert.id === marked}
          typed={result?.typed?.id === alert.id && result.typed.name !== '' ? result.typed : null}
        />
      ))}
    </div>
  );
}

function Row({
  alert,
  marked,
  typed,
}: {
  alert: AlertView;
  marked: boolean;
  /** What was refused, to be put right. */
  typed: { name: string; frequency: string } | null;
}) {
  const { id, name, words, path, frequency, state, nextAt, lastSentAt } = alert;
  const head = `alert-${id}`;
  return (
    <article className={`appl alertrow${marked ? ' marked' : ''}`} aria-labelledby={head}>
      <div>
        <h2 id={head}>
          <a href={path}>{name}</a>
        </h2>
        <p className="sub">{words.length === 0 ? text.all : words.join(' · ')}</p>
        {state === 'paused' && <p className="note m3">{text.paused}</p>}
        <form method="post" className="acts">
          <input type="hidden" name="id" value={id} />
          <a href={path}>
            {text.open}
            <span className="vh"> {text.of(name)}</span>
          </a>
          <Do op={state === 'active' ? 'pause' : 'resume'} name={name}>
            {state === 'active' ? text.pause : text.resume}
          </Do>
          <Do op="delete" name={name}>
            {text.remove}
          </Do>
        </form>
        <details className="more t14 m3" open={typed !== null}>
          <summary>
            {text.rename}
            <span className="vh"> {text.of(name)}</span>
          </summary>
          <form method="post" className="rise half m3" noValidate>
            <input type="hidden" name="id" value={id} />
            <div className="field">
              <label htmlFor={`name-${id}`}>{text.name}</label>
              <input
                className="input"
                id={`name-${id}`}
                name="name"
                defaultValue={typed?.name ?? name}
                maxLength={80}
              />
            </div>
            <div className="field">
              <label htmlFor={`often-${id}`}>{text.often}</label>
              <select
                className="input"
                id={`often-${id}`}
                name="frequency"
                defaultValue={typed?.frequency ?? frequency}
              >
                {Object.entries(ALERT_FREQUENCY).map(([value, label]) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
              </select>
            </div>
            <p>
              <button className="btn" type="submit" name="_op" value="change">
                {text.save}
              </button>
            </p>
          </form>
        </details>
      </div>
      <dl className="facts side">
        <div>
          <dt>{text.often}</dt>
          <dd>{ALERT_FREQUENCY[frequency]}</dd>
        </div>
        <div>
          <dt>{text.lastMail}</dt>
          <dd>{lastSentAt === null ? text.noMail : <Day at={lastSentAt} />}</dd>
        </div>
        {nextAt !== null && (
          <div>
            <dt>{text.next}</dt>
            <dd>
              <Day at={nextAt} />
            </dd>
          </div>
        )}
      </dl>
    </article>
  );
}

function Day({ at }: { at: string }) {
  return (
    <time dateTime={at} title={exactMoment(at)}>
      {dayName(at)}
    </time>
  );
}

function Do({ op, name, children }: { op: string; name: string; children: string }) {
  return (
    <button className="linkbtn" type="submit" name="_op" value={op}>
      {children}
      <span className="vh"> {text.of(name)}</span>
    </button>
  );
}

/** What was deleted, with the way back: the same search saved again under the same name. */
function Gone({ alert }: { alert: Pick<AlertView, 'name' | 'path' | 'frequency'> }) {
  const query = alertQuery(new URLSearchParams(alert.path.split('?')[1] ?? ''));
  return (
    <form className="note b6 hstack" method="post" action="/alerts/new" role="status">
      <span>{text.deleted(alert.name)}</span>
      <SearchFields query={query} />
      <input type="hidden" name="name" value={alert.name} />
      <input type="hidden" name="frequency" value={alert.frequency} />
      <button className="linkbtn" type="submit">
        {text.undo}
      </button>
    </form>
  );
}
