import type { BillingAccountView, CompanyMembersView, CreditLotView, OrderPage } from '@plainhire/contracts';
import { data, redirect, useActionData, useLoaderData } from 'react-router';
import { apiFor, orPage, type PageArgs } from '../api.server.js';
import { DeskHead } from '../components/desk-head.js';
import { ErrorSummary, FormScope, TextField } from '../components/form.js';
import { OrderTable } from '../components/order-table.js';
import { Pages } from '../components/pages.js';
import { companyOfForm, deskOf } from '../desk.server.js';
import { errorsOf, field } from '../forms.server.js';
import { tableMoment } from '../format/dates.js';
import type { FormError } from '../format/form-tree.js';
import { formatPrice } from '../format/money.js';
import { readOwnForm } from '../own-form.server.js';
import { pageMeta } from '../seo/page-meta.js';
import { billingPageText as text } from '../text/billing.js';
import { CREDIT_SOURCE } from '../text/billing-labels.js';
import { COMPANY_ROLE } from '../text/labels.js';

export const handle = { wide: true, private: true, script: true };

/** The fields in the order of the form. */
const LABELS = {
  name: text.name,
  'address.line1': text.line1,
  'address.line2': text.line2,
  'address.postalCode': text.postalCode,
  'address.city': text.city,
  'address.country': text.country,
  vatId: text.vatId,
};

export async function loader(args: PageArgs) {
  const desk = await deskOf(args);
  const { id } = desk.company;
  const api = apiFor(args);
  const page = new URL(args.request.url).searchParams;
  const cursor = page.get('cursor');
  const query = new URLSearchParams({ limit: '20', ...(cursor ? { cursor } : {}) });
  const [account, orders, members] = await orPage(
    args.request,
    Promise.all([
      api.get<BillingAccountView>(`/companies/${id}/billing`),
      api.get<OrderPage>(`/companies/${id}/orders`, query),
      api.get<CompanyMembersView>(`/companies/${id}/members`),
    ]),
  );
  const buyers = members.items.filter(({ role }) => role === 'owner' || role === 'billing');
  return { ...desk, account, orders, buyers, later: cursor !== null, done: page.get('done') };
}

interface Result {
  readonly errors: readonly FormError[];
  readonly values: Record<string, unknown>;
}

export async function action(args: PageArgs) {
  const form = await readOwnForm(args);
  const companyId = await companyOfForm(args, form);
  const typed = Object.fromEntries(
    Object.keys(LABELS).map((name): [string, string] => [name, field(form, name).trim()]),
  );
  const at = (name: string) => typed[`address.${name}`] ?? '';
  const body = {
    name: typed.name,
    vatId: typed.vatId,
    address: {
      line1: at('line1'),
      line2: at('line2'),
      postalCode: at('postalCode'),
      city: at('city'),
      country: at('country').toUpperCase(),
    },
  };
  try {
    await apiFor(args).put(`/companies/${companyId}/billing`, body);
  } catch (error) {
    const { errors, status } = errorsOf(error);
    return data<Result>({ errors, values: body }, { status });
  }
  throw redirect(`/hiring/billing?company=${companyId}&done=save#details`);
}

export function meta() {
  return pageMeta({ title: text.title, index: false });
}

export default function Billing() {
  const { company, role, others, account, orders, buyers, later, done } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const base = `/hiring/billing?company=${company.id}`;
  return (
    <>
      <DeskHead title={text.title} note={company.name} others={others} path="/hiring/billing">
        {account.mayBuy && (
          <a className="btn" href={`/hiring/billing/credit?company=${company.id}`}>
            {text.buyCredit}
          </a>
        )}
        <a className="btn" href={`/hiring/postings?company=${company.id}`}>
          {text.promoteOne}
        </a>
      </DeskHead>
      <div className="wrap wide hiringpage companydesk">
        <div>
          <section aria-labelledby="orders">
            <div className="sechead">
              <h2 id="orders">{text.orders}</h2>
            </div>
            {orders.items.length === 0 ? (
              <div className="state">
                <p>{text.noOrders}</p>
                <a className="btn" href={`/hiring/postings?company=${company.id}`}>
                  {text.toPostings}
                </a>
              </div>
            ) : (
              <OrderTable items={orders.items} caption={text.orders} />
            )}
            <Pages
              first={later ? base : null}
              next={
                orders.nextCursor === null ? null : `${base}&cursor=${encodeURIComponent(orders.nextCursor)}`
              }
            />
          </section>
          <section className="gap2" aria-labelledby="credit">
            <div className="sechead">
              <h2 id="credit">{text.credit}</h2>
            </div>
            <Credits account={account} />
          </section>
        </div>
        <div>
          <section aria-labelledby="details">
            <div className="sechead">
              <h2 id="details">{text.details}</h2>
            </div>
            {done === 'save' && !result && (
              <p className="note go b4" role="status">
                {text.saved}
              </p>
            )}
            <p className="t14 second b4">{text.detailsLead}</p>
            <p className={account.vatState === 'unverified' ? 'note wrong b4' : 'note b4'}>
              {text.vat[account.vatState]}
            </p>
            {account.mayBuy ? (
              <Details account={account} company={company.name} result={result} />
            ) : (
              <p className="t14 muted">{text.readOnly}</p>
            )}
          </section>
          <section className="gap2" aria-labelledby="who">
            <h2 className="caps" id="who">
              {text.who}
            </h2>
            <p className="t14 second m2">{text.whoLead}</p>
            <ul className="plainrows m2">
              {buyers.map((one) => (
                <li key={one.userId}>
                  {one.name} <span className="muted">{COMPANY_ROLE[one.role]}</span>
                </li>
              ))}
            </ul>
            {role === 'owner' && (
              <p className="t14 m2">
                <a href={`/hiring/company?company=${company.id}`}>{text.change}</a>
              </p>
            )}
          </section>
        </div>
      </div>
    </>
  );
}

