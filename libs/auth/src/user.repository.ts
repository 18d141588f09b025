import { Injectable } from '@nestjs/common';
import { Clock, newId, type StaffRole } from '@plainhire/kernel';
import { UnitOfWork } from '@plainhire/platform';
import { Credential } from './credential.entity.js';
import { User } from './user.entity.js';

export interface NewUser {
  readonly email: string;
  readonly name: string;
  readonly intent: 'candidate' | 'employer';
  readonly verified?: boolean;
  readonly staffRoles?: readonly StaffRole[];
  readonly demo?: boolean;
}

@Injectable()
export class UserRepository {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  findById(id: string): Promise<User | null> {
    return this.uow.rows(User).findOne({ id });
  }

  findMany(ids: readonly string[]): Promise<User[]> {
    return ids.length === 0 ? Promise.resolve([]) : this.uow.rows(User).find({ id: ids });
  }

  /** @param email as `normalizeEmail` makes it */
  findByEmail(email: string): Promise<User | null> {
    return this.uow.rows(User).findOne({ email });
  }

  /** By name, at most `limit`. Staff are few and the page is rare, so no index serves it. */
  findStaff(limit: number): Promise<User[]> {
    return this.uow
      .repo(User)
      .createQueryBuilder('user')
      .where('cardinality(user.staffRoles) > 0')
      .orderBy('user.name', 'ASC')
      .addOrderBy('user.id', 'ASC')
      .limit(limit)
      .getMany();
  }

  lockById(id: string): Promise<User | null> {
    return this.uow.repo(User).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  /** Null when the address has an account, also when two ask at the same instant. */
  async insertIfNew(user: NewUser): Promise<User | null> {
    const id = newId();
    const now = this.clock.now();
    const result = await this.uow
      .repo(User)
      .createQueryBuilder()
      .insert()
      .values({
        id,
        email: user.email,
        name: user.name,
        intent: user.intent,
        verifiedAt: user.verified === true ? now : null,
        staffRoles: [...(user.staffRoles ?? [])],
        demo: user.demo ?? false,
        createdAt: now,
      })
      .orIgnore()
      .returning('id')
      .execute();
    return (result.raw as unknown[]).length === 0 ? null : this.findById(id);
  }

  async update(id: string, change: Partial<Omit<User, 'id'>>): Promise<void> {
    await this.uow.repo(User).update({ id }, change);
  }

  async passwordHash(userId: string): Promise<string | null> {
    return (await this.uow.repo(Credential).findOneBy({ userId }))?.hash ?? null;
  }

  async setPasswordHash(userId: string, hash: string): Promise<void> {
    await this.uow.repo(Credential).upsert({ userId, hash, changedAt: this.clock.now() }, ['userId']);
  }

  demoAccountExists(): Promise<boolean> {
    return this.uow.repo(User).existsBy({ demo: true });
  }
}
