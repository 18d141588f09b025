import type { PackageView } from '@plainhire/contracts';
import { shortDate } from '../format/dates.js';
import { formatCount, formatPrice } from '../format/money.js';
import { rateWords } from '../format/posting-days.js';
import { billingText as text } from '../text/billing.js';
import { KIND, KIND_MEANS } from '../text/billing-labels.js';
import { Icon } from './icon.js';

/** Promotions side by side: what each does, costs, and did for postings like this. */
export function Packages({
  items,
  chosen,
  addressOf,
}: {
  items: readonly PackageView[];
  /** The id of the one whose working stands below; null where none is chosen. */
  chosen: string | null;
  addressOf: (id: string) => string;
}) {
  return (
    <ul className="packs">
      {items.map((one) => (
        <li key={one.id} className={one.id === chosen ? 'pack chosen' : 'pack'}>
          <p className="caps">
            {one.id === chosen ? text.chosenCaps(one.days ?? 0) : text.dayChoice(one.days ?? 0)}
          </p>
          <h2>{KIND[one.kind]}</h2>
          <p className="what">{KIND_MEANS[one.kind]}</p>
          <Price one={one} />
          <Results one={one} />
          {one.id === chosen ? (
            <a className="btn picked" href="#working">
              <Icon name="check" />
              {text.chosen}
            </a>
          ) : (
            <a className="btn" href={addressOf(one.id)}>
              {text.choose(KIND[one.kind])}
              <span className="vh">, {text.dayChoice(one.days ?? 0)}</span>
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}

/** The price; a former one only where there is a true one, with its dates. */
export function Price({ one }: { one: PackageView }) {
  const { was } = one;
  return (
    <>
      <p className="price">
        <span className="now">{formatPrice(one.price, one.currency)}</span>
        {was !== null && (
          <>
            {' '}
            <del>
              <span className="vh">{text.formerPrice} </span>
              {formatPrice(was.amount, was.currency)}
            </del>
          </>
        )}
      </p>
      {one.campaignId !== null && (
        <p className="former">
          {was === null
            ? text.noFormer
            : text.former(formatPrice(was.amount, was.currency), shortDate(was.from), shortDate(was.to))}
        </p>
      )}
    </>
  );
}

function Results({ one }: { one: PackageView }) {
  const { n, impressions, clicks, applications, applicationsWithout } = one.results;
  return (
    <dl className="facts">
      {impressions !== null && <Fact name={text.seen} value={rateWords(impressions)} note={text.median(n)} />}
      {clicks !== null && <Fact name={text.opened} value={rateWords(clicks)} />}
      {applications !== null && (
        <Fact
          name={text.applications}
          value={rateWords(applications)}
          note={applicationsWithout === null ? undefined : text.without(rateWords(applicationsWithout))}
        />
      )}
      {impressions === null && (
        <div className="wide">
          <dt>{text.seen}</dt>
          <dd>
            <small>{text.tooFew(n)}</small>
          </dd>
        </div>
      )}
      {one.leastImpressions !== null && (
        <Fact name={text.least} value={formatCount(one.leastImpressions)} note={text.leastNote} />
      )}
    </dl>
  );
}

function Fact({ name, value, note }: { name: string; value: string; note?: string | undefined }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {value}
        {note !== undefined && <small>{note}</small>}
      </dd>
    </div>
  );
}

/** Links over the days and the currencies there are; each choice is an address. */
export function PackageChoice({
  legend,
  choices,
}: {
  legend: string;
  choices: readonly { label: string; to: string; current: boolean }[];
}) {
  if (choices.length < 2) return null;
  return (
    <nav className="choicebar t14" aria-label={legend}>
      <span className="caps">{legend}</span>
      <ul>
        {choices.map(({ label, to, current }) => (
          <li key={label}>
            <a href={to} {...(current ? { 'aria-current': 'true' as const } : {})}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
