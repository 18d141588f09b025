import type { PriceBookView, PriceView } from '@plainhire/contracts';
import { packageOf } from '@plainhire/contracts';
import { data, redirect, useActionData, useLoaderData } from 'react-router';
import { apiFor, orPage, type PageArgs } from '../api.server.js';
import { Ask } from '../components/ask.js';
import { DoneNote, FinanceHead } from '../components/finance-head.js';
import { ErrorSummary, FormScope, Hidden, Select, TextField } from '../components/form.js';
import { PACKAGE_CHOICES } from '../components/package-boxes.js';
import { CurrencyField } from '../components/reduction-fields.js';
import { readFinanceForm, requireFinance, shopNow } from '../finance.server.js';
import { errorsOf, field, onceKey } from '../forms.server.js';
import { exactMoment, tableMoment } from '../format/dates.js';
import { inOwnWords, priceBody } from '../format/finance-forms.js';
import { type FormError, type FormTree, formTree, textAt } from '../format/form-tree.js';
import { formatPrice } from '../format/money.js';
import { nameOfId } from '../format/price-periods.js';
import { pageMeta } from '../seo/page-meta.js';
import { priceText as text } from '../text/finance-prices.js';
import { financeText } from '../text/finance.js';

export const handle = { wide: true, private: true, script: true };

export async function loader(args: PageArgs) {
  await requireFinance(args);
  const book = await orPage(args.request, apiFor(args).get<PriceBookView>('/billing/prices'));
  return {
    lines: linesOf(book.items),
    once: crypto.randomUUID(),
    done: new URL(args.request.url).searchParams.get('done'),
  };
}

interface Line {
  readonly packageId: string;
  readonly currency: string;
  readonly now: PriceView | null;
  readonly planned: readonly PriceView[];
  readonly past: readonly PriceView[];
}

/** By package and currency: what is in force, what is planned and what was. */
function linesOf(items: readonly PriceView[]): Line[] {
  const lines = new Map<string, PriceView[]>();
  for (const one of items) {
    const key = `${one.packageId} ${one.currency}`;
    lines.set(key, [...(lines.get(key) ?? []), one]);
  }
  return [...lines.values()].flatMap((all) => {
    const [first] = all;
    if (!first) return [];
    const now = all.find(({ inForce }) => inForce) ?? null;
    const later = (one: PriceView) => now === null || one.validFrom > now.validFrom;
    return [
      {
        packageId: first.packageId,
        currency: first.currency,
        now,
        planned: all.filter((one) => one !== now && later(one)),
        past: all.filter((one) => one !== now && !later(one)),
      },
    ];
  });
}

/** A version as it was read, for the question. */
interface Asked {
  readonly packageId: string;
  readonly currency: string;
  readonly amount: number;
  readonly creditAmount: number | null;
  /** Null: at once. */
  readonly validFrom: string | null;
}

interface Result {
  readonly tree: FormTree;
  readonly errors: readonly FormError[];
  readonly ask: Asked | null;
}

export async function action(args: PageArgs) {
  const form = await readFinanceForm(args);
  const tree = formTree(form);
  const read = priceBody(tree, await shopNow(args));
  const op = field(form, '_op');
  const back = (errors: readonly FormError[], ask: Asked | null, status = 200) =>
    data<Result>({ tree, errors, ask }, { status });
  if (op === 'change') return back([], null);
  if (op === 'ask') {
    const errors = [
      ...(packageOf(textAt(tree, 'packageId'))
        ? []
        : [{ pointer: '/packageId', detail: text.choosePackage }]),
      ...inOwnWords([], read),
    ];
    if (errors.length > 0) return back(errors, null, 422);
    const asked = read.body as unknown as Asked;
    return back([], { ...asked, validFrom: textAt(tree, 'validFrom') === '' ? null : asked.validFrom });
  }
  try {
    await apiFor(args).post('/billing/prices', read.body, onceKey(form));
  } catch (error) {
    const { errors, status } = errorsOf(error);
    return back(inOwnWords(errors, read), null, status);
  }
  throw redirect('/finance/prices?done=create#main');
}

export function meta() {
  return pageMeta({ title: text.title, index: false });
}

const LABELS = {
  packageId: text.package,
  amount: text.amountField,
  currency: text.currency,
  creditAmount: text.creditAmount,
  validFrom: text.validFrom,
};

