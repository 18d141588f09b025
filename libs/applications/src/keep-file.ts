import { Injectable } from '@nestjs/common';
import { MAX_FILE_BYTES, type StoredFileView } from '@plainhire/contracts';
import type { Actor } from '@plainhire/kernel';
import { FileStorage } from '@plainhire/platform';
import { signInToApply } from './application.errors.js';

/** Kinds of files that go with an application, told by their content. */
export const APPLICATION_MEDIA_TYPES = [
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'image/png',
  'image/jpeg',
  'text/plain',
] as const;

/**
 * Keeps a file that a candidate is going to send. What is never sent is swept away.
 *
 * @throws DomainError unauthenticated; and what `FileStorage.put` throws: too large, empty, of
 *   another kind, or too many that wait unused.
 */
@Injectable()
export class KeepFile {
  constructor(private readonly storage: FileStorage) {}

  async execute(actor: Actor, input: { name: string; bytes: Uint8Array }): Promise<StoredFileView> {
    if (actor.kind !== 'user') throw signInToApply();
    const { id, name, mediaType, size, sha256, createdAt } = await this.storage.put({
      ownerId: actor.userId,
      name: input.name,
      bytes: input.bytes,
      accept: APPLICATION_MEDIA_TYPES,
      maxBytes: MAX_FILE_BYTES,
    });
    return { id, name, mediaType, size, sha256, createdAt: createdAt.toISOString() };
  }
}
