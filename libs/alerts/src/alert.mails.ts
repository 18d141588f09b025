import { AlertFrequency, Uuid } from '@plainhire/contracts';
import { defineMail, type MailBlock, type MailEntry } from '@plainhire/platform';
import { z } from 'zod';

/** A posting as it was when the mail was owed, and how it comes to stand in it. */
export const LetterEntry = z.object({
  postingId: Uuid,
  promoted: z.boolean(),
  fresh: z.boolean(),
  slug: z.string(),
  title: z.string(),
  company: z.string(),
  place: z.string(),
  pay: z.string(),
  answerDays: z.number().int().nullable(),
});
export type LetterEntry = z.infer<typeof LetterEntry>;

export const NewJobs = z.object({
  /** The row whose token stops the alert. */
  mailId: Uuid,
  alertId: Uuid,
  name: z.string(),
  /** The search in words; empty when it asks for all jobs. */
  words: z.array(z.string()),
  path: z.string(),
  frequency: AlertFrequency,
  rows: z.array(LetterEntry).min(1),
  /** New ones without a row; `moreThan` when not even all of those were counted. */
  more: z.number().int(),
  moreThan: z.boolean(),
});
export type NewJobs = z.infer<typeof NewJobs>;

export const PROMOTED_MARK =
  'Promoted – paid by the company. Why here: it passes every filter of your alert and has the words you wrote.';

const OFTEN: Readonly<Record<AlertFrequency, string>> = {
  daily: 'every morning on which there are any',
  weekly: 'every Monday on which there are any',
};

/** To who saved the search: what is new. */
export const newJobsMail = defineMail({
  name: 'alerts.new-jobs',
  params: NewJobs,
  render: (letter, context) => {
    const { rows, more, moreThan, name, words, frequency } = letter;
    const count = rows.filter(({ fresh }) => fresh).length + more;
    const said = `${moreThan ? 'More than ' : ''}${String(count)} new ${count === 1 ? 'job' : 'jobs'}`;
    const search = `${context.publicUrl}${letter.path}`;
    return {
      subject: `${said}: ${name}`,
      preheader: rows
        .slice(0, 3)
        .map(({ title, company }) => `${title} at ${company}`)
        .join('; '),
      body: [
        { h: said },
        { p: words.length === 0 ? 'You look for all jobs.' : `You look for: ${words.join('; ')}.` },
        { entries: rows.map((row) => entry(row, context.publicUrl)) },
        ...moreBlock(more, moreThan),
        { button: { label: 'See them with your filters', url: search } },
        { p: `Change how often this comes, or pause it: ${context.publicUrl}/alerts` },
      ] satisfies MailBlock[],
      why: `You get this mail because you asked for new jobs, ${OFTEN[frequency]}. A job is told to you once by this alert.`,
      stop: {
        label: 'Stop this alert',
        url: `${context.publicUrl}/alerts/stop/${context.token(letter.mailId)}`,
      },
    };
  },
});

export const alertMails = [newJobsMail];

function entry(row: LetterEntry, publicUrl: string): MailEntry {
  return {
    ...(row.promoted ? { mark: PROMOTED_MARK } : {}),
    title: row.title,
    url: `${publicUrl}/jobs/${row.slug}${row.promoted ? '?via=digest' : ''}`,
    lines: [
      [row.company, row.place].filter(Boolean).join(' · '),
      row.pay,
      ...(row.answerDays === null
        ? []
        : [`Answer within ${String(row.answerDays)} ${row.answerDays === 1 ? 'day' : 'days'}`]),
    ],
  };
}

function moreBlock(more: number, moreThan: boolean): MailBlock[] {
  if (more === 0) return [];
  return [{ p: `And ${moreThan ? 'more than ' : ''}${String(more)} more.` }];
}
