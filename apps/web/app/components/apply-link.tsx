import type { PostingView } from '@plainhire/contracts';
import { jobText } from '../text/job.js';
import { Icon } from './icon.js';

/** Here, or away to the company's own site, which is said. */
export function ApplyLink({ posting, className }: { posting: PostingView; className: string }) {
  if (posting.apply.mode === 'external')
    return (
      <a className={className} href={posting.apply.url} rel="nofollow noopener external">
        {jobText.applyThere} <Icon name="external" />
      </a>
    );
  return (
    <a className={className} href={`/apply/${posting.slug}`}>
      {jobText.apply}
    </a>
  );
}