function Credits({ account }: { account: BillingAccountView }) {
  const left = account.credits.filter((one) => one.left > 0);
  if (account.lots.length === 0)
    return (
      <p className="t14 second">
        {text.noCredit}{' '}
        {account.mayBuy && (
          <a href={`/hiring/billing/credit?company=${account.companyId}`}>{text.buyCredit}</a>
        )}
      </p>
    );
  return (
    <>
      <p className="bigfig">
        {left.map((one) => (
          <span className="total" key={one.currency}>
            {formatPrice(one.left, one.currency)}
          </span>
        ))}
      </p>
      <table className="cards c2">
        <caption className="vh">{text.lotsCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{text.source}</th>
            <th scope="col" className="num">
              {text.left}
            </th>
            <th scope="col" className="num">
              {text.of}
            </th>
            <th scope="col" className="num">
              {text.ends}
            </th>
          </tr>
        </thead>
        <tbody>
          {account.lots.map((lot: CreditLotView) => (
            <tr key={lot.id}>
              <th scope="row" className="lightrow">
                {CREDIT_SOURCE[lot.source]}
                <small className="block muted">{tableMoment(lot.createdAt)}</small>
              </th>
              <td className="num" data-l={text.left}>
                {formatPrice(lot.left, lot.currency)}
              </td>
              <td className="num" data-l={text.of}>
                {formatPrice(lot.amount, lot.currency)}
              </td>
              <td className="num" data-l={text.ends}>
                {lot.expiresAt === null ? text.never : tableMoment(lot.expiresAt)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Details({
  account,
  company,
  result,
}: {
  account: BillingAccountView;
  company: string;
  result: Result | undefined;
}) {
  const { party } = account;
  const values = result?.values ?? {
    name: party.name || company,
    vatId: party.vatId ?? '',
    address: party.address ?? {},
  };
  return (
    <FormScope values={values} errors={result?.errors ?? []}>
      <form method="post" className="rise" action={`/hiring/billing?company=${account.companyId}#details`}>
        <input type="hidden" name="company" value={account.companyId} />
        <ErrorSummary errors={result?.errors} labels={LABELS} />
        <TextField name="name" label={text.name} maxLength={200} autoComplete="organization" required />
        <TextField
          name="address.line1"
          label={text.line1}
          maxLength={200}
          autoComplete="address-line1"
          required
        />
        <TextField
          name="address.line2"
          label={text.line2}
          maxLength={200}
          autoComplete="address-line2"
          optional
        />
        <TextField
          name="address.postalCode"
          label={text.postalCode}
          maxLength={20}
          autoComplete="postal-code"
          className="w-short"
          optional
        />
        <TextField
          name="address.city"
          label={text.city}
          maxLength={120}
          autoComplete="address-level2"
          required
        />
        <TextField
          name="address.country"
          label={text.country}
          hint={text.countryHint}
          maxLength={2}
          autoComplete="country"
          className="w-short"
          required
        />
        <TextField
          name="vatId"
          label={text.vatId}
          hint={text.vatHint}
          maxLength={20}
          className="half"
          optional
        />
        <p>
          <button className="btn go" type="submit" name="_op" value="save">
            {text.save}
          </button>
        </p>
      </form>
    </FormScope>
  );
}
