import { ReasonCode } from '@plainhire/contracts';
import { defineMail, type MailBlock, type MailTemplate } from '@plainhire/platform';
import { z } from 'zod';

const posting = { postingId: z.string(), title: z.string() };
const review = { ...posting, edit: z.boolean() };
const reason = { reasonCode: ReasonCode.nullable(), message: z.string().nullable() };

/** What each reason means, in words for the company. */
export const REASON_WORDS: Readonly<Record<ReasonCode, string>> = {
  incomplete: 'It leaves out what candidates need to decide whether to apply.',
  misleading: 'It says something about the job or the company that is not so, or cannot be checked.',
  scam: 'It shows signs of fraud, such as a fee, a request for bank or identity data, or contact outside the site.',
  discriminatory: 'It shuts people out by something that must not count, such as sex, age or origin.',
  duplicate: 'The same job is already posted.',
  pay_missing: 'The pay is missing, or the range says too little.',
  off_topic: 'It is not an offer of work.',
  other: 'See the message.',
};

const WHY = 'You get this mail because you look after this posting.';

export const postingSubmittedMail = defineMail({
  name: 'postings.submitted',
  params: z.object(review),
  render: (p, context) => ({
    subject: `In review: ${p.title}`,
    body: [
      { h: p.edit ? 'Your edit is in review' : 'Your posting is in review' },
      {
        p: p.edit
          ? `You changed something about "${p.title}" that a person checks before it is shown. Until then candidates see the earlier version.`
          : `A person reads "${p.title}" before it is shown. You hear from us when it is decided.`,
      },
      { p: 'To change it in the meantime, withdraw it, edit it and submit it again.' },
      open(p.postingId, context.publicUrl),
    ],
    why: WHY,
  }),
});

export const postingApprovedMail = defineMail({
  name: 'postings.approved',
  params: z.object({ ...review, slug: z.string(), expiresAt: z.string() }),
  render: (p, context) => ({
    subject: p.edit ? `Your edit is live: ${p.title}` : `Live: ${p.title}`,
    body: [
      { h: p.edit ? 'Your edit is live' : 'Your posting is live' },
      {
        p: p.edit
          ? `Candidates now see the new version of "${p.title}".`
          : `Candidates can now find "${p.title}" and apply.`,
      },
      { facts: [['Runs until', day(p.expiresAt)]] },
      { button: { label: 'See the posting', url: `${context.publicUrl}/jobs/${p.slug}` } },
    ],
    why: WHY,
  }),
});

export const postingChangesRequestedMail = defineMail({
  name: 'postings.changes-requested',
  params: z.object({ ...review, ...reason }),
  render: (p, context) => ({
    subject: `Please change: ${p.title}`,
    body: [
      { h: 'Something has to change first' },
      {
        p: p.edit
          ? `Your edit of "${p.title}" cannot be shown yet. The earlier version stays as it is.`
          : `"${p.title}" cannot be shown yet.`,
      },
      ...reasonBlocks(p),
      { p: 'Change it and submit it again. It is then read once more.' },
      open(p.postingId, context.publicUrl),
    ],
    why: WHY,
  }),
});

export const postingRejectedMail = defineMail({
  name: 'postings.rejected',
  params: z.object({ ...review, ...reason }),
  render: (p, context) => ({
    subject: `Not accepted: ${p.title}`,
    body: [
      { h: p.edit ? 'Your edit was not accepted' : 'Your posting was not accepted' },
      {
        p: p.edit
          ? `Your edit of "${p.title}" will not be shown. The earlier version stays as it is.`
          : `"${p.title}" will not be shown.`,
      },
      ...reasonBlocks(p),
      open(p.postingId, context.publicUrl),
    ],
    why: WHY,
  }),
});

export const postingExpiringMail = defineMail({
  name: 'postings.expiring',
  params: z.object({ ...posting, days: z.number().int(), expiresAt: z.string() }),
  render: (p, context) => ({
    subject: `Ends ${inDays(p.days)}: ${p.title}`,
    body: [
      { h: `Your posting ends ${inDays(p.days)}` },
      { p: `"${p.title}" is shown until ${day(p.expiresAt)}.` },
      {
        p: 'If you are still looking, extend it: the days are added to its end. If you have found someone, mark it as filled.',
      },
      open(p.postingId, context.publicUrl),
    ],
    why: WHY,
  }),
});

export const postingExpiredMail = defineMail({
  name: 'postings.expired',
  params: z.object(posting),
  render: (p, context) => ({
    subject: `Expired: ${p.title}`,
    body: [
      { h: 'Your posting has expired' },
      { p: `"${p.title}" is no longer shown. The applications you have stay open.` },
      {
        p: 'Extend it within 30 days to bring it back at once; after that it is reviewed again. If you have found someone, mark it as filled.',
      },
      open(p.postingId, context.publicUrl),
    ],
    why: WHY,
  }),
});

export const postingModeratedMail = defineMail({
  name: 'postings.moderated',
  params: z.object({ ...posting, ...reason, action: z.enum(['pause', 'resume', 'close']) }),
  render: (p, context) => ({
    subject: `${{ pause: 'Paused', resume: 'Live again', close: 'Closed' }[p.action]} by a moderator: ${p.title}`,
    body: [
      {
        h: {
          pause: 'A moderator paused your posting',
          resume: 'A moderator resumed your posting',
          close: 'A moderator closed your posting',
        }[p.action],
      },
      {
        p: {
          pause: `"${p.title}" is not shown for now. Change what is named below; a moderator then resumes it.`,
          resume: `"${p.title}" is shown again.`,
          close: `"${p.title}" is no longer shown and cannot be brought back. Its open applications are closed and the candidates are told.`,
        }[p.action],
      },
      ...reasonBlocks(p),
      open(p.postingId, context.publicUrl),
    ],
    why: WHY,
  }),
});

/** Every mail this library sends. */
export const postingMails = [
  postingSubmittedMail,
  postingApprovedMail,
  postingChangesRequestedMail,
  postingRejectedMail,
  postingExpiringMail,
  postingExpiredMail,
  postingModeratedMail,
] as unknown as readonly MailTemplate[];

function reasonBlocks(p: { reasonCode: ReasonCode | null; message: string | null }): MailBlock[] {
  const blocks: MailBlock[] = [];
  if (p.reasonCode !== null && p.reasonCode !== 'other') blocks.push({ p: REASON_WORDS[p.reasonCode] });
  if (p.message !== null && p.message !== '') blocks.push({ quote: p.message });
  return blocks;
}

function open(postingId: string, publicUrl: string): MailBlock {
  return { button: { label: 'Open the posting', url: `${publicUrl}/hiring/postings/${postingId}` } };
}

function inDays(days: number): string {
  return days <= 1 ? 'tomorrow' : `in ${String(days)} days`;
}

/** `3 December 2026`, in UTC: mails are not in a zone. */
function day(instant: string): string {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(instant));
}
