import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuthModule } from '@plainhire/auth';
import { AcceptInvitation } from './accept-invitation.js';
import { ChangeMember } from './change-member.js';
import { CompanyChange } from './company-change.entity.js';
import { CompanyChangeRepository } from './company-change.repository.js';
import { CompanyDirectory } from './company-directory.js';
import { CompanyInvitation } from './company-invitation.entity.js';
import { CompanyMember } from './company-member.entity.js';
import { Company } from './company.entity.js';
import { CompanyRepository } from './company.repository.js';
import { CreateCompany } from './create-company.js';
import { EnsureImportedCompany } from './ensure-imported-company.js';
import { InvitationRepository } from './invitation.repository.js';
import { InviteMember } from './invite-member.js';
import { MemberQueries } from './members.queries.js';
import { RemoveMember } from './remove-member.js';
import { SettleCompanyChange } from './settle-company-change.js';
import { UpdateCompany } from './update-company.js';
import { VerifyCompany } from './verify-company.js';
import { WithdrawInvitation } from './withdraw-invitation.js';

const DOORS = [
  CompanyDirectory,
  CreateCompany,
  UpdateCompany,
  SettleCompanyChange,
  VerifyCompany,
  EnsureImportedCompany,
  MemberQueries,
  InviteMember,
  AcceptInvitation,
  WithdrawInvitation,
  ChangeMember,
  RemoveMember,
];

@Module({
  imports: [AuthModule, TypeOrmModule.forFeature([Company, CompanyMember, CompanyInvitation, CompanyChange])],
  providers: [CompanyRepository, CompanyChangeRepository, InvitationRepository, ...DOORS],
  exports: DOORS,
})
export class CompaniesModule {}
