import type { JobPayload } from '@plainhire/contracts';
import { mediumContext, type MediumContext, startMailServer, type TestMailServer } from '@plainhire/testing';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type Handler, type JobContext, JobHandler } from '../jobs/job-handler.js';
import { JobExecutor, type JobOutcome } from '../jobs/job-executor.js';
import { JobsModule } from '../jobs/jobs.module.js';
import type { JobTimings } from '../jobs/job-timings.js';
import { OutboxRepository } from '../jobs/outbox.repository.js';
import { DevMail } from './dev-mail.entity.js';
import { MailClaims } from './mail-claims.js';
import { MailMessage } from './mail-message.entity.js';
import { MailQueue } from './mail-queue.js';
import { MAIL_AT_SEND, type MailAtSend } from './mail-at-send.js';
import { MAIL_TEMPLATES, MailSender } from './mail-sender.js';
import { defineMail } from './mail-template.js';

const ATTEMPTS = 3;
const catalogue = {
  'mail.send': { queue: 'mail', payload: z.object({ messageId: z.string() }), attempts: ATTEMPTS },
};

const note = defineMail({
  name: 'spec.note',
  params: z.object({ about: z.string() }),
  render: ({ about }) => ({ subject: about, body: [{ p: about }], why: 'You asked for it.' }),
});

const news = defineMail({
  name: 'spec.news',
  params: z.object({ about: z.string() }),
  render: ({ about }, { publicUrl }) => ({
    subject: about,
    body: [{ p: about }],
    why: 'You asked for it.',
    stop: { label: 'Stop these mails', url: `${publicUrl}/stop/it` },
  }),
});

interface News {
  readonly about: string;
}

/** What the moment of sending says of the news, and what it was told. */
const moment: { says: News | null; sentAs: string[] } = { says: null, sentAs: [] };
const newsAtSend: MailAtSend<News> = {
  template: news,
  prepare: () => Promise.resolve(moment.says),
  sent: ({ about }) => {
    moment.sentAs.push(about);
    return Promise.resolve();
  },
};

@JobHandler('mail.send', { transaction: 'own' })
class SendMail implements Handler<'mail.send'> {
  constructor(private readonly sender: MailSender) {}

  handle({ messageId }: JobPayload<'mail.send'>, context: JobContext): Promise<void> {
    return this.sender.send(messageId, context);
  }
}

let context: MediumContext;
let server: TestMailServer;

async function open(
  url: (port: number) => string,
  options?: Parameters<typeof startMailServer>[0],
  timings: Partial<JobTimings> = {},
): Promise<void> {
  server = await startMailServer(options);
  context = await mediumContext({
    imports: [JobsModule.forRoot({ catalogue, timings })],
    providers: [
      { provide: MAIL_TEMPLATES, useValue: [note, news] },
      { provide: MAIL_AT_SEND, useValue: [newsAtSend] },
      MailClaims,
      MailSender,
      SendMail,
    ],
    environment: {
      SMTP_URL: url(server.port),
      PUBLIC_URL: 'http://plain.example:3000',
      MAIL_FROM: 'Plainhire <post@plain.example>',
    },
  });
}
const openPlain = (timings: Partial<JobTimings> = {}) =>
  open((port) => `smtp://127.0.0.1:${String(port)}`, {}, timings);

afterEach(async () => {
  await context.close();
  await server.stop();
});

async function owe(to = 'ada@mail.example', about = 'Hall two'): Promise<void> {
  await context.uow.run(() => context.get(MailQueue).queue(note, { to, key: '1', params: { about } }));
}

/** Runs what is due. */
async function run(): Promise<JobOutcome['kind'][]> {
  const kinds: JobOutcome['kind'][] = [];
  for (const { id } of await context.get(OutboxRepository).findDue(10))
    kinds.push((await context.get(JobExecutor).execute(id)).kind);
  return kinds;
}

const message = async () => {
  const [only] = await context.uow.repo(MailMessage).find();
  if (!only) throw new Error('No mail is owed.');
  return only;
};

const ids = () => server.handed.map(({ messageId }) => messageId);
const headersOf = (raw: string) => raw.slice(0, raw.indexOf('\r\n\r\n'));

