import { Body, Controller, Get, Param, Patch, Post } from '@nestjs/common';
import { CompanyDirectory, companyNotFound, CreateCompany, UpdateCompany } from '@plainhire/companies';
import {
  CompanyView,
  CreateCompanyRequest,
  IdOrSlug,
  UpdateCompanyRequest,
  Uuid,
} from '@plainhire/contracts';
import type { Actor } from '@plainhire/kernel';
import { CurrentActor, Public, Returns } from '../http/index.js';
import { presentCompany } from './present-company.js';

@Controller('companies')
export class CompaniesController {
  constructor(
    private readonly directory: CompanyDirectory,
    private readonly createCompany: CreateCompany,
    private readonly updateCompany: UpdateCompany,
  ) {}

  @Post()
  @Returns(CompanyView, 201)
  async create(
    @CurrentActor() actor: Actor,
    @Body({ schema: CreateCompanyRequest }) body: CreateCompanyRequest,
  ): Promise<CompanyView> {
    return this.view(await this.createCompany.execute(actor, body));
  }

  @Public()
  @Get(':idOrSlug')
  @Returns(CompanyView)
  read(@Param('idOrSlug', { schema: IdOrSlug }) idOrSlug: string): Promise<CompanyView> {
    return this.view(idOrSlug);
  }

  @Patch(':id')
  @Returns(CompanyView)
  async update(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: UpdateCompanyRequest }) body: UpdateCompanyRequest,
  ): Promise<CompanyView> {
    await this.updateCompany.execute(actor, { companyId: id, patch: body });
    return this.view(id);
  }

  private async view(idOrSlug: string): Promise<CompanyView> {
    const company = await this.directory.findByIdOrSlug(idOrSlug);
    if (!company) throw companyNotFound();
    return presentCompany(company);
  }
}
