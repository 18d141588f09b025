import type { CampaignPage, CampaignView } from '@plainhire/contracts';
import { data, redirect, useActionData, useLoaderData } from 'react-router';
import { apiFor, orPage, type PageArgs } from '../api.server.js';
import { Ask } from '../components/ask.js';
import { Claims } from '../components/campaign-check.js';
import { DoneNote, FinanceHead } from '../components/finance-head.js';
import { ErrorSummary, FormScope, TextField } from '../components/form.js';
import { Pages } from '../components/pages.js';
import { readFinanceForm, requireFinance } from '../finance.server.js';
import { errorsOf, field, onceKey } from '../forms.server.js';
import { exactMoment, tableMoment } from '../format/dates.js';
import { offWords } from '../format/finance-forms.js';
import type { FormError } from '../format/form-tree.js';
import { formatPrice } from '../format/money.js';
import { offeredWords } from '../format/offer.js';
import { readMoment, typedMoment } from '../format/typed-money.js';
import { pageMeta } from '../seo/page-meta.js';
import { CAMPAIGN_STATE, campaignText as text } from '../text/finance-campaigns.js';
import { financeText } from '../text/finance.js';

export const handle = { wide: true, private: true, script: true };

export async function loader(args: PageArgs) {
  await requireFinance(args);
  const page = new URL(args.request.url).searchParams;
  const cursor = page.get('cursor');
  const query = new URLSearchParams({ limit: '20', ...(cursor ? { cursor } : {}) });
  const campaigns = await orPage(args.request, apiFor(args).get<CampaignPage>('/billing/campaigns', query));
  const named = (name: string) => campaigns.items.find(({ id }) => id === page.get(name))?.id ?? null;
  return {
    campaigns,
    cursor,
    cancel: named('cancel'),
    extend: named('extend'),
    once: crypto.randomUUID(),
    done: page.get('done'),
  };
}

interface Result {
  readonly errors: readonly FormError[];
  readonly values: { endsAt: string };
}

export async function action(args: PageArgs) {
  const form = await readFinanceForm(args);
  const op = field(form, '_op');
  const id = encodeURIComponent(field(form, 'campaign'));
  const values = { endsAt: field(form, 'endsAt') };
  const refused = (errors: readonly FormError[], status: number) =>
    data<Result>({ errors, values }, { status });
  if (op !== 'cancel' && op !== 'extend') throw data({ code: 'not-found' }, { status: 404 });
  try {
    if (op === 'extend') {
      const endsAt = readMoment(values.endsAt);
      if (endsAt === null) return refused([{ pointer: '/endsAt', detail: financeText.wrongMoment }], 422);
      await apiFor(args).post(`/billing/campaigns/${id}/extend`, { endsAt }, onceKey(form));
    } else await apiFor(args).post(`/billing/campaigns/${id}/cancel`);
  } catch (error) {
    const { errors, status } = errorsOf(error);
    return refused(errors, status);
  }
  throw redirect(`/finance/campaigns?done=${op}#main`);
}

export function meta() {
  return pageMeta({ title: text.title, index: false });
}

export default function Campaigns() {
  const { campaigns, cursor, cancel, extend, once, done } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { items, nextCursor } = campaigns;
  const address = (over: Record<string, string>) =>
    `/finance/campaigns?${new URLSearchParams({ ...(cursor ? { cursor } : {}), ...over }).toString()}`;
  const toCancel = items.find(({ id }) => id === cancel);
  const toExtend = items.find(({ id }) => id === extend);
  return (
    <>
      <FinanceHead title={text.title} at="/finance/campaigns">
        <a className="btn go" href="/finance/campaigns/new">
          {text.make}
        </a>
      </FinanceHead>
      <div className="wrap wide financepage">
        {!result && <DoneNote done={done} words={text.done} />}
        {toCancel && (
          <Ask
            level={2}
            question={text.cancelQuestion(toCancel.name)}
            consequence={
              <>
                <ErrorSummary errors={result?.errors} kept={false} />
                <p>{text.cancelConsequence(toCancel.state === 'live')}</p>
              </>
            }
            back={address({})}
          >
            <form method="post">
              <input type="hidden" name="campaign" value={toCancel.id} />
              <button className="btn wrong" type="submit" name="_op" value="cancel">
                {text.cancelButton}
              </button>
            </form>
          </Ask>
        )}
        {toExtend && <Extend one={toExtend} once={once} back={address({})} result={result} />}
        {!toCancel && !toExtend && <ErrorSummary errors={result?.errors} kept={false} />}
        {items.length === 0 ? (
          <div className="state">
            <p>{text.none}</p>
            <a className="btn" href="/finance/campaigns/new">
              {text.make}
            </a>
          </div>
        ) : (
          <ol className="campaigns">
            {items.map((one) => (
              <Campaign key={one.id} one={one} address={address} />
            ))}
          </ol>
        )}
        <Pages
          first={cursor ? '/finance/campaigns' : null}
          next={nextCursor === null ? null : `/finance/campaigns?cursor=${encodeURIComponent(nextCursor)}`}
        />
      </div>
    </>
  );
}

