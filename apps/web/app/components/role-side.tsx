import type { RolePay, RoleView, SearchAnswer } from '@plainhire/contracts';
import { formatCount, formatMoney } from '../format/money.js';
import { drawPay } from '../format/pay-chart.js';
import { countryName } from '../text/labels.js';
import { rolesText as text } from '../text/roles.js';

const SHOWN_SKILLS = 8;

/** What a role pays, where it is, what it asks for, and which roles are near it. */
export function RoleSide({ role, skills }: { role: RoleView; skills: SearchAnswer['facets']['skills'] }) {
  const named = Object.entries(skills).slice(0, SHOWN_SKILLS);
  return (
    <div className="homeside">
      {role.pay !== null && (
        <section aria-labelledby="r-pay">
          <h2 className="caps" id="r-pay">
            {text.pay}
          </h2>
          <PayChart role={role} pay={role.pay} />
        </section>
      )}
      {role.places.length > 0 && (
        <section aria-labelledby="r-where">
          <h2 className="caps" id="r-where">
            {text.places}
          </h2>
          <ul className="rolelist m2">
            {role.places.map(({ city, country, postings }) => (
              <li key={`${city}, ${country}`}>
                <a href={jobs(role.slug, { place: [city, countryName(country)].filter(Boolean).join(', ') })}>
                  {city}
                </a>
                <span>{formatCount(postings)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {named.length > 0 && (
        <section aria-labelledby="r-skills">
          <h2 className="caps" id="r-skills">
            {text.skills}
          </h2>
          <ul className="taglist m2">
            {named.map(([name]) => (
              <li key={name}>
                <a className="tag" href={jobs(role.slug, { skills: name })}>
                  {name}
                </a>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="r-near">
        <h2 className="caps" id="r-near">
          {text.related}
        </h2>
        {role.related.length > 0 && (
          <ul className="rolelist m2">
            {role.related.map(({ slug, name, postings }) => (
              <li key={slug}>
                <a href={`/roles/${slug}`}>{name}</a>
                <span>{formatCount(postings)}</span>
              </li>
            ))}
          </ul>
        )}
        <p className="t14 m3">
          <a href="/roles">{text.all}</a>
        </p>
      </section>
    </div>
  );
}

/** The same role in the search, with a filter more. */
export function jobs(role: string, filter: Readonly<Record<string, string>> = {}): string {
  return `/jobs?${new URLSearchParams({ role, ...filter }).toString()}`;
}

/** How many postings go up to what, with the middle half marked; the same as a table behind it. */
function PayChart({ role, pay }: { role: RoleView; pay: RolePay }) {
  const drawn = drawPay(pay);
  const onLeft = drawn !== null && drawn.median > drawn.width / 2;
  return (
    <figure className="paychart m2">
      {drawn !== null && (
        <svg
          className="chart"
          viewBox={`0 0 ${String(drawn.width)} ${String(drawn.height)}`}
          role="img"
          aria-label={text.payDrawn(role.name, pay)}
        >
          {drawn.bars.map((bar) => (
            <rect
              className={bar.middle ? 'c-in' : 'c-bar'}
              key={bar.x}
              x={bar.x}
              y={bar.y}
              width={bar.width}
              height={bar.height}
            />
          ))}
          <path className="c-ax" d={`M0 ${String(drawn.floor)}.5H${String(drawn.width)}`} />
          <path className="c-dash" d={`M${String(drawn.median)} 4V${String(drawn.floor)}`} />
          <text
            className="strong"
            x={drawn.median + (onLeft ? -6 : 6)}
            y="13"
            textAnchor={onLeft ? 'end' : 'start'}
          >
            {text.middle(pay)}
          </text>
          {drawn.ticks.map(({ x, sum }) => (
            <text className="quiet" key={sum} x={x} y={drawn.height - 4} textAnchor="middle">
              {formatMoney(sum, pay.currency)}
            </text>
          ))}
        </svg>
      )}
      <figcaption className="t13 muted m2">{text.payNote(pay, role.countedOver)}</figcaption>
      <details className="more t13 m2">
        <summary>{text.asTable}</summary>
        <table className="mini">
          <caption className="vh">{text.pay}</caption>
          <thead>
            <tr>
              <th scope="col">{text.upTo}</th>
              <th scope="col" className="num">
                {text.count}
              </th>
            </tr>
          </thead>
          <tbody>
            {pay.bins.map((bin) => (
              <tr key={bin.from ?? 'first'}>
                <th scope="row" className="lightrow">
                  {text.bin(bin, pay.currency)}
                </th>
                <td className="num">{formatCount(bin.postings)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
