import { Injectable } from '@nestjs/common';
import { ApplicationsPerDay } from '@plainhire/applications';
import { ApplicationCounts } from '@plainhire/promotions';

/** Promotions ask, applications answer; neither knows the other. */
@Injectable()
export class SentApplications extends ApplicationCounts {
  constructor(private readonly applications: ApplicationsPerDay) {
    super();
  }

  between(postingId: string, from: Date, to: Date): Promise<number> {
    return this.applications.between(postingId, from, to);
  }
}
