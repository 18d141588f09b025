import type {
  CreditLotView,
  OrderState,
  PromotionEnd,
  PromotionState,
  RefundState,
} from '@plainhire/contracts';

type Kind = 'featured' | 'pinned' | 'highlight' | 'digest' | 'bundle';

export const KIND: Record<Kind, string> = {
  highlight: 'Highlight',
  featured: 'Featured',
  pinned: 'Pinned',
  digest: 'Digest',
  bundle: 'Credit',
};

/** What a package does, and what it does not. */
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

const bundleNames: Record<string, string> = {
  'bundle-small': 'Small credit',
  'bundle-large': 'Large credit',
};
const count = (amount: number) => amount.toLocaleString('en-GB');
const times = (amount: number) => (amount === 1 ? 'once' : amount === 2 ? 'twice' : `${count(amount)} times`);

export const billingText = {
  dayChoice: (days: number) => `${String(days)} days`,
  packageName: (kind: Kind, days: number | null, id: string) =>
    kind === 'bundle' ? (bundleNames[id] ?? KIND.bundle) : `${KIND[kind]}, ${String(days ?? 0)} days`,
  and: ' and ',
  allPackages: 'promotions',
  utc: 'UTC',
  beforeVat: 'Before VAT',
  formerPrice: 'Former price',
  former: (price: string, from: string, to: string) =>
    `The lowest price openly offered from ${from} to ${to}, the 30 days before the offer: ${price}.`,
  noFormer: 'No former price is shown: there is none that stood for 30 days before the offer.',
  percentOff: (percent: number) => `${String(percent)}% under it`,
  seen: 'Seen by',
  opened: 'Opened',
  applications: 'Applications',
  median: (n: number) => `median, n = ${count(n)}`,
  without: (amount: string) => `median without: ${amount}`,
  least: 'Least impressions',
  leastNote: 'or the missing share back as credit',
  tooFew: (n: number) =>
    n === 0
      ? 'None has ended yet, so there is no figure.'
      : `${n === 1 ? 'One has' : `${count(n)} have`} ended; figures are shown from five on.`,
  choose: (name: string) => `Choose ${name}`,
  chosen: 'Chosen, see the working',
  chosenCaps: (days: number) => `${String(days)} days · chosen`,
  days: 'For how many days',
  currency: 'Currency',
  closed: 'Nothing is sold here at the moment',
  closedLead: 'Promotions cannot be bought right now. Listing, search, match and answers are free as always.',
  working: 'The working',
  line: 'Line',
  how: 'How',
  medians:
    'Before VAT. Medians of postings whose promotion has ended, against the same number of days before it. Robots are not counted, and who loads a page again within an hour is counted once.',
};

export const offerText = {
  label: 'Current offer',
  off: (percent: number, what: string) => `${String(percent)}% off ${what}`,
  on: (what: string) => `An offer on ${what}`,
  inCurrency: (words: string, currency: string) => `${words} paid in ${currency}`,
  until: 'until',
  usesLeft: (left: number, of: number) => `${count(left)} of ${count(of)} uses left.`,
  firstOnly: 'For a company’s first purchase.',
  see: 'See the working',
  hide: 'Hide',
  hideWhat: 'this offer',
  caps: 'The current offer',
  ends: 'Ends',
  began: 'It began on',
  longer: 'A longer one would be a new offer, and would say so.',
  follows: (name: string) => `It goes on from “${name}”, which ended on`,
  leftTime: (words: string) => `That is in ${words}.`,
  former: 'Former price',
  formerList: (prices: string) => `The lowest openly offered in the 30 days before the offer: ${prices}`,
  uses: 'Uses',
  usesFacts: (left: number | null, of: number | null, each: number | null) =>
    [
      left === null || of === null ? 'Not limited in number' : `${count(left)} of ${count(of)} left`,
      ...(each === null ? [] : [`One company may use it ${times(each)}`]),
    ].join('. '),
  last: 'The last one',
  lastWords: (off: string, from: string, to: string) => `${off}, ${from} to ${to}`,
  all: 'Every price so far',
  seePackages: 'See the packages',
  youPay: 'You pay, before VAT',
};

