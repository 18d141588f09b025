import { Global, Module } from '@nestjs/common';
import { authMails, AuthModule, SuspendUser } from '@plainhire/auth';
import { CompaniesModule, companyMails } from '@plainhire/companies';
import {
  AlertSearch,
  type JobPayload,
  jobCatalogue,
  MOST_ALERTS,
  type PostingPatch,
} from '@plainhire/contracts';
import { FakeClock, newId, systemActor, type UserActor } from '@plainhire/kernel';
import {
  type Handler,
  type JobContext,
  JobExecutor,
  JobHandler,
  JobsModule,
  MAIL_AT_SEND,
  MAIL_TEMPLATES,
  MailClaims,
  MailSender,
  Tokens,
} from '@plainhire/platform';
import { ClosePosting, PausePosting, postingMails, PostingsModule } from '@plainhire/postings';
import { makeCompany, makeLive, makeUser } from '@plainhire/postings/testing';
import { IndexPosting, type PaidClaim, type PaidKind, PromotedSlots, SearchModule } from '@plainhire/search';
import { mediumContext, type MediumContext } from '@plainhire/testing';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AlertMailAtSend } from './alert-mail-at-send.js';
import { alertMails, PROMOTED_MARK } from './alert.mails.js';
import { AlertsModule } from './alerts.module.js';
import { ChangeAlert } from './change-alert.js';
import { DeleteAlert } from './delete-alert.js';
import { DeliveredViews } from './delivered-views.js';
import { MyAlerts } from './my-alerts.js';
import { QueueDueAlerts } from './queue-due-alerts.js';
import { SaveAlert } from './save-alert.js';
import { SendAlert } from './send-alert.js';
import { StopAlertByToken } from './stop-alert.js';

/** A Monday. */
const START = '2026-11-23T09:00:00.000Z';
const SENDER = systemActor('tests');

/** Whoever the test says has paid for a place in mails. */
class Paid extends PromotedSlots {
  ids: string[] = [];

  running(kinds: readonly PaidKind[]): Promise<PaidClaim[]> {
    return Promise.resolve(
      kinds.includes('digest') ? this.ids.map((postingId) => ({ postingId, kind: 'digest' as const })) : [],
    );
  }

  marked(): Promise<Set<string>> {
    return Promise.resolve(new Set<string>());
  }
}

/** What was counted as shown. */
class Counted extends DeliveredViews {
  ids: string[] = [];

  count(postingIds: readonly string[]): Promise<void> {
    this.ids.push(...postingIds);
    return Promise.resolve();
  }
}

const paid = new Paid();
const counted = new Counted();

@Global()
@Module({
  providers: [
    { provide: PromotedSlots, useValue: paid },
    { provide: DeliveredViews, useValue: counted },
  ],
  exports: [PromotedSlots, DeliveredViews],
})
class PortsModule {}

@JobHandler('mail.send', { transaction: 'own' })
class SendMail implements Handler<'mail.send'> {
  constructor(private readonly sender: MailSender) {}

  handle({ messageId }: JobPayload<'mail.send'>, context: JobContext): Promise<void> {
    return this.sender.send(messageId, context);
  }
}

@JobHandler('alerts.send')
class Send implements Handler<'alerts.send'> {
  constructor(private readonly sendAlert: SendAlert) {}

  async handle({ alertId, dueAt }: JobPayload<'alerts.send'>): Promise<void> {
    await this.sendAlert.execute(SENDER, { alertId, dueAt: new Date(dueAt) });
  }
}

const catalogue = { 'mail.send': jobCatalogue['mail.send'], 'alerts.send': jobCatalogue['alerts.send'] };

let context: MediumContext;
let owner: UserActor;
let companyId: string;
let reader: UserActor;

