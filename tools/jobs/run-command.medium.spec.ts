import { newId } from '@plainhire/kernel';
import { OutboxRow } from '@plainhire/platform/testing';
import { mediumContext, type MediumContext } from '@plainhire/testing';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { CommandError, runCommand } from './run-command.js';

let context: MediumContext;
beforeAll(async () => {
  context = await mediumContext();
});
afterAll(() => context.close());
beforeEach(() => context.uow.manager.query('TRUNCATE outbox'));

async function fail(): Promise<string> {
  const id = newId();
  const now = context.clock.now();
  const row = {
    id,
    job: 'mail.send',
    payload: {},
    key: null,
    correlationId: null,
    createdAt: now,
    runAt: now,
  };
  await context.uow
    .repo(OutboxRow)
    .insert({ ...row, attempts: 8, deadAt: now, lastError: 'Error: no such host' });
  return id;
}

it('says that nothing has failed', async () => {
  expect(await runCommand(context, ['failed'])).toBe('No job has failed for good.');
});

it('lists what failed, with its error and what to type', async () => {
  const id = await fail();
  const listed = await runCommand(context, ['failed']);
  expect(listed).toContain(`${id}  mail.send  8 tries`);
  expect(listed).toContain('no such host');
});

it('replays one, or all, with all their attempts', async () => {
  const [one] = [await fail(), await fail(), await fail()];
  expect(await runCommand(context, ['replay', one])).toBe('Replayed: 1.');
  expect(await context.uow.repo(OutboxRow).findOneByOrFail({ id: one })).toMatchObject({
    attempts: 0,
    deadAt: null,
  });
  expect(await runCommand(context, ['replay', '--all'])).toBe('Replayed: 2.');
  expect(await runCommand(context, ['failed'])).toBe('No job has failed for good.');
});

it.each([[['replay']], [['replay', 'nonsense']], [['replay', newId()]], [['begin']]])(
  'refuses %j and says what can be typed',
  async (args) => {
    await expect(runCommand(context, args)).rejects.toThrow(CommandError);
  },
);
