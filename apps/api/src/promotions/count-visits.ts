import { Injectable } from '@nestjs/common';
import type { PostingView, SearchCard, SearchQuery } from '@plainhire/contracts';
import { type Actor, ANONYMOUS, roleIn } from '@plainhire/kernel';
import { CountViews, FirstSight, type Visitor } from '@plainhire/promotions';
import { isbot } from 'isbot';
import type { RequestWithActor } from '../http/index.js';
import { isFromPages } from '../web/in-process-fetch.js';

/** Of a search: how many rows were asked for, and of which list. */
export type AskedRows = Pick<SearchQuery, 'limit' | 'company' | 'role'>;

/**
 * Counts what a page showed to a person. Only what the pages ask for is counted: a program that reads the
 * API sees no page. Robots that say so by their user agent, browsers that load a page ahead of a click,
 * and the company's own people are left out; a page that is loaded again within an hour counts once.
 */
@Injectable()
export class CountVisits {
  constructor(
    private readonly views: CountViews,
    private readonly first: FirstSight,
  ) {}

  /** The rows of a list. One that is asked for a single row wants its total: no page shows that row. */
  seen(request: RequestWithActor, asked: AskedRows, cards: readonly SearchCard[]): void {
    if (asked.limit < 2 || !isVisit(request)) return;
    const actor = request.actor ?? ANONYMOUS;
    const visitor = visitorOf(request);
    const list = listOf(asked);
    this.views.seen(
      cards
        .map((card) => ({ postingId: card.id, promotedAs: card.promotedAs, companyId: card.company.id }))
        .filter(({ companyId }) => !isOwn(actor, companyId))
        .filter(({ postingId, promotedAs }) =>
          this.first.is(visitor, postingId, `${list} ${promotedAs ?? 'organic'}`),
        ),
    );
  }

  /** A posting's own page. */
  opened(request: RequestWithActor, posting: PostingView, via: 'promoted' | 'digest' | 'page'): void {
    if (posting.state !== 'live' || !isVisit(request)) return;
    if (isOwn(request.actor ?? ANONYMOUS, posting.company.id)) return;
    if (!this.first.is(visitorOf(request), posting.id, `opened ${via}`)) return;
    if (via === 'digest') this.views.opened(posting.id, true, 'digest');
    else this.views.opened(posting.id, via === 'promoted');
  }
}

/** The same posting on two pages is seen twice; on the second page of the same list it is not. */
function listOf({ company, role }: AskedRows): string {
  if (company !== undefined) return 'company';
  return role === undefined ? 'search' : 'role';
}

function visitorOf(request: RequestWithActor): Visitor {
  return { address: request.ip ?? '', agent: request.get('user-agent') ?? '' };
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
