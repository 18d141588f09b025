import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CompanyDirectory } from './company-directory.js';
import { CompanyInvitation } from './company-invitation.entity.js';
import { CompanyMember } from './company-member.entity.js';
import { Company } from './company.entity.js';
import { CompanyRepository } from './company.repository.js';
import { CreateCompany } from './create-company.js';
import { EnsureImportedCompany } from './ensure-imported-company.js';
import { UpdateCompany } from './update-company.js';

const DOORS = [CompanyDirectory, CreateCompany, UpdateCompany, EnsureImportedCompany];

@Module({
  imports: [TypeOrmModule.forFeature([Company, CompanyMember, CompanyInvitation])],
  providers: [CompanyRepository, ...DOORS],
  exports: DOORS,
})
export class CompaniesModule {}
