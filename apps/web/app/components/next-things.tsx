import type { CompanyPostingItem, WaitingApplicationItem } from '@plainhire/contracts';
import type { ReactNode } from 'react';
import { longDate } from '../format/dates.js';
import { deskText as text, waitingText } from '../text/desk.js';

const MOST = 6;
const SOON_MS = 7 * 86_400_000;

/** What to do now, the most pressing first. */
export function NextThings({
  first,
  postings,
  now,
}: {
  first: WaitingApplicationItem | undefined;
  postings: readonly CompanyPostingItem[];
  now: number;
}) {
  const things: ReactNode[] = [];
  if (first) things.push(<Answer one={first} />);
  for (const posting of postings) {
    const thing = thingOf(posting, now);
    if (thing) things.push(thing);
  }
  return (
    <section className="gap2" aria-labelledby="next-things">
      <h2 id="next-things" className="caps">
        {text.nextThings}
      </h2>
      {things.length === 0 ? (
        <p className="t14 second m2">{text.nothingNext}</p>
      ) : (
        <ol className="nexts">
          {things.slice(0, MOST).map((thing, index) => (
            <li key={index}>{thing}</li>
          ))}
        </ol>
      )}
    </section>
  );
}

function Answer({ one }: { one: WaitingApplicationItem }) {
  const left = one.promise.daysLeft;
  const late = one.promise.state === 'overdue';
  return (
    <>
      <b>{text.answerName(one.candidate.name)}.</b> {one.posting.title}
      {left !== null && `, ${waitingText.clock(left, late)}`}.
      <span className="block m2">
        <a className="btn go" href={`/hiring/applications/${one.id}?sort=promise`}>
          {text.answerName(one.candidate.name)}
        </a>
      </span>
    </>
  );
}

function thingOf(posting: CompanyPostingItem, now: number): ReactNode {
  const title = posting.title || text.untitled;
  const link = (words: string) => <a href={`/hiring/postings/${posting.id}`}>{words}</a>;
  if (posting.state === 'changes_requested')
    return (
      <>
        <b>{title}</b> came back from review. {link('Change it and send it again')}
      </>
    );
  if (posting.pausedBy === 'moderator')
    return (
      <>
        <b>{title}</b> was paused by a moderator. {link('See why')}
      </>
    );
  const ends = posting.expiresAt === null ? null : new Date(posting.expiresAt).getTime() - now;
  if (posting.state === 'live' && posting.expiresAt !== null && ends !== null && ends < SOON_MS)
    return (
      <>
        <b>{title}</b> ends on {longDate(posting.expiresAt)}. {link('Add days')}
      </>
    );
  if (posting.state === 'draft')
    return (
      <>
        <b>{title}</b> is a draft. {link('Finish it')}
      </>
    );
  return null;
}
