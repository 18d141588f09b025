import { expect, it } from 'vitest';
import { bootBuilt } from '../../tools/test/boot.mjs';

it('boots the built api and worker, which answer as ready and stop on SIGTERM', async () => {
  for (const { name, code, signal, log } of await bootBuilt()) {
    expect({ name, log }).not.toMatchObject({
      log: expect.stringMatching(/ReferenceError|TypeError|SyntaxError/),
    });
    // Nest ends itself with the signal it was sent, after its shutdown hooks.
    expect(code === 0 || signal === 'SIGTERM', `${name} ended with ${String(code)}:\n${log}`).toBe(true);
  }
});
