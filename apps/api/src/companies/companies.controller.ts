import { Body, Controller, Get, Param, Patch, Post } from '@nestjs/common';
import { CompanyDirectory, companyNotFound, CreateCompany } from '@plainhire/companies';
import {
  CompanyView,
  CreateCompanyRequest,
  IdOrSlug,
  UpdateCompanyRequest,
  Uuid,
} from '@plainhire/contracts';
import { type Actor, roleIn } from '@plainhire/kernel';
import { ChangeCompany } from '@plainhire/moderation';
import { CurrentActor, Public, Returns } from '../http/index.js';
import { presentCompany } from './present-company.js';

@Controller('companies')
export class CompaniesController {
  constructor(
    private readonly directory: CompanyDirectory,
    private readonly createCompany: CreateCompany,
    private readonly changeCompany: ChangeCompany,
  ) {}

  @Post()
  @Returns(CompanyView, 201)
  async create(
    @CurrentActor() actor: Actor,
    @Body({ schema: CreateCompanyRequest }) body: CreateCompanyRequest,
  ): Promise<CompanyView> {
    return this.view(actor, await this.createCompany.execute(actor, body));
  }

  @Public()
  @Get(':idOrSlug')
  @Returns(CompanyView)
  read(
    @CurrentActor() actor: Actor,
    @Param('idOrSlug', { schema: IdOrSlug }) idOrSlug: string,
  ): Promise<CompanyView> {
    return this.view(actor, idOrSlug);
  }

  @Patch(':id')
  @Returns(CompanyView)
  async update(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: UpdateCompanyRequest }) body: UpdateCompanyRequest,
  ): Promise<CompanyView> {
    await this.changeCompany.execute(actor, { companyId: id, patch: body });
    return this.view(actor, id);
  }

  private async view(actor: Actor, idOrSlug: string): Promise<CompanyView> {
    const company = await this.directory.findByIdOrSlug(idOrSlug);
    if (!company) throw companyNotFound();
    const own = roleIn(actor, company.id) !== null;
    return presentCompany(company, own ? await this.directory.findWaitingChange(company.id) : null);
  }
}
