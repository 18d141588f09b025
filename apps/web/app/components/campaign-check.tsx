import type { CampaignCheck } from '@plainhire/contracts';
import { dayMoment, shortDate } from '../format/dates.js';
import { leastPercent } from '../format/finance-forms.js';
import { formatPrice } from '../format/money.js';
import { offerWords } from '../format/offer.js';
import { nameOfId } from '../format/price-periods.js';
import { billingText, offerText } from '../text/billing.js';
import { campaignText as text, CLAIM } from '../text/finance-campaigns.js';
import { Icon } from './icon.js';

type Claim = CampaignCheck['claims'][number];

/** Longer lists are folded. */
const MOST_OPEN = 8;

/** What a campaign may say of itself and why, or why not; a former price and a percentage package by package. */
export function Claims({ claims }: { claims: readonly Claim[] }) {
  return (
    <ul className="claims">
      {claims.map((one, index) => (
        <li key={index} className={one.allowed ? 'may' : 'not'}>
          <Icon name={one.allowed ? 'check' : 'cross'} />
          <div>
            <b>{CLAIM[one.claim]}</b>{' '}
            <span className="second">
              {[one.packageId === null ? text.everything : nameOfId(one.packageId), one.currency]
                .filter((part) => part !== null)
                .join(', ')}
            </span>{' '}
            <span className={one.allowed ? 'gotext' : 'wrongtext'}>
              {one.allowed ? text.may : text.mayNot}
            </span>
            <p>{one.why}</p>
          </div>
        </li>
      ))}
    </ul>
  );
}

interface Draft {
  readonly packageIds: string[];
  readonly currency: string | null;
  readonly endsAt: string;
  readonly maxUses: number | null;
  readonly firstPurchaseOnly: boolean;
  readonly companyId: string | null;
}

/** The line above public pages as this campaign would have it, its prices, and what it may say. */
export function CampaignCheckView({ check, draft }: { check: CampaignCheck; draft: Draft }) {
  const percentOff = leastPercent(check.packages);
  return (
    <>
      <h3 className="caps">{text.preview}</h3>
      {draft.companyId !== null ? (
        <p className="t14 second m2">{text.previewNone}</p>
      ) : (
        <>
          <p className="offerpreview m2">
            <b>{offerWords({ percentOff, packageIds: draft.packageIds, currency: draft.currency })}</b>{' '}
            {offerText.until} {dayMoment(draft.endsAt)} {billingText.utc}.
            {draft.maxUses !== null && ` ${offerText.usesLeft(draft.maxUses, draft.maxUses)}`}
            {draft.firstPurchaseOnly && ` ${offerText.firstOnly}`}
          </p>
          {percentOff === null && <p className="t13 muted m2">{text.previewNoPercent}</p>}
        </>
      )}
      {check.packages.length > 0 && (
        <details className="more t14 m5" open={check.packages.length <= MOST_OPEN}>
          <summary>{text.prices(check.packages.length)}</summary>
          <PreviewPrices packages={check.packages} />
        </details>
      )}
      <h3 className="caps m6">{text.claims}</h3>
      <RefusedFirst claims={check.claims} />
    </>
  );
}

/** What may not be said always shows; the rest is folded where it would hide the button below. */
function RefusedFirst({ claims }: { claims: readonly Claim[] }) {
  const refused = claims.filter(({ allowed }) => !allowed);
  const allowed = claims.filter((one) => one.allowed);
  return (
    <>
      {refused.length > 0 && <Claims claims={refused} />}
      {allowed.length > 0 && (
        <details className="more t14 m2" open={allowed.length <= MOST_OPEN}>
          <summary>{text.mayBeSaid(allowed.length, claims.length)}</summary>
          <Claims claims={allowed} />
        </details>
      )}
    </>
  );
}

function PreviewPrices({ packages }: Pick<CampaignCheck, 'packages'>) {
  return (
    <table className="cards c2">
      <caption className="vh">{text.pricesCaption}</caption>
      <thead>
        <tr>
          <th scope="col">{text.package}</th>
          <th scope="col" className="num">
            {text.list}
          </th>
          <th scope="col" className="num">
            {text.price}
          </th>
          <th scope="col" className="num">
            {text.was}
          </th>
          <th scope="col" className="num">
            {text.percentOff}
          </th>
        </tr>
      </thead>
      <tbody>
        {packages.map((one) => (
          <tr key={`${one.packageId} ${one.currency}`}>
            <th scope="row" className="lightrow">
              {nameOfId(one.packageId)} <span className="muted">{one.currency}</span>
            </th>
            <td className="num" data-l={text.list}>
              {formatPrice(one.list, one.currency)}
            </td>
            <td className="num" data-l={text.price}>
              <b>{formatPrice(one.price, one.currency)}</b>
            </td>
            <td className="num" data-l={text.was}>
              {one.was === null ? (
                text.noWas
              ) : (
                <>
                  {formatPrice(one.was.amount, one.was.currency)}
                  <small className="block muted">
                    {shortDate(one.was.from)} {text.to} {shortDate(one.was.to)}
                  </small>
                </>
              )}
            </td>
            <td className="num" data-l={text.percentOff}>
              {one.percentOff === null ? '–' : `${String(one.percentOff)}%`}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
