import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestApp, type TestApp } from './test-app.js';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});
afterAll(() => app.close());

it('registers over HTTP, and the mail is there once the jobs were drained', async () => {
  await app
    .http()
    .post('/api/v1/auth/register')
    .send({ email: 'ines@mail.example', password: 'seven green kettles', name: 'Ines', intent: 'candidate' })
    .expect(202);
  expect(await app.mailbox('ines@mail.example')).toEqual([]);
  expect(await app.drain()).toBeGreaterThan(0);
  const [mail] = await app.mailbox('ines@mail.example');
  expect(mail?.text).toContain(`${app.origin}/verify?token=`);
  expect(await app.drain()).toBe(0);
});
