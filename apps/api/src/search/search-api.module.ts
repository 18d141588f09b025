import { Module } from '@nestjs/common';
import { SearchModule } from '@plainhire/search';
import { RolesController } from './roles.controller.js';
import { SearchController } from './search.controller.js';

@Module({ imports: [SearchModule], controllers: [SearchController, RolesController] })
export class SearchApiModule {}
