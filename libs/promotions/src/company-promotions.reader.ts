import { Injectable } from '@nestjs/common';
import { OrderReader } from '@plainhire/billing';
import type { CompanyPromotionPage } from '@plainhire/contracts';
import { type Actor, Clock, decodeCursor, encodeCursor, isId, malformedCursor } from '@plainhire/kernel';
import { toView } from './posting-results.rules.js';
import { tick } from './promotion.clock.js';
import { requireReader } from './promotion.policy.js';
import { PromotionRepository } from './promotion.repository.js';

/** What a company has bought that is not over, over all its postings. */
@Injectable()
export class CompanyPromotionsReader {
  constructor(
    private readonly promotions: PromotionRepository,
    private readonly orders: OrderReader,
    private readonly clock: Clock,
  ) {}

  /**
   * Newest first. Two statements, however many.
   * @throws DomainError not_found to everybody but the company's own and finance; `cursor.malformed`
   */
  async execute(
    actor: Actor,
    { companyId, cursor, limit }: { companyId: string; cursor?: string | undefined; limit: number },
  ): Promise<CompanyPromotionPage> {
    requireReader(actor, { companyId });
    const before = cursor === undefined ? null : idOf(cursor);
    const found = await this.promotions.findOpenOfCompany(companyId, before, limit + 1);
    const page = found.slice(0, limit);
    const last = page.at(-1);
    const titles = await this.orders.postingTitles(page.map(({ orderId }) => orderId));
    const now = this.clock.now();
    return {
      // One whose time is up this instant is shown as over, though its job has not come yet.
      items: page.map((one) => ({
        ...toView(tick(one, now), now),
        postingTitle: titles.get(one.orderId) ?? '',
      })),
      nextCursor: found.length > limit && last ? encodeCursor([last.id]) : null,
    };
  }
}

function idOf(cursor: string): string {
  const [id] = decodeCursor(cursor, 1);
  if (typeof id !== 'string' || !isId(id)) throw malformedCursor();
  return id;
}
