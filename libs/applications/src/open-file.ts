import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import type { Actor } from '@plainhire/kernel';
import { type FileInfo, FileStorage } from '@plainhire/platform';
import type { Application } from './application.entity.js';
import { applicationRoleForbidden, fileNotFound } from './application.errors.js';
import { mayOnApplication } from './application.policy.js';
import { ApplicationQueries } from './application.queries.js';

/**
 * A file for the one who uploaded it, and for members of a company it was sent to, until the
 * candidate withdraws.
 *
 * @throws DomainError not_found for everybody else; forbidden by role.
 */
@Injectable()
export class OpenFile {
  constructor(
    private readonly storage: FileStorage,
    private readonly queries: ApplicationQueries,
  ) {}

  /** @param input.applicationId when given, the file must have been sent with this application */
  async execute(
    actor: Actor,
    input: { fileId: string; applicationId?: string },
  ): Promise<{ info: FileInfo; content: Readable }> {
    const info = await this.storage.find(input.fileId);
    if (!info || actor.kind !== 'user') throw fileNotFound();
    const sentWith = await this.queries.findSentWith(info.id);
    const through = input.applicationId ? sentWith.filter(({ id }) => id === input.applicationId) : sentWith;
    const owns = info.ownerId === actor.userId && (!input.applicationId || through.length > 0);
    if (!owns) requireThrough(actor, through);
    return this.storage.read(info.id);
  }
}

function requireThrough(actor: Actor, applications: readonly Application[]): void {
  const verdicts = applications
    .filter(({ state }) => state !== 'withdrawn')
    .map((application) => mayOnApplication(actor, 'download_file', application));
  if (verdicts.includes('allow')) return;
  throw verdicts.includes('forbid') ? applicationRoleForbidden() : fileNotFound();
}
