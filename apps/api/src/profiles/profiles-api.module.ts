import { Module } from '@nestjs/common';
import { ProfilesModule } from '@plainhire/profiles';
import { ProfileController } from './profile.controller.js';

@Module({ imports: [ProfilesModule], controllers: [ProfileController] })
export class ProfilesApiModule {}
