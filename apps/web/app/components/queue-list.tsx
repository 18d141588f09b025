import type { ModerationQueueItem } from '@plainhire/contracts';
import { duration } from '../format/dates.js';
import { moderationText as text } from '../text/moderation.js';

export function QueueList({ items, current }: { items: readonly ModerationQueueItem[]; current?: string }) {
  return (
    <ol className="queue">
      {items.map((item) => (
        <li key={item.id}>
          <a
            href={`/moderation/cases/${item.id}`}
            data-row=""
            {...(item.id === current ? { 'aria-current': 'true' } : {})}
          >
            <span className="r">
              <span className="vh">{text.risk} </span>
              {item.riskScore}
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
