import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { PassportModule } from '@nestjs/passport';
import { AuthModule } from '@plainhire/auth';
import { CompaniesModule } from '@plainhire/companies';
import { ModerationModule } from '@plainhire/moderation';
import { CompaniesController } from '../companies/companies.controller.js';
import { InvitationsController } from '../companies/invitations.controller.js';
import { MembersController } from '../companies/members.controller.js';
import { MeController } from '../me/me.controller.js';
import { SecondFactorController } from '../me/second-factor.controller.js';
import { ActorResolver } from './actor.resolver.js';
import { AuthController } from './auth.controller.js';
import { CsrfGuard } from './csrf.guard.js';
import { RefuseDemoAccounts } from './refuse-demo-accounts.js';
import { SessionGuard } from './session.guard.js';
import { UsersAdminController } from './users-admin.controller.js';
import { BearerStrategy, CookieStrategy } from './session.strategy.js';

@Module({
  imports: [PassportModule.register({ session: false }), AuthModule, CompaniesModule, ModerationModule],
  controllers: [
    AuthController,
    MeController,
    SecondFactorController,
    UsersAdminController,
    CompaniesController,
    MembersController,
    InvitationsController,
  ],
  providers: [
    ActorResolver,
    RefuseDemoAccounts,
    BearerStrategy,
    CookieStrategy,
    { provide: APP_GUARD, useClass: CsrfGuard },
    { provide: APP_GUARD, useClass: SessionGuard },
  ],
})
export class AuthApiModule {}