describe('a mail server that is as it should be', () => {
  it('takes the mail once, from whom, to whom and what it says', async () => {
    await openPlain();
    await owe();
    expect(await run()).toEqual(['done']);
    const { id, ...kept } = await message();
    expect(kept).toMatchObject({
      state: 'sent',
      attempts: 1,
      lastError: null,
      sentAt: context.clock.now(),
    });
    const [mail] = server.handed;
    expect(server.handed).toHaveLength(1);
    expect(mail).toMatchObject({
      from: 'post@plain.example',
      to: ['ada@mail.example'],
      messageId: `<${id}@plain.example>`,
    });
    const headers = headersOf(mail?.raw ?? '');
    expect(headers).toMatch(/^From: Plainhire <post@plain\.example>$/m);
    expect(headers).toMatch(/^Subject: Hall two$/m);
    expect(headers).toMatch(/^Auto-Submitted: auto-generated$/m);
    expect(mail?.raw).toContain('Content-Type: text/plain');
    expect(mail?.raw).toContain('Content-Type: text/html');
    // Nothing is written to the demo's mailbox when there is a server.
    expect(await context.uow.repo(DevMail).count()).toBe(0);
  });

  it('is not promised a way to unsubscribe from a mail about one’s own matters', async () => {
    await openPlain();
    await owe();
    await run();
    expect(headersOf(server.handed[0]?.raw ?? '')).not.toMatch(/^(List-Unsubscribe|Precedence)/im);
  });

  it('does not get a mail again whose job is brought again', async () => {
    await openPlain();
    await owe();
    await run();
    await context.uow.manager.query('DELETE FROM inbox');
    await context.uow.manager.query('UPDATE outbox SET settled_at = NULL');
    expect(await run()).toEqual(['done']);
    expect(server.handed).toHaveLength(1);
  });
});

describe('a mail server that says no', () => {
  it.each([
    ['to the recipient', { at: 'recipient', code: 450 }],
    ['to the content', { at: 'content', code: 451 }],
  ] as const)('for now, %s: is asked again later and then takes it', async (_where, answer) => {
    await openPlain();
    server.plan(answer);
    await owe();
    expect(await run()).toEqual(['retry']);
    expect(await message()).toMatchObject({ state: 'queued', attempts: 1, sentAt: null });
    expect((await message()).lastError).toContain(String(answer.code));
    // Not at once.
    expect(await run()).toEqual([]);
    context.clock.advance({ minutes: 1 });
    expect(await run()).toEqual(['done']);
    expect(await message()).toMatchObject({ state: 'sent', attempts: 2, lastError: null });
  });

  it.each([
    ['to the recipient', { at: 'recipient', code: 550 }],
    ['to the content', { at: 'content', code: 554 }],
  ] as const)('for good, %s: is not asked again, and its reason is kept', async (_where, answer) => {
    await openPlain();
    server.plan(answer);
    await owe();
    expect(await run()).toEqual(['dead']);
    expect(await message()).toMatchObject({ state: 'failed', attempts: 1, sentAt: null });
    expect((await message()).lastError).toContain(`${String(answer.code)} No such mailbox here`);
    context.clock.advance({ days: 1 });
    expect(await run()).toEqual([]);
    expect(await context.get(OutboxRepository).findDead(5)).toMatchObject([
      { job: 'mail.send', attempts: 1 },
    ]);
  });

  it('gets a replayed mail that it refused, which waits again until it is taken', async () => {
    await openPlain();
    server.plan({ at: 'recipient', code: 550 }, { at: 'recipient', code: 450 });
    await owe();
    await run();
    await context.get(OutboxRepository).replay();
    expect(await run()).toEqual(['retry']);
    expect((await message()).state).toBe('queued');
    context.clock.advance({ minutes: 1 });
    expect(await run()).toEqual(['done']);
    expect((await message()).state).toBe('sent');
  });

  it('to the last try makes the mail a failed one', async () => {
    await openPlain();
    await server.stop();
    await owe();
    for (let attempt = 1; attempt < ATTEMPTS; attempt += 1) {
      expect(await run()).toEqual(['retry']);
      expect((await message()).state).toBe('queued');
      context.clock.advance({ hours: 2 });
    }
    expect(await run()).toEqual(['dead']);
    expect(await message()).toMatchObject({ state: 'failed', attempts: ATTEMPTS });
  });
});

