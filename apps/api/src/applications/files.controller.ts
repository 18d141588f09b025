import {
  Controller,
  Get,
  Param,
  Post,
  Res,
  StreamableFile,
  UploadedFile,
  UseInterceptors,
} from '@nestjs/common';
import { FileInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes, ApiProduces } from '@nestjs/swagger';
import { KeepFile, OpenFile } from '@plainhire/applications';
import { MAX_FILE_BYTES, StoredFileView, Uuid } from '@plainhire/contracts';
import { type Actor, DomainError } from '@plainhire/kernel';
import { UploadOnce } from '@plainhire/platform';
import type { Response } from 'express';
import { contentDisposition, CurrentActor, fileNameOf, Returns } from '../http/index.js';

/** One file, one part; the limit is one byte above, so that the rule itself can say what is too large. */
const UPLOAD_LIMITS = { fileSize: MAX_FILE_BYTES + 1, files: 1, fields: 5, parts: 6, fieldSize: 1000 };

/** What the multipart parser hands over. */
interface UploadedPart {
  readonly originalname: string;
  readonly buffer: Buffer;
}

@Controller()
export class FilesController {
  constructor(
    private readonly keepFile: KeepFile,
    private readonly openFile: OpenFile,
  ) {}

  /** `multipart/form-data` with the file in the part `file`. */
  @Post('me/files')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      properties: { file: { type: 'string', format: 'binary' } },
      required: ['file'],
    },
  })
  @Returns(StoredFileView, 201)
  @UseInterceptors(FileInterceptor('file', { limits: UPLOAD_LIMITS }), UploadOnce)
  keep(
    @CurrentActor() actor: Actor,
    @UploadedFile() file: UploadedPart | undefined,
  ): Promise<StoredFileView> {
    if (!file) {
      throw new DomainError('invalid', 'file.missing', 'Choose a file first.', {
        errors: [{ pointer: '/file', code: 'required', detail: 'Choose a file.' }],
      });
    }
    return this.keepFile.execute(actor, { name: fileNameOf(file.originalname), bytes: file.buffer });
  }

  @Get('files/:id')
  @ApiProduces('application/octet-stream')
  open(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Uuid }) fileId: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    return this.send(actor, { fileId }, response);
  }

  @Get('applications/:id/files/:fileId')
  @ApiProduces('application/octet-stream')
  openSent(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: Uuid }) applicationId: string,
    @Param('fileId', { schema: Uuid }) fileId: string,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile> {
    return this.send(actor, { fileId, applicationId }, response);
  }

  private async send(
    actor: Actor,
    input: { fileId: string; applicationId?: string },
    response: Response,
  ): Promise<StreamableFile> {
    const { info, content } = await this.openFile.execute(actor, input);
    response.setHeader('content-security-policy', "default-src 'none'; sandbox");
    response.setHeader('x-content-type-options', 'nosniff');
    response.setHeader('cache-control', 'private, no-store');
    return new StreamableFile(content, {
      type: info.mediaType,
      disposition: contentDisposition(info.name),
      length: info.size,
    });
  }
}
