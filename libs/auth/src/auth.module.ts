import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ChangeEmail } from './change-email.js';
import { ChangePassword } from './change-password.js';
import { ConfirmEmailChange } from './confirm-email-change.js';
import { ConfirmPassword } from './confirm-password.js';
import { CreateAccount } from './create-account.js';
import { Credential } from './credential.entity.js';
import { FindUsers } from './find-users.js';
import { ForgotPassword } from './forgot-password.js';
import { MailLink } from './mail-link.entity.js';
import { MailLinkRepository } from './mail-link.repository.js';
import { ManageSecondFactor } from './manage-second-factor.js';
import { PassSecondFactor } from './pass-second-factor.js';
import { Passwords } from './passwords.js';
import { RecoveryCode } from './recovery-code.entity.js';
import { Register } from './register.js';
import { RenameUser } from './rename-user.js';
import { ResetPassword } from './reset-password.js';
import { ResetSecondFactor } from './reset-second-factor.js';
import { SecondFactor } from './second-factor.entity.js';
import { SecondFactorRepository } from './second-factor.repository.js';
import { SendVerification } from './send-verification.js';
import { Session } from './session.entity.js';
import { SessionReader } from './session.queries.js';
import { SessionRepository } from './session.repository.js';
import { Sessions } from './sessions.js';
import { SetStaffRoles } from './set-staff-roles.js';
import { SignInChallenge } from './sign-in-challenge.entity.js';
import { SignInGuard } from './sign-in-guard.entity.js';
import { SignInGuardRepository } from './sign-in-guard.repository.js';
import { SignIn } from './sign-in.js';
import { SignOut } from './sign-out.js';
import { SuspendUser } from './suspend-user.js';
import { SweepAccounts } from './sweep-accounts.js';
import { UndoEmailChange } from './undo-email-change.js';
import { UserDirectory } from './user-directory.js';
import { User } from './user.entity.js';
import { UserRepository } from './user.repository.js';
import { VerifyEmail } from './verify-email.js';

const ENTITIES = [
  User,
  Credential,
  Session,
  MailLink,
  SecondFactor,
  RecoveryCode,
  SignInChallenge,
  SignInGuard,
];
const REPOSITORIES = [
  UserRepository,
  SessionRepository,
  MailLinkRepository,
  SecondFactorRepository,
  SignInGuardRepository,
];
const DOORS = [
  UserDirectory,
  FindUsers,
  SessionReader,
  Register,
  VerifyEmail,
  SignIn,
  PassSecondFactor,
  SignOut,
  ForgotPassword,
  ResetPassword,
  ChangePassword,
  ManageSecondFactor,
  Sessions,
  CreateAccount,
  ChangeEmail,
  ConfirmEmailChange,
  UndoEmailChange,
  SendVerification,
  RenameUser,
  ResetSecondFactor,
  SetStaffRoles,
  SuspendUser,
  SweepAccounts,
];

@Module({
  imports: [TypeOrmModule.forFeature(ENTITIES)],
  providers: [Passwords, ConfirmPassword, ...REPOSITORIES, ...DOORS],
  exports: DOORS,
})
export class AuthModule {}
