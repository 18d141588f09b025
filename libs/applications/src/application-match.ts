import type { Match, Profile } from '@plainhire/contracts';
import { scoreMatch } from '@plainhire/matching';
import type { PostingContent } from '@plainhire/postings';

/** How a profile fits a posting at the moment of applying; kept with the application as it is then. */
export function matchOf(posting: PostingContent, profile: Profile, now: Date): Match {
  return scoreMatch(posting, profile, now);
}