beforeAll(async () => {
  context = await mediumContext({
    imports: [
      AuthModule,
      CompaniesModule,
      PostingsModule,
      SearchModule,
      PortsModule,
      AlertsModule,
      JobsModule.forRoot({ catalogue }),
    ],
    providers: [
      { provide: MAIL_TEMPLATES, useValue: [...authMails, ...companyMails, ...postingMails, ...alertMails] },
      {
        provide: MAIL_AT_SEND,
        useFactory: (alerts: AlertMailAtSend) => [alerts],
        inject: [AlertMailAtSend],
      },
      MailClaims,
      MailSender,
      SendMail,
      Send,
    ],
    clock: new FakeClock(START),
  });
  ({ owner, companyId } = await makeCompany(context));
});
beforeEach(async () => {
  context.clock.set(START);
  paid.ids = [];
  counted.ids = [];
  await context.uow.manager.query(
    'DELETE FROM alert; DELETE FROM search_document; DELETE FROM dev_mail; UPDATE outbox SET settled_at = now()',
  );
  reader = await makeUser(context);
});
afterAll(() => context.close());

const search = (given: Record<string, unknown> = {}) => AlertSearch.parse(given);

async function save(given: Record<string, unknown> = {}, frequency: 'daily' | 'weekly' = 'daily') {
  const { id } = await context.get(SaveAlert).execute(reader, { search: search(given), frequency });
  return id;
}

async function live(over: PostingPatch = {}): Promise<string> {
  const { postingId } = await makeLive(context, owner, companyId, over);
  await context.get(IndexPosting).execute(postingId);
  return postingId;
}

/** Runs what is due of alerts and mails, and what follows from it. */
async function drain(job?: string): Promise<void> {
  for (;;) {
    const due = await context.uow.manager.query<{ id: string }[]>(
      `SELECT id FROM outbox WHERE settled_at IS NULL AND dead_at IS NULL AND run_at <= $1
          AND job = ANY ($2) ORDER BY id`,
      [context.clock.now(), job === undefined ? Object.keys(catalogue) : [job]],
    );
    if (due.length === 0) return;
    for (const { id } of due)
      expect((await context.get(JobExecutor).execute(id)).kind).toMatch(/^(done|already)$/);
  }
}

/** The next morning, with all that happens on it. */
async function morning(days = 1): Promise<void> {
  context.clock.set(new Date(Math.ceil(context.clock.now().getTime() / 86_400_000) * 86_400_000));
  context.clock.advance({ days: days - 1, hours: 7 });
  await context.get(QueueDueAlerts).execute();
  await drain();
}

interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Oldest first. */
const mails = () =>
  context.uow.manager.query<Mail[]>(
    'SELECT to_address AS "to", subject, text, html, headers FROM dev_mail WHERE to_address = $1 ORDER BY sent_at, id',
    [reader.email],
  );

const tokenOf = (mail: Mail | undefined) => /\/alerts\/stop\/([\w-]{43})/.exec(mail?.text ?? '')?.[1] ?? '';

