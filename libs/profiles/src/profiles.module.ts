import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ProfileRow } from './profile.entity.js';
import { ProfileReader } from './profile.reader.js';
import { ProfileRepository } from './profile.repository.js';
import { PutProfile } from './put-profile.js';

@Module({
  imports: [TypeOrmModule.forFeature([ProfileRow])],
  providers: [ProfileRepository, ProfileReader, PutProfile],
  exports: [ProfileReader, PutProfile],
})
export class ProfilesModule {}
