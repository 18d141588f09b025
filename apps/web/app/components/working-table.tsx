import type { PriceWorkingView } from '@plainhire/contracts';
import { formatPrice, priceFigure } from '../format/money.js';
import { billingText, promoteText as text } from '../text/billing.js';

/** How a price came about, line by line, as the shop worked it out. */
export function WorkingTable({
  working,
  caption,
  total = text.youPay,
}: {
  working: PriceWorkingView;
  caption: string;
  /** What the last line is called. */
  total?: string;
}) {
  const { currency } = working;
  const lines = working.steps.filter(({ kind }) => kind !== 'total');
  const taxed = working.tax?.kind === 'stripe';
  return (
    <table className="workingtable">
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{billingText.line}</th>
          <th scope="col">{billingText.how}</th>
          <th scope="col" className="num">
            {currency}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ kind, label, how, amount }, index) => (
          <tr key={index}>
            <th scope="row" className={kind === 'net' ? undefined : 'lightrow'}>
              {label}
            </th>
            <td className="second">{how}</td>
            <td className="num">
              {kind === 'net' ? (
                <b>{priceFigure(amount, currency)}</b>
              ) : kind === 'discount' || kind === 'credit' ? (
                priceFigure(-Math.abs(amount), currency)
              ) : (
                priceFigure(amount, currency)
              )}
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{total}</th>
          <td className="second">{taxed && text.plusTax}</td>
          <td className="num">
            <span className="total">{formatPrice(working.total ?? working.net, currency)}</span>
          </td>
        </tr>
      </tfoot>
    </table>
  );
}

/** `€163.35`, or `€135.00 plus tax` while Stripe works out the tax. */
export function totalWords(working: PriceWorkingView): string {
  const amount = formatPrice(working.total ?? working.net, working.currency);
  return working.total === null ? `${amount} ${text.plusTax}` : amount;
}
