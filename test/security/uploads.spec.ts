import { deflateRawSync } from 'node:zlib';
import { MAX_FILE_BYTES } from '@plainhire/contracts';
import { newId } from '@plainhire/kernel';
import { createTestApp, type TestApp } from '@plainhire/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Cast, type Role } from './support/cast.js';

const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<< >>\nendobj\ntrailer << >>\n%%EOF\n');
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const SCRIPT = '<script>alert(document.cookie)</script>';

let app: TestApp;
let cast: Cast;

beforeAll(async () => {
  app = await createTestApp({ web: true });
  cast = await Cast.gather(app);
});
beforeEach(() => app.uow.manager.query('UPDATE stored_file SET referenced = true'));
afterAll(() => app.close());

const upload = (bytes: Buffer, name = 'cv.pdf', role: Role = 'candidate') =>
  cast.http(role).post('/api/v1/me/files').attach('file', bytes, name);

/** A zip with one entry, as small as one can be. */
function zip(name: string, content: string): Buffer {
  const packed = deflateRawSync(Buffer.from(content));
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(20, 4);
  head.writeUInt16LE(8, 8);
  head.writeUInt32LE(packed.length, 18);
  head.writeUInt32LE(content.length, 22);
  head.writeUInt16LE(name.length, 26);
  return Buffer.concat([head, Buffer.from(name), packed]);
}

describe('an upload with an Idempotency-Key', () => {
  const keyed = (key: string, bytes: Buffer, name = 'cv.pdf', role: Role = 'candidate') =>
    upload(bytes, name, role).set('Idempotency-Key', key);
  const kept = async () => {
    const [row] = await app.uow.manager.query<{ n: number }[]>('SELECT count(*)::int AS n FROM stored_file');
    return row?.n ?? 0;
  };

  it('is kept once, however often and however fast it is sent, and answered the same', async () => {
    const before = await kept();
    const key = newId();
    const first = await keyed(key, PDF).expect(201);
    const again = await keyed(key, PDF).expect(201);
    expect(again.body).toEqual(first.body);
    expect(again.headers['idempotency-replayed']).toBe('true');
    const both = newId();
    const answers = await Promise.all([keyed(both, PDF), keyed(both, PDF), keyed(both, PDF)]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(answers.map(({ body }) => (body as { id: string }).id)).size).toBe(1);
    expect(await kept()).toBe(before + 2);
  });

  it('is refused with another content or another name under the same key', async () => {
    const key = newId();
    await keyed(key, PDF).expect(201);
    for (const other of [keyed(key, PNG), keyed(key, PDF, 'letter.pdf')]) {
      const { body } = await other.expect(422);
      expect(body).toMatchObject({ code: 'idempotency.key-reused' });
    }
    await keyed(key, PDF, 'cv.pdf', 'other').expect(201);
  });

  it('can be sent again after it was refused', async () => {
    const key = newId();
    await keyed(key, Buffer.alloc(0)).expect(422);
    await keyed(key, PDF).expect(201);
  });
});

