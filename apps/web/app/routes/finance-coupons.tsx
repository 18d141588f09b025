import type { CouponPage, CouponView } from '@plainhire/contracts';
import { data, redirect, useActionData, useLoaderData } from 'react-router';
import { apiFor, orPage, type PageArgs } from '../api.server.js';
import { Ask } from '../components/ask.js';
import { DoneNote, FinanceHead } from '../components/finance-head.js';
import { Choices, ErrorSummary, FormScope, TextField } from '../components/form.js';
import { PackageBoxes } from '../components/package-boxes.js';
import { Pages } from '../components/pages.js';
import { LimitFields, ReductionFields } from '../components/reduction-fields.js';
import { readFinanceForm, requireFinance, shopNow } from '../finance.server.js';
import { errorsOf, field, onceKey } from '../forms.server.js';
import { tableMoment } from '../format/dates.js';
import { CAMPAIGN_LABELS, couponBody, inOwnWords, offWords } from '../format/finance-forms.js';
import { type FormError, type FormTree, formTree } from '../format/form-tree.js';
import { formatPrice } from '../format/money.js';
import { offeredWords } from '../format/offer.js';
import { pageMeta } from '../seo/page-meta.js';
import { campaignText } from '../text/finance-campaigns.js';
import { COUPON_STATE, couponText as text } from '../text/finance-coupons.js';

export const handle = { wide: true, private: true, script: true };

export async function loader(args: PageArgs) {
  await requireFinance(args);
  const page = new URL(args.request.url).searchParams;
  const cursor = page.get('cursor');
  const query = new URLSearchParams({ limit: '30', ...(cursor ? { cursor } : {}) });
  const coupons = await orPage(args.request, apiFor(args).get<CouponPage>('/billing/coupons', query));
  const disable = coupons.items.find(({ id }) => id === page.get('disable')) ?? null;
  return { coupons, cursor, disable, once: crypto.randomUUID(), done: page.get('done') };
}

interface Result {
  readonly op: string;
  readonly tree: FormTree;
  readonly errors: readonly FormError[];
}

export async function action(args: PageArgs) {
  const form = await readFinanceForm(args);
  const api = apiFor(args);
  const op = field(form, '_op') === 'disable' ? 'disable' : 'create';
  const tree = formTree(form);
  const read = couponBody(tree, await shopNow(args));
  try {
    if (op === 'disable')
      await api.post(`/billing/coupons/${encodeURIComponent(field(form, 'coupon'))}/disable`);
    else await api.post('/billing/coupons', read.body, onceKey(form));
  } catch (error) {
    const { errors, status } = errorsOf(error);
    return data<Result>(
      { op, tree, errors: op === 'create' ? inOwnWords(errors, read) : errors },
      { status },
    );
  }
  throw redirect(`/finance/coupons?done=${op}#main`);
}

export function meta() {
  return pageMeta({ title: text.title, index: false });
}

const START: FormTree = { kind: 'percent', currency: 'EUR', maxUsesPerCompany: '1' };
const LABELS = { code: text.code, ...CAMPAIGN_LABELS };

