import { tableMoment } from '../format/dates.js';
import { formatMoney } from '../format/money.js';
import { drawPrices, type PriceSeries } from '../format/price-chart.js';
import { historyText as text } from '../text/pricing.js';

/** Prices over time, from zero, drawn by the server. A table with the same figures stands beside it. */
export function PriceChart({
  series,
  currency,
  now,
  label,
  height,
}: {
  series: readonly PriceSeries[];
  currency: string;
  now: number;
  label: string;
  height?: number;
}) {
  const drawn = drawPrices(series, currency, now, height);
  if (drawn === null) return null;
  const foot = drawn.height - 10;
  return (
    <figure className="pricechart">
      <svg
        className="chart"
        viewBox={`0 0 ${String(drawn.width)} ${String(drawn.height)}`}
        role="img"
        aria-label={label}
      >
        {drawn.ticks.map(({ value, y }) => (
          <g key={value}>
            <path
              className={value === 0 ? 'c-ax' : 'c-hair'}
              d={`M${String(drawn.left)} ${String(y + 0.5)}H${String(drawn.width)}`}
            />
            <text className="quiet" x="0" y={y + 5}>
              {formatMoney(value, currency)}
            </text>
          </g>
        ))}
        {drawn.offers.map(({ drop, stroke }) => (
          <g key={stroke + drop}>
            <path className="c-drop" d={drop} />
            <path className="c-go" d={stroke} />
          </g>
        ))}
        {drawn.lines.map(({ name, path, labelY }) => (
          <g key={name}>
            <path className="c-med" d={path} />
            {series.length > 1 && (
              <text className="strong" x={drawn.left + 6} y={labelY}>
                {name}
              </text>
            )}
          </g>
        ))}
        <text className="quiet" x={drawn.left} y={foot}>
          {tableMoment(drawn.from).split(',')[0]}
        </text>
        <text className="quiet" x={drawn.width} y={foot} textAnchor="end">
          {Date.parse(drawn.to) <= now ? text.nowLabel : tableMoment(drawn.to).split(',')[0]}
        </text>
      </svg>
      <figcaption className="t13 muted m2">{text.caption}</figcaption>
    </figure>
  );
}
