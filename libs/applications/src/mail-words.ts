import type { Answer } from '@plainhire/contracts';
import type { MailBlock } from '@plainhire/platform';

export const CANDIDATE_WHY = 'You get this mail because you applied through Plainhire.';
export const COMPANY_WHY =
  'You get this mail because you are an owner or a recruiter of the company that posted this job.';

const DAY = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** `30 November 2026`, in UTC. */
export function day(instant: string): string {
  return DAY.format(new Date(instant));
}

export function candidateButton(context: { publicUrl: string }, applicationId: string): MailBlock {
  return {
    button: { label: 'Follow your application', url: `${context.publicUrl}/applications/${applicationId}` },
  };
}

/** An answer as one reads it; a file by its name. */
export function answerText(answer: Answer, files: readonly { id: string; name: string }[]): string {
  const { value } = answer;
  if (Array.isArray(value)) return value.join(', ');
  if (answer.type === 'file') return files.find((file) => file.id === value)?.name ?? 'A file';
  return String(value);
}
