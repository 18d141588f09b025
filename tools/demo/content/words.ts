/** What people write around an application. Picked by turns. */
export const COVER_LETTERS: readonly string[] = [
  'What you write about undoing changes is how I like to work. My last two years were spent on exactly this kind of system, and I would be glad to talk about what went wrong in it.',
  'I have done most of this before, and the part I have not done is the reason I write. I could start after a month.',
  '',
  'A former colleague of mine works with you and speaks well of the way you plan. I attach no certificates; the work I list can be looked at.',
  'Your posting names the pay and the hours, so I will name mine: the range suits me, and I would need Wednesdays free until two.',
];

export const LONG_ANSWERS: readonly string[] = [
  'A cache I had put in front of a report. It hid a slow query for a year. I took it out, read the plan, and added one index.',
  'A rule that let an order change after it was paid. It saved support some work and cost accounting far more.',
];

export const SHORT_ANSWERS: readonly string[] = [
  'In four weeks.',
  'From the first of next month.',
  'Right away.',
];

export const INVITATIONS: readonly string[] = [
  'We liked the plain way you describe your work and would like to talk for an hour. Does Tuesday or Thursday afternoon suit you?',
  'Your answers were the clearest we got. Let us meet: forty minutes with the team you would work in, by video or here.',
];

export const OFFERS: readonly string[] = [
  'We would like you to join us. The written offer with pay, hours and start is on its way; ask anything before you decide.',
];

export const REFUSALS: readonly {
  readonly reason: 'skills' | 'seniority' | 'location' | 'filled';
  readonly message: string;
}[] = [
  {
    reason: 'seniority',
    message:
      'Thank you for the care you put into this. We need somebody who has led this kind of work before; please look at us again when the next post opens.',
  },
  {
    reason: 'skills',
    message: 'Others had more of the tools we use every day. It was close, and your letter was good to read.',
  },
  {
    reason: 'location',
    message: 'The work is at the site four days a week, which does not fit where you live.',
  },
];

export const SCHOOLS: readonly string[] = [
  'Harbour College',
  'Polder Institute of Technology',
  'Saint Brannock University',
  'Vesterlund School of Applied Science',
];
