import { z } from 'zod';
import { CompanyRole } from './accounts.js';
import { Email, Instant, longText, text, Uuid, WebUrl } from './common.js';

const Website = z.union([WebUrl, z.literal('').transform(() => null), z.null()]);

export const CreateCompanyRequest = z
  .object({ name: text(160, 2), website: Website.optional() })
  .meta({ id: 'CreateCompanyRequest' });
export type CreateCompanyRequest = z.infer<typeof CreateCompanyRequest>;

export const UpdateCompanyRequest = z
  .object({
    name: text(160, 2).optional(),
    website: Website.optional(),
    about: longText(5000).optional(),
  })
  .meta({ id: 'UpdateCompanyRequest' });
export type UpdateCompanyRequest = z.infer<typeof UpdateCompanyRequest>;

export const CompanyView = z
  .object({
    id: Uuid,
    slug: z.string(),
    name: z.string(),
    website: z.string().nullable(),
    /** Plain text in the company's own words. */
    about: z.string(),
    verified: z.boolean(),
    /** Known only from imported postings; nobody here speaks for it. */
    imported: z.boolean(),
    createdAt: Instant,
    /** For the company's own people: the name and website that wait for a moderator. Null to others. */
    pendingChange: z.object({ name: z.string(), website: z.string().nullable(), since: Instant }).nullable(),
  })
  .meta({ id: 'CompanyView' });
export type CompanyView = z.infer<typeof CompanyView>;

export const CompanyMemberView = z
  .object({
    userId: Uuid,
    name: z.string(),
    email: z.string(),
    role: CompanyRole,
    joinedAt: Instant,
  })
  .meta({ id: 'CompanyMemberView' });
export type CompanyMemberView = z.infer<typeof CompanyMemberView>;

export const CompanyInvitationView = z
  .object({ id: Uuid, email: z.string(), role: CompanyRole, expiresAt: Instant })
  .meta({ id: 'CompanyInvitationView' });
export type CompanyInvitationView = z.infer<typeof CompanyInvitationView>;

export const CompanyMembersView = z
  .object({
    items: z.array(CompanyMemberView),
    /** Sent and not answered yet. Empty for those who may not invite. */
    invitations: z.array(CompanyInvitationView),
    nextCursor: z.string().nullable(),
  })
  .meta({ id: 'CompanyMembersView' });
export type CompanyMembersView = z.infer<typeof CompanyMembersView>;

/** Roles that can be given by now; the others wait for their part of the product. */
export const GivenRole = z.enum(['owner', 'recruiter', 'billing']);
export type GivenRole = z.infer<typeof GivenRole>;

export const InviteMemberRequest = z
  .object({ email: Email, role: GivenRole.default('recruiter') })
  .meta({ id: 'InviteMemberRequest' });
export type InviteMemberRequest = z.infer<typeof InviteMemberRequest>;

export const ChangeMemberRequest = z.object({ role: GivenRole }).meta({ id: 'ChangeMemberRequest' });
export type ChangeMemberRequest = z.infer<typeof ChangeMemberRequest>;

export const InvitationPreview = z
  .object({ companyName: z.string(), email: z.string(), role: CompanyRole, expiresAt: Instant })
  .meta({ id: 'InvitationPreview' });
export type InvitationPreview = z.infer<typeof InvitationPreview>;
