import type { ReconciliationFinding, ReconciliationView } from '@plainhire/contracts';
import { count, of } from './counts.js';

export const RUN_STATE: Record<ReconciliationView['state'], string> = {
  running: 'Running',
  done: 'Done',
  failed: 'Failed',
};

export const FINDING: Record<ReconciliationFinding['kind'], string> = {
  paid_not_granted: 'Paid and not granted',
  refunded_not_booked: 'Paid back and not booked',
  disputed_not_booked: 'Disputed and not booked',
  amount_differs: 'The amount differs',
  unknown_session: 'A payment without an order',
  expired_not_released: 'Over and not released',
  missing_at_stripe: 'Unknown at Stripe',
  not_settled: 'Could not be settled',
};

export const reconciliationText = {
  title: 'Reconciliation',
  lead: 'Walks Stripe’s list and our open orders, mends what a lost message left, and reports what it cannot. It also runs by itself every six hours.',
  start: 'Compare with Stripe',
  hours: 'Hours back',
  hoursHint: '1 to 2,160, which is 90 days.',
  none: 'None has run yet. Start one above; it takes about a minute and charges nothing.',
  caption: 'Runs, newest first',
  started: 'Started',
  state: 'State',
  since: 'Since',
  checked: 'Compared',
  found: 'Found',
  repaired: 'Mended',
  left: 'Left to a person',
  run: (at: string) => `Run of ${at}`,
  running: 'It is running. This page looks again by itself; you can leave it and come back.',
  soFar: (checked: number) => `${of(checked, 'order', 'orders')} compared so far.`,
  clean: (checked: number) => `${of(checked, 'order', 'orders')} compared, and no difference found.`,
  summary: (checked: number, { found, going, left }: { found: number; going: number; left: number }) => {
    const rest = [
      going > 0 && `${count(going)} set going, which the next run looks at`,
      left > 0 && `${count(left)} left to a person`,
    ].filter((one) => one !== false);
    const outcome = rest.length === 0 ? 'all mended' : rest.join(', ');
    return `${of(checked, 'order', 'orders')} compared, ${of(found, 'difference', 'differences')} found, ${outcome}.`;
  },
  failed: (why: string) => `It failed. ${why}`,
  findings: 'Differences',
  findingsCaption: 'Differences between Stripe and the books',
  what: 'Difference',
  order: 'The order',
  where: 'Where',
  mended: 'mended',
  notMended: 'not mended',
  setGoing: 'set going',
  detail: 'What was found',
  look: 'Look again',
  all: 'All runs',
  events: 'Events that were not followed',
  eventsNote:
    'Stripe sent them and nothing followed yet; the longest waiting stand first. A minute is usual. A replay reads what an event speaks of anew at Stripe and never doubles anything.',
  replayed: 'It is followed anew now, which takes a moment.',
  noHours: 'Write a whole number of hours from 1 to 2,160.',
};
