import type { ModerationQueueItem } from '@plainhire/contracts';
import { duration } from '../format/dates.js';
import { moderationText as text } from '../text/moderation.js';
import { ShareBar } from './match-parts.js';

const MAX_RISK = 100;

/** The open cases. In full, each risk is a bar as well, since that is what is compared. */
export function QueueList({
  items,
  current,
  full = false,
}: {
  items: readonly ModerationQueueItem[];
  current?: string;
  full?: boolean;
}) {
  return (
    <ol className={full ? 'queue full' : 'queue'}>
      {items.map((item) => (
        <li key={item.id}>
          <a
            href={`/moderation/cases/${item.id}`}
            data-row=""
            {...(item.id === current ? { 'aria-current': 'true' } : {})}
          >
            <span className="r">
              <span className="vh">{text.risk} </span>
              <span className="n">{item.riskScore}</span>
              {full && <ShareBar points={item.riskScore} of={MAX_RISK} tone="c-ink" />}
            </span>
            <b>{item.title}</b>
            {item.company.name} · {duration(item.age)}
            {item.claimedBy && ` · ${text.held(item.claimedBy.name)}`}
          </a>
        </li>
      ))}
    </ol>
  );
}