describe('a turn of an alert', () => {
  it('mails what went live since it was saved, once, with pay, and a way to stop it', async () => {
    await live({ title: 'Harbour pilot' });
    context.clock.advance({ minutes: 1 });
    await save();
    context.clock.advance({ minutes: 1 });
    await live({ title: 'Crane operator' });
    await morning();
    const [mail, ...others] = await mails();
    expect(others).toEqual([]);
    expect(mail?.to).toBe(reader.email);
    expect(mail?.subject).toBe('1 new job: All jobs');
    expect(mail?.text).toContain('Crane operator');
    expect(mail?.text).toContain('€50,000 to €65,000 a year');
    expect(mail?.text).not.toContain('Harbour pilot');
    const url = /<(.+)>/.exec(mail?.headers['List-Unsubscribe'] ?? '')?.[1];
    expect(mail?.text).toContain(`Stop this alert: ${String(url)}`);
    expect(mail?.html).toContain(`href="${String(url)}"`);
    expect(mail?.headers['List-Unsubscribe-Post']).toBe('List-Unsubscribe=One-Click');
    const [view] = (await context.get(MyAlerts).execute(reader)).items;
    expect(view?.lastSentAt).toBe(context.clock.now().toISOString());

    await morning();
    expect(await mails()).toHaveLength(1);
  });

  it('comes on Mondays when it is weekly, with what the week brought', async () => {
    await save({}, 'weekly');
    context.clock.advance({ minutes: 1 });
    await live({ title: 'Crane operator' });
    for (let day = 0; day < 6; day += 1) await morning();
    expect(await mails()).toEqual([]);
    await morning();
    expect((await mails()).map(({ subject }) => subject)).toEqual(['1 new job: All jobs']);
  });

  it('is one mail when its job is brought twice, and when the schedule runs twice', async () => {
    const alertId = await save();
    context.clock.advance({ minutes: 1 });
    await live();
    context.clock.advance({ days: 1 });
    await Promise.all([context.get(QueueDueAlerts).execute(), context.get(QueueDueAlerts).execute()]);
    const [job] = await context.uow.manager.query<{ payload: { dueAt: string } }[]>(
      `SELECT payload FROM outbox WHERE job = 'alerts.send' AND settled_at IS NULL`,
    );
    await drain('alerts.send');
    const again = { alertId, dueAt: new Date(job?.payload.dueAt ?? '') };
    expect(await context.get(SendAlert).execute(SENDER, again)).toBe('before');
    await context.uow.manager.query(
      `DELETE FROM inbox; UPDATE outbox SET settled_at = NULL WHERE job = 'alerts.send'`,
    );
    await drain();
    expect(await mails()).toHaveLength(1);
  });

  it('writes nothing when it fails half-way, and does it all when it is tried again', async () => {
    const alertId = await save();
    context.clock.advance({ minutes: 1 });
    await live();
    context.clock.advance({ days: 1 });
    const dueAt = context.clock.now();
    await expect(
      context.uow.run(async () => {
        await context.get(SendAlert).execute(SENDER, { alertId, dueAt });
        throw new Error('killed');
      }),
    ).rejects.toThrow('killed');
    const rows = () => context.uow.manager.query<unknown[]>('SELECT FROM alert_mail');
    expect(await rows()).toEqual([]);
    expect(await context.get(SendAlert).execute(SENDER, { alertId, dueAt })).toBe('mail');
    await drain();
    expect(await mails()).toHaveLength(1);
  });

  it('is one turn after days without a worker', async () => {
    await save();
    context.clock.advance({ minutes: 1 });
    await live();
    await morning(5);
    expect(await context.get(QueueDueAlerts).execute()).toBe(0);
    expect(await mails()).toHaveLength(1);
  });

  it('tells of more than fits by their number, and never of them again', async () => {
    await save({ q: 'rigger' });
    context.clock.advance({ minutes: 1 });
    for (let at = 0; at < 15; at += 1) {
      context.clock.advance({ seconds: 1 });
      await live({ title: `Rigger ${'abcdefghijklmno'[at] ?? ''}` });
    }
    await morning();
    const [mail] = await mails();
    expect(mail?.subject).toBe('15 new jobs: rigger');
    expect(mail?.text.match(/^Rigger/gm)).toHaveLength(12);
    expect(mail?.text).toContain('And 3 more.');
    expect(mail?.text).toContain('/jobs?q=rigger&sort=newest');
    await morning();
    expect(await mails()).toHaveLength(1);
  }, 30_000);

  it('asks for all the words, and passes every filter', async () => {
    await save({ q: 'crane operator', place: ['Rotterdam'] });
    context.clock.advance({ minutes: 1 });
    await live({ title: 'Crane painter' });
    await live({ title: 'Crane operator', locations: [{ city: 'Ghent', region: '', country: 'BE' }] });
    await morning();
    expect(await mails()).toEqual([]);
    await live({ title: 'Crane operator' });
    await morning();
    expect((await mails()).map(({ subject }) => subject)).toEqual(['1 new job: crane operator in Rotterdam']);
  });

  it('sees a posting that matches only since it was edited, and not one twice that was edited', async () => {
    await save({ q: 'welder' });
    context.clock.advance({ minutes: 1 });
    const postingId = await live({ title: 'Metal worker' });
    await morning();
    expect(await mails()).toEqual([]);
    await retitle(postingId, 'Welder');
    await morning();
    expect(await mails()).toHaveLength(1);
    await retitle(postingId, 'Ship welder');
    await morning();
    expect(await mails()).toHaveLength(1);
  });

  it('leaves out what has closed, also before the index has heard of it', async () => {
    await save();
    context.clock.advance({ minutes: 1 });
    const postingId = await live();
    await context.get(ClosePosting).execute(owner, { postingId });
    await morning();
    expect(await mails()).toEqual([]);
  });

  it('leaves out what is over by its date, before the clock’s job came by', async () => {
    await save({}, 'weekly');
    context.clock.advance({ minutes: 1 });
    await live({ expiresInDays: 3 });
    await morning(7);
    expect(await mails()).toEqual([]);
  });

  it('is apart for two alerts of one person', async () => {
    await save({ q: 'crane' });
    await save({ q: 'operator' });
    context.clock.advance({ minutes: 1 });
    await live({ title: 'Crane operator' });
    await morning();
    expect((await mails()).map(({ subject }) => subject).sort()).toEqual([
      '1 new job: crane',
      '1 new job: operator',
    ]);
  });
});