export default function Prices() {
  const { lines, once, done } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const errors = result?.errors ?? [];
  return (
    <>
      <FinanceHead title={text.title} note={text.lead} at="/finance/prices">
        <a className="btn tonew" href="#new">
          {text.newTitle}
        </a>
        <a href="/pricing/history">{text.history}</a>
      </FinanceHead>
      <div className="wrap wide financepage">
        {!result && <DoneNote done={done} words={{ create: text.done }} />}
        <div className="companydesk">
          <div>{lines.length === 0 ? <p className="state">{text.none}</p> : <Book lines={lines} />}</div>
          <section aria-labelledby="new">
            <div className="sechead">
              <h2 id="new">{text.newTitle}</h2>
            </div>
            {result?.ask ? (
              <AskPrice asked={result.ask} lines={lines} tree={result.tree} once={once} />
            ) : (
              <FormScope values={result?.tree ?? { currency: 'EUR' }} errors={errors}>
                <form method="post" action="#new" className="rise">
                  <ErrorSummary errors={errors} labels={LABELS} />
                  <Select
                    name="packageId"
                    label={text.package}
                    choices={PACKAGE_CHOICES}
                    empty={financeText.choose}
                    required
                  />
                  <div className="pair">
                    <TextField
                      name="amount"
                      label={text.amountField}
                      hint={financeText.amountHint}
                      inputMode="decimal"
                      maxLength={20}
                      autoComplete="off"
                      required
                    />
                    <CurrencyField />
                  </div>
                  <TextField
                    name="creditAmount"
                    label={text.creditAmount}
                    hint={text.creditHint}
                    inputMode="decimal"
                    maxLength={20}
                    autoComplete="off"
                    className="half"
                    optional
                  />
                  <TextField
                    name="validFrom"
                    label={text.validFrom}
                    hint={text.validFromHint}
                    type="datetime-local"
                    className="momentfield"
                    optional
                  />
                  <p>
                    <button className="btn" type="submit" name="_op" value="ask">
                      {text.ask}
                    </button>
                  </p>
                </form>
              </FormScope>
            )}
          </section>
        </div>
      </div>
    </>
  );
}

/** The one question before a price is asked of everybody. */
function AskPrice({
  asked,
  lines,
  tree,
  once,
}: {
  asked: Asked;
  lines: readonly Line[];
  tree: FormTree;
  once: string;
}) {
  const { packageId, currency, amount, creditAmount, validFrom } = asked;
  const now = lines.find((one) => one.packageId === packageId && one.currency === currency)?.now ?? null;
  const price = formatPrice(amount, currency);
  return (
    <Ask
      question={text.question(price, nameOfId(packageId))}
      consequence={
        <>
          <p>
            {now === null ? text.first : text.before(formatPrice(now.amount, currency))}{' '}
            {validFrom === null ? text.fromNow : text.from(tableMoment(validFrom))}{' '}
            {creditAmount !== null && text.worthOf(formatPrice(creditAmount, currency))}
          </p>
          <p className="m2">{now === null ? text.consequenceFirst : text.consequence}</p>
        </>
      }
    >
      <form method="post" action="#new" className="hstack">
        <input type="hidden" name="_key" value={once} />
        <Hidden tree={tree} />
        <button className="btn go" type="submit" name="_op" value="create">
          {text.create(price)}
        </button>
        <button className="btn quiet" type="submit" name="_op" value="change">
          {text.change}
        </button>
      </form>
    </Ask>
  );
}

function Book({ lines }: { lines: readonly Line[] }) {
  const packages = [...new Set(lines.map(({ packageId }) => packageId))];
  return (
    <table className="pricebook">
      <caption className="vh">{text.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{text.currency}</th>
          <th scope="col" className="num">
            {text.amount}
          </th>
          <th scope="col" className="ends">
            {text.since}
          </th>
        </tr>
      </thead>
      {packages.map((packageId) => (
        <tbody key={packageId}>
          <tr>
            <th scope="rowgroup" colSpan={3} className="groupname">
              {nameOfId(packageId)}
            </th>
          </tr>
          {lines
            .filter((line) => line.packageId === packageId)
            .map((line) => (
              <BookLine key={line.currency} line={line} />
            ))}
        </tbody>
      ))}
    </table>
  );
}

function BookLine({ line }: { line: Line }) {
  return (
    <tr>
      <th scope="row" className="lightrow">
        {line.currency}
      </th>
      <td className="num">
        {line.now === null ? '–' : <PriceWords one={line.now} />}
        {line.planned.map((one) => (
          <span className="block second" key={one.id}>
            <PriceWords one={one} />
          </span>
        ))}
      </td>
      <td className="ends">
        {line.now === null ? text.notNow : <Since one={line.now} state={text.inForce} />}
        {line.planned.map((one) => (
          <span className="block second" key={one.id}>
            <Since one={one} state={text.planned} />
          </span>
        ))}
        {line.past.length > 0 && <Earlier line={line} />}
      </td>
    </tr>
  );
}

function PriceWords({ one }: { one: PriceView }) {
  return (
    <>
      {formatPrice(one.amount, one.currency)}
      {one.creditAmount !== null && (
        <small className="block muted">
          {text.worth} {formatPrice(one.creditAmount, one.currency)}
        </small>
      )}
    </>
  );
}

function Since({ one, state }: { one: PriceView; state: string }) {
  return (
    <>
      <time dateTime={one.validFrom} title={exactMoment(one.validFrom)}>
        {tableMoment(one.validFrom)}
      </time>{' '}
      <small className="muted">{state}</small>
    </>
  );
}

function Earlier({ line }: { line: Line }) {
  return (
    <details className="more t13">
      <summary>{text.earlier(line.past.length)}</summary>
      <ul aria-label={text.earlierCaption(nameOfId(line.packageId), line.currency)}>
        {line.past.map((one) => (
          <li key={one.id}>
            {formatPrice(one.amount, one.currency)}{' '}
            <span className="muted">
              {text.since.toLowerCase()} {tableMoment(one.validFrom)}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
