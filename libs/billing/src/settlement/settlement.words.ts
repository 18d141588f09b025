/** Why a refund was made that nobody asked for here. Companies read it. */
export const REFUND_AT_STRIPE = 'Paid back at our payment partner.';
