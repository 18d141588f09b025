import type { PromotionView } from '@plainhire/contracts';
import { formatCount } from '../format/money.js';
import { nameOfId } from '../format/price-periods.js';
import { billingPageText as text, promoteText } from '../text/billing.js';
import { ofLeast, standing } from './posting-results.js';

export interface RunningPromotion {
  readonly promotion: PromotionView;
  readonly title: string;
}

/** What runs now, for a company's home. Nothing where nothing runs. */
export function RunningPromotions({
  items,
  postings,
}: {
  items: readonly RunningPromotion[];
  postings: string;
}) {
  if (items.length === 0) return null;
  return (
    <section className="gap2" aria-labelledby="running">
      <div className="sechead">
        <h2 id="running">{text.running}</h2>
        <a className="t14" href={postings}>
          {text.promoteOne}
        </a>
      </div>
      <table className="cards fun">
        <caption className="vh">{text.running}</caption>
        <thead>
          <tr>
            <th scope="col">{text.posting}</th>
            <th scope="col">{text.package}</th>
            <th scope="col">{text.state}</th>
            <th scope="col" className="num">
              {text.seen}
            </th>
            <th scope="col" className="num">
              {promoteText.least}
            </th>
            <th scope="col" className="num">
              {text.opened}
            </th>
          </tr>
        </thead>
        <tbody>
          {items.map(({ promotion, title }) => (
            <tr key={promotion.id}>
              <th scope="row">
                <a href={`/hiring/postings/${promotion.postingId}/promote#results`}>{title}</a>
              </th>
              <td data-l={text.package}>{nameOfId(promotion.packageId)}</td>
              <td data-l={text.state}>{standing(promotion)}</td>
              <td className="num" data-l={text.seen}>
                {formatCount(promotion.impressions)}
              </td>
              <td className="num" data-l={promoteText.least}>
                {ofLeast(promotion)}
              </td>
              <td className="num" data-l={text.opened}>
                {formatCount(promotion.clicks)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
