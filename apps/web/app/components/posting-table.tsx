import type { ApplicationCounts, CompanyPostingItem } from '@plainhire/contracts';
import { shortDate } from '../format/dates.js';
import type { ReactNode } from 'react';
import { deskText as text } from '../text/desk.js';
import { POSTING_STATE } from '../text/labels.js';

export type CountsByPosting = Readonly<Record<string, Readonly<Record<string, number>>>>;

export function countsByPosting({ items }: ApplicationCounts): CountsByPosting {
  return Object.fromEntries(items.map(({ postingId, counts }) => [postingId, counts]));
}

const sum = (counts: Readonly<Record<string, number>>, states: readonly string[]) =>
  states.reduce((total, state) => total + (counts[state] ?? 0), 0);

const ENDED = ['declined', 'withdrawn', 'closed_no_decision'];
const WAITING = ['submitted', 'viewed', 'in_review'];

/** Postings with where their applicants stand, in figures and as a bar whose length all rows share. */
export function PostingTable({
  items,
  counts,
  caption,
  linkTo = (id) => `/hiring/postings/${id}`,
}: {
  items: readonly CompanyPostingItem[];
  counts: CountsByPosting;
  caption: string;
  /** Where a posting's name leads; to its form unless said otherwise. */
  linkTo?: (id: string) => string;
}) {
  const most = Math.max(1, ...items.map(({ id }) => sum(counts[id] ?? {}, Object.keys(counts[id] ?? {}))));
  return (
    <table className="cards fun">
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{text.posting}</th>
          <th scope="col" className="standing">
            {text.standing}
          </th>
          <th scope="col" className="num">
            {text.applied}
          </th>
          <th scope="col" className="num">
            {text.waits}
          </th>
          <th scope="col" className="num">
            {text.interview}
          </th>
          <th scope="col" className="num">
            {text.offer}
          </th>
          <th scope="col" className="num">
            {text.hired}
          </th>
          <th scope="col" className="num">
            {text.ended}
          </th>
          <th scope="col" className="num">
            {text.ends}
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((posting) => {
          const one = counts[posting.id] ?? {};
          const applied = sum(one, Object.keys(one));
          return (
            <tr key={posting.id}>
              <th scope="row">
                <a href={linkTo(posting.id)}>{posting.title || text.untitled}</a>
                <small>{stateWords(posting)}</small>
              </th>
              <td className="standing">
                {applied > 0 && (
                  <StandingBar
                    most={most}
                    parts={[
                      [sum(one, WAITING), 'c-ink'],
                      [sum(one, ['interview']), 'c-step'],
                      [sum(one, ['offer', 'hired']), 'c-in'],
                      [sum(one, ENDED), 'c-done'],
                    ]}
                  />
                )}
              </td>
              <td className="num" data-l={text.applied}>
                {posting.postedAt === null ? (
                  '–'
                ) : (
                  <a href={`/hiring/postings/${posting.id}/applications`}>{applied}</a>
                )}
              </td>
              <td className="num" data-l={text.waits}>
                {sum(one, WAITING)}
              </td>
              <td className="num" data-l={text.interview}>
                {sum(one, ['interview'])}
              </td>
              <td className="num" data-l={text.offer}>
                {sum(one, ['offer'])}
              </td>
              <td className="num" data-l={text.hired}>
                {sum(one, ['hired'])}
              </td>
              <td className="num hide-s" data-l={text.ended}>
                {sum(one, ENDED)}
              </td>
              <td className="num nowrap" data-l={text.ends}>
                {posting.expiresAt === null ? '–' : shortDate(posting.expiresAt)}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** The figures stand beside it, so the drawing says nothing of its own. */
function StandingBar({ parts, most }: { parts: readonly (readonly [number, string])[]; most: number }) {
  const drawn: ReactNode[] = [];
  let at = 0;
  for (const [count, tone] of parts) {
    const wide = (count / most) * 100;
    if (count > 0) drawn.push(<rect className={tone} key={tone} x={at} width={wide} height="8" />);
    at += wide;
  }
  return (
    <svg className="sharebar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      {drawn}
    </svg>
  );
}

function stateWords(posting: CompanyPostingItem): string {
  const words: string[] = [POSTING_STATE[posting.state]];
  if (posting.pausedBy === 'moderator') words.push(text.pausedByModerator);
  if (posting.pendingStatus === 'in_review' && posting.postedAt !== null) words.push(text.pendingEdit);
  return words.join(' · ');
}
