import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@plainhire/platform';

/**
 * Numbers for readings of Stripe, and for changes that followed from one. Given by the database, one after
 * the other over all processes: the order of two of them is the order in which they were asked for.
 */
@Injectable()
export class ReadingNumbers {
  constructor(private readonly uow: UnitOfWork) {}

  async next(): Promise<number> {
    const [row] = await this.uow.manager.query<{ number: string }[]>(
      `SELECT nextval('billing_reading_seq') AS number`,
    );
    return Number(row?.number);
  }
}
