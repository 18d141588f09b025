import { type BuyerInput, enterCode, setDetails } from '../checkout/buyer.js';
import {
  askForAuthentication,
  declineSession,
  payLater,
  paySession,
  refuseAuthentication,
} from '../checkout/pay.js';
import { StripeError } from '../http/stripe-error.js';
import type { CheckoutSession, Outcome } from '../objects/objects.js';
import type { EmulatorSettings } from '../resources/route.js';
import type { Store } from '../store/store.js';
import type { Transaction } from '../store/transaction.js';
import { authenticationPage, checkoutPage, messagePage } from './checkout-page.js';
import { invoicePage } from './invoice-page.js';

export interface PageAnswer {
  readonly status: number;
  readonly body: string;
  /** Of a redirect. */
  readonly location?: string;
}

/** What a buyer sees: the page of a session, and that of an invoice. */
export class Pages {
  constructor(
    private readonly store: Store,
    private readonly settings: EmulatorSettings,
    /** Seconds until a slow payment ends by itself. */
    private readonly settleSeconds: number,
  ) {}

  async show(path: string): Promise<PageAnswer> {
    const [, section, ...rest] = path.split('/');
    const id = (section === 'c' ? rest[1] : rest[0]) ?? '';
    return this.store.read(async (tx) => {
      const session = section === 'c' ? await tx.find('checkout.session', id) : null;
      if (session) return (await closedAnswer(session, tx.now)) ?? this.openAnswer(tx, session);
      const invoice = section === 'i' ? await tx.find('invoice', id) : null;
      return invoice ? { status: 200, body: invoicePage(invoice) } : notFound();
    });
  }

  /** A button of the page was pressed. Pressed twice, it pays once: the second finds it paid. */
  async act(path: string, form: URLSearchParams): Promise<PageAnswer> {
    const id = path.split('/')[3] ?? '';
    const action = form.get('action') ?? '';
    try {
      return await this.store.write(async (tx) => {
        const session = await tx.find('checkout.session', id);
        if (!session) return notFound();
        const closed = await closedAnswer(session, tx.now);
        return closed ?? this.press(tx, session, action, form);
      });
    } catch (error) {
      if (!(error instanceof StripeError)) throw error;
      return this.withTrouble(id, error.message);
    }
  }

  private async press(
    tx: Transaction,
    session: CheckoutSession,
    action: string,
    form: URLSearchParams,
  ): Promise<PageAnswer> {
    const own = `/c/pay/${session.id}`;
    const done = async (paid: Promise<CheckoutSession>) => seeOther(successUrl(await paid));
    switch (action) {
      case 'pay':
      case 'authenticate_confirm':
        return done(paySession(tx, session, this.settings));
      case 'pay_later_arrives':
      case 'pay_later_fails':
        return done(this.later(tx, session, action === 'pay_later_fails' ? 'fail' : 'succeed'));
      case 'authenticate':
        await askForAuthentication(tx, session);
        return seeOther(own);
      case 'authenticate_refuse':
        await refuseAuthentication(tx, session);
        return {
          status: 402,
          body: checkoutPage(session, 'The bank could not tell that it is you. Try another card.'),
        };
      case 'decline':
        await declineSession(tx, session);
        return { status: 402, body: checkoutPage(session, 'The card was declined. Try another one.') };
      case 'details':
        await setDetails(tx, session, inputOf(form), this.settings.sellerCountry);
        return seeOther(own);
      case 'promotion_code':
        await enterCode(tx, session, form.get('code')?.trim() ?? '', this.settings.sellerCountry);
        return seeOther(own);
      default:
        return { status: 400, body: messagePage('Not known', 'This page has no such button.', own) };
    }
  }

  private later(tx: Transaction, session: CheckoutSession, outcome: Outcome): Promise<CheckoutSession> {
    return payLater(tx, session, this.settings, outcome, tx.now + this.settleSeconds);
  }

  private async openAnswer(tx: Transaction, session: CheckoutSession): Promise<PageAnswer> {
    const intent =
      session.payment_intent === null ? null : await tx.find('payment_intent', session.payment_intent);
    const body =
      intent?.status === 'requires_action' ? authenticationPage(session) : checkoutPage(session, null);
    return { status: 200, body };
  }

  private async withTrouble(id: string, trouble: string): Promise<PageAnswer> {
    return this.store.read(async (tx) => {
      const session = await tx.find('checkout.session', id);
      return session ? { status: 400, body: checkoutPage(session, trouble) } : notFound();
    });
  }
}

/** The answer for a session that can no longer be paid; null for one that can. */
async function closedAnswer(session: CheckoutSession, now: number): Promise<PageAnswer | null> {
  if (session.status === 'complete') return seeOther(successUrl(session));
  if (session.status === 'open' && session.expires_at > now) return null;
  return {
    status: 410,
    body: messagePage(
      'This checkout has expired',
      'Nothing was paid. Go back and start again.',
      session.cancel_url,
    ),
  };
}

export function successUrl(session: CheckoutSession): string {
  return (session.success_url ?? '/').replaceAll('{CHECKOUT_SESSION_ID}', session.id);
}

function seeOther(location: string): PageAnswer {
  return { status: 303, body: '', location };
}

function notFound(): PageAnswer {
  return { status: 404, body: messagePage('Not found', 'The emulator has nothing at this address.', null) };
}

function inputOf(form: URLSearchParams): BuyerInput {
  const text = (name: string) => form.get(name)?.trim() || null;
  const country = text('country')?.toUpperCase() ?? null;
  if (country !== null && !/^[A-Z]{2}$/.test(country))
    throw StripeError.invalid('The country is two letters, such as NL.');
  return {
    email: text('email'),
    name: text('name'),
    country,
    taxId:
      text('tax_id')
        ?.replace(/[\s.-]/g, '')
        .toUpperCase() ?? null,
  };
}
