import { Inject, Injectable, Optional } from '@nestjs/common';
import { Clock } from '@plainhire/kernel';
import { createTransport, type Transporter } from 'nodemailer';
import { AppConfig } from '../config/app-config.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { JobContext } from '../jobs/job-handler.js';
import { JobBusyError, UnrecoverableJobError } from '../jobs/job-handler.js';
import { describeError } from '../observability/describe-error.js';
import { Tokens } from '../secrets/tokens.js';
import { DevMail } from './dev-mail.entity.js';
import { MAIL_AT_SEND, type MailAtSend } from './mail-at-send.js';
import { type MailClaim, MailClaims } from './mail-claims.js';
import { layOutMail, type MailText } from './mail-layout.js';
import { MailMessage } from './mail-message.entity.js';
import type { MailContent, MailContext, MailTemplate } from './mail-template.js';

/**
 * Shorter than nodemailer's own, which let a server that says nothing hold a worker for ten minutes.
 * SMTP_URL may set others: `?socketTimeout=120000`.
 */
const PATIENCE_MS = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 60_000 };

/** Every template of the product, given by the app that sends. */
export const MAIL_TEMPLATES = Symbol('plainhire:mail-templates');

/**
 * Sends one queued mail. To a mail server: one run at a time, first the server's yes, then the row, so
 * that a mail may repeat only when that yes was lost, with the same Message-ID. To the demo's mailbox: in one
 * transaction.
 */
@Injectable()
export class MailSender {
  private readonly templates: ReadonlyMap<string, MailTemplate>;
  private readonly asked: ReadonlyMap<string, MailAtSend<unknown>>;
  private transport: Transporter | null = null;

  constructor(
    private readonly config: AppConfig,
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly claims: MailClaims,
    private readonly tokens: Tokens,
    @Inject(MAIL_TEMPLATES) templates: readonly MailTemplate[],
    @Optional() @Inject(MAIL_AT_SEND) asked: readonly MailAtSend<unknown>[] = [],
  ) {
    this.asked = new Map(asked.map((one) => [one.template.name, one]));
    this.templates = new Map(templates.map((template) => [template.name, template]));
    if (this.templates.size !== templates.length) throw new Error('Two mail templates have the same name.');
  }

  async send(messageId: string, context: JobContext): Promise<void> {
    const message = await this.uow.repo(MailMessage).findOneBy({ id: messageId });
    if (!message) throw new Error(`The mail ${messageId} does not exist.`);
    if (message.state === 'sent' || message.state === 'withdrawn') {
      await context.settle(() => Promise.resolve());
      return;
    }
    // The demo's mailbox is written in the transaction that settles: nobody has to take turns.
    const claim = this.config.smtpUrl === null ? null : await this.claims.take(message.id);
    if (claim === null && this.config.smtpUrl !== null) {
      throw new JobBusyError(`The mail ${message.id} is being handed over by another run.`);
    }
    try {
      await this.deliver(message, context);
    } catch (error) {
      await claim?.stop();
      await this.noteFailure(message, claim, error, context);
      throw isPermanent(error) ? new UnrecoverableJobError(describeError(error), { cause: error }) : error;
    }
    await claim?.stop();
  }

  private async deliver(message: MailMessage, context: JobContext): Promise<void> {
    const template = this.templateOf(message);
    const asked = this.asked.get(template.name);
    const given = template.params.parse(message.params);
    const params = asked ? await asked.prepare(given) : given;
    if (params === null) {
      await context.settle(() => this.mark(message, { state: 'withdrawn', lastError: null }));
      return;
    }
    const content = template.render(params, this.renderContext);
    const mail = layOutMail(content, this.sender);
    const headers = {
      'Message-ID': this.messageIdOf(message.id),
      'Auto-Submitted': 'auto-generated',
      ...stopHeaders(content),
    };
    if (this.config.smtpUrl !== null) await this.hand(message, mail, headers);
    await context.settle(async () => {
      const sentAt = this.clock.now();
      if (this.config.smtpUrl === null) await this.keep(message, mail, headers, sentAt);
      await this.mark(message, {
        state: 'sent',
        sentAt,
        attempts: message.attempts + 1,
        lastError: null,
      });
      await asked?.sent(params);
    });
  }

