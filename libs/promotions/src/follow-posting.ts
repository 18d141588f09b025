import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@plainhire/platform';
import { KeepPromotions } from './keep-promotions.js';

/** A posting went live, left or ended: so do the clocks of its promotions. */
@Injectable()
export class FollowPosting {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly keep: KeepPromotions,
  ) {}

  async execute(postingId: string): Promise<void> {
    await this.uow.run(() => this.keep.of(postingId));
  }
}