/** An end that was announced stays; what goes on is another campaign. */
function Extend({
  one,
  once,
  back,
  result,
}: {
  one: CampaignView;
  once: string;
  back: string;
  result: Result | undefined;
}) {
  return (
    <Ask
      level={2}
      question={text.extendQuestion(one.name)}
      consequence={
        <p>
          {text.extendConsequence(tableMoment(one.endsAt))} {text.extendOnce}
        </p>
      }
    >
      <FormScope values={result?.values ?? { endsAt: typedMoment(one.endsAt) }} errors={result?.errors ?? []}>
        <form method="post" className="rise">
          <ErrorSummary errors={result?.errors} labels={{ endsAt: text.extendEnd }} />
          <input type="hidden" name="campaign" value={one.id} />
          <input type="hidden" name="_key" value={once} />
          <TextField
            name="endsAt"
            label={text.extendEnd}
            hint={financeText.utcField}
            type="datetime-local"
            className="momentfield"
            required
          />
          <div className="hstack">
            <button className="btn" type="submit" name="_op" value="extend">
              {text.extendButton}
            </button>
            <a className="btn quiet" href={back}>
              {financeText.keep}
            </a>
          </div>
        </form>
      </FormScope>
    </Ask>
  );
}

function Campaign({
  one,
  address,
}: {
  one: CampaignView;
  address: (over: Record<string, string>) => string;
}) {
  const open = one.state === 'live' || one.state === 'scheduled' || one.state === 'exhausted';
  const facts = [
    text.packages(offeredWords(one.packageIds)),
    ...(one.maxUsesPerCompany === null ? [] : [text.perCompany(one.maxUsesPerCompany)]),
    ...(one.firstPurchaseOnly ? [text.firstOnly] : []),
    ...(one.companyId === null ? [] : [`${text.forCompany} (${one.companyId})`]),
    ...(one.follows === null ? [] : [text.follows(one.follows.name)]),
    ...(one.goesOnAs === null ? [] : [text.goesOn(tableMoment(one.goesOnAs.endsAt))]),
  ];
  const allowed = one.claims.filter((claim) => claim.allowed).length;
  return (
    <li className={one.state === 'live' ? 'live' : undefined}>
      <div className="campaignhead">
        <h2>{one.name}</h2>
        <span className={one.state === 'live' ? 'stamp go' : 'stamp'}>
          <b>{CAMPAIGN_STATE[one.state]}</b>
        </span>
      </div>
      <dl className="campaignfacts">
        <div>
          <dt>{text.off}</dt>
          <dd className="nowrap">{offWords(one, formatPrice)}</dd>
        </div>
        <div>
          <dt>{text.runs}</dt>
          <dd>
            <time dateTime={one.startsAt} title={exactMoment(one.startsAt)}>
              {tableMoment(one.startsAt)}
            </time>{' '}
            {text.to}{' '}
            <time dateTime={one.endsAt} title={exactMoment(one.endsAt)}>
              {tableMoment(one.endsAt)}
            </time>
          </dd>
        </div>
        <div>
          <dt>{text.used}</dt>
          <dd>{text.uses(one.uses, one.held, one.maxUses)}</dd>
        </div>
      </dl>
      <p className="t14 second">{facts.join(' · ')}</p>
      <details className="more t14 m2">
        <summary>
          {text.claims}: {text.claimsOf(allowed, one.claims.length)}
        </summary>
        <Claims claims={one.claims} />
      </details>
      {open && (
        <p className="hstack m2">
          {one.goesOnAs === null && (
            <a className="btn" href={`${address({ extend: one.id })}#ask`}>
              {text.extend} <span className="vh">{one.name}</span>
            </a>
          )}
          <a className="btn" href={`${address({ cancel: one.id })}#ask`}>
            {text.cancel} <span className="vh">{one.name}</span>
          </a>
        </p>
      )}
    </li>
  );
}
