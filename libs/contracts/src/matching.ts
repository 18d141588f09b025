import { z } from 'zod';
import { Uuid } from './common.js';
import { SearchCard } from './search.js';

/** A condition that is met or not: form of employment, place, pay, language. Unknown is not a failure. */
export const MatchGate = z.object({
  name: z.string(),
  state: z.enum(['pass', 'fail', 'unknown']),
  evidence: z.string(),
});
export type MatchGate = z.infer<typeof MatchGate>;

export const MatchPart = z.object({
  name: z.string(),
  points: z.number(),
  of: z.number(),
  evidence: z.array(z.string()),
  missing: z.array(z.string()),
  unknown: z.array(z.string()),
});
export type MatchPart = z.infer<typeof MatchPart>;

/** How well a posting and a profile fit, the same for both sides. The points of the parts sum to the score. */
export const Match = z
  .object({
    score: z.number(),
    of: z.literal(100),
    version: z.string(),
    gates: z.array(MatchGate),
    parts: z.array(MatchPart),
  })
  .meta({ id: 'Match' });
export type Match = z.infer<typeof Match>;

/** How many postings can be matched in one call. */
export const MAX_MATCHES = 50;

/** The key is repeated for each posting; once alone it is a single text. */
export const MatchesQuery = z.object({
  postingId: z.preprocess(
    (value) => (typeof value === 'string' ? [value] : value),
    z
      .array(Uuid)
      .min(1)
      .max(MAX_MATCHES, `Ask for at most ${String(MAX_MATCHES)} postings at once.`),
  ),
});
export type MatchesQuery = z.infer<typeof MatchesQuery>;

/** A person's own scores, in the order asked for; postings that are not live are left out. */
export const Matches = z
  .object({ items: z.array(z.object({ postingId: Uuid, match: Match })) })
  .meta({ id: 'Matches' });
export type Matches = z.infer<typeof Matches>;

/** A posting with its score, and the two reasons that earn it the most points. */
export const Recommendation = z.object({
  posting: SearchCard,
  match: Match,
  reasons: z.array(z.string()).max(2),
});
export type Recommendation = z.infer<typeof Recommendation>;

export const Recommendations = z
  .object({ items: z.array(Recommendation), nextCursor: z.string().nullable() })
  .meta({ id: 'Recommendations' });
export type Recommendations = z.infer<typeof Recommendations>;
