import { Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { PassportModule } from '@nestjs/passport';
import { AuthModule } from '@plainhire/auth';
import { CompaniesModule } from '@plainhire/companies';
import { CompaniesController } from '../companies/companies.controller.js';
import { MeController } from '../me/me.controller.js';
import { ActorResolver } from './actor.resolver.js';
import { AuthController } from './auth.controller.js';
import { SessionGuard } from './session.guard.js';
import { SessionStrategy } from './session.strategy.js';

@Module({
  imports: [PassportModule.register({ session: false }), AuthModule, CompaniesModule],
  controllers: [AuthController, MeController, CompaniesController],
  providers: [ActorResolver, SessionStrategy, { provide: APP_GUARD, useClass: SessionGuard }],
})
export class AuthApiModule {}