export const pricingText = {
  title: 'Prices',
  metaTitle: (offer: string | null) => (offer === null ? 'Prices of promotions' : `Prices, and ${offer}`),
  description:
    'Listing is free. What a promotion costs and brings, with the working, and every price so far.',
  heading: 'Listing is free. Promotion has a price',
  lead: 'Every posting is listed, searched and matched for nothing, for as long as it is open. A promotion buys a labelled place, and nothing else: no rank, no answer, no applicant’s data.',
  workingRegion: 'The working, package by package',
  choosePosting: (name: string) => `${name}: open the posting that is to be promoted.`,
  note: 'You choose a package once a posting is written.',
  bundles: 'Credit, paid ahead',
  bundlesLead:
    'For companies that promote often. Credit is used before VAT, the part that ends soonest first.',
  bundle: 'Credit',
  worth: 'Worth',
  lasts: 'Lasts',
  price: 'Price',
  priceSince: 'Price since',
  vatNote:
    'VAT comes on top where it is due: it depends on where your company is. The exact sum, VAT worked out, stands before you pay.',
  terms:
    'A promotion starts when the posting is live and stops while it is paused. If fewer people see it than the least, the missing share comes back as credit by itself; if the posting ends before the promotion ran a moment, all of it does.',
  free: 'For nothing, always',
  freeList: [
    'Any number of postings, as often as you like',
    'Applicants, stages, answers and mail for the whole team',
    'The match with its evidence; the same that candidates see',
    'The API, documented',
  ],
  notForSale: 'Not for sale: a higher rank, a better figure, a look at people who hide',
  post: 'Post a job for nothing',
  history: (year: string) => `Every price since ${year}`,
  noHistory: 'Every price',
  file: 'The same as a file',
  allPackages: 'Each package by itself',
};

export const historyText = {
  title: 'Every price',
  description: 'Every price of every promotion, each offer with its former price, and how many paid it.',
  lead: 'What each promotion cost, from the first day on. An offer may only name a former price that was openly offered in the 30 days before it; the shop refuses any other.',
  onPage: 'On this page',
  caption: 'From zero. Lines are prices, green strokes are offers.',
  drawing: (what: string, from: string, latest: string) =>
    `Price of ${what} since ${from}, drawn from zero. Now ${latest}.`,
  drawingAll: (from: string, latest: string) =>
    `Prices since ${from}, drawn from zero. Now: ${latest}. Offers stand as green strokes under the price.`,
  from: 'From',
  to: 'To',
  what: 'What',
  price: 'Price',
  formerly: 'former price',
  sold: 'Orders',
  priceRow: 'Price',
  offerRow: (name: string) => `Offer, ${name}`,
  firstRow: (name: string) => `Offer for a first purchase, ${name}`,
  now: 'now, and after',
  none: 'No price was ever set in this currency.',
  zone: 'Times are in UTC. Prices are before VAT.',
  file: 'The same as a file',
  cost: (name: string) => `What ${name} has cost`,
  link: 'Price history',
  nowLabel: 'now',
};

