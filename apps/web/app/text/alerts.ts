import type { AlertFrequency } from '@plainhire/contracts';

/** How often an alert is looked at, and what that means. */
export const ALERT_FREQUENCY: Readonly<Record<AlertFrequency, string>> = {
  daily: 'Every morning',
  weekly: 'Every Monday',
};

export const alertsText = {
  title: 'Alerts',
  lead: 'Each alert mails you jobs that are new for a search, with the pay on each. A morning without any brings no mail.',
  count: (count: number, most: number) => `${String(count)} of at most ${String(most)}.`,
  none: 'You have no alerts yet',
  noneBody: 'Search for the jobs you want, then press “Mail me new jobs like these” under the results.',
  noneNext: 'Search jobs',
  saved: 'Saved. The first mail comes when something new fits.',
  there: 'You have an alert for this search already. It is marked below.',
  changed: 'Changed.',
  deleted: (name: string) => `“${name}” is deleted. No mail comes from it.`,
  undo: 'Put it back',
  unverified: 'No mail comes before your address is confirmed: open the link in our first mail to you.',
  all: 'All jobs',
  lookedFor: 'Looks for',
  often: 'How often',
  lastMail: 'Last mail',
  noMail: 'none yet',
  next: 'Looked at next',
  paused: 'Paused. No mail comes.',
  pause: 'Pause',
  resume: 'Resume',
  rename: 'Rename or change how often',
  name: 'Name',
  nameHint: 'Left empty, it is called what it looks for.',
  save: 'Save',
  remove: 'Delete',
  of: (name: string) => `“${name}”`,
  open: 'See these jobs now',

  newTitle: 'Mail me new jobs like these',
  newLead: 'Only jobs that go live from now on, each one once.',
  means: {
    daily: 'One mail on each morning on which something is new.',
    weekly: 'One mail on a Monday, with what the week brought.',
  } satisfies Record<AlertFrequency, string>,
  button: 'Save this alert',
  happens: 'What happens then',
  facts: [
    ['In a mail', 'at most 12 jobs, and how many more there are'],
    ['Paid for', 'at most 2, labelled, and never one that your search would not find'],
    ['To stop', 'one press in the mail; no need to sign in'],
  ] as const,
  strip: 'Mail me new jobs like these',
  stripLink: 'Mail me new ones',
  stripNote: 'Nothing new, no mail. One press stops it.',
  stripButton: 'Mail me',

  stopTitle: 'Stop this alert?',
  stopLead: (name: string) => `No more mails with new jobs for “${name}”. Your account stays as it is.`,
  stopButton: 'Stop the mails',
  stopped: 'Stopped',
  stoppedLead: (name: string) =>
    name === ''
      ? 'No more mails come from this alert, not even one that was on its way.'
      : `No more mails come for “${name}”, not even one that was on its way. You can resume it under Alerts.`,
  unknown: 'This link stops nothing any more',
  unknownLead:
    'Its alert was deleted, so no mail comes from it. If the link was cut off, open it from the mail again.',
  toAlerts: 'Your alerts',
};
