import { Injectable } from '@nestjs/common';
import type { PostingView, SearchCard } from '@plainhire/contracts';
import { type Actor, ANONYMOUS, roleIn } from '@plainhire/kernel';
import { CountViews } from '@plainhire/promotions';
import { isbot } from 'isbot';
import type { RequestWithActor } from '../http/index.js';
import { isFromPages } from '../web/in-process-fetch.js';

/**
 * Counts what a page showed to a person. Only what the pages ask for is counted: a program that reads the
 * API sees no page. Robots that say so by their user agent, browsers that load a page ahead of a click,
 * and the company's own people are left out.
 */
@Injectable()
export class CountVisits {
  constructor(private readonly views: CountViews) {}

  /** The rows of a list. A list of one row is asked for its total: no page shows its row. */
  seen(request: RequestWithActor, cards: readonly SearchCard[]): void {
    if (cards.length < 2 || !isVisit(request)) return;
    const actor = request.actor ?? ANONYMOUS;
    this.views.seen(
      cards
        .filter((card) => !isOwn(actor, card.company.id))
        .map((card) => ({ postingId: card.id, promotedAs: card.promotedAs })),
    );
  }

  /** A posting's own page. */
  opened(request: RequestWithActor, posting: PostingView, via: 'promoted' | 'digest' | 'page'): void {
    if (posting.state !== 'live' || !isVisit(request)) return;
    if (isOwn(request.actor ?? ANONYMOUS, posting.company.id)) return;
    if (via === 'digest') this.views.opened(posting.id, true, 'digest');
    else this.views.opened(posting.id, via === 'promoted');
  }
}

function isVisit(request: RequestWithActor): boolean {
  const agent = request.get('user-agent') ?? '';
  return (
    request.method === 'GET' &&
    isFromPages(request) &&
    agent !== '' &&
    !isbot(agent) &&
    !/prefetch|prerender/i.test(request.get('sec-purpose') ?? request.get('purpose') ?? '')
  );
}

function isOwn(actor: Actor, companyId: string): boolean {
  return roleIn(actor, companyId) !== null;
}