describe('a mail server that goes away', () => {
  it('leaves the mail waiting until it is back', async () => {
    await openPlain();
    await server.stop();
    await owe();
    expect(await run()).toEqual(['retry']);
    expect(await message()).toMatchObject({ state: 'queued', attempts: 1 });
    expect((await message()).lastError).toContain('ECONNREFUSED');
    await server.start();
    context.clock.advance({ minutes: 1 });
    expect(await run()).toEqual(['done']);
    expect(server.handed).toHaveLength(1);
  });

  it('after it took the mail may get it twice, and can tell by its Message-ID', async () => {
    await openPlain();
    server.plan('lost');
    await owe();
    expect(await run()).toEqual(['retry']);
    expect((await message()).state).toBe('queued');
    context.clock.advance({ minutes: 1 });
    expect(await run()).toEqual(['done']);
    const { id } = await message();
    expect(ids()).toEqual([`<${id}@plain.example>`, `<${id}@plain.example>`]);
  });

  it('without a word does not hold up the mails of others for ever', async () => {
    await open((port) => `smtp://127.0.0.1:${String(port)}/?socketTimeout=300`);
    server.plan('mute');
    await owe();
    const began = performance.now();
    expect(await run()).toEqual(['retry']);
    expect(performance.now() - began).toBeLessThan(10_000);
    expect((await message()).state).toBe('queued');
  });
});

describe('one mail that is brought twice at once', () => {
  const owed = async () => {
    const [row] = await context.get(OutboxRepository).findDue(1);
    if (!row) throw new Error('No mail is owed.');
    return row.id;
  };
  const both = (id: string) =>
    Promise.all([1, 2].map(async () => (await context.get(JobExecutor).execute(id)).kind));
  const claimedUntil = (interval: string) =>
    context.uow.manager.query(
      `UPDATE mail_message SET sending_by = gen_random_uuid(), sending_until = now() + $1::interval`,
      [interval],
    );

  it('is handed over once, however slow the server is', async () => {
    await openPlain();
    server.plan({ afterMs: 800 });
    await owe();
    expect((await both(await owed())).sort()).toEqual(['done', 'retry']);
    expect(server.handed).toHaveLength(1);
    expect(await message()).toMatchObject({ state: 'sent', attempts: 1, sendingBy: null });
    expect(await run()).toEqual([]);
  });

  it('stays sent when the server would have said no to the second', async () => {
    await openPlain();
    server.plan({ afterMs: 800 }, { at: 'content', code: 451 });
    await owe();
    await both(await owed());
    context.clock.advance({ minutes: 1 });
    await run();
    expect(server.handed).toHaveLength(1);
    expect(await message()).toMatchObject({ state: 'sent', lastError: null });
  });

  it('is handed over by one of them while that takes longer than a claim lasts', async () => {
    await openPlain({ lockMs: 400 });
    server.plan({ afterMs: 1_500 });
    await owe();
    const id = await owed();
    const first = context.get(JobExecutor).execute(id);
    await sleep(1_000);
    expect((await context.get(JobExecutor).execute(id)).kind).toBe('retry');
    expect((await first).kind).toBe('done');
    expect(server.handed).toHaveLength(1);
  });

  it('waits for the other run without counting as a try, and goes out when that run is gone', async () => {
    await openPlain();
    await owe();
    await claimedUntil('5 seconds');
    for (let turn = 0; turn < 2 * ATTEMPTS; turn += 1) {
      expect(await run()).toEqual(['retry']);
      context.clock.advance({ seconds: 2 });
    }
    expect(await message()).toMatchObject({ state: 'queued', attempts: 0 });
    await claimedUntil('-1 second');
    expect(await run()).toEqual(['done']);
    expect(server.handed).toHaveLength(1);
  });
});

