import type { ApplicationCounts, CompanyPostingItem } from '@plainhire/contracts';
import { shortDate } from '../format/dates.js';
import { deskText as text } from '../text/desk.js';
import { POSTING_STATE } from '../text/labels.js';

export type CountsByPosting = Readonly<Record<string, Readonly<Record<string, number>>>>;

export function countsByPosting({ items }: ApplicationCounts): CountsByPosting {
  return Object.fromEntries(items.map(({ postingId, counts }) => [postingId, counts]));
}

const sum = (counts: Readonly<Record<string, number>>, states: readonly string[]) =>
  states.reduce((total, state) => total + (counts[state] ?? 0), 0);

/** Postings with where their applicants stand. */
export function PostingTable({
  items,
  counts,
  caption,
}: {
  items: readonly CompanyPostingItem[];
  counts: CountsByPosting;
  caption: string;
}) {
  return (
    <table className="cards fun">
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{text.posting}</th>
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
                <a href={`/hiring/postings/${posting.id}`}>{posting.title || text.untitled}</a>
                <small>{stateWords(posting)}</small>
              </th>
              <td className="num" data-l={text.applied}>
                {posting.postedAt === null ? (
                  '–'
                ) : (
                  <a href={`/hiring/postings/${posting.id}/applications`}>{applied}</a>
                )}
              </td>
              <td className="num" data-l={text.waits}>
                {sum(one, ['submitted', 'viewed', 'in_review'])}
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

function stateWords(posting: CompanyPostingItem): string {
  const words: string[] = [POSTING_STATE[posting.state]];
  if (posting.pausedBy === 'moderator') words.push(text.pausedByModerator);
  if (posting.pendingStatus === 'in_review' && posting.postedAt !== null) words.push(text.pendingEdit);
  return words.join(' · ');
}
