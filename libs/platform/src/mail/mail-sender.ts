import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '@plainhire/kernel';
import { createTransport, type Transporter } from 'nodemailer';
import { AppConfig } from '../config/app-config.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { JobContext } from '../jobs/job-handler.js';
import { UnrecoverableJobError } from '../jobs/job-handler.js';
import { describeError } from '../observability/describe-error.js';
import { Tokens } from '../secrets/tokens.js';
import { DevMail } from './dev-mail.entity.js';
import { layOutMail, type MailText } from './mail-layout.js';
import { MailMessage } from './mail-message.entity.js';
import type { MailTemplate } from './mail-template.js';

/**
 * Shorter than nodemailer's own, which let a server that says nothing hold a worker for ten minutes.
 * SMTP_URL may set others: `?socketTimeout=120000`.
 */
const PATIENCE_MS = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 60_000 };

/** Every template of the product, given by the app that sends. */
export const MAIL_TEMPLATES = Symbol('plainhire:mail-templates');

/**
 * Sends one queued mail. To a mail server: first the server's yes, then the row, so that a mail may
 * repeat only when that yes was lost, with the same Message-ID. To the demo's mailbox: in one
 * transaction.
 */
@Injectable()
export class MailSender {
  private readonly templates: ReadonlyMap<string, MailTemplate>;
  private transport: Transporter | null = null;

  constructor(
    private readonly config: AppConfig,
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly tokens: Tokens,
    @Inject(MAIL_TEMPLATES) templates: readonly MailTemplate[],
  ) {
    this.templates = new Map(templates.map((template) => [template.name, template]));
    if (this.templates.size !== templates.length) throw new Error('Two mail templates have the same name.');
  }

  async send(messageId: string, context: JobContext): Promise<void> {
    const message = await this.uow.repo(MailMessage).findOneBy({ id: messageId });
    if (!message) throw new Error(`The mail ${messageId} does not exist.`);
    if (message.state === 'sent') {
      await context.settle(() => Promise.resolve());
      return;
    }
    try {
      const mail = this.render(message);
      const headers = { 'Message-ID': this.messageIdOf(message.id), 'Auto-Submitted': 'auto-generated' };
      if (this.config.smtpUrl !== null) await this.hand(message, mail, headers);
      await context.settle(async () => {
        const sentAt = this.clock.now();
        if (this.config.smtpUrl === null) await this.keep(message, mail, headers, sentAt);
        await this.uow
          .repo(MailMessage)
          .update(
            { id: message.id },
            { state: 'sent', sentAt, attempts: message.attempts + 1, lastError: null },
          );
      });
    } catch (error) {
      await this.noteFailure(message, error, context);
      throw isPermanent(error) ? new UnrecoverableJobError(describeError(error), { cause: error }) : error;
    }
  }

  private render(message: MailMessage): MailText {
    const template = this.templates.get(message.template);
    if (!template) throw new UnrecoverableJobError(`There is no mail template ${message.template}.`);
    const params = template.params.parse(message.params);
    return layOutMail(
      template.render(params, { publicUrl: this.config.publicUrl, token: (rowId) => this.tokens.of(rowId) }),
    );
  }

  /** The same for every try of one mail, so that a repeat can be told from a second mail. */
  private messageIdOf(id: string): string {
    return `<${id}@${new URL(this.config.publicUrl).hostname}>`;
  }

  private async hand(message: MailMessage, mail: MailText, headers: Record<string, string>): Promise<void> {
    this.transport ??= createTransport({ url: this.config.smtpUrl ?? '', ...PATIENCE_MS });
    await this.transport.sendMail({
      from: this.config.mailFrom,
      // As an object: an address is never parsed for more than one recipient.
      to: { name: '', address: message.to },
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      messageId: headers['Message-ID'],
      headers: { 'Auto-Submitted': 'auto-generated' },
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

  private async noteFailure(message: MailMessage, error: unknown, context: JobContext): Promise<void> {
    const over = context.lastAttempt || isPermanent(error);
    await this.uow.repo(MailMessage).update(
      { id: message.id },
      {
        attempts: message.attempts + 1,
        lastError: describeError(error),
        // A replay of a failed mail waits again as a new one does.
        state: over ? 'failed' : 'queued',
      },
    );
  }
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
