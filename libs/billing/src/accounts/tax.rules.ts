import type { VatState } from '@plainhire/contracts';
import type { TaxBehaviour, TaxRule } from '../rules/index.js';

/** Member states of the European Union, where VAT is one system. Greece is GR here, EL in VAT ids. */
const EUROPEAN_UNION: ReadonlySet<string> = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' '),
);

export interface TaxSeller {
  readonly country: string;
  /** Null: not registered, so no tax is added. */
  readonly vatId: string | null;
  readonly vatPermille: number;
}

export interface TaxBuyer {
  /** Null: no address yet. */
  readonly country: string | null;
  readonly vatState: VatState;
}

const LABEL = 'VAT';

/**
 * Which tax is due on a service sold from business to business. While Stripe works it out, that
 * is all that is known. Otherwise: a seller that is not registered adds none; a buyer in the seller's
 * country, or whose country is not known yet, pays its rate; one elsewhere in the EU with a verified VAT
 * id owes the tax at home, any other pays the seller's rate; outside the EU it is not charged.
 *
 * Sources: Directive 2006/112/EC, Art. 44 (place of supply between businesses) and 196 (reverse charge).
 */
export function taxFor(
  seller: TaxSeller,
  buyer: TaxBuyer,
  behaviour: TaxBehaviour,
  byStripe: boolean,
): TaxRule {
  if (byStripe) return { kind: 'stripe' };
  if (seller.vatId === null) return { kind: 'none' };
  const rate: TaxRule = {
    kind: 'rate',
    ratePermille: seller.vatPermille,
    label: LABEL,
    behaviour,
  };
  if (buyer.country === null || buyer.country === seller.country) return rate;
  if (!EUROPEAN_UNION.has(buyer.country)) return { kind: 'none' };
  // A seller outside the EU exports, as one inside does to the rest of the world.
  if (!EUROPEAN_UNION.has(seller.country)) return { kind: 'none' };
  return buyer.vatState === 'verified' ? { kind: 'reverse_charge' } : rate;
}
