import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

/** The file or folder is not what was asked for; the message says which and why. */
export class FormatError extends Error {}

/** The bytes of a file, unpacked when it is gzip, whatever its name. Errors come out of the stream. */
export async function openFile(file: string): Promise<Readable> {
  const found = await stat(file).catch(() => null);
  if (!found?.isFile()) throw new FormatError(`${file} is not a file.`);
  const bytes = createReadStream(file);
  if (!(await isGzip(file))) return bytes;
  const plain = createGunzip();
  // A pipe passes on neither the error of what it reads from nor that it is read no longer.
  bytes.on('error', (error) => plain.destroy(error));
  plain.on('close', () => bytes.destroy());
  return bytes.pipe(plain);
}

async function isGzip(file: string): Promise<boolean> {
  const handle = await open(file).catch(() => null);
  if (!handle) throw new FormatError(`${file} cannot be opened.`);
  try {
    const { buffer } = await handle.read(Buffer.alloc(2), 0, 2, 0);
    return buffer[0] === 0x1f && buffer[1] === 0x8b;
  } finally {
    await handle.close();
  }
}

/** What a stream could not give, as a sentence about the file. */
export function unreadable(file: string, error: unknown): FormatError {
  return new FormatError(`${file} cannot be read: ${error instanceof Error ? error.message : 'unknown'}.`);
}
