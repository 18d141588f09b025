import { Injectable } from '@nestjs/common';
import { type DirectoryUser, UserDirectory } from '@plainhire/auth';
import type { SearchCard } from '@plainhire/contracts';
import { type Actor, Clock } from '@plainhire/kernel';
import { MailQueue, UnitOfWork } from '@plainhire/platform';
import { SearchForAlert, SearchPostings } from '@plainhire/search';
import type { Alert } from './alert.entity.js';
import { alertNotFound } from './alert.errors.js';
import { type LetterEntry, newJobsMail } from './alert.mails.js';
import { may } from './alert.policy.js';
import { AlertRepository } from './alert.repository.js';
import { newsFrom } from './alert.schedule.js';
import { pathOf, wordsOf } from './alert.words.js';
import { compose, type LetterRow, MOST_PAID, MOST_TOLD } from './letter.rules.js';
import { placeWords, payWords } from './letter.words.js';
import { LivePostings } from './live-postings.js';

/** `gone`: deleted, paused, or not somebody who gets mail. `before`: this turn or a later one is over. */
export type SendOutcome = 'mail' | 'nothing' | 'gone' | 'before';

/**
 * One turn of an alert: owes its person a mail with what is new, or does nothing. The mail, what it tells
 * of and how far the alert has come are written in one transaction, once for each turn.
 */
@Injectable()
export class SendAlert {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly alerts: AlertRepository,
    private readonly users: UserDirectory,
    private readonly search: SearchForAlert,
    private readonly cards: SearchPostings,
    private readonly live: LivePostings,
    private readonly mails: MailQueue,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `alert.not-found` for everybody but the product itself */
  async execute(actor: Actor, input: { alertId: string; dueAt: Date }): Promise<SendOutcome> {
    if (!may(actor, 'alert.send', { userId: '' })) throw alertNotFound();
    return this.uow.run(async () => {
      const alert = await this.alerts.lock(input.alertId);
      if (alert?.state !== 'active') return 'gone';
      if (alert.windowAt !== null && alert.windowAt >= input.dueAt) return 'before';
      const person = await this.users.findById(alert.userId);
      const outcome = isMailed(person) ? await this.tell(alert, person, input.dueAt) : 'gone';
      await this.alerts.update(alert.id, { windowAt: input.dueAt });
      return outcome;
    });
  }

  private async tell(alert: Alert, person: DirectoryUser, dueAt: Date): Promise<SendOutcome> {
    const now = this.clock.now();
    const found = await this.search.execute({
      search: alert.search,
      after: newsFrom(alert.since, now),
      most: MOST_TOLD,
      mostPaid: MOST_PAID,
      told: (postingIds) => this.alerts.told(alert.id, postingIds),
    });
    const live = await this.live.among([...found.fresh, ...found.paid]);
    const fresh = found.fresh.filter((id) => live.has(id));
    const letter = compose(
      fresh,
      found.paid.filter((id) => live.has(id)),
    );
    if (letter === null) return 'nothing';
    const rows = await this.entries(letter.rows);
    const told = new Set([...fresh, ...letter.rows.map(({ postingId }) => postingId)]);
    const mailId = await this.alerts.addMail(alert.id, dueAt, [...told]);
    // The others that are new were pointed to; they are not news the next time.
    if (found.more) await this.alerts.update(alert.id, { since: now });
    await this.mails.queue(newJobsMail, {
      to: person.email,
      key: `${alert.id}:${dueAt.toISOString()}`,
      params: {
        mailId,
        alertId: alert.id,
        name: alert.name,
        words: wordsOf(alert.search),
        path: pathOf(alert.search),
        frequency: alert.frequency,
        rows,
        more: letter.more,
        moreThan: found.more,
      },
    });
    return 'mail';
  }

  private async entries(rows: readonly LetterRow[]): Promise<LetterEntry[]> {
    const cards = await this.cards.cards(rows.map(({ postingId }) => postingId));
    const byId = new Map(cards.map((card) => [card.id, card]));
    return rows.flatMap((row) => {
      const card = byId.get(row.postingId);
      return card ? [{ ...row, ...factsOf(card) }] : [];
    });
  }
}

/** Only a proven address gets mail that it can ask for, and only while its account is open. */
export function isMailed(person: DirectoryUser | null): person is DirectoryUser {
  return person !== null && person.verified && !person.suspended;
}

function factsOf(card: SearchCard) {
  return {
    slug: card.slug,
    title: card.title,
    company: card.company.name,
    place: placeWords(card),
    pay: payWords(card.pay),
    answerDays: card.responsePromiseDays,
  };
}
