import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { canonicalJson, Clock, DomainError } from '@plainhire/kernel';
import { UnitOfWork } from '../database/unit-of-work.js';
import { IdempotencyKey } from './idempotency-key.entity.js';

export interface RepeatableRequest {
  /** Who asks: answers are kept under their name. */
  readonly actorId: string;
  readonly method: string;
  readonly path: string;
  /** The client's Idempotency-Key. */
  readonly key: string;
  /** Everything that decides what the request means: body and query. */
  readonly content: unknown;
}

export interface KeptAnswer {
  readonly status: number;
  readonly body: unknown;
  /** True when it was given before and nothing was done now. */
  readonly repeated: boolean;
}

const KEY = /^[\x21-\x7e]{1,255}$/;

/**
 * Answers a request that is sent again with the answer of the first one. The key's row lives in the
 * command's own transaction: it is there exactly when the command's effects are.
 */
@Injectable()
export class IdempotencyStore {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * Runs `work` once per key. A second request at the same time waits for the first; when the first
   * fails, nothing of it stays and the second runs.
   * @throws DomainError invalid `idempotency.key-reused` for another body under a key in use;
   *   malformed `idempotency.bad-key`.
   */
  async once(
    request: RepeatableRequest,
    work: () => Promise<{ status: number; body: unknown }>,
  ): Promise<KeptAnswer> {
    if (!KEY.test(request.key)) {
      throw new DomainError(
        'malformed',
        'idempotency.bad-key',
        'Idempotency-Key takes 1 to 255 printable characters, such as a new UUID.',
      );
    }
    const id = sha256([request.actorId, request.method, request.path, request.key]);
    const bodyHash = sha256(request.content);
    return this.uow.run(async () => {
      if (!(await this.claim(id, bodyHash))) return this.recall(id, bodyHash);
      const { status, body } = await work();
      await this.uow.manager.query('UPDATE idempotency_key SET status = $2, answer = $3 WHERE id = $1', [
        id,
        status,
        body === undefined ? null : JSON.stringify(body),
      ]);
      return { status, body, repeated: false };
    });
  }

  /** Deletes keys used before `before`. @returns how many. */
  async forget(before: Date): Promise<number> {
    const [, count] = await this.uow.manager.query<[unknown[], number]>(
      'DELETE FROM idempotency_key WHERE created_at < $1',
      [before],
    );
    return count;
  }

  /** Waits here while another transaction holds the same key. */
  private async claim(id: string, bodyHash: string): Promise<boolean> {
    const written = await this.uow
      .repo(IdempotencyKey)
      .createQueryBuilder()
      .insert()
      .values({ id, bodyHash, createdAt: this.clock.now() })
      .orIgnore()
      .returning('id')
      .execute();
    return (written.raw as unknown[]).length > 0;
  }

  private async recall(id: string, bodyHash: string): Promise<KeptAnswer> {
    const kept = await this.uow.repo(IdempotencyKey).findOneByOrFail({ id });
    if (kept.bodyHash !== bodyHash) {
      throw new DomainError(
        'invalid',
        'idempotency.key-reused',
        'This Idempotency-Key was used with another request. Send a new key with a new request.',
      );
    }
    return { status: kept.status ?? 200, body: kept.answer ?? undefined, repeated: true };
  }
}

function sha256(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}
