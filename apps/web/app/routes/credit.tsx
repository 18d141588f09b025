import type { BillingAccountView, PackagesView } from '@plainhire/contracts';
import { data, useActionData, useLoaderData } from 'react-router';
import { apiFor, orPage, type PageArgs } from '../api.server.js';
import { currencyQuery, currentOffer } from '../billing.server.js';
import { payAction, type Priced, priceFor } from '../checkout.server.js';
import { PackageChoice, Price } from '../components/packages.js';
import { CodeForm, PayNoticeBox, PayPanel } from '../components/pay-panel.js';
import { Icon } from '../components/icon.js';
import { companyOfForm, deskOf } from '../desk.server.js';
import { field } from '../forms.server.js';
import { figuresOf, shownSum } from '../format/figures.js';
import { formatPrice } from '../format/money.js';
import { nameOfPackage } from '../format/price-periods.js';
import { pageMeta } from '../seo/page-meta.js';
import { billingPageText, billingText, creditText as text, promoteText } from '../text/billing.js';

export const handle = { private: true, script: true };

/** Credit, paid ahead: a bundle is bought as a promotion is, without a posting. */
export async function loader(args: PageArgs) {
  const { company } = await deskOf(args);
  const api = apiFor(args);
  const page = new URL(args.request.url).searchParams;
  const query = currencyQuery(args.request);
  const [packages, account, { now }] = await orPage(
    args.request,
    Promise.all([
      api.get<PackagesView>('/billing/packages', query),
      api.get<BillingAccountView>(`/companies/${company.id}/billing`),
      currentOffer(args),
    ]),
  );
  const bundles = packages.items.filter(({ kind }) => kind === 'bundle');
  const chosen = bundles.find(({ id }) => id === page.get('package')) ?? bundles[0] ?? null;
  const code = (page.get('code') ?? '').trim();
  const priced: Priced | null =
    chosen === null || !account.mayBuy
      ? null
      : await orPage(
          args.request,
          priceFor(args, {
            postingId: null,
            companyId: company.id,
            packageId: chosen.id,
            currency: packages.currency,
            ...(code === '' ? {} : { code }),
          }),
        );
  return { company, packages, bundles, chosen, mayBuy: account.mayBuy, code, priced, now };
}

export async function action(args: PageArgs) {
  const { status, result } = await payAction(args, async (form) => {
    const code = field(form, 'code');
    return {
      postingId: null,
      companyId: await companyOfForm(args, form),
      packageId: field(form, 'package'),
      currency: field(form, 'currency'),
      ...(code === '' ? {} : { code }),
    };
  });
  return data({ result }, { status });
}

export function meta() {
  return pageMeta({ title: text.title, index: false });
}

export default function Credit() {
  const { company, packages, bundles, chosen, mayBuy, code, priced } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>()?.result;
  const { currency, currencies } = packages;
  const address = (over: Record<string, string>) =>
    `/hiring/billing/credit?${new URLSearchParams({
      company: company.id,
      ...(chosen === null ? {} : { package: chosen.id }),
      currency,
      ...over,
    }).toString()}`;
  const quote = sent?.kind === 'changed' ? sent.quote : (priced?.quote ?? null);
  const keep = { company: company.id, package: chosen?.id ?? '', currency };
  return (
    <div className="wrap">
      <div className="jobhead pricehead">
        <nav className="crumbs" aria-label="Breadcrumb">
          <ol>
            <li>
              <a href={`/hiring/billing?company=${company.id}`}>{billingPageText.title}</a>
            </li>
          </ol>
        </nav>
        <h1>{text.title}</h1>
        <p className="lead2">{text.lead}</p>
      </div>
      {chosen === null ? (
        <div className="state">
          <h2 className="statehead">{billingText.closed}</h2>
          <p>{billingText.closedLead}</p>
        </div>
      ) : (
        <>
          <div className="choicebars">
            <PackageChoice
              legend={billingText.currency}
              choices={currencies.map((one) => ({
                label: one,
                to: address({ currency: one }),
                current: one === currency,
              }))}
            />
          </div>
          <ul className="bundles">
            {bundles.map((one) => (
              <li key={one.id} className={one.id === chosen.id ? 'chosen' : undefined}>
                <h2>{nameOfPackage(one)}</h2>
                <p className="t14 second">
                  {text.worth(formatPrice(one.creditAmount ?? 0, one.currency), one.creditDays ?? 0)}
                </p>
                <Price one={one} />
                <p className="m3">
                  {one.id === chosen.id ? (
                    <a className="btn picked" href="#working">
                      <Icon name="check" />
                      {billingText.chosen}
                    </a>
                  ) : (
                    <a className="btn" href={`${address({ package: one.id })}#working`}>
                      {text.choose(nameOfPackage(one))}
                    </a>
                  )}
                </p>
              </li>
            ))}
          </ul>
          <section className="gap2 half" aria-labelledby="working">
            <div className="sechead">
              <h2 id="working">{billingText.working}</h2>
            </div>
            {sent !== undefined && (
              <PayNoticeBox
                notice={sent.kind === 'changed' ? { kind: 'changed', before: shownSum(sent.before) } : sent}
                quote={quote}
                orders={`/hiring/billing?company=${company.id}`}
              />
            )}
            {!mayBuy ? (
              <p className="note">{promoteText.mayNotNobody}</p>
            ) : quote === null ? (
              <p className="note">
                <b>{promoteText.unpriced}.</b> {priced?.why?.detail}
              </p>
            ) : (
              <PayPanel
                quote={quote}
                shown={figuresOf(quote)}
                caption={nameOfPackage(chosen)}
                keep={{ ...keep, code }}
                again={sent?.kind === 'away' ? sent : null}
              >
                <CodeForm code={code} error={priced?.codeError ?? null} keep={keep} />
              </PayPanel>
            )}
          </section>
        </>
      )}
    </div>
  );
}
