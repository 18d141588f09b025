import { Body, Controller, Get, Headers, Put, Res } from '@nestjs/common';
import { ProfileView, PutProfileRequest } from '@plainhire/contracts';
import { type Actor } from '@plainhire/kernel';
import { ProfileReader, PutProfile, type VersionedProfile } from '@plainhire/profiles';
import type { Response } from 'express';
import { CurrentActor, Returns } from '../http/index.js';
import { etagOf, expectedVersion } from './profile-etag.js';

@Controller('me/profile')
export class ProfileController {
  constructor(
    private readonly reader: ProfileReader,
    private readonly putProfile: PutProfile,
  ) {}

  @Get()
  @Returns(ProfileView)
  async get(
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ProfileView> {
    return answer(response, await this.reader.mine(actor));
  }

  /** With `If-Match` it refuses to overwrite what the writer has not seen; without, the last one wins. */
  @Put()
  @Returns(ProfileView)
  async put(
    @CurrentActor() actor: Actor,
    @Body({ schema: PutProfileRequest }) profile: PutProfileRequest,
    @Headers('if-match') ifMatch: string | undefined,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ProfileView> {
    const written = await this.putProfile.execute(actor, {
      profile,
      expectedVersion: expectedVersion(ifMatch),
    });
    return answer(response, written);
  }
}

function answer(response: Response, { version, view }: VersionedProfile): ProfileView {
  response.setHeader('etag', etagOf(version));
  return view;
}