export const promoteText = {
  title: 'Promote this posting',
  metaTitle: (posting: string) => `Promote ${posting}`,
  lead: 'It is listed for nothing and stays so. A promotion buys a place that is labelled “Promoted – paid by the company”. It starts when the posting is live and stops while it is paused.',
  postings: 'Postings',
  untitled: 'Untitled draft',
  promote: 'Promote',
  draft: 'This posting is not live yet. The days begin to count when it is.',
  ended: 'This posting has ended, so it cannot be promoted.',
  pay: (amount: string) => `Pay ${amount}`,
  payPlusTax: (amount: string) => `Pay ${amount} plus tax`,
  payNothing: 'Order for nothing',
  payNote:
    'You pay on Stripe’s page; no card number reaches us. The receipt comes by mail when Stripe confirms the payment.',
  youPay: 'You pay today',
  plusTax: 'plus tax',
  code: 'Code',
  codeHint: 'If you were given one.',
  useCode: 'Use the code',
  codeUsed: (code: string) => `${code} is used.`,
  otherCode: 'Another code, or none',
  details: 'VAT is worked out from your company’s billing address.',
  detailsLink: 'Billing details',
  mayNot: 'You can see prices and results, but not buy.',
  mayNotWho: (names: string) => `Owners and people with the billing role buy. Ask ${names}.`,
  mayNotNobody: 'Owners and people with the billing role buy.',
  changedTitle: 'The price has changed while you looked',
  changed: (before: string, now: string) =>
    `It was ${before} and is ${now} now. Nothing was ordered and nothing was charged. The new working stands below.`,
  changedSame: 'Nothing was ordered and nothing was charged. The working below is the one that holds now.',
  awayTitle: 'Stripe does not answer',
  away: 'Your order is kept at the price you saw. Nothing was charged. Try again in a moment.',
  again: 'Try again',
  refusedTitle: 'That could not be ordered',
  unpriced: 'The price cannot be worked out now',
  results: 'What promotions of this posting brought',
  resultsLead:
    'A day with the promotion against a day without it. Robots are not counted, and who loads a page again within an hour is counted once.',
  noResults: 'Once a promotion runs, each day stands here beside the days before it.',
  perDay: 'A day',
  with: 'Promoted',
  organic: 'Without',
  impressions: 'Seen',
  clicks: 'Opened',
  applications: 'Applied',
  day: 'Day',
  daysCounted: 'Days counted',
  ofPromoted: 'of it promoted',
  promotedMark: 'promoted',
  table: 'As a table',
  daysWith: (days: number) => `${count(days)} ${days === 1 ? 'day' : 'days'}`,
  drawing: (seen: string, opened: string, applied: string) =>
    `By day, promoted days in amber. Seen ${seen}, opened ${opened}, applied ${applied} a day.`,
  against: (promoted: string, organic: string) => `${promoted} against ${organic}`,
  tableCaption: 'Seen, opened and applied, day by day',
  past: 'Promotions of this posting',
  package: 'Package',
  state: 'State',
  least: 'Of the least',
  endsOn: 'ends',
  order: 'Order',
  shortfall: (amount: string) => `${amount} came back as credit for impressions that did not come.`,
  unshown: 'The posting ended before it ran a moment.',
  unshownCredit: (amount: string) =>
    `The posting ended before it ran a moment: ${amount} came back as credit.`,
  endings:
    'When the posting is filled or closed, its promotions end, and for days not used nothing comes back. One that did not run a moment comes back whole, as credit.',
  order_: 'The order',
};

export const creditText = {
  title: 'Buy credit',
  lead: 'Paid now for less than it is worth. Later orders use it before VAT by themselves, the part that ends soonest first.',
  choose: (name: string) => `Choose ${name}`,
  worth: (amount: string, days: number) => `Worth ${amount} for ${String(days)} days.`,
};

