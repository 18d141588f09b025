import { z } from 'zod';
import { Email, Instant, text, Uuid } from './common.js';

/** NIST SP 800-63B: length counts, composition does not. The common-password check is the server's. */
export const PASSWORD_MIN = 10;
export const PASSWORD_MAX = 256;

export const NewPassword = z
  .string()
  .min(PASSWORD_MIN, `Use at least ${String(PASSWORD_MIN)} characters.`)
  .max(PASSWORD_MAX, `Use at most ${String(PASSWORD_MAX)} characters.`);

/** A password as it is tried, not chosen: only bounded, so that a rule change locks nobody out. */
const TriedPassword = z
  .string()
  .min(1, 'Write your password.')
  .max(1024, 'This is longer than any password here.');

/** A secret out of a mail or an answer of ours. */
const LinkToken = z
  .string()
  .trim()
  .min(1, 'The link is incomplete. Open it again from the mail.')
  .max(200, 'The link is not valid. Open it again from the mail.');

export const CompanyRole = z.enum([
  'owner',
  'recruiter',
  'hiring_manager',
  'interviewer',
  'billing',
  'viewer',
]);
export type CompanyRole = z.infer<typeof CompanyRole>;
export const StaffRole = z.enum(['moderator', 'finance', 'administrator']);
export type StaffRole = z.infer<typeof StaffRole>;
export const Intent = z.enum(['candidate', 'employer']);
export type Intent = z.infer<typeof Intent>;

export const RegisterRequest = z
  .object({
    email: Email,
    password: NewPassword,
    name: text(120),
    intent: Intent,
    /** A trap for programs that fill every field; people never see it. */
    website2: z.string().max(2000).optional(),
  })
  .meta({ id: 'RegisterRequest' });
export type RegisterRequest = z.infer<typeof RegisterRequest>;

export const LinkRequest = z.object({ token: LinkToken }).meta({ id: 'LinkRequest' });
export type LinkRequest = z.infer<typeof LinkRequest>;

export const SignInRequest = z
  .object({ email: Email, password: TriedPassword })
  .meta({ id: 'SignInRequest' });
export type SignInRequest = z.infer<typeof SignInRequest>;

export const TokenGranted = z.object({ token: z.string(), expiresAt: Instant }).meta({ id: 'TokenGranted' });
export type TokenGranted = z.infer<typeof TokenGranted>;

/** The password was right and a code from the second factor is still needed, at /auth/second-factor. */
export const SecondFactorNeeded = z
  .object({ secondFactorRequired: z.literal(true), challenge: z.string(), expiresAt: Instant })
  .meta({ id: 'SecondFactorNeeded' });
export type SecondFactorNeeded = z.infer<typeof SecondFactorNeeded>;

export const TokenResult = z.union([TokenGranted, SecondFactorNeeded]).meta({ id: 'TokenResult' });
export type TokenResult = z.infer<typeof TokenResult>;

/** The session is in the cookie, so that no script can read it. */
export const CookieGranted = z.object({ expiresAt: Instant }).meta({ id: 'CookieGranted' });
export type CookieGranted = z.infer<typeof CookieGranted>;

export const LoginResult = z.union([SecondFactorNeeded, CookieGranted]).meta({ id: 'LoginResult' });
export type LoginResult = z.infer<typeof LoginResult>;

export const SecondFactorRequest = z
  .object({
    challenge: LinkToken,
    /** Six digits from the app, or one recovery code. */
    code: z.string().trim().min(1, 'Write the code.').max(40, 'This code is too long.'),
  })
  .meta({ id: 'SecondFactorRequest' });
export type SecondFactorRequest = z.infer<typeof SecondFactorRequest>;

export const SecondFactorResult = z.union([TokenGranted, CookieGranted]).meta({ id: 'SecondFactorResult' });
export type SecondFactorResult = z.infer<typeof SecondFactorResult>;

export const ForgotPasswordRequest = z.object({ email: Email }).meta({ id: 'ForgotPasswordRequest' });
export type ForgotPasswordRequest = z.infer<typeof ForgotPasswordRequest>;

export const ResetPasswordRequest = z
  .object({ token: LinkToken, password: NewPassword })
  .meta({ id: 'ResetPasswordRequest' });
export type ResetPasswordRequest = z.infer<typeof ResetPasswordRequest>;

export const ChangePasswordRequest = z
  .object({ currentPassword: TriedPassword, password: NewPassword })
  .meta({ id: 'ChangePasswordRequest' });
