import { Injectable } from '@nestjs/common';
import type { Match, PageQuery } from '@plainhire/contracts';
import { type Actor, decodeCursor, encodeCursor, isId, malformedCursor } from '@plainhire/kernel';
import { matchReader } from './match.policy.js';
import { MatchRepository } from './match.repository.js';

export interface Recommended {
  readonly items: readonly { readonly postingId: string; readonly match: Match }[];
  readonly nextCursor: string | null;
}

/** The postings that fit a person best, none of whose conditions fail. What they know already is the caller's to say. */
@Injectable()
export class Recommend {
  constructor(private readonly matches: MatchRepository) {}

  /** @param except ids of postings to leave out: those applied to */
  async execute(actor: Actor, page: PageQuery, except: readonly string[] = []): Promise<Recommended> {
    const userId = matchReader(actor, 'recommend');
    const rows = await this.matches.bestOf(
      userId,
      page.limit + 1,
      page.cursor === undefined ? null : keyOf(page.cursor),
      except,
    );
    const shown = rows.slice(0, page.limit);
    const last = shown.at(-1);
    return {
      items: shown.map(({ postingId, result }) => ({ postingId, match: result })),
      nextCursor: rows.length > shown.length && last ? encodeCursor([last.score, last.postingId]) : null,
    };
  }
}

function keyOf(cursor: string): { score: number; postingId: string } {
  const [score, postingId] = decodeCursor(cursor, 2);
  const counts = typeof score === 'number' && Number.isInteger(score) && score >= 0 && score <= 100;
  if (!counts || typeof postingId !== 'string' || !isId(postingId)) throw malformedCursor();
  return { score, postingId };
}
