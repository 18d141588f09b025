import { Injectable } from '@nestjs/common';
import type { UserActor } from '@plainhire/kernel';
import { AuditLog, UnitOfWork } from '@plainhire/platform';
import { UserRepository } from './user.repository.js';

/** A person's own name, as others see it. */
@Injectable()
export class RenameUser {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly users: UserRepository,
    private readonly audit: AuditLog,
  ) {}

  async execute(actor: UserActor, input: { name: string }): Promise<void> {
    await this.uow.run(async () => {
      await this.users.update(actor.userId, { name: input.name });
      await this.audit.record({
        actor,
        action: 'user.rename',
        subjectKind: 'user',
        subjectId: actor.userId,
      });
    });
  }
}
