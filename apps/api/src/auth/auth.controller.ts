import { Body, Controller, Post, Req, Res, UseInterceptors } from '@nestjs/common';
import {
  type Caller,
  ConfirmEmailChange,
  ForgotPassword,
  PassSecondFactor,
  Register,
  ResetPassword,
  SignIn,
  SignOut,
  UndoEmailChange,
  VerifyEmail,
} from '@plainhire/auth';
import {
  Empty,
  ForgotPasswordRequest,
  LinkRequest,
  LoginResult,
  RegisterRequest,
  ResetPasswordRequest,
  SecondFactorRequest,
  SecondFactorResult,
  SignInRequest,
  TokenResult,
} from '@plainhire/contracts';
import { type Actor, Clock } from '@plainhire/kernel';
import { AppConfig } from '@plainhire/platform';
import type { Request, Response } from 'express';
import { CurrentActor, Public, Returns, ReturnsNothing } from '../http/index.js';
import { NoStoreInterceptor } from './no-store.interceptor.js';
import { clearSessionCookie, setSessionCookie } from './session-cookie.js';

/** Nothing here may stay in a cache: answers hold tokens, or tell who is signed in. */
@UseInterceptors(NoStoreInterceptor)
@Controller('auth')
export class AuthController {
  constructor(
    private readonly config: AppConfig,
    private readonly register: Register,
    private readonly verifyEmail: VerifyEmail,
    private readonly signIn: SignIn,
    private readonly secondFactor: PassSecondFactor,
    private readonly signOut: SignOut,
    private readonly forgotPassword: ForgotPassword,
    private readonly resetPassword: ResetPassword,
    private readonly confirmEmailChange: ConfirmEmailChange,
    private readonly undoEmailChange: UndoEmailChange,
    private readonly clock: Clock,
  ) {}

  @Public()
  @Post('register')
  @Returns(Empty, 202)
  async open(
    @Body({ schema: RegisterRequest }) body: RegisterRequest,
    @Req() request: Request,
  ): Promise<Empty> {
    await this.register.execute(body, { ip: request.ip });
    return {};
  }

  @Public()
  @Post('verify')
  @Returns(Empty)
  async verify(@Body({ schema: LinkRequest }) body: LinkRequest, @Req() request: Request): Promise<Empty> {
    await this.verifyEmail.execute(body, { ip: request.ip });
    return {};
  }

  @Public()
  @Post('tokens')
  @Returns(TokenResult)
  async token(
    @Body({ schema: SignInRequest }) body: SignInRequest,
    @Req() request: Request,
  ): Promise<TokenResult> {
    const outcome = await this.signIn.execute({ ...body, channel: 'bearer' }, callerOf(request));
    const expiresAt = outcome.expiresAt.toISOString();
    return outcome.kind === 'session'
      ? { token: outcome.token, expiresAt }
      : { secondFactorRequired: true, challenge: outcome.challenge, expiresAt };
  }

  @Public()
  @Post('login')
  @Returns(LoginResult)
  async login(
    @Body({ schema: SignInRequest }) body: SignInRequest,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<LoginResult> {
    const outcome = await this.signIn.execute({ ...body, channel: 'cookie' }, callerOf(request));
    const expiresAt = outcome.expiresAt.toISOString();
    if (outcome.kind === 'challenge')
      return { secondFactorRequired: true, challenge: outcome.challenge, expiresAt };
    setSessionCookie(response, this.config, outcome, this.clock.now());
    return { expiresAt };
  }

  @Public()
  @Post('second-factor')
  @Returns(SecondFactorResult)
  async code(
    @Body({ schema: SecondFactorRequest }) body: SecondFactorRequest,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SecondFactorResult> {
    const session = await this.secondFactor.execute(body, callerOf(request));
    const expiresAt = session.expiresAt.toISOString();
    if (session.channel === 'bearer') return { token: session.token, expiresAt };
    setSessionCookie(response, this.config, session, this.clock.now());
    return { expiresAt };
  }

  /** Also takes away a cookie whose session ended before. */
  @Public()
  @Post('logout')
  @ReturnsNothing()
  async logout(@CurrentActor() actor: Actor, @Res({ passthrough: true }) response: Response): Promise<void> {
    await this.signOut.execute(actor);
    clearSessionCookie(response, this.config);
  }

  @Public()
  @Post('password/forgot')
  @Returns(Empty, 202)
  async forgot(
    @Body({ schema: ForgotPasswordRequest }) body: ForgotPasswordRequest,
    @Req() request: Request,
  ): Promise<Empty> {
    await this.forgotPassword.execute(body, { ip: request.ip });
    return {};
  }

  @Public()
  @Post('password/reset')
  @Returns(Empty)
  async reset(
    @Body({ schema: ResetPasswordRequest }) body: ResetPasswordRequest,
    @Req() request: Request,
  ): Promise<Empty> {
    await this.resetPassword.execute(body, { ip: request.ip });
    return {};
  }

  @Public()
  @Post('email/confirm')
  @Returns(Empty)
  async confirmEmail(
    @Body({ schema: LinkRequest }) body: LinkRequest,
    @Req() request: Request,
  ): Promise<Empty> {
    await this.confirmEmailChange.execute(body, { ip: request.ip });
    return {};
  }

  @Public()
  @Post('email/undo')
  @Returns(Empty)
  async undoEmail(@Body({ schema: LinkRequest }) body: LinkRequest, @Req() request: Request): Promise<Empty> {
    await this.undoEmailChange.execute(body, { ip: request.ip });
    return {};
  }
}

function callerOf(request: Request): Caller {
  return { ip: request.ip, userAgent: request.get('user-agent') };
}
