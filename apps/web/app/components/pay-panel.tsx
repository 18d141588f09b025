import type { QuoteView } from '@plainhire/contracts';
import type { ReactNode } from 'react';
import { formatPrice } from '../format/money.js';
import { orderText, promoteText as text } from '../text/billing.js';
import { Icon } from './icon.js';
import { totalWords, WorkingTable } from './working-table.js';

/** What became of a press on Pay, when it did not lead to Stripe. */
export type PayNotice =
  | { readonly kind: 'changed'; readonly before: { amount: number; currency: string } | null }
  | { readonly kind: 'away' }
  | { readonly kind: 'refused'; readonly detail: string };

export function PayNoticeBox({
  notice,
  quote,
  orders,
}: {
  notice: PayNotice;
  quote: QuoteView | null;
  /** The page of the company's orders: one that waits there may be what stands in the way. */
  orders: string;
}) {
  const now = quote === null ? null : totalWords(quote.working);
  return (
    <div className="errsum b6" role="alert" tabIndex={-1} data-focus="">
      <h2>
        {notice.kind === 'changed'
          ? text.changedTitle
          : notice.kind === 'away'
            ? text.awayTitle
            : text.refusedTitle}
      </h2>
      <p>
        {notice.kind === 'away'
          ? text.away
          : notice.kind === 'refused'
            ? notice.detail
            : notice.before === null || now === null
              ? text.changedSame
              : text.changed(formatPrice(notice.before.amount, notice.before.currency), now)}
      </p>
      {notice.kind !== 'changed' && (
        <p className="m2">
          <a href={orders}>{orderText.all}</a>
        </p>
      )}
    </div>
  );
}

/** The working, and the one button under it. */
export function PayPanel({
  quote,
  shown,
  caption,
  keep,
  again,
  children,
}: {
  quote: QuoteView;
  /** The figures that are on the page, sent along to be compared; never taken as a price. */
  shown: string;
  caption: string;
  /** What was chosen, to ask for the price again. */
  keep: Readonly<Record<string, string>>;
  /** The quote of an order that waits for another try. */
  again: { quoteId: string; shown: string } | null;
  children?: ReactNode;
}) {
  const { working } = quote;
  const words =
    working.total === 0
      ? text.payNothing
      : working.total === null
        ? text.payPlusTax(formatPrice(working.net, working.currency))
        : text.pay(formatPrice(working.total, working.currency));
  return (
    <>
      {again === null && <WorkingTable working={working} caption={caption} />}
      {again === null && quote.code !== null && (
        <p className={quote.code.used ? 'note go m4' : 'note m4'} role="status">
          {quote.code.used ? text.codeUsed(quote.code.code) : quote.code.why}
        </p>
      )}
      <form method="post" className="payform">
        <input type="hidden" name="_quote" value={again?.quoteId ?? quote.id} />
        <input type="hidden" name="_shown" value={again?.shown ?? shown} />
        {Object.entries(keep).map(([name, value]) => (
          <input type="hidden" key={name} name={name} value={value} />
        ))}
        <button className="btn go big" type="submit" name="_op" value="pay">
          {again === null ? (
            words
          ) : (
            <>
              <Icon name="refresh" />
              {text.again}
            </>
          )}
        </button>
        <span className="t13 muted">{text.payNote}</span>
      </form>
      {children}
    </>
  );
}

/** A code is part of the address: the working with it can be looked at before anything is paid. */
export function CodeForm({
  code,
  error,
  keep,
}: {
  code: string;
  error: string | null;
  keep: Readonly<Record<string, string>>;
}) {
  return (
    <form method="get" className="codeform" action="#working">
      {Object.entries(keep).map(([name, value]) => (
        <input type="hidden" key={name} name={name} value={value} />
      ))}
      <div className={error === null ? 'field' : 'field bad'}>
        <label htmlFor="code">
          {text.code} <span className="opt">(optional)</span>
        </label>
        <span className="hint" id="code-hint">
          {text.codeHint}
        </span>
        {error !== null && (
          <p className="err" id="code-error">
            <Icon name="alert" />
            <span>{error}</span>
          </p>
        )}
        <span className="hstack">
          <input
            className="input"
            id="code"
            name="code"
            defaultValue={code}
            maxLength={40}
            autoComplete="off"
            spellCheck={false}
            aria-describedby={error === null ? 'code-hint' : 'code-hint code-error'}
            aria-invalid={error === null ? undefined : true}
          />
          <button className="btn" type="submit">
            {text.useCode}
          </button>
        </span>
      </div>
    </form>
  );
}
