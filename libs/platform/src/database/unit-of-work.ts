import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Pool } from 'pg';
import {
  DataSource,
  type EntityManager,
  type EntityTarget,
  type ObjectLiteral,
  type Repository,
} from 'typeorm';
import { Rows } from './rows.js';

type AfterCommit = () => void | Promise<void>;

interface Scope {
  readonly manager: EntityManager;
  readonly afterCommit: AfterCommit[];
}

/** SQLSTATEs after which the same work may succeed: deadlock_detected and serialization_failure. */
const RETRYABLE = new Set(['40P01', '40001']);
const MAX_TRIES = 4;
/** Name of the data source for statements that stand whatever becomes of the transaction around them. */
export const OUTSIDE = 'outside';

/**
 * The one way to the database. Inside `run`, every repository taken from here shares the
 * transaction; outside it, statements stand alone.
 */
@Injectable()
export class UnitOfWork {
  private readonly scopes = new AsyncLocalStorage<Scope>();
  private asking: Promise<boolean> | undefined;

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    @InjectDataSource(OUTSIDE) private readonly outsideSource: DataSource,
  ) {}

  get manager(): EntityManager {
    return this.scopes.getStore()?.manager ?? this.dataSource.manager;
  }

  /**
   * Statements that stand whatever becomes of the transaction around them: counting tries. They have
   * connections of their own: waiting for one while holding another would stop everybody.
   */
  get outside(): EntityManager {
    return this.outsideSource.manager;
  }

  /** Connections of this process's pool, and callers waiting for one. */
  get pool(): { total: number; idle: number; waiting: number } {
    const { master } = this.dataSource.driver as unknown as { master: Pool };
    return { total: master.totalCount, idle: master.idleCount, waiting: master.waitingCount };
  }

  /**
   * Whether the database answers within `patienceMs`. One question at a time: a server that hangs is
   * not asked again by each caller, which would use up its connections.
   */
  async answers(patienceMs = 3_000): Promise<boolean> {
    this.asking ??= this.dataSource
      .query('SELECT 1')
      .then(
        () => true,
        () => false,
      )
      .finally(() => (this.asking = undefined));
    const late = new AbortController();
    const answered = await Promise.race([
      this.asking,
      setTimeout(patienceMs, false, { signal: late.signal, ref: false }).catch(() => false),
    ]);
    late.abort();
    return answered;
  }

  get inTransaction(): boolean {
    return this.scopes.getStore() !== undefined;
  }

  repo<E extends ObjectLiteral>(entity: EntityTarget<E>): Repository<E> {
    return this.manager.getRepository(entity);
  }

  /** As `repo`, for whole rows by equality on paths that must be quick. */
  rows<E extends ObjectLiteral>(entity: EntityTarget<E>): Rows<E> {
    return new Rows(this.manager, entity);
  }

  /**
   * Runs `fn` in a transaction: joins the one already open, or opens one and retries it as a whole
   * on deadlock and serialization failure. `nested` makes a savepoint: when it fails, only its own
   * work and its own after-commit callbacks are undone.
   */
  async run<T>(fn: () => Promise<T>, how: 'join' | 'nested' = 'join'): Promise<T> {
    const current = this.scopes.getStore();
    if (current) return how === 'join' ? fn() : this.nested(current, fn);
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await this.open(fn);
      } catch (error) {
        // An aborted transaction is never retried from within: only here, where it was opened.
        if (attempt >= MAX_TRIES || !RETRYABLE.has(sqlState(error) ?? '')) throw error;
        await setTimeout(attempt * 10 + Math.random() * 40);
      }
    }
  }

  /** Runs after the outermost transaction is committed; at once where there is none. */
  afterCommit(fn: AfterCommit): void {
    const current = this.scopes.getStore();
    if (current) current.afterCommit.push(fn);
    else void fn();
  }

  private async open<T>(fn: () => Promise<T>): Promise<T> {
    const afterCommit: AfterCommit[] = [];
    const result = await this.dataSource.transaction((manager) =>
      this.scopes.run({ manager, afterCommit }, fn),
    );
    for (const callback of afterCommit) await callback();
    return result;
  }

  private async nested<T>(outer: Scope, fn: () => Promise<T>): Promise<T> {
    const afterCommit: AfterCommit[] = [];
    const result = await outer.manager.transaction((manager) =>
      this.scopes.run({ manager, afterCommit }, fn),
    );
    outer.afterCommit.push(...afterCommit);
    return result;
  }
}

/** The five-character SQLSTATE of a database error, if it is one. */
export function sqlState(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const { code, driverError } = error as { code?: unknown; driverError?: { code?: unknown } };
  const state = driverError?.code ?? code;
  return typeof state === 'string' && /^[0-9A-Z]{5}$/.test(state) ? state : undefined;
}

/** True for a unique violation, of the named constraint or index when one is given. */
export function isUniqueViolation(error: unknown, constraint?: string): boolean {
  if (sqlState(error) !== '23505') return false;
  if (constraint === undefined) return true;
  const { constraint: own, driverError } = error as {
    constraint?: string;
    driverError?: { constraint?: string };
  };
  return (driverError?.constraint ?? own) === constraint;
}
