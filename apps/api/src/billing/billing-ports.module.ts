import { Global, Module } from '@nestjs/common';
import { PostingStates } from '@plainhire/billing';
import { PostingsModule } from '@plainhire/postings';
import { PostingStatesOfPostings } from './posting-states.js';

/** What billing asks of libraries above it. Global, since a library cannot import what stands above. */
@Global()
@Module({
  imports: [PostingsModule],
  providers: [{ provide: PostingStates, useClass: PostingStatesOfPostings }],
  exports: [PostingStates],
})
export class BillingPortsModule {}
