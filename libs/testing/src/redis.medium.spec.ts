import { Redis } from 'ioredis';
import { describe, expect, it } from 'vitest';
import { redisMissing, startRedis } from './redis.js';

if (redisMissing) console.log(redisMissing);

describe.skipIf(redisMissing)('startRedis', () => {
  it('gives an empty Redis that forgets everything when it is killed', async () => {
    const server = await startRedis();
    const client = new Redis(server.url, { maxRetriesPerRequest: null });
    client.on('error', () => undefined);
    try {
      await client.set('kept', 'no');
      await server.restart();
      expect(await client.get('kept')).toBeNull();
    } finally {
      client.disconnect();
      await server.close();
    }
  });
});
