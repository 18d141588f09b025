import type { MailTemplate } from './mail-template.js';

/** Injection token. What some templates ask at the moment of sending, given by the app that sends. */
export const MAIL_AT_SEND = Symbol('plainhire:mail-at-send');

/**
 * What a library wants to know of its mails at the moment they go out. Between being owed and being sent
 * lie seconds, or days while the mail server is away: who asked to hear no more hears no more.
 */
export interface MailAtSend<P = never> {
  readonly template: MailTemplate<P>;
  /** As it is to go out now; null when it is not wanted any more, and is never sent. */
  prepare(params: P): Promise<P | null>;
  /** It went out, as `prepare` gave it. Runs in the transaction that makes the mail a sent one, so once. */
  sent(params: P): Promise<void>;
}
