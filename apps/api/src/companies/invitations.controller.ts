import { Body, Controller, Post } from '@nestjs/common';
import { AcceptInvitation, CompanyDirectory, companyNotFound, MemberQueries } from '@plainhire/companies';
import { CompanyView, InvitationPreview, LinkRequest } from '@plainhire/contracts';
import type { Actor } from '@plainhire/kernel';
import { AnyOrigin } from '../auth/csrf.guard.js';
import { requireUser } from '../auth/signed-in.js';
import { CurrentActor, Public, Returns } from '../http/index.js';
import { presentCompany } from './present-company.js';

/** The link of an invitation mail. The token travels in the body, so that no log of addresses holds it. */
@Controller('invitations')
export class InvitationsController {
  constructor(
    private readonly members: MemberQueries,
    private readonly acceptInvitation: AcceptInvitation,
    private readonly companies: CompanyDirectory,
  ) {}

  /** Reads only, and is asked when somebody arrives out of their mail, from another site. */
  @AnyOrigin()
  @Public()
  @Post('preview')
  @Returns(InvitationPreview)
  preview(@Body({ schema: LinkRequest }) body: LinkRequest): Promise<InvitationPreview> {
    return this.members.preview(body.token);
  }

  @Post('accept')
  @Returns(CompanyView)
  async accept(
    @CurrentActor() actor: Actor,
    @Body({ schema: LinkRequest }) body: LinkRequest,
  ): Promise<CompanyView> {
    const companyId = await this.acceptInvitation.execute(requireUser(actor), body);
    const company = await this.companies.find(companyId);
    if (!company) throw companyNotFound();
    return presentCompany(company);
  }
}
