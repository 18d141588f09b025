import { formatAmount } from '../checkout/currencies.js';
import type { Invoice } from '../objects/objects.js';
import { html, page } from './html.js';

/** A paid invoice, as the addresses in it lead to. */
export function invoicePage(invoice: Invoice): string {
  const amount = (value: number) => formatAmount(value, invoice.currency);
  const tax = invoice.total_taxes.reduce((total, one) => total + one.amount, 0);
  const discount = invoice.total_discount_amounts.reduce((total, one) => total + one.amount, 0);
  return page(
    `Invoice ${invoice.number}`,
    html`<h1>Invoice ${invoice.number}</h1>
      <p>
        From ${invoice.account_name}, ${invoice.account_country}<br />
        To
        ${invoice.customer_name ?? invoice.customer_email ?? 'a buyer without a name'}${invoice.customer_tax_ids.map(
          (taxId) => html`<br />${taxId.value}`,
        )}
      </p>
      <p>${invoice.description ?? ''}</p>
      <table>
        <tbody>
          ${invoice.lines.data.map(
            (line) =>
              html`<tr>
                <th scope="row">${line.description}<small>${line.quantity} pc.</small></th>
                <td>${amount(line.amount)}</td>
              </tr> `,
          )}
          <tr>
            <th scope="row">Discount</th>
            <td>−${amount(discount)}</td>
          </tr>
          <tr>
            <th scope="row">Tax</th>
            <td>${amount(tax)}</td>
          </tr>
          <tr class="total">
            <th scope="row">Paid</th>
            <td>${amount(invoice.amount_paid)}</td>
          </tr>
        </tbody>
      </table>
      <p>${invoice.footer ?? ''}</p>`,
  );
}
