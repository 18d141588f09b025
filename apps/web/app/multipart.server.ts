import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Busboy } from '@fastify/busboy';
import { MAX_FILE_BYTES } from '@plainhire/contracts';

/** Read to its end, so that what was typed beside a film is kept; more is cut off. */
export const MAX_SENT_BYTES = 100 * 1024 * 1024;
/** Kept in memory of all files together: five of 5 MB, and some room. */
const MAX_KEPT_BYTES = 27 * 1024 * 1024;
/** Marks a file whose bytes were not kept. */
const NOT_KEPT = 'application/x-not-kept';

/** The form was larger than anybody's answers are. */
export class FormTooLarge extends Error {}

/** Whether a file of a form was too large to be kept; its name is all there is of it. */
export function isTooLarge(file: File): boolean {
  return file.type === NOT_KEPT;
}

/**
 * The fields and files of a multipart form. A file over 5 MB is there by name, without its bytes.
 *
 * @throws FormTooLarge; any other error when the form cannot be read
 */
export async function readMultipart(
  body: ReadableStream<Uint8Array>,
  contentType: string,
): Promise<FormData> {
  const form = new FormData();
  let kept = 0;
  const limits = { reached: false };
  const parser = new Busboy({
    headers: { 'content-type': contentType },
    limits: {
      fieldNameSize: 200,
      fieldSize: 1024 * 1024,
      fields: 5_000,
      fileSize: MAX_FILE_BYTES,
      files: 30,
    },
  });
  parser.on('field', (name, value, nameCut, valueCut) => {
    if (nameCut || valueCut) limits.reached = true;
    form.append(name, value);
  });
  for (const limit of ['fieldsLimit', 'filesLimit', 'partsLimit'] as const)
    parser.on(limit, () => {
      limits.reached = true;
    });
  parser.on('file', (name, stream, fileName, _encoding, type) => {
    const chunks: Uint8Array<ArrayBuffer>[] = [];
    let whole = true;
    let size = 0;
    const drop = () => {
      whole = false;
      kept -= size;
      size = 0;
      chunks.length = 0;
    };
    stream.on('limit', drop);
    stream.on('data', (chunk: Uint8Array<ArrayBuffer>) => {
      if (!whole) return;
      chunks.push(chunk);
      size += chunk.length;
      kept += chunk.length;
      if (kept > MAX_KEPT_BYTES) drop();
    });
    stream.on('end', () => {
      form.append(name, new File(whole ? chunks : [], fileName, { type: whole ? type : NOT_KEPT }));
    });
  });
  await pipeline(Readable.fromWeb(body as never), capped(), parser);
  if (limits.reached) throw new FormTooLarge();
  return form;
}

function capped(): Transform {
  let sent = 0;
  return new Transform({
    transform(chunk: Uint8Array, _encoding, done) {
      sent += chunk.byteLength;
      if (sent > MAX_SENT_BYTES) done(new FormTooLarge());
      else done(null, chunk);
    },
  });
}
