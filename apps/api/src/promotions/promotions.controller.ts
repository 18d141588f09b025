import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApplicationsPerDay } from '@plainhire/applications';
import { CompanyPromotionPage, CompanyPromotionsQuery, PostingResults, Uuid } from '@plainhire/contracts';
import type { Actor } from '@plainhire/kernel';
import { CompanyPromotionsReader, PostingResultsReader } from '@plainhire/promotions';
import { CurrentActor, Returns } from '../http/index.js';

@Controller()
export class PromotionsController {
  constructor(
    private readonly results: PostingResultsReader,
    private readonly company: CompanyPromotionsReader,
    private readonly applications: ApplicationsPerDay,
  ) {}

  /** What a company has bought that is not over. */
  @Get('companies/:id/promotions')
  @Returns(CompanyPromotionPage)
  list(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Uuid }) companyId: string,
    @Query({ schema: CompanyPromotionsQuery }) query: CompanyPromotionsQuery,
  ): Promise<CompanyPromotionPage> {
    return this.company.execute(actor, { companyId, ...query });
  }

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