export type ChangePasswordRequest = z.infer<typeof ChangePasswordRequest>;

export const ChangeEmailRequest = z
  .object({ email: Email, password: TriedPassword })
  .meta({ id: 'ChangeEmailRequest' });
export type ChangeEmailRequest = z.infer<typeof ChangeEmailRequest>;

export const PasswordRequest = z.object({ password: TriedPassword }).meta({ id: 'PasswordRequest' });
export type PasswordRequest = z.infer<typeof PasswordRequest>;

export const CodeRequest = z
  .object({ code: z.string().trim().min(1, 'Write the code.').max(40, 'This code is too long.') })
  .meta({ id: 'CodeRequest' });
export type CodeRequest = z.infer<typeof CodeRequest>;

export const MembershipView = z.object({ companyId: Uuid, role: CompanyRole }).meta({ id: 'MembershipView' });
export type MembershipView = z.infer<typeof MembershipView>;

export const MeView = z
  .object({
    id: Uuid,
    email: z.string(),
    name: z.string(),
    verified: z.boolean(),
    intent: Intent,
    memberships: z.array(MembershipView),
    /** Staff roles that count in this session. */
    staffRoles: z.array(StaffRole),
    /** True while staff roles wait for a second factor: set one up, then sign in with it. */
    secondFactorRequired: z.boolean(),
  })
  .meta({ id: 'MeView' });
export type MeView = z.infer<typeof MeView>;

export const UpdateMeRequest = z.object({ name: text(120) }).meta({ id: 'UpdateMeRequest' });
export type UpdateMeRequest = z.infer<typeof UpdateMeRequest>;

export const SessionView = z
  .object({
    id: Uuid,
    channel: z.enum(['cookie', 'bearer']),
    /** What the browser or program called itself. */
    userAgent: z.string(),
    createdAt: Instant,
    /** To about five minutes. */
    lastSeenAt: Instant,
    expiresAt: Instant,
    current: z.boolean(),
  })
  .meta({ id: 'SessionView' });
export type SessionView = z.infer<typeof SessionView>;

export const SessionList = z
  .object({ items: z.array(SessionView), nextCursor: z.string().nullable() })
  .meta({ id: 'SessionList' });
export type SessionList = z.infer<typeof SessionList>;

export const SecondFactorView = z
  .object({
    enabled: z.boolean(),
    /** True when staff roles demand it. */
    required: z.boolean(),
    recoveryCodesLeft: z.number().int(),
  })
  .meta({ id: 'SecondFactorView' });
export type SecondFactorView = z.infer<typeof SecondFactorView>;

/** Shown once. `uri` is what the QR code of an authenticator app holds. */
export const SecondFactorEnrolment = z
  .object({ secret: z.string(), uri: z.string() })
  .meta({ id: 'SecondFactorEnrolment' });
export type SecondFactorEnrolment = z.infer<typeof SecondFactorEnrolment>;

/** Shown once; each works once. */
export const RecoveryCodes = z.object({ recoveryCodes: z.array(z.string()) }).meta({ id: 'RecoveryCodes' });
export type RecoveryCodes = z.infer<typeof RecoveryCodes>;

export const StaffRolesRequest = z
  .object({ staffRoles: z.array(StaffRole).max(3) })
  .meta({ id: 'StaffRolesRequest' });
export type StaffRolesRequest = z.infer<typeof StaffRolesRequest>;

export const SuspensionRequest = z.object({ suspended: z.boolean() }).meta({ id: 'SuspensionRequest' });
export type SuspensionRequest = z.infer<typeof SuspensionRequest>;

/** Without an address: the staff. */
export const AdminUsersQuery = z.object({ email: z.string().trim().max(254).optional() });
export type AdminUsersQuery = z.infer<typeof AdminUsersQuery>;

/** An account as administrators see it. */
export const AdminUserView = z
  .object({
    id: Uuid,
    email: z.string(),
    name: z.string(),
    intent: Intent,
    verified: z.boolean(),
    suspended: z.boolean(),
    /** Those given, whether or not they count in a session. */
    staffRoles: z.array(StaffRole),
  })
  .meta({ id: 'AdminUserView' });
export type AdminUserView = z.infer<typeof AdminUserView>;

export const AdminUsersPage = z
  .object({ items: z.array(AdminUserView), nextCursor: z.string().nullable() })
  .meta({ id: 'AdminUsersPage' });
export type AdminUsersPage = z.infer<typeof AdminUsersPage>;
