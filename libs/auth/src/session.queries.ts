import { Injectable } from '@nestjs/common';
import { Clock, type StaffRole } from '@plainhire/kernel';
import { AppConfig, Tokens, UnitOfWork } from '@plainhire/platform';
import { SEEN_EVERY_SECONDS, sessionCounts, sessionLimits } from './session.rules.js';

/** Who is signed in with a session, before the companies they belong to. */
export interface SignedIn {
  readonly sessionId: string;
  readonly userId: string;
  readonly email: string;
  readonly name: string;
  readonly verified: boolean;
  /** Those that count: in production only after a second factor. */
  readonly staffRoles: readonly StaffRole[];
}

interface Row {
  id: string;
  last_seen_at: Date;
  expires_at: Date;
  second_factor_at: Date | null;
  user_id: string;
  email: string;
  name: string;
  verified_at: Date | null;
  staff_roles: StaffRole[];
}

@Injectable()
export class SessionReader {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly config: AppConfig,
    private readonly tokens: Tokens,
  ) {}

  /** One query; every five minutes another one that notes the session was seen. Null: does not count. */
  async read(token: string): Promise<SignedIn | null> {
    const rows: Row[] = await this.uow.manager.query(
      `SELECT s.id, s.last_seen_at, s.expires_at, s.second_factor_at,
              u.id AS user_id, u.email, u.name, u.verified_at, u.staff_roles
         FROM user_session s JOIN app_user u ON u.id = s.user_id
        WHERE s.token_hash = $1 AND u.suspended_at IS NULL`,
      [this.tokens.hash(token)],
    );
    const row = rows[0];
    if (!row) return null;
    const now = this.clock.now();
    const { production } = this.config;
    const limits = sessionLimits({ staff: row.staff_roles.length > 0, production });
    if (!sessionCounts({ expiresAt: row.expires_at, lastSeenAt: row.last_seen_at }, limits, now)) return null;
    const unseenMs = now.getTime() - row.last_seen_at.getTime();
    if (unseenMs >= SEEN_EVERY_SECONDS * 1000) await this.note(row.id, now);
    return {
      sessionId: row.id,
      userId: row.user_id,
      email: row.email,
      name: row.name,
      verified: row.verified_at !== null,
      staffRoles: production && row.second_factor_at === null ? [] : row.staff_roles,
    };
  }

  private async note(id: string, now: Date): Promise<void> {
    await this.uow.manager.query(
      'UPDATE user_session SET last_seen_at = $2 WHERE id = $1 AND last_seen_at < $2',
      [id, now],
    );
  }
}