describe('a mail that people asked for and may tire of', () => {
  const oweNews = (about = 'Old news') =>
    context.uow.run(() =>
      context.get(MailQueue).queue(news, { to: 'ada@mail.example', key: '1', params: { about } }),
    );

  it('goes out as the moment of sending has it, says how to stop it, and is told once', async () => {
    await openPlain();
    Object.assign(moment, { says: { about: 'Fresh news' }, sentAs: [] });
    server.plan({ at: 'content', code: 451 });
    await oweNews();
    expect(await run()).toEqual(['retry']);
    expect(moment.sentAs).toEqual([]);
    context.clock.advance({ minutes: 1 });
    expect(await run()).toEqual(['done']);
    expect(moment.sentAs).toEqual(['Fresh news']);
    const headers = headersOf(server.handed[0]?.raw ?? '');
    expect(headers).toMatch(/^Subject: Fresh news$/m);
    expect(headers).toMatch(/^List-Unsubscribe: <http:\/\/plain\.example:3000\/stop\/it>$/m);
    expect(headers).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click$/m);
    expect(server.handed[0]?.raw).toContain('Stop these mails: http://plain.example:3000/stop/it');
  });

  it('is never sent when it is not wanted any more, also when its job is replayed', async () => {
    await openPlain();
    Object.assign(moment, { says: null, sentAs: [] });
    await oweNews();
    expect(await run()).toEqual(['done']);
    expect(await message()).toMatchObject({ state: 'withdrawn', sentAt: null });
    moment.says = { about: 'Fresh news' };
    await context.uow.manager.query('DELETE FROM inbox; UPDATE outbox SET settled_at = NULL');
    expect(await run()).toEqual(['done']);
    expect(server.handed).toEqual([]);
    expect(moment.sentAs).toEqual([]);
  });
});

describe('SMTP_URL', () => {
  const login = { user: 'post@plain.example', password: 'p@ss:w/rd %1' };
  const userinfo = `${encodeURIComponent(login.user)}:${encodeURIComponent(login.password)}`;
  const loose = 'tls.rejectUnauthorized=false';

  it.each([
    ['smtp://', 'none', 'requireTLS=false', false],
    ['smtp://', 'starttls', loose, true],
    ['smtp://', 'starttls', `${loose}&requireTLS=true`, true],
    ['smtps://', 'tls', loose, true],
  ] as const)(
    '%s with a login, on a server with encryption %s (%s)',
    async (scheme, encryption, query, kept) => {
      await open((port) => `${scheme}${userinfo}@127.0.0.1:${String(port)}/?${query}`, { encryption, login });
      await owe();
      expect(await run()).toEqual(['done']);
      expect(server.handed).toMatchObject([{ user: login.user, encrypted: kept }]);
    },
  );

  it('with requireTLS sends nothing to a server that does not encrypt', async () => {
    await open((port) => `smtp://${userinfo}@127.0.0.1:${String(port)}/?requireTLS=true`, { login });
    await owe();
    expect(await run()).toEqual(['retry']);
    expect(server.handed).toEqual([]);
  });

  it('does not believe a certificate that vouches for itself', async () => {
    await open((port) => `smtps://${userinfo}@127.0.0.1:${String(port)}`, { encryption: 'tls', login });
    await owe();
    expect(await run()).toEqual(['retry']);
    expect(server.handed).toEqual([]);
    expect((await message()).lastError).toMatch(/certificate/i);
  });

  it('with a wrong password is the operator’s to mend: the mail waits, and the password is not told', async () => {
    await open((port) => `smtp://post:not-the-password@127.0.0.1:${String(port)}`, { login });
    await owe();
    expect(await run()).toEqual(['retry']);
    expect(await message()).toMatchObject({ state: 'queued', attempts: 1 });
    const { lastError } = await message();
    expect(lastError).toContain('535');
    expect(lastError).not.toContain('not-the-password');
  });
});

describe('what people wrote', () => {
  it.each([
    ['a subject', 'ada@mail.example', 'Hello\r\nBcc: other@mail.example\r\n\r\nBody'],
    ['a subject with other line ends', 'ada@mail.example', 'Hello\u2028Bcc: other@mail.example\u0085X: y'],
  ])('adds no header and no recipient through %s', async (_what, to, about) => {
    await openPlain();
    await owe(to, about);
    expect(await run()).toEqual(['done']);
    const [mail] = server.handed;
    expect(mail?.to).toEqual(['ada@mail.example']);
    expect(headersOf(mail?.raw ?? '')).not.toMatch(/^(Bcc|X):/im);
  });

  it.each([
    'ada@mail.example\r\nBcc: other@mail.example',
    'ada@mail.example, other@mail.example',
    '"Ada" <ada@mail.example>, <other@mail.example>',
    'ada@mail.example>\r\nRCPT TO:<other@mail.example',
  ])('never reaches a second recipient through the address %j', async (to) => {
    await openPlain();
    await owe(to);
    await run();
    for (const mail of server.handed) {
      expect(mail.to.length).toBeLessThanOrEqual(1);
      expect(mail.to).not.toContain('other@mail.example');
      expect(headersOf(mail.raw)).not.toMatch(/^Bcc:/im);
    }
  });
});
