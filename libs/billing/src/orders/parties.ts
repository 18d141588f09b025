import type { BillingParty } from '@plainhire/contracts';
import type { AppConfig } from '@plainhire/platform';
import type { BillingAccount } from '../accounts/billing-account.entity.js';

/** Who buys, as it is frozen with an order. Under the company's name until it says more. */
export function buyerOf(account: BillingAccount | null, companyName: string): BillingParty {
  return {
    name: account?.name ?? companyName,
    address: account?.address ?? null,
    vatId: account?.vatId ?? null,
  };
}

/** Who sells, with an address of one line. */
export function sellerOf(seller: AppConfig['seller']): BillingParty & { readonly addressLine: string } {
  return { name: seller.name, address: null, addressLine: seller.address, vatId: seller.vatId };
}