async function retitle(postingId: string, title: string): Promise<void> {
  // As an approved material edit leaves it; postings' own tests show how it gets there.
  await context.uow.manager.query(
    `UPDATE posting_revision r SET title = $2 FROM posting p WHERE p.id = $1 AND r.id = p.live_revision_id`,
    [postingId, title],
  );
  await context.get(IndexPosting).execute(postingId);
}

describe('a mail that waits to be sent', () => {
  async function waiting(): Promise<string> {
    await save();
    context.clock.advance({ minutes: 1 });
    const postingId = await live();
    context.clock.advance({ days: 1 });
    await context.get(QueueDueAlerts).execute();
    await drain('alerts.send');
    return postingId;
  }
  const theAlert = async () => (await context.get(MyAlerts).execute(reader)).items[0]?.id ?? '';
  const states = async () =>
    (
      await context.uow.manager.query<{ state: string }[]>(
        `SELECT state FROM mail_message WHERE template = 'alerts.new-jobs' AND to_address = $1`,
        [reader.email],
      )
    ).map(({ state }) => state);

  it('goes out when nothing happens meanwhile', async () => {
    await waiting();
    await drain();
    expect(await states()).toEqual(['sent']);
  });

  it.each([
    [
      'is paused',
      async () => {
        await context.get(ChangeAlert).execute(reader, { alertId: await theAlert(), state: 'paused' });
      },
    ],
    [
      'is deleted',
      async () => {
        await context.get(DeleteAlert).execute(reader, { alertId: await theAlert() });
      },
    ],
    [
      'is stopped by its link',
      async () => {
        const [mail] = await context.uow.manager.query<{ id: string }[]>('SELECT id FROM alert_mail');
        await context.get(StopAlertByToken).execute(context.get(Tokens).of(mail?.id ?? ''));
      },
    ],
    [
      'belongs to an account that is shut',
      async () => {
        const admin = await makeUser(context, { staffRoles: ['administrator'] });
        await context.get(SuspendUser).execute(admin, { userId: reader.userId, suspended: true });
      },
    ],
    [
      'belongs to an account that is erased',
      async () => {
        await context.uow.manager.query('DELETE FROM app_user WHERE id = $1', [reader.userId]);
      },
    ],
  ])('is never sent when its alert %s', async (_, happen) => {
    await waiting();
    await happen();
    await drain();
    expect(await mails()).toEqual([]);
    expect(await states()).toEqual(['withdrawn']);
  });

  it('leaves out a posting that is paused meanwhile, and is not sent without any', async () => {
    const postingId = await waiting();
    await context.get(PausePosting).execute(owner, { postingId });
    await drain();
    expect(await states()).toEqual(['withdrawn']);
  });
});

