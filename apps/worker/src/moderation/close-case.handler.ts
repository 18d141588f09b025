import type { JobPayload } from '@plainhire/contracts';
import { CloseCase } from '@plainhire/moderation';
import { type Handler, JobHandler } from '@plainhire/platform';

@JobHandler('moderation.close-case')
export class CloseCaseHandler implements Handler<'moderation.close-case'> {
  constructor(private readonly closeCase: CloseCase) {}

  async handle(payload: JobPayload<'moderation.close-case'>): Promise<void> {
    await this.closeCase.execute(payload);
  }
}
