import { formatAmount } from '../checkout/currencies.js';
import { takesSlowPayments } from '../checkout/payment-objects.js';
import type { CheckoutSession, LineItem } from '../objects/objects.js';
import { Html, html, page } from './html.js';

/** What a button of the page does. */
export type Action =
  | 'pay'
  | 'decline'
  | 'authenticate'
  | 'authenticate_confirm'
  | 'authenticate_refuse'
  | 'pay_later_arrives'
  | 'pay_later_fails'
  | 'promotion_code'
  | 'details';

const NOTHING = new Html('');

/** The page of an open session. */
export function checkoutPage(session: CheckoutSession, trouble: string | null): string {
  const free = session.amount_total === 0;
  const known = session.automatic_tax.status !== 'requires_location_inputs';
  const amount = formatAmount(session.amount_total, session.currency);
  return page(
    `Test checkout, ${amount}`,
    html`<h1>${free ? 'Complete your order' : `Pay ${amount}`}</h1>
      ${trouble === null ? NOTHING : html`<p class="trouble" role="alert">${trouble}</p>`} ${summary(session)}
      ${needsDetails(session) ? detailsForm(session) : NOTHING}
      ${session.allow_promotion_codes ? codeForm() : NOTHING}
      ${known ? payForm(session) : html`<p>Enter the country first: the tax depends on it.</p>`}
      ${session.cancel_url === null ? NOTHING : html`<p><a href="${session.cancel_url}">Leave without paying</a></p>`}`,
  );
}

/** The step at which a bank asks whether it is really the buyer. */
export function authenticationPage(session: CheckoutSession): string {
  return page(
    '3-D Secure test',
    html`<h1>3-D Secure test</h1>
      <p>
        The bank asks you to confirm the payment of ${formatAmount(session.amount_total, session.currency)}.
      </p>
      <form method="post" action="/c/pay/${session.id}">
        ${button('authenticate_confirm', 'Confirm the payment', true)}
        ${button('authenticate_refuse', 'Refuse', false)}
      </form>`,
  );
}

/** What is said where nothing can be paid. */
export function messagePage(title: string, text: string, back: string | null): string {
  return page(
    title,
    html`<h1>${title}</h1>
      <p>${text}</p>
      ${back === null ? NOTHING : html`<p><a href="${back}">Back to the shop</a></p>`}`,
  );
}

export function summary(session: CheckoutSession): Html {
  const amount = (value: number) => formatAmount(value, session.currency);
  const { amount_discount: discount } = session.total_details;
  return html`<table>
    <tbody>
      ${session._lines.map((line) => lineRow(line))}
      <tr>
        <th scope="row">Subtotal</th>
        <td>${amount(session.amount_subtotal)}</td>
      </tr>
      ${
        discount > 0
          ? html`<tr>
              <th scope="row">Discount</th>
              <td>−${amount(discount)}</td>
            </tr>`
          : NOTHING
      }
      ${taxRows(session)}
      <tr class="total">
        <th scope="row">Total due</th>
        <td>${amount(session.amount_total)}</td>
      </tr>
    </tbody>
  </table>`;
}

function lineRow(line: LineItem): Html {
  const each = formatAmount(line.price.unit_amount, line.currency);
  const count = line.quantity > 1 ? html`<small>${line.quantity} at ${each} each</small>` : NOTHING;
  return html`<tr>
    <th scope="row">${line.description}${count}</th>
    <td>${formatAmount(line.amount_subtotal, line.currency)}</td>
  </tr> `;
}

function taxRows(session: CheckoutSession): Html {
  const rows = new Map<string, { amount: number; inclusive: boolean }>();
  for (const { rate, amount, taxability_reason: reason } of session._lines.flatMap((line) => line._taxes)) {
    const name =
      reason === 'reverse_charge'
        ? `${rate.display_name}, reverse charge`
        : `${rate.display_name} ${rate.percentage}%`;
    rows.set(name, { amount: amount + (rows.get(name)?.amount ?? 0), inclusive: rate.inclusive });
  }
  return html`${[...rows].map(
    ([name, { amount, inclusive }]) =>
      html`<tr>
        <th scope="row">${name}${inclusive ? ' (included)' : ''}</th>
        <td>${formatAmount(amount, session.currency)}</td>
      </tr> `,
  )}`;
}

function payForm(session: CheckoutSession): Html {
  const free = session.amount_total === 0;
  // The action is empty: it is the page's own address.
  return html`<form method="post">
    ${
      free
        ? button('pay', 'Complete the order', true)
        : [
            button('pay', 'Pay', true),
            button('decline', 'Pay with a card that is declined', false),
            button('authenticate', 'Pay with a 3-D Secure step', false),
            ...(takesSlowPayments(session)
              ? [
                  button('pay_later_arrives', 'Pay later: the money arrives', false),
                  button('pay_later_fails', 'Pay later: the payment fails', false),
                ]
              : []),
          ]
    }
  </form>`;
}

function button(action: Action, text: string, first: boolean): Html {
  return html`<button name="action" value="${action}" ${first ? new Html(' class="first"') : NOTHING}>
    ${text}
  </button> `;
}

function codeForm(): Html {
  return html`<form method="post">
    ${input('code', 'Promotion code', '', 500)} ${button('promotion_code', 'Use the code', false)}
  </form>`;
}

function needsDetails(session: CheckoutSession): boolean {
  const asksAddress =
    session.automatic_tax.enabled && (session.customer === null || session._customer_update.address);
  return session.customer === null || asksAddress || session.tax_id_collection.enabled;
}

function detailsForm(session: CheckoutSession): Html {
  const details = session.customer_details;
  const tax = session.tax_id_collection.enabled
    ? input('tax_id', 'VAT number, if you buy for a business', details?.tax_ids[0]?.value ?? '', 20)
    : NOTHING;
  return html`<form method="post">
    ${session.customer === null ? input('email', 'Email', details?.email ?? '', 254) : NOTHING}
    ${input('name', 'Name', details?.name ?? '', 100)}
    ${input('country', 'Country, two letters', details?.address?.country ?? '', 2)} ${tax}
    ${button('details', 'Update', false)}
  </form>`;
}

function input(name: string, label: string, value: string, length: number): Html {
  return html`<label>${label}<input name="${name}" value="${value}" maxlength="${length}" /></label> `;
}
