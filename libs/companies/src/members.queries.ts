import { Injectable } from '@nestjs/common';
import { UserDirectory } from '@plainhire/auth';
import type { CompanyMembersView, InvitationPreview } from '@plainhire/contracts';
import type { Actor } from '@plainhire/kernel';
import { companyNotFound } from './company.errors.js';
import { mayOnCompany, requireOnCompany } from './company.policy.js';
import { CompanyRepository } from './company.repository.js';
import { InvitationRepository } from './invitation.repository.js';

/** Who belongs to a company, and who is asked to. */
@Injectable()
export class MemberQueries {
  constructor(
    private readonly users: UserDirectory,
    private readonly companies: CompanyRepository,
    private readonly invitations: InvitationRepository,
  ) {}

  /** All at once: companies have few. Invitations only for those who may invite. */
  async list(actor: Actor, companyId: string): Promise<CompanyMembersView> {
    requireOnCompany(actor, 'read_members', companyId);
    const members = await this.companies.membersOf(companyId);
    const users = new Map(
      (await this.users.findMany(members.map(({ userId }) => userId))).map((user) => [user.id, user]),
    );
    const open =
      mayOnCompany(actor, 'manage_members', companyId) === 'yes'
        ? await this.invitations.listOpen(companyId)
        : [];
    return {
      items: members.flatMap(({ userId, role, joinedAt }) => {
        const user = users.get(userId);
        return user
          ? [{ userId, name: user.name, email: user.email, role, joinedAt: joinedAt.toISOString() }]
          : [];
      }),
      invitations: open.map(({ id, email, role, expiresAt }) => ({
        id,
        email,
        role,
        expiresAt: expiresAt.toISOString(),
      })),
      nextCursor: null,
    };
  }

  /** What the holder of the link is invited to, before they sign in. */
  async preview(token: string): Promise<InvitationPreview> {
    const { companyId, email, role, expiresAt } = await this.invitations.requireOpen(token);
    const company = await this.companies.find(companyId);
    if (!company) throw companyNotFound();
    return { companyName: company.name, email, role, expiresAt: expiresAt.toISOString() };
  }
}
