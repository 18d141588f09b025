import { Controller, Get, Param } from '@nestjs/common';
import { RoleCounts, RoleSlug, RoleView } from '@plainhire/contracts';
import { RolePages } from '@plainhire/search';
import { Public, Returns } from '../http/index.js';

@Public()
@Controller('roles')
export class RolesController {
  constructor(private readonly roles: RolePages) {}

  @Get()
  @Returns(RoleCounts)
  async list(): Promise<RoleCounts> {
    return { items: await this.roles.list() };
  }

  /** What is live in one role. Its postings are `GET /postings` with the role as filter. */
  @Get(':slug')
  @Returns(RoleView)
  read(@Param('slug', { schema: RoleSlug }) slug: string): Promise<RoleView> {
    return this.roles.read(slug);
  }
}
