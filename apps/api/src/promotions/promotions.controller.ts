import { Controller, Get, Param } from '@nestjs/common';
import { ApplicationsPerDay } from '@plainhire/applications';
import { PostingResults, Uuid } from '@plainhire/contracts';
import type { Actor } from '@plainhire/kernel';
import { PostingResultsReader } from '@plainhire/promotions';
import { CurrentActor, Returns } from '../http/index.js';

@Controller()
export class PromotionsController {
  constructor(
    private readonly results: PostingResultsReader,
    private readonly applications: ApplicationsPerDay,
  ) {}

  /** What the promotions of a posting brought, day by day. */
  @Get('postings/:id/promotions')
  @Returns(PostingResults)
  async read(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Uuid }) postingId: string,
  ): Promise<PostingResults> {
    const { promotions, days } = await this.results.execute(actor, { postingId });
    const [from, to] = [days[0]?.day, days.at(-1)?.day];
    const sent =
      from === undefined || to === undefined
        ? new Map<string, number>()
        : await this.applications.perDay(postingId, { from, to });
    return {
      promotions: [...promotions],
      days: days.map((day) => ({ ...day, applications: sent.get(day.day) ?? 0 })),
    };
  }
}
