import { readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { addDays, FakeClock, isDomainError, newId } from '@plainhire/kernel';
import { mediumContext, type MediumContext } from '@plainhire/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FileStorage } from './file-storage.js';

describe('file storage', () => {
  let context: MediumContext;
  let files: FileStorage;
  beforeAll(async () => {
    context = await mediumContext({ clock: new FakeClock('2026-11-23T09:00:00Z') });
    files = context.get(FileStorage);
  });
  afterAll(() => context.close());

  const letter = (ownerId: string, bytes: Uint8Array = Buffer.from('Dear team')) => ({
    ownerId,
    name: 'letter.txt',
    bytes,
    accept: ['text/plain', 'application/pdf'],
    maxBytes: 1000,
  });
  const refusal = (work: Promise<unknown>) => work.catch((error: unknown) => error);

  it('gives back what it was given, with what it is', async () => {
    const put = await files.put(letter(newId()));
    const { info, content } = await files.read(put.id);
    expect(await text(content)).toBe('Dear team');
    expect(info).toMatchObject({ name: 'letter.txt', mediaType: 'text/plain', size: 9 });
    expect(info.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('refuses by content, size and emptiness', async () => {
    const owner = newId();
    const program = Buffer.from('MZ\u0000\u0000');
    expect(isDomainError(await refusal(files.put(letter(owner, program))), 'file.type-not-taken')).toBe(true);
    expect(
      isDomainError(await refusal(files.put(letter(owner, Buffer.alloc(1001, 97)))), 'file.too-large'),
    ).toBe(true);
    expect(isDomainError(await refusal(files.put(letter(owner, Buffer.alloc(0)))), 'file.empty')).toBe(true);
  });

  it('shows a person only their own files', async () => {
    const [mine, theirs] = [newId(), newId()];
    const one = await files.put(letter(mine));
    const other = await files.put(letter(theirs));
    expect((await files.findOwned(mine, [one.id, other.id])).map((file) => file.id)).toEqual([one.id]);
  });

  it('holds only so many unused files for one person', async () => {
    const owner = newId();
    for (let n = 0; n < 20; n += 1) await files.put(letter(owner));
    expect(isDomainError(await refusal(files.put(letter(owner))), 'file.too-many')).toBe(true);
  });

  it('never makes a path of what is not an id', async () => {
    expect(isDomainError(await refusal(files.sweep(new Date(0)).then(() => files.read('../../x'))))).toBe(
      false,
    );
    await expect(files.read('../../x')).rejects.toThrow();
  });

  it('sweeps what nothing points at and what has no row, and keeps the rest', async () => {
    const owner = newId();
    const kept = await files.put(letter(owner));
    const loose = await files.put(letter(owner));
    await files.reference([kept.id]);
    const shards = await readdir(join(context.config.dataDir, 'files'));
    const rowless = join(context.config.dataDir, 'files', shards[0] ?? '', newId());
    await writeFile(rowless, 'left by a crash');
    await utimes(rowless, new Date('2026-11-01'), new Date('2026-11-01'));
    const swept = await files.sweep(addDays(context.clock.now(), 1));
    expect(swept).toBeGreaterThanOrEqual(2);
    expect(await files.find(loose.id)).toBeNull();
    expect(await text((await files.read(kept.id)).content)).toBe('Dear team');
    expect(await readdir(join(rowless, '..'))).not.toContain(rowless.split('/').at(-1));
  });
});