describe('who gets mail', () => {
  it('is nobody without a proven address', async () => {
    reader = await makeUser(context, { verified: false });
    await save();
    context.clock.advance({ minutes: 1 });
    await live();
    await morning();
    expect(await mails()).toEqual([]);
  });

  it('is nobody whose account is gone, with all that was kept', async () => {
    await save();
    context.clock.advance({ minutes: 1 });
    await live();
    await morning();
    await context.uow.manager.query('DELETE FROM app_user WHERE id = $1', [reader.userId]);
    for (const table of ['alert', 'alert_mail', 'alert_posting'])
      expect(await context.uow.manager.query<unknown[]>(`SELECT FROM ${table}`)).toEqual([]);
  });

  it('hears nothing of what went live during a pause', async () => {
    const alertId = await save();
    await context.get(ChangeAlert).execute(reader, { alertId, state: 'paused' });
    context.clock.advance({ minutes: 1 });
    await live({ title: 'Crane operator' });
    await morning();
    await context.get(ChangeAlert).execute(reader, { alertId, state: 'active' });
    await live({ title: 'Rigger' });
    await morning();
    const [mail, ...others] = await mails();
    expect(others).toEqual([]);
    expect(mail?.text).toContain('Rigger');
    expect(mail?.text).not.toContain('Crane operator');
  });
});

describe('places that are paid for', () => {
  it('stand first, labelled, at most two, each posting once, and are counted when the mail is sent', async () => {
    const old = [
      await live({ title: 'Rigger' }),
      await live({ title: 'Pilot' }),
      await live({ title: 'Diver' }),
    ];
    context.clock.advance({ minutes: 1 });
    await save();
    context.clock.advance({ minutes: 1 });
    const fresh = [await live({ title: 'Crane operator' }), await live({ title: 'Deck hand' })];
    paid.ids = [...old, fresh[0] ?? ''];
    context.clock.advance({ days: 1 });
    await context.get(QueueDueAlerts).execute();
    await drain('alerts.send');
    expect(counted.ids).toEqual([]);
    await drain();
    const [mail] = await mails();
    expect(mail?.subject).toBe('2 new jobs: All jobs');
    expect(mail?.text.split(PROMOTED_MARK)).toHaveLength(3);
    for (const title of ['Crane operator', 'Deck hand'])
      expect(mail?.text.split(`\n${title}\n`), title).toHaveLength(2);
    expect(counted.ids).toHaveLength(2);
    expect(new Set(counted.ids).size).toBe(2);
    for (const id of counted.ids) expect(paid.ids).toContain(id);
  });

  it('never cause a mail, and never come twice', async () => {
    const promoted = await live({ title: 'Rigger' });
    context.clock.advance({ minutes: 1 });
    await save();
    paid.ids = [promoted];
    await morning();
    expect(await mails()).toEqual([]);
    await live({ title: 'Crane operator' });
    await morning();
    await live({ title: 'Deck hand' });
    await morning();
    const [first, second] = await mails();
    expect(first?.text).toContain(PROMOTED_MARK);
    expect(second?.text).not.toContain(PROMOTED_MARK);
    expect(second?.text).not.toContain('Rigger');
    expect(counted.ids).toEqual([promoted]);
  });

  it('pass the filters, and are half as good an answer as the best at the least', async () => {
    const wrong = await live({
      title: 'Crane operator',
      locations: [{ city: 'Ghent', region: '', country: 'BE' }],
    });
    const mention = await live({
      title: 'Harbour pilot',
      description: `<p>${'Never far from a crane operator, in all weathers and with a good view. '.repeat(4)}</p>`,
    });
    context.clock.advance({ minutes: 1 });
    await save({ q: 'crane operator', place: ['Rotterdam'] });
    context.clock.advance({ minutes: 1 });
    await live({ title: 'Crane operator' });
    paid.ids = [wrong, mention];
    await morning();
    const [mail] = await mails();
    expect(mail?.text).not.toContain(PROMOTED_MARK);
    expect(mail?.text).not.toContain('Harbour pilot');
    expect(counted.ids).toEqual([]);
  });

  it('lose the mark when they end before the mail goes out, and stay only if they are new', async () => {
    const old = await live({ title: 'Rigger' });
    context.clock.advance({ minutes: 1 });
    await save();
    context.clock.advance({ minutes: 1 });
    const fresh = await live({ title: 'Crane operator' });
    await live({ title: 'Deck hand' });
    paid.ids = [old, fresh];
    context.clock.advance({ days: 1 });
    await context.get(QueueDueAlerts).execute();
    await drain('alerts.send');
    paid.ids = [];
    await drain();
    const [mail] = await mails();
    expect(mail?.text).toContain('Crane operator');
    expect(mail?.text).not.toContain('Rigger');
    expect(mail?.text).not.toContain(PROMOTED_MARK);
    expect(counted.ids).toEqual([]);
  });
});

