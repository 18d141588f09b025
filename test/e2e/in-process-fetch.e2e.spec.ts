import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import compression from 'compression';
import express from 'express';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inProcessFetch } from '../../apps/api/src/web/in-process-fetch.js';

const app = express();
app.set('trust proxy', true);
app.use(compression());
app.use(express.json());
app.post('/echo', (request, response) => {
  response
    .status(201)
    .json({ body: request.body as unknown, ip: request.ip, agent: request.get('user-agent') });
});
app.get('/cookies', (_request, response) => {
  response.cookie('a', '1').cookie('b', '2').status(204).end();
});
app.get('/pieces', (_request, response) => {
  response.write('één ');
  response.write(Buffer.from('twee '));
  response.end('drie');
});
app.get('/error', () => {
  throw new Error('on purpose');
});
app.get('/cut', (request) => request.socket.destroy());
app.use(((_error, _request, response, _next) =>
  response.status(500).send('failed')) as express.ErrorRequestHandler);

const server = createServer(app);
const local = inProcessFetch(app, '203.0.113.7');

beforeAll(() => new Promise<void>((done) => void server.listen(0, '127.0.0.1', done)));
afterAll(() => new Promise((done) => server.close(done)));

describe('the fetch of the pages', () => {
  it('carries method, body, headers and the visitor’s address', async () => {
    const answer = await local('/echo', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'user-agent': 'test',
        'x-forwarded-for': '198.51.100.1',
      },
      body: JSON.stringify({ name: 'Łukasz', long: 'x'.repeat(70_000) }),
    });
    expect(answer.status).toBe(201);
    const got = (await answer.json()) as { body: { name: string; long: string }; ip: string; agent: string };
    expect(got).toMatchObject({ body: { name: 'Łukasz' }, ip: '203.0.113.7', agent: 'test' });
    expect(got.body.long).toHaveLength(70_000);
  });

  it('keeps each cookie apart and an empty answer empty', async () => {
    const answer = await local('/cookies');
    expect(answer.status).toBe(204);
    expect(answer.headers.getSetCookie()).toEqual(['a=1; Path=/', 'b=2; Path=/']);
    expect(await answer.text()).toBe('');
  });

  it('joins what is written in pieces', async () => {
    expect(await (await local('/pieces')).text()).toBe('één twee drie');
  });

  it('answers with the status of an error, and rejects when the answer is cut off', async () => {
    expect((await local('/error')).status).toBe(500);
    expect((await local('/nothing')).status).toBe(404);
    await expect(local('/cut')).rejects.toThrow('cut off');
  });

  it('answers a HEAD without a body', async () => {
    const answer = await local('/pieces', { method: 'HEAD' });
    expect(answer.status).toBe(200);
  });

  it('leaves real connections as they were, many at once', async () => {
    const origin = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
    const both = Array.from({ length: 40 }, (_, index) =>
      index % 2 ? fetch(`${origin}/pieces`) : local('/pieces'),
    );
    for (const answer of await Promise.all(both)) expect(await answer.text()).toBe('één twee drie');
  });
});
