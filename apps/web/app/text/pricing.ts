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