describe('an uploaded file', () => {
  it.each([
    ['a program', Buffer.from('MZ\u0090\u0000\u0003', 'latin1'), 'cv.pdf'],
    [
      'an ELF program',
      Buffer.concat([Buffer.from('\u007fELF\u0002\u0001\u0001', 'latin1'), Buffer.alloc(64)]),
      'cv.pdf',
    ],
    ['a page', Buffer.from(`<!DOCTYPE html><html>${SCRIPT}</html>`), 'letter.txt'],
    ['a page that begins late', Buffer.from(`\n\n  <HTML>${SCRIPT}`), 'letter.txt'],
    ['a drawing', Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${SCRIPT}</svg>`), 'me.png'],
    ['a drawing with a head', Buffer.from(`<?xml version="1.0"?><svg>${SCRIPT}</svg>`), 'me.jpg'],
    ['an archive', zip('x.html', SCRIPT), 'cv.docx'],
    ['bytes without sense', Buffer.from([0, 1, 2, 3, 4, 5, 6, 7, 8]), 'notes.txt'],
    ['nothing', Buffer.alloc(0), 'cv.pdf'],
  ])('is refused when it is %s, whatever its name', async (_, bytes, name) => {
    const { body, headers } = await upload(bytes, name).expect(422);
    expect(headers['content-type']).toMatch(/^application\/problem\+json/);
    expect((body as { code: string }).code).toMatch(/^file\./);
  });

  it('is what its content says, whatever its name', async () => {
    const taken = await upload(PNG, 'cv.exe').expect(201);
    expect(taken.body).toMatchObject({ mediaType: 'image/png', name: 'cv.exe' });
  });

  it.each([
    ['a document that holds a script', Buffer.concat([PDF, Buffer.from(SCRIPT)]), 'application/pdf'],
    ['a text that speaks of scripts', Buffer.from(`How to write ${SCRIPT}`), 'text/plain'],
    ['a table that would calculate', Buffer.from('=cmd|calc,1\n'), 'text/plain'],
  ])('is only ever a download: %s', async (_, bytes, mediaType) => {
    const { body } = await upload(bytes, 'page.html').expect(201);
    const { id } = body as { id: string };
    const applicationId = await cast.application(undefined, [id]);
    const paths: [Role, string][] = [
      ['candidate', `/api/v1/files/${id}`],
      ['owner', `/api/v1/applications/${applicationId}/files/${id}`],
    ];
    for (const [role, path] of paths) {
      const { headers } = await cast.http(role).get(path).expect(200);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'content-security-policy': "default-src 'none'; sandbox",
        'cache-control': 'private, no-store',
      });
      expect(headers['content-type']).toContain(mediaType);
      expect(headers['content-disposition']).toMatch(/^attachment; filename="page\.html"/);
    }
    const office = app.http();
    const { email, password } = cast.person('owner');
    await office.post('/api/v1/auth/login').set('Origin', app.origin).send({ email, password }).expect(200);
    const page = await office.get(`/applications/${applicationId}/files/${id}`).expect(200);
    expect(page.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, no-store',
    });
    expect(page.headers['content-disposition']).toMatch(/^attachment;/);
  });

  it.each([
    ['../../../../etc/passwd', 'passwd'],
    ['..\\..\\windows\\win.ini', 'win.ini'],
    ['/etc/cron.d/x.pdf', 'x.pdf'],
    ['C:\\Users\\me\\cv.pdf', 'cv.pdf'],
    ['cv\u202efdp.exe', 'cvfdp.exe'],
    ['.htaccess', 'htaccess'],
    ['...', 'file'],
    [`${'x'.repeat(400)}.pdf`, `${'x'.repeat(116)}.pdf`],
    ['a;b=c".pdf', 'a;b=c.pdf'],
    ['<img src=x onerror=alert(1)>.pdf', '<img src=x onerror=alert(1)>.pdf'],
    ['%2e%2e%2fcv.pdf', '%2e%2e%2fcv.pdf'],
  ])('named %j is kept as %j, in no folder', async (given, kept) => {
    const boundary = 'b0undary';
    const body = Buffer.concat([
      Buffer.from(
        `--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${given.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"\r\nContent-Type: application/pdf\r\n\r\n`,
      ),
      PDF,
      Buffer.from(`\r\n--${boundary}--\r\n`),
    ]);
    const made = await cast
      .http('candidate')
      .post('/api/v1/me/files')
      .set('Content-Type', `multipart/form-data; boundary=${boundary}`)
      .send(body)
      .expect(201);
    expect((made.body as { name: string }).name).toBe(kept);
    const { headers } = await cast.http('candidate').get(`/api/v1/files/${(made.body as { id: string }).id}`);
    expect(headers['content-disposition']).toMatch(
      /^attachment; filename="[^"\r\n]*"; filename\*=UTF-8''[^"\r\n;]*$/,
    );
  });

  it('may hold five megabytes and not a byte more', async () => {
    const full = Buffer.concat([PDF, Buffer.alloc(MAX_FILE_BYTES - PDF.length, 32)]);
    await upload(full).expect(201);
    for (const bytes of [Buffer.concat([full, Buffer.from(' ')]), Buffer.alloc(20 * 1024 * 1024, 32)]) {
      const { body, headers } = await upload(bytes).expect(413);
      expect(headers['content-type']).toMatch(/^application\/problem\+json/);
      expect(body).toMatchObject({ status: 413 });
    }
  });

  it('comes alone, in the part that is for it', async () => {
    const http = () => cast.http('candidate').post('/api/v1/me/files');
    const requests: [what: string, request: ReturnType<typeof http>][] = [
      ['two files', http().attach('file', PDF, 'a.pdf').attach('file', PDF, 'b.pdf')],
      ['another part', http().attach('other', PDF, 'a.pdf')],
      ['a part with brackets', http().attach('file[]', PDF, 'a.pdf')],
      ['a text in its place', http().field('file', 'a text')],
      ['a long text', http().field('note', 'x'.repeat(100_000)).attach('file', PDF, 'a.pdf')],
      [
        'fifty texts',
        Array.from({ length: 50 }, (_, index) => `f${String(index)}`)
          .reduce((request, name) => request.field(name, 'x'), http())
          .attach('file', PDF, 'a.pdf'),
      ],
    ];
    for (const [what, request] of requests) {
      const { status, headers } = await request;
      expect([what, [400, 413, 422].includes(status)]).toEqual([what, true]);
      expect(headers['content-type']).toMatch(/^application\/problem\+json/);
    }
  });

  it('is one of twenty that may wait unused, also when all come at once', async () => {
    const answers = await Promise.all(Array.from({ length: 30 }, () => upload(PDF, 'cv.pdf', 'viewer')));
    const taken = answers.filter(({ status }) => status === 201);
    expect(taken).toHaveLength(20);
    const refused = answers.filter(({ status }) => status !== 201);
    expect(new Set(refused.map(({ status }) => status))).toEqual(new Set([429]));
    expect(Number(refused[0]?.headers['retry-after'])).toBeGreaterThan(0);
  });

  it('goes with an application only when it is the candidate’s own, and at most five', async () => {
    const postingId = await cast.live();
    const apply = (role: Role, fileIds: string[]) =>
      cast.http(role).post(`/api/v1/postings/${postingId}/applications`).send({ fileIds });
    const theirs = await apply('other', [cast.looseFileId]).expect(422);
    expect(theirs.body).toMatchObject({ errors: [{ pointer: '/fileIds/0' }] });
    const six = await Promise.all(Array.from({ length: 6 }, () => cast.file()));
    const many = await apply('candidate', six).expect(422);
    expect(many.body).toMatchObject({ errors: [{ pointer: '/fileIds' }] });
    await cast
      .http('owner')
      .get(`/api/v1/applications/${cast.applicationId}/files/${six[0] ?? ''}`)
      .expect(404);
    await cast
      .http('rival')
      .get(`/api/v1/applications/${cast.applicationId}/files/${cast.fileId}`)
      .expect(404);
  });
});

describe('a form without scripts that carries a file', () => {
  it.each([
    ['a little too large', MAX_FILE_BYTES + 1],
    ['far too large', 40 * 1024 * 1024],
  ])('that is %s comes back with what was typed', async (_, size) => {
    const http = app.http();
    const { email, password } = cast.person('other');
    await http.post('/api/v1/auth/login').set('Origin', app.origin).send({ email, password }).expect(200);
    const { body } = await app.http().get(`/api/v1/postings/${await cast.live()}`);
    const answer = await http
      .post(`/apply/${(body as { slug: string }).slug}`)
      .set('Sec-Fetch-Site', 'same-origin')
      .field('_op', 'preview')
      .attach('fileIds', Buffer.alloc(size, 32), 'film.pdf')
      .attach('fileIds', PDF, 'cv.pdf')
      .field('coverLetter', 'Typed for an hour');
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('Typed for an hour');
    expect(answer.text).toContain('film.pdf: ');
    expect(answer.text).toContain('at most 5 MB');
    // The one that was not too large is with us already.
    expect(answer.text).toMatch(/name="files\[\]"[^>]*value="[0-9a-f-]{36}\|cv\.pdf"/);
  });
});
