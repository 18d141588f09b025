import type {
  CreditLotView,
  OrderState,
  PromotionEnd,
  PromotionState,
  RefundState,
} from '@plainhire/contracts';

export type Kind = 'featured' | 'pinned' | 'highlight' | 'digest' | 'bundle';

export const KIND: Record<Kind, string> = {
  highlight: 'Highlight',
  featured: 'Featured',
  pinned: 'Pinned',
  digest: 'Digest',
  bundle: 'Credit',
};

export const KIND_MEANS: Record<Kind, string> = {
  highlight:
    'Your row carries the amber margin and the word “Promoted” where it stands. Its rank does not change. A page has at most two promoted rows: those above the results come first, then marked rows from the top; one without room looks like any other, and is not counted.',
  featured:
    'One of at most two promoted rows above the results, in searches that your posting passes in full.',
  pinned:
    'Your posting stands first on your company’s page and on the page of the role its title names, above the newer ones; at most two at a time, in turn.',
  digest:
    'A labelled place in the mails of alerts that your posting passes in full; at most two in a mail. Each person is mailed it once, and each mail that goes out counts once.',
  bundle: 'Paid ahead for less than it is worth. Later orders use it before VAT.',
};

export const ORDER_STATE: Record<OrderState, string> = {
  draft: 'Not paid yet',
  awaiting_payment: 'Waits for payment',
  payment_pending: 'Payment on its way',
  paid: 'Paid',
  fulfilled: 'Paid',
  partly_refunded: 'Partly refunded',
  refunded: 'Refunded',
  disputed: 'Disputed',
  dispute_lost: 'Dispute lost',
  payment_failed: 'Payment failed',
  expired: 'Expired, not paid',
  cancelled: 'Cancelled',
};

export const REFUND_STATE: Record<RefundState, string> = {
  waiting_approval: 'Waits for a second person',
  refused: 'Refused',
  approved: 'Approved',
  sent: 'On its way',
  succeeded: 'Paid back',
  failed: 'Failed',
};

export const PROMOTION_STATE: Record<PromotionState, string> = {
  waiting: 'starts when the posting is live',
  running: 'runs',
  paused: 'its clock stands while the posting is not live',
  held: 'held while a dispute is open',
  ended: 'ended',
};

export const PROMOTION_END: Record<PromotionEnd, string> = {
  served: 'ran its days',
  refunded: 'ended with the refund',
  posting_ended: 'ended with the posting',
  taken_down: 'ended with the posting, by a moderator',
  dispute_lost: 'ended with the dispute',
  company_fault: 'taken down by a moderator',
  our_fault: 'taken down by us; the rest was paid back',
};

export const CREDIT_SOURCE: Record<CreditLotView['source'], string> = {
  bundle: 'Bought ahead',
  shortfall: 'Impressions that did not come',
  refund: 'Paid back as credit',
  gift: 'Given by us',
};
