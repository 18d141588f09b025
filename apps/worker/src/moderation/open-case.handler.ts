import type { JobPayload } from '@plainhire/contracts';
import { OpenCase } from '@plainhire/moderation';
import { type Handler, JobHandler } from '@plainhire/platform';

@JobHandler('moderation.open-case')
export class OpenCaseHandler implements Handler<'moderation.open-case'> {
  constructor(private readonly openCase: OpenCase) {}

  async handle(payload: JobPayload<'moderation.open-case'>): Promise<void> {
    await this.openCase.execute(payload);
  }
}