describe('the alerts of a person', () => {
  it('are at most twenty, also when many are saved at once', async () => {
    const words = Array.from(
      { length: MOST_ALERTS + 4 },
      (_, at) => `word${'abcdefghijklmnopqrstuvwxyz'[at] ?? ''}`,
    );
    const saved = await Promise.allSettled(words.map((q) => save({ q })));
    const refused = saved.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
    expect(refused).toHaveLength(4);
    for (const error of refused) expect(error).toMatchObject({ code: 'alert.too-many', kind: 'conflict' });
    expect((await context.get(MyAlerts).execute(reader)).items).toHaveLength(MOST_ALERTS);
  });

  it('are one for one search', async () => {
    const alertId = await save({ q: 'Crane', place: ['Oslo', 'Ghent'] });
    await expect(save({ q: 'crane', place: ['Ghent', 'Oslo'], skills: [] })).rejects.toMatchObject({
      code: 'alert.exists',
      extra: { alertId },
    });
  });

  it('are not there for anybody else', async () => {
    const alertId = await save();
    const other = await makeUser(context, { staffRoles: ['administrator'] });
    expect((await context.get(MyAlerts).execute(other)).items).toEqual([]);
    await expect(context.get(ChangeAlert).execute(other, { alertId, name: 'Mine' })).rejects.toMatchObject({
      kind: 'not_found',
    });
    await expect(context.get(DeleteAlert).execute(other, { alertId })).rejects.toMatchObject({
      kind: 'not_found',
    });
    await expect(
      context.get(SendAlert).execute(reader, { alertId, dueAt: context.clock.now() }),
    ).rejects.toMatchObject({ kind: 'not_found' });
  });
});

describe('the link of a mail', () => {
  it('stops its own alert alone, however often; a look stops nothing', async () => {
    const one = await save({ q: 'crane' });
    const two = await save({ q: 'operator' });
    context.clock.advance({ minutes: 1 });
    await live({ title: 'Crane operator' });
    await morning();
    const mail = (await mails()).find(({ subject }) => subject.endsWith('crane'));
    const stop = context.get(StopAlertByToken);
    expect(await stop.look(tokenOf(mail))).toEqual({ name: 'crane', state: 'active' });
    expect(await stop.look(tokenOf(mail))).toEqual({ name: 'crane', state: 'active' });
    await stop.execute(tokenOf(mail));
    await stop.execute(tokenOf(mail));
    const states = (await context.get(MyAlerts).execute(reader)).items.map(({ id, state }) => [id, state]);
    expect(states).toEqual([
      [one, 'paused'],
      [two, 'active'],
    ]);
    await context.get(DeleteAlert).execute(reader, { alertId: one });
    await expect(stop.look(tokenOf(mail))).rejects.toMatchObject({ code: 'alert.link-unknown' });
    await stop.execute(tokenOf(mail));
  });

  it('is nobody’s who makes one up', async () => {
    await save();
    await context.get(StopAlertByToken).execute(context.get(Tokens).of(newId()));
    expect((await context.get(MyAlerts).execute(reader)).items[0]?.state).toBe('active');
  });
});
