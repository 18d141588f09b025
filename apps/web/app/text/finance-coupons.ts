import type { CouponView } from '@plainhire/contracts';
import { usesWords } from './finance-campaigns.js';

export const COUPON_STATE: Record<CouponView['state'], string> = {
  scheduled: 'Begins later',
  live: 'Works',
  ended: 'Ended',
  exhausted: 'Used up',
  disabled: 'Switched off',
};

export const couponText = {
  title: 'Codes',
  none: 'No code yet. A code is given to somebody; it stands on no page and is no former price.',
  noneNext: 'Make the first with the form, then send it to the company it is for.',
  caption: 'Codes, newest first',
  code: 'Code',
  off: 'Off',
  runs: 'Works',
  state: 'State',
  used: 'Used',
  uses: usesWords,
  from: 'from',
  noEnd: 'no end',
  stacks: 'on top of an offer',
  forCompany: 'for one company',
  firstOnly: 'first purchase only',
  actions: 'Do',
  disable: 'Switch off',
  disableQuestion: (code: string) => `Switch off ${code}?`,
  disableConsequence:
    'Nobody can use it from now on. Who has begun to pay still pays its price. It cannot be switched on again.',
  disableButton: 'Switch off the code',
  newTitle: 'New code',
  codeHint: '3 to 30 letters, digits and hyphens.',
  packagesHint: 'None chosen means all.',
  ends: 'Ends',
  endsHint: 'In UTC. Empty means no end.',
  together: 'Together with an offer',
  allPackages: 'all packages',
  stacksField: 'May come on top of a campaign',
  create: 'Make the code',
  done: {
    create: 'The code is made.',
    disable: 'The code is switched off.',
  } as Record<string, string>,
};
