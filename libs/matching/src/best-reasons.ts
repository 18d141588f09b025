import type { Match } from '@plainhire/contracts';

/** The first evidence of each of the two parts that earn the most points. Fewer when fewer earn any. */
export function bestReasons(match: Match): string[] {
  return match.parts
    .filter((part) => part.points > 0)
    .sort((a, b) => b.points - a.points)
    .flatMap((part) => part.evidence[0] ?? [])
    .slice(0, 2);
}
