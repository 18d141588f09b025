import { Injectable } from '@nestjs/common';
import { type Actor, Clock, newId } from '@plainhire/kernel';
import { UnitOfWork } from '../database/unit-of-work.js';
import { correlationId } from '../observability/correlation.js';
import { AuditEntry } from './audit-entry.entity.js';

export interface AuditRecord {
  readonly actor: Actor;
  /** `posting.approve`, `session.revoke`: thing and verb. */
  readonly action: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly companyId?: string | null;
  readonly before?: unknown;
  readonly after?: unknown;
}

/** Writes in the caller's transaction: what did not happen is not logged, what happened always is. */
@Injectable()
export class AuditLog {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async record(entry: AuditRecord): Promise<void> {
    await this.uow.repo(AuditEntry).insert({
      id: newId(),
      at: this.clock.now(),
      actorKind: entry.actor.kind,
      actorId: actorId(entry.actor),
      action: entry.action,
      subjectKind: entry.subjectKind,
      subjectId: entry.subjectId,
      companyId: entry.companyId ?? null,
      before: (entry.before ?? null) as object,
      after: (entry.after ?? null) as object,
      correlationId: correlationId(),
    });
  }
}

function actorId(actor: Actor): string | null {
  if (actor.kind === 'user') return actor.userId;
  return actor.kind === 'system' ? actor.name : null;
}