export const orderText = {
  title: (name: string) => name,
  meta: 'Order',
  caps: 'Order',
  of: 'for',
  waitingTitle: 'We wait for Stripe’s word',
  waiting:
    'Stripe tells us when the payment is through, usually within seconds. This page looks again by itself; you can leave it, the receipt comes by mail. If you have not paid yet, go on to Stripe: the order is kept.',
  pending:
    'Your bank has taken the order and tells Stripe when the money is there; that can take days. The promotion starts then, and you get a mail either way.',
  draft: 'The order is kept, and nothing is paid. Go on to Stripe’s payment page when you like.',
  open: (at: string) => `Nothing is paid yet. The price is kept for you until ${at} UTC.`,
  back: 'You came back without paying. The order is kept, and nothing was charged.',
  paid: 'Paid. The receipt is on its way by mail.',
  paidWaiting: 'Paid. The promotion is being started.',
  fulfilled: 'Paid, and the promotion is set. It runs while the posting is live.',
  fulfilledBundle: 'Paid, and the credit is on your account.',
  unshown: (amount: string) =>
    `Paid, but the posting ended before the promotion ran a moment, so nobody was shown it. ${amount} came back as credit.`,
  unshownYet:
    'Paid, but the posting ended before the promotion ran a moment, so nobody was shown it. What it cost before VAT comes back as credit, usually within a minute, and you get a mail.',
  unshownFree:
    'Ordered for nothing. The posting ended before the promotion ran a moment, so nobody was shown it.',
  takenDown:
    'Paid. A moderator ended the posting, and the promotion with it. We look at what comes back, and you get a mail when that is decided.',
  takenDownDecided:
    'Paid. A moderator ended the posting, and the promotion with it. What comes back of it stands below.',
  endedWithPosting:
    'Paid. The promotion ended with the posting; for the days that were not used nothing comes back.',
  over: (how: string) => `Paid. The promotion is over: it ${how}.`,
  overShort: (how: string, amount: string) =>
    `Paid. The promotion is over: it ${how}. ${amount} came back as credit for impressions that did not come.`,
  partly: 'A part was paid back. The figures stand below.',
  refunded: 'Paid back.',
  disputed: 'The payment is disputed at the bank. The promotion is held until the bank decides.',
  disputeLost: 'The bank decided against the payment. The promotion has ended.',
  failed: 'The payment did not go through. Nothing was charged. You can order again.',
  expired: 'The time to pay has run out. Nothing was charged, and the price is no longer held.',
  cancelled: 'Cancelled. Nothing was charged.',
  postingEnded: 'The posting ended, so the payment page was closed. Nothing was charged.',
  pay: 'Go on to Stripe',
  look: 'Look again',
  orderAgain: 'Order again',
  working: 'The working',
  total: 'Total',
  papers: 'Papers',
  receipt: 'Receipt (PDF)',
  invoice: (number: string | null) => (number === null ? 'Invoice' : `Invoice ${number}`),
  invoiceBy: 'Invoices come from Stripe and are numbered without gaps.',
  buyer: 'Buyer',
  vatId: 'VAT id',
  ordered: 'Ordered',
  paidAt: 'Paid',
  number: 'Number',
  refunds: 'Paid back',
  refundAmount: 'Amount',
  refundWhy: 'Why',
  refundState: 'State',
  refundOn: 'On',
  asCredit: (amount: string) => `${amount} of it as credit`,
  dispute: 'Dispute',
  disputeDue: 'Evidence due by',
  all: 'All orders',
  posting: 'To the posting',
  results: 'What it brings',
};

export const billingPageText = {
  title: 'Billing',
  orders: 'Orders',
  noOrders: 'No orders yet. A promotion is ordered from a posting.',
  toPostings: 'To the postings',
  what: 'What',
  when: 'Ordered',
  state: 'State',
  net: 'Before VAT',
  total: 'Total',
  back: 'paid back',
  credit: 'Credit',
  noCredit: 'No credit. It comes from bundles, from impressions that did not come, and from refunds.',
  left: 'Left',
  lotsCaption: 'Credit by where it came from',
  source: 'From',
  of: 'Of',
  ends: 'Ends',
  never: 'does not end',
  buyCredit: 'Buy credit',
  details: 'On the invoice',
  detailsLead: 'These details stand on the receipt and decide which VAT is due.',
  name: 'Name of the company, as registered',
  line1: 'Street and number',
  line2: 'More of the address',
  postalCode: 'Postal code',
  city: 'City',
  country: 'Country code',
  countryHint: 'Two letters, such as NL or DE.',
  vatId: 'VAT id',
  vatHint: 'With its country, such as NL123456789B01. It is checked with the register.',
  save: 'Save the details',
  saved: 'Saved. The next receipt shows it.',
  readOnly: 'Owners and people with the billing role can change this.',
  vat: {
    none: 'No VAT id is given.',
    pending: 'The VAT id is being checked with the register. Until then VAT is charged.',
    verified: 'The VAT id is in the register.',
    unverified: 'The register does not know this VAT id. VAT is charged until it does.',
  } as Record<string, string>,
  who: 'Who may buy',
  whoLead: 'Owners, and people with the billing role.',
  change: 'Change roles',
  running: 'Promotions that run',
  promoteOne: 'Promote a posting',
  ofLeast: 'of the least',
  seen: 'Seen',
  opened: 'Opened',
  endsOn: 'Ends',
  posting: 'Posting',
  package: 'Package',
};
