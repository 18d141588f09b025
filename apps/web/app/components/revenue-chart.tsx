import { tableMoment } from '../format/dates.js';
import { formatCount, formatMoney, formatPrice, priceFigure } from '../format/money.js';
import { bucketsOf, drawRevenue, type MoneyDay, moneySums } from '../format/revenue-chart.js';
import { overviewText as text } from '../text/finance.js';

/** What was earned, taken off and paid back, from zero, drawn by the server; the same figures behind it. */
export function RevenueChart({ days, currency }: { days: readonly MoneyDay[]; currency: string }) {
  const drawn = drawRevenue(days, currency);
  if (drawn === null) return <p className="state second">{text.noneSold}</p>;
  const { net, discount, refunded } = moneySums(days);
  const words = [net, discount, refunded].map((amount) => formatPrice(amount, currency)) as [
    string,
    string,
    string,
  ];
  const weeks = bucketsOf(days).length < days.length;
  const foot = drawn.height - 8;
  return (
    <figure className="daychart">
      <svg
        className="chart"
        viewBox={`0 0 ${String(drawn.width)} ${String(drawn.height)}`}
        role="img"
        aria-label={weeks ? text.drawingWeeks(...words) : text.drawing(...words)}
      >
        {drawn.ticks.map(({ value, y }) => (
          <g key={value}>
            {value > 0 && (
              <path className="c-hair" d={`M${String(drawn.left)} ${String(y)}H${String(drawn.width)}`} />
            )}
            <text className="quiet" x="0" y={y + 5}>
              {formatMoney(value, currency)}
            </text>
          </g>
        ))}
        {drawn.bars.map(({ from, x, width, net: earned, discount: off, back }) => (
          <g key={from}>
            {earned.height > 0 && (
              <rect className="c-ink" x={x} y={earned.y} width={width} height={earned.height} />
            )}
            {off.height > 0 && <rect className="c-off" x={x} y={off.y} width={width} height={off.height} />}
            {back.height > 0 && (
              <rect className="c-back" x={x} y={back.y} width={width} height={back.height} />
            )}
          </g>
        ))}
        <path className="c-ax" d={`M${String(drawn.left)} ${String(drawn.floor)}H${String(drawn.width)}`} />
        <text className="quiet" x={drawn.left} y={foot}>
          {tableMoment(days[0]?.day ?? '')}
        </text>
        <text className="quiet" x={drawn.width} y={foot} textAnchor="end">
          {tableMoment(days.at(-1)?.day ?? '')}
        </text>
      </svg>
      <RevenueTable days={days} currency={currency} />
    </figure>
  );
}

function RevenueTable({ days, currency }: { days: readonly MoneyDay[]; currency: string }) {
  const shown = days.filter((day) => day.orders > 0 || day.net > 0 || day.refunded > 0).reverse();
  const sums = moneySums(days);
  const heads = [text.net, text.tax, text.discount, text.refunded];
  const cells = (one: Omit<MoneyDay, 'day'>) => [one.net, one.tax, one.discount, one.refunded];
  return (
    <details className="more t13 m2">
      <summary>{text.table}</summary>
      <p className="muted m2">{text.tableNote}</p>
      <div className="scroll" tabIndex={0} role="region" aria-label={text.tableCaption}>
        <table className="moneytable">
          <caption className="vh">{text.tableCaption}</caption>
          <thead>
            <tr>
              <th scope="col">{text.day}</th>
              <th scope="col" className="num">
                {text.paid}
              </th>
              {heads.map((head) => (
                <th scope="col" className="num" key={head}>
                  {head}, {currency}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((day) => (
              <tr key={day.day}>
                <th scope="row" className="lightrow nowrap">
                  {tableMoment(day.day)}
                </th>
                <td className="num">{formatCount(day.orders)}</td>
                {cells(day).map((amount, index) => (
                  <td className="num" key={heads[index]}>
                    {priceFigure(amount, currency)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{text.sum}</th>
              <td className="num">{formatCount(sums.orders)}</td>
              {cells(sums).map((amount, index) => (
                <td className="num" key={heads[index]}>
                  <span className="total">{priceFigure(amount, currency)}</span>
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </div>
    </details>
  );
}
