import type { CampaignClaim, CampaignState } from '@plainhire/contracts';
import { count, of } from './counts.js';

export const CAMPAIGN_STATE: Record<CampaignState, string> = {
  scheduled: 'Begins later',
  live: 'Live',
  ended: 'Ended',
  exhausted: 'Used up',
  cancelled: 'Cancelled',
};

export const CLAIM: Record<CampaignClaim['claim'], string> = {
  was: 'A former price',
  percent: 'The percentage',
  limited: '“Limited”',
  new_offer: '“A new offer”',
};

export const usesWords = (uses: number, held: number, most: number | null) =>
  `${count(uses)}${most === null ? '' : ` of ${count(most)}`}${held > 0 ? `, ${count(held)} held` : ''}`;

export const campaignText = {
  title: 'Campaigns',
  make: 'New campaign',
  none: 'No campaign yet. The price then is the list price.',
  caption: 'Campaigns, newest first',
  name: 'Campaign',
  off: 'Off',
  runs: 'Runs',
  state: 'State',
  used: 'Used',
  uses: usesWords,
  from: 'From',
  to: 'to',
  claims: 'What it may say',
  claimsOf: (allowed: number, all: number) => `${count(allowed)} of ${count(all)} claims`,
  mayBeSaid: (allowed: number, all: number) =>
    `${count(allowed)} of ${of(all, 'claim', 'claims')} may be said`,
  forCompany: 'for one company',
  firstOnly: 'first purchase only',
  follows: (name: string) => `goes on from “${name}”`,
  perCompany: (times: number) => `${count(times)} a company at most`,
  packages: (names: string) => `For ${names}`,
  actions: 'Do',
  cancel: 'Cancel',
  extend: 'Go on longer',
  cancelQuestion: (name: string) => `Cancel “${name}”?`,
  cancelConsequence: (live: boolean) =>
    live
      ? 'It ends at once on every page. Who has begun to pay still pays its price. It cannot be taken up again.'
      : 'It will not begin. It cannot be taken up again.',
  cancelButton: 'Cancel the campaign',
  extendQuestion: (name: string) => `Go on after “${name}”?`,
  extendConsequence: (end: string) =>
    `An end that was announced stays. A new campaign begins at that end, ${end} UTC, with the same terms, and says that it goes on from this one. Its former price is this campaign’s price, so most often it may claim none.`,
  extendOnce:
    'One campaign goes on once. The new one can go on itself, or be cancelled and made anew before it begins.',
  goesOn: (end: string) => `Goes on until ${end} UTC as another campaign`,
  extendEnd: 'New end',
  extendButton: 'Make the campaign that goes on',
  done: {
    create: 'The campaign is made. What it says never changes now.',
    cancel: 'The campaign is cancelled.',
    extend: 'The campaign that goes on is made.',
  } as Record<string, string>,
  newTitle: 'New campaign',
  newLead:
    'What it says is fixed once it is made. The check tells which claims are true, and why the others are not.',
  nameField: 'Name',
  nameHint: 'Companies read it, such as “January offer”.',
  kind: 'What comes off',
  kinds: [
    { value: 'percent', label: 'A percentage' },
    { value: 'amount', label: 'An amount' },
  ],
  percent: 'Per cent',
  percentHint: 'For a percentage: whole, 1 to 100.',
  amount: 'Amount',
  amountHint: 'For an amount, in the currency beside it.',
  packagesField: 'Packages',
  starts: 'Starts',
  startsHint: 'In UTC. Empty means now.',
  ends: 'Ends',
  endsHint: 'In UTC. The true end: it stands on every page, and nobody moves it.',
  maxUses: 'Uses in all',
  maxUsesHint: 'Empty means any number; then it may not be called limited in number.',
  maxUsesPerCompany: 'Uses of one company',
  perCompanyHint: 'Empty means any number.',
  who: 'For whom',
  firstPurchaseOnly: 'Only for a company’s first purchase',
  companyId: 'For one company alone',
  companyHint: 'Its id, as in the orders list. It then stands on no public page.',
  check: 'Check',
  checkAgain: 'Check again',
  create: 'Make the campaign',
  checked: 'The check',
  unchecked: 'The check stands here once the fields are filled in and checked.',
  changedSince: 'The fields were changed since the check. This is the check of what stands there now.',
  may: 'may be said',
  mayNot: 'may not be said',
  claim: 'Claim',
  about: 'About',
  everything: 'the whole offer',
  why: 'Why',
  preview: 'How it would look',
  previewNone: 'Not on public pages: it is for one company.',
  previewNoPercent: 'Without a percentage: the former prices do not bear one.',
  prices: (rows: number) => `${of(rows, 'price', 'prices')}, by package and currency`,
  pricesCaption: 'Prices by package and currency',
  package: 'Package',
  list: 'List',
  price: 'Asked',
  was: 'Former price',
  noWas: 'none',
  percentOff: 'Under it',
};
