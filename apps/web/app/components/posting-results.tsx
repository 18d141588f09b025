import type { PostingResults as Results } from '@plainhire/contracts';
import { longDate, shortDate } from '../format/dates.js';
import { formatCount, formatPrice } from '../format/money.js';
import { drawDays, MEASURES, rateWords, ratesOf } from '../format/posting-days.js';
import { nameOfId } from '../format/price-periods.js';
import { promoteText as text } from '../text/billing.js';
import { PROMOTION_END, PROMOTION_STATE } from '../text/billing-labels.js';

type Promotion = Results['promotions'][number];

/** What promotions of one posting brought, day by day, against the days without. */
export function PostingResults({ results }: { results: Results }) {
  return (
    <section className="gap" aria-labelledby="results">
      <div className="sechead">
        <h2 id="results">{text.results}</h2>
      </div>
      {results.promotions.length === 0 ? (
        <p className="state second">{text.noResults}</p>
      ) : (
        <div className="check2 resultgrid">
          <div>
            <p className="t14 second b4">{text.resultsLead}</p>
            <Rates results={results} />
            <PromotionTable promotions={results.promotions} />
          </div>
          <DayChart results={results} />
        </div>
      )}
    </section>
  );
}

function Rates({ results }: { results: Results }) {
  const rates = ratesOf(results.days);
  return (
    <table className="ratetable">
      <caption className="vh">{text.resultsLead}</caption>
      <thead>
        <tr>
          <th scope="col">{text.perDay}</th>
          <th scope="col" className="num">
            {text.with}
          </th>
          <th scope="col" className="num">
            {text.organic}
          </th>
        </tr>
      </thead>
      <tbody>
        {MEASURES.map((measure) => (
          <tr key={measure}>
            <th scope="row" className="lightrow">
              {text[measure]}
            </th>
            <td className="num">
              <b>{rates.promoted === null ? '–' : rateWords(rates.promoted[measure])}</b>
            </td>
            <td className="num">{rates.organic === null ? '–' : rateWords(rates.organic[measure])}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{text.daysCounted}</th>
          <td className="num">{text.daysWith(rates.promotedDays)}</td>
          <td className="num">{text.daysWith(rates.organicDays)}</td>
        </tr>
      </tfoot>
    </table>
  );
}

/** Promotions with where they stand, and how much of the promised impressions came. */
function PromotionTable({ promotions }: { promotions: readonly Promotion[] }) {
  return (
    <table className="cards m6">
      <caption className="vh">{text.past}</caption>
      <thead>
        <tr>
          <th scope="col">{text.package}</th>
          <th scope="col">{text.state}</th>
          <th scope="col" className="num">
            {text.impressions}
          </th>
          <th scope="col" className="num">
            {text.least}
          </th>
          <th scope="col" className="num">
            {text.clicks}
          </th>
        </tr>
      </thead>
      <tbody>
        {promotions.map((one) => (
          <tr key={one.id}>
            <th scope="row">
              <a href={`/hiring/orders/${one.orderId}`}>{nameOfId(one.packageId)}</a>
            </th>
            <td data-l={text.state}>
              {standing(one)}
              {cameBack(one) !== null && <small className="block muted">{cameBack(one)}</small>}
            </td>
            <td className="num" data-l={text.impressions}>
              {formatCount(one.impressions)}
            </td>
            <td className="num" data-l={text.least}>
              {ofLeast(one)}
            </td>
            <td className="num" data-l={text.clicks}>
              {formatCount(one.clicks)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** How much of the promised impressions came; `–` where none were promised. */
export function ofLeast(one: Pick<Promotion, 'impressions' | 'leastImpressions'>): string {
  if (one.leastImpressions <= 0) return '–';
  return `${String(Math.floor((one.impressions / one.leastImpressions) * 100))}%`;
}

/** What came back by itself; null where nothing did. */
function cameBack(one: Promotion): string | null {
  const { endReason, usedMs, shortfallCredit: credit } = one;
  const amount = credit === null ? null : formatPrice(credit.amount, credit.currency);
  if (endReason === 'posting_ended' && usedMs === 0)
    return amount === null ? text.unshown : text.unshownCredit(amount);
  return amount === null ? null : text.shortfall(amount);
}

export function standing(one: Promotion): string {
  if (one.state === 'ended')
    return [
      one.endReason === null ? PROMOTION_STATE.ended : PROMOTION_END[one.endReason],
      one.endedAt === null ? '' : shortDate(one.endedAt),
    ]
      .filter(Boolean)
      .join(', ');
  if (one.state === 'running' && one.endsAt !== null) return `${text.endsOn} ${longDate(one.endsAt)}`;
  return PROMOTION_STATE[one.state];
}

function DayChart({ results: { days } }: { results: Results }) {
  if (days.length === 0) return null;
  const drawn = drawDays(days);
  const { promoted, organic } = ratesOf(days);
  const against = (measure: (typeof MEASURES)[number]) =>
    text.against(
      promoted === null ? '–' : rateWords(promoted[measure]),
      organic === null ? '–' : rateWords(organic[measure]),
    );
  return (
    <figure className="daychart">
      <svg
        className="chart"
        viewBox={`0 0 ${String(drawn.width)} ${String(drawn.height)}`}
        role="img"
        aria-label={text.drawing(against('impressions'), against('clicks'), against('applications'))}
      >
        {drawn.bands.map(({ x, width }) => (
          <rect
            className="c-promoted"
            key={x}
            x={x}
            y="0"
            width={width}
            height={drawn.panels.at(-1)?.floor ?? drawn.height}
          />
        ))}
        {drawn.panels.map(({ measure, top, floor, most, bars }) => (
          <g key={measure}>
            <text className="strong" x="2" y={top - 7}>
              {text[measure]}
            </text>
            <text className="quiet" x={drawn.width - 2} y={top - 7} textAnchor="end">
              {formatCount(most)}
            </text>
            <path className="c-ax" d={`M0 ${String(floor)}.5H${String(drawn.width)}`} />
            {bars.map((bar, index) => (
              <rect
                className={bar.promoted ? 'c-paid' : 'c-ink'}
                key={index}
                x={bar.x}
                y={bar.y}
                width={bar.width}
                height={bar.height}
              />
            ))}
          </g>
        ))}
        <text className="quiet" x="2" y={drawn.height - 6}>
          {shortDate(days[0]?.day ?? '')}
        </text>
        <text className="quiet" x={drawn.width - 2} y={drawn.height - 6} textAnchor="end">
          {shortDate(days.at(-1)?.day ?? '')}
        </text>
      </svg>
      <details className="more t13 m2">
        <summary>{text.table}</summary>
        <div className="scroll" tabIndex={0} role="region" aria-label={text.tableCaption}>
          <table className="mini">
            <caption className="vh">{text.tableCaption}</caption>
            <thead>
              <tr>
                <th scope="col">{text.day}</th>
                <th scope="col" className="num">
                  {text.impressions}
                </th>
                <th scope="col" className="num">
                  {text.ofPromoted}
                </th>
                <th scope="col" className="num">
                  {text.clicks}
                </th>
                <th scope="col" className="num">
                  {text.applications}
                </th>
              </tr>
            </thead>
            <tbody>
              {days.map((day) => (
                <tr key={day.day}>
                  <th scope="row">
                    {shortDate(day.day)}
                    {day.promoted && <small className="muted"> {text.promotedMark}</small>}
                  </th>
                  <td className="num">{formatCount(day.impressions)}</td>
                  <td className="num">{formatCount(day.promotedImpressions)}</td>
                  <td className="num">{formatCount(day.clicks)}</td>
                  <td className="num">{formatCount(day.applications)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}