export default function Coupons() {
  const { coupons, cursor, disable, once, done } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const { items, nextCursor } = coupons;
  const made = result?.op === 'create' ? result : undefined;
  const address = (over: Record<string, string>) =>
    `/finance/coupons?${new URLSearchParams({ ...(cursor ? { cursor } : {}), ...over }).toString()}`;
  return (
    <>
      <FinanceHead title={text.title} at="/finance/coupons">
        <a className="btn tonew" href="#new">
          {text.newTitle}
        </a>
      </FinanceHead>
      <div className="wrap wide financepage">
        {!result && <DoneNote done={done} words={text.done} />}
        {result?.op === 'disable' && <ErrorSummary errors={result.errors} kept={false} />}
        {disable !== null && (
          <Ask
            level={2}
            question={text.disableQuestion(disable.code)}
            consequence={<p>{text.disableConsequence}</p>}
            back={address({})}
          >
            <form method="post">
              <input type="hidden" name="coupon" value={disable.id} />
              <button className="btn wrong" type="submit" name="_op" value="disable">
                {text.disableButton}
              </button>
            </form>
          </Ask>
        )}
        <div className="companydesk">
          <div>
            {items.length === 0 ? (
              <div className="state">
                <p>{text.none}</p>
                <p className="second">{text.noneNext}</p>
              </div>
            ) : (
              <CouponTable items={items} address={address} />
            )}
            <Pages
              first={cursor ? '/finance/coupons' : null}
              next={nextCursor === null ? null : `/finance/coupons?cursor=${encodeURIComponent(nextCursor)}`}
            />
          </div>
          <section aria-labelledby="new">
            <div className="sechead">
              <h2 id="new">{text.newTitle}</h2>
            </div>
            <FormScope values={made?.tree ?? START} errors={made?.errors ?? []}>
              <form method="post" action="#new" className="rise">
                <ErrorSummary errors={made?.errors} labels={LABELS} />
                <input type="hidden" name="_key" value={once} />
                <TextField
                  name="code"
                  label={text.code}
                  hint={text.codeHint}
                  maxLength={30}
                  autoComplete="off"
                  className="half"
                  required
                />
                <ReductionFields />
                <PackageBoxes legend={campaignText.packagesField} hint={text.packagesHint} />
                <div className="pair stack">
                  <TextField
                    name="startsAt"
                    label={campaignText.starts}
                    hint={campaignText.startsHint}
                    type="datetime-local"
                    optional
                  />
                  <TextField
                    name="endsAt"
                    label={text.ends}
                    hint={text.endsHint}
                    type="datetime-local"
                    optional
                  />
                </div>
                <LimitFields />
                <Choices
                  name="stacksWithCampaign"
                  legend={text.together}
                  choices={[{ value: 'yes', label: text.stacksField }]}
                  kind="checkbox"
                />
                <p>
                  <button className="btn go" type="submit" name="_op" value="create">
                    {text.create}
                  </button>
                </p>
              </form>
            </FormScope>
          </section>
        </div>
      </div>
    </>
  );
}

function CouponTable({
  items,
  address,
}: {
  items: readonly CouponView[];
  address: (over: Record<string, string>) => string;
}) {
  return (
    <table className="cards c2 fun">
      <caption className="vh">{text.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{text.code}</th>
          <th scope="col">{text.off}</th>
          <th scope="col">{text.runs}</th>
          <th scope="col">{text.state}</th>
          <th scope="col" className="num">
            {text.used}
          </th>
          <th scope="col">
            <span className="vh">{text.actions}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((one) => (
          <tr key={one.id}>
            <th scope="row">
              {one.code}
              <small>{termsOf(one)}</small>
            </th>
            <td data-l={text.off}>{offWords(one, formatPrice)}</td>
            <td data-l={text.runs}>
              {text.from} {tableMoment(one.startsAt)}
              <small className="block muted">
                {one.endsAt === null ? text.noEnd : `${campaignText.to} ${tableMoment(one.endsAt)}`}
              </small>
            </td>
            <td data-l={text.state}>{COUPON_STATE[one.state]}</td>
            <td className="num" data-l={text.used}>
              {text.uses(one.uses, one.held, one.maxUses)}
            </td>
            <td className="num">
              {(one.state === 'live' || one.state === 'scheduled' || one.state === 'exhausted') && (
                <a className="btn" href={`${address({ disable: one.id })}#ask`}>
                  {text.disable} <span className="vh">{one.code}</span>
                </a>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function termsOf(one: CouponView): string {
  return [
    one.packageIds.length === 0 ? text.allPackages : offeredWords(one.packageIds),
    ...(one.maxUsesPerCompany === null ? [] : [campaignText.perCompany(one.maxUsesPerCompany)]),
    ...(one.firstPurchaseOnly ? [text.firstOnly] : []),
    ...(one.stacksWithCampaign ? [text.stacks] : []),
    ...(one.companyId === null ? [] : [text.forCompany]),
  ].join(' · ');
}
