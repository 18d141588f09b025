import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Clock, DomainError, isId, newId } from '@plainhire/kernel';
import { AppConfig } from '../config/app-config.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { displayName, sniffMediaType } from './file-rules.js';
import { StoredFile } from './stored-file.entity.js';

export interface NewFile {
  readonly ownerId: string;
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Media types taken, as told by the content: `application/pdf`, `text/plain`. */
  readonly accept: readonly string[];
  /** Largest size taken, in bytes. */
  readonly maxBytes: number;
}

export interface FileInfo {
  readonly id: string;
  readonly ownerId: string;
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  readonly createdAt: Date;
}

/** Files one person may have lying about that nothing points at. */
const MAX_LOOSE = 20;

/** Files on disk under DATA_DIR/files, each with a row that says what it is. */
@Injectable()
export class FileStorage {
  constructor(
    private readonly config: AppConfig,
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * Keeps a file. Until something calls `reference`, the sweep may delete it.
   * @throws DomainError too_large `file.too-large`; invalid `file.empty`, `file.type-not-taken`;
   *   too_many `file.too-many`.
   */
  async put(file: NewFile): Promise<FileInfo> {
    const mediaType = await this.check(file);
    const row = {
      id: newId(),
      ownerId: file.ownerId,
      name: displayName(file.name),
      mediaType,
      size: file.bytes.byteLength,
      sha256: createHash('sha256').update(file.bytes).digest('hex'),
      createdAt: this.clock.now(),
    };
    // Bytes first: a row never points at nothing. Bytes whose row was rolled back are swept.
    await writeSafely(this.pathOf(row.id), file.bytes);
    try {
      await this.uow.run(async () => {
        // Many at once would all find the same number.
        await this.uow.manager.query(`SELECT pg_advisory_xact_lock(hashtextextended('files:' || $1, 0))`, [
          file.ownerId,
        ]);
        await this.keepWithinBounds(file.ownerId);
        await this.uow.repo(StoredFile).insert(row);
      });
    } catch (error) {
      await rm(this.pathOf(row.id), { force: true });
      throw error;
    }
    return row;
  }

  async find(id: string): Promise<FileInfo | null> {
    return this.uow.repo(StoredFile).findOneBy({ id });
  }

  /** The given ids that are the owner's; others' are left out as if they did not exist. */
  async findOwned(ownerId: string, ids: readonly string[]): Promise<FileInfo[]> {
    if (ids.length === 0) return [];
    return this.uow
      .repo(StoredFile)
      .createQueryBuilder('file')
      .where('file.ownerId = :ownerId AND file.id IN (:...ids)', { ownerId, ids })
      .orderBy('file.createdAt')
      .getMany();
  }

  /** Says, in the caller's transaction, that something lasting points at these files now. */
  async reference(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    await this.uow.manager.query('UPDATE stored_file SET referenced = true WHERE id = ANY($1::uuid[])', [
      ids,
    ]);
  }

  /** @throws DomainError not_found when row or bytes are gone. */
  async read(id: string): Promise<{ info: FileInfo; content: Readable }> {
    const info = await this.find(id);
    const path = this.pathOf(id);
    if (!info || !(await exists(path))) {
      throw new DomainError('not_found', 'file.not-found', 'There is no such file.');
    }
    return { info, content: createReadStream(path) };
  }

  /** Deletes what nothing points at and what has no row, when older than `before`. @returns how many. */
  async sweep(before: Date): Promise<number> {
    const [rows] = await this.uow.manager.query<[{ id: string }[], number]>(
      'DELETE FROM stored_file WHERE referenced = false AND created_at < $1 RETURNING id',
      [before],
    );
    for (const { id } of rows) await rm(this.pathOf(id), { force: true });
    return rows.length + (await this.sweepRowless(before));
  }

  private async check(file: NewFile): Promise<string> {
    if (file.bytes.byteLength === 0) {
      throw new DomainError('invalid', 'file.empty', 'The file is empty. Choose another.');
    }
    if (file.bytes.byteLength > file.maxBytes) {
      const limit = `${(file.maxBytes / 1_000_000).toFixed(0)} MB`;
      throw new DomainError('too_large', 'file.too-large', `The file is too large. Send at most ${limit}.`);
    }
    const mediaType = await sniffMediaType(file.bytes);
    if (mediaType === null || !file.accept.includes(mediaType)) {
      throw new DomainError(
        'invalid',
        'file.type-not-taken',
        'This kind of file is not taken here, whatever its name says. Save it in another format.',
        { extra: { accept: file.accept } },
      );
    }
    await this.keepWithinBounds(file.ownerId);
    return mediaType;
  }

  private async keepWithinBounds(ownerId: string): Promise<void> {
    const loose = await this.uow.repo(StoredFile).countBy({ ownerId, referenced: false });
    if (loose < MAX_LOOSE) return;
    throw new DomainError('too_many', 'file.too-many', 'Too many files wait unused. Try again tomorrow.', {
      extra: { retryAfter: 3600 },
    });
  }

  private async sweepRowless(before: Date): Promise<number> {
    let swept = 0;
    for (const shard of await listed(this.root)) {
      const old: string[] = [];
      for (const name of await listed(join(this.root, shard))) {
        const file = await stat(join(this.root, shard, name)).catch(() => null);
        if (file && file.mtimeMs < before.getTime()) old.push(name);
      }
      const known = await this.known(old.filter(isId));
      for (const name of old.filter((one) => !known.has(one))) {
        await rm(join(this.root, shard, name), { force: true });
        swept += 1;
      }
    }
    return swept;
  }

  private async known(ids: readonly string[]): Promise<Set<string>> {
    const rows = await this.uow.manager.query<{ id: string }[]>(
      'SELECT id FROM stored_file WHERE id = ANY($1::uuid[])',
      [ids],
    );
    return new Set(rows.map((row) => row.id));
  }

  private get root(): string {
    return join(this.config.dataDir, 'files');
  }

  /** Ids are made by us; anything else never becomes a path. The last two digits spread the folders. */
  private pathOf(id: string): string {
    if (!isId(id)) throw new DomainError('not_found', 'file.not-found', 'There is no such file.');
    return join(this.root, id.slice(-2).toLowerCase(), id.toLowerCase());
  }
}

/** Under another name first and flushed: a crash leaves either the whole file or none. */
async function writeSafely(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const draft = `${path}.draft`;
  const handle = await open(draft, 'w', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(draft, path);
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

async function listed(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}
