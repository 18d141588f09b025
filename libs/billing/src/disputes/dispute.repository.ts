import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@plainhire/platform';
import { Dispute } from './dispute.entity.js';

@Injectable()
export class DisputeRepository {
  constructor(private readonly uow: UnitOfWork) {}

  find(id: string): Promise<Dispute | null> {
    return this.uow.rows(Dispute).findOne({ id });
  }

  lock(id: string): Promise<Dispute | null> {
    return this.uow.rows(Dispute).findOne({ id }, 'update');
  }

  /** Oldest first. */
  async ofOrder(orderId: string): Promise<Dispute[]> {
    return (await this.uow.rows(Dispute).find({ orderId })).sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  async insert(dispute: Dispute): Promise<void> {
    await this.uow.rows(Dispute).insert({ ...dispute });
  }

  async update(dispute: Dispute): Promise<void> {
    const { id, ...columns } = dispute;
    await this.uow.repo(Dispute).update({ id }, columns);
  }
}