  private templateOf(message: MailMessage): MailTemplate {
    const template = this.templates.get(message.template);
    if (!template) throw new UnrecoverableJobError(`There is no mail template ${message.template}.`);
    return template;
  }

  private get renderContext(): MailContext {
    return { publicUrl: this.config.publicUrl, token: (rowId) => this.tokens.of(rowId) };
  }

  /** Name and address of who runs the place; nothing without an address. */
  private get sender(): string {
    const { name, address } = this.config.seller;
    return address === '' ? '' : `${name}, ${address}`;
  }

  private async mark(message: MailMessage, columns: Partial<MailMessage>): Promise<void> {
    const freed = { ...columns, sendingBy: null, sendingUntil: null };
    await this.uow.repo(MailMessage).update({ id: message.id }, freed as object);
  }

  /** The same for every try of one mail, so that a repeat can be told from a second mail. */
  private messageIdOf(id: string): string {
    return `<${id}@${new URL(this.config.publicUrl).hostname}>`;
  }

  private async hand(message: MailMessage, mail: MailText, headers: Record<string, string>): Promise<void> {
    const { 'Message-ID': messageId, ...others } = headers;
    this.transport ??= createTransport({ url: this.config.smtpUrl ?? '', ...PATIENCE_MS });
    await this.transport.sendMail({
      from: this.config.mailFrom,
      // As an object: an address is never parsed for more than one recipient.
      to: { name: '', address: message.to },
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      messageId,
      headers: others,
      disableFileAccess: true,
      disableUrlAccess: true,
    });
  }

  private async keep(
    message: MailMessage,
    mail: MailText,
    headers: Record<string, string>,
    sentAt: Date,
  ): Promise<void> {
    if (this.config.production)
      throw new UnrecoverableJobError('Production mode has no mailbox: set SMTP_URL.');
    await this.uow.repo(DevMail).insert({
      id: message.id,
      to: message.to,
      ...mail,
      headers: { From: this.config.mailFrom, ...headers },
      sentAt,
    });
  }

  /** A mail that is out stays out, whatever a run that came too late ran into. */
  private async noteFailure(
    message: MailMessage,
    claim: MailClaim | null,
    error: unknown,
    context: JobContext,
  ): Promise<void> {
    const over = context.lastAttempt || isPermanent(error);
    await this.uow
      .repo(MailMessage)
      .createQueryBuilder()
      .update()
      .set({
        attempts: message.attempts + 1,
        lastError: describeError(error),
        // A replay of a failed mail waits again as a new one does.
        state: over ? 'failed' : 'queued',
        sendingBy: null,
        sendingUntil: null,
      })
      .where(`id = :id AND state IN ('queued', 'failed')`, { id: message.id })
      .andWhere(claim ? 'sending_by = :by' : 'true', { by: claim?.by })
      .execute();
  }
}

/**
 * RFC 8058: one press in the mail program stops the mails. Only on mails that people asked for; both lines
 * belong into the signature of the server that sends (DKIM).
 */
function stopHeaders({ stop }: MailContent): Record<string, string> {
  return stop === undefined
    ? {}
    : { 'List-Unsubscribe': `<${stop.url}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
}

/** RFC 4954: sign in first, wrong login, encrypt first. */
const LOGIN_CODES = [530, 534, 535, 538];

/**
 * The server's final no to this mail (RFC 5321 4.2.1: 5yz to its recipient or its content), or a
 * fault of ours that trying again cannot mend. A no to us, our login or our sender is the operator's
 * to mend: until then all mails wait.
 */
function isPermanent(error: unknown): boolean {
  if (error instanceof UnrecoverableJobError) return true;
  const { command, responseCode } = (error ?? {}) as { command?: unknown; responseCode?: unknown };
  return (
    (command === 'RCPT TO' || command === 'DATA') &&
    typeof responseCode === 'number' &&
    responseCode >= 500 &&
    !LOGIN_CODES.includes(responseCode)
  );
}
