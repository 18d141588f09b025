import { Injectable } from '@nestjs/common';
import { SessionReader } from '@plainhire/auth';
import { CompanyDirectory } from '@plainhire/companies';
import type { UserActor } from '@plainhire/kernel';

/** Session token to actor, read from the database on each request: two queries. */
@Injectable()
export class ActorResolver {
  constructor(
    private readonly sessions: SessionReader,
    private readonly companies: CompanyDirectory,
  ) {}

  async resolve(token: string): Promise<UserActor | null> {
    const signedIn = await this.sessions.read(token);
    if (!signedIn) return null;
    return { kind: 'user', ...signedIn, memberships: await this.companies.membershipsOf(signedIn.userId) };
  }
}
