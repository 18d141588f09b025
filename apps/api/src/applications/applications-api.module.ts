import { Module } from '@nestjs/common';
import { ApplicationsModule } from '@plainhire/applications';
import { ApplicationsController } from './applications.controller.js';
import { FilesController } from './files.controller.js';
import { PostingApplicationsController } from './posting-applications.controller.js';

@Module({
  imports: [ApplicationsModule],
  controllers: [ApplicationsController, PostingApplicationsController, FilesController],
})
export class ApplicationsApiModule {}
