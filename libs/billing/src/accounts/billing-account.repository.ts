import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@plainhire/platform';
import { BillingAccount } from './billing-account.entity.js';

@Injectable()
export class BillingAccountRepository {
  constructor(private readonly uow: UnitOfWork) {}

  async find(companyId: string): Promise<BillingAccount | null> {
    return this.uow.rows(BillingAccount).findOne({ companyId });
  }

  async lock(companyId: string): Promise<BillingAccount | null> {
    return this.uow.rows(BillingAccount).findOne({ companyId }, 'update');
  }

  async findByTaxId(stripeTaxId: string): Promise<BillingAccount | null> {
    return this.uow.rows(BillingAccount).findOne({ stripeTaxId });
  }

  async save(account: BillingAccount): Promise<void> {
    await this.uow.repo(BillingAccount).upsert({ ...account }, ['companyId']);
  }

  /** The company's customer at Stripe; the first one known stays. */
  async keepCustomer(companyId: string, name: string, customerId: string, now: Date): Promise<void> {
    await this.uow.manager.query(
      `INSERT INTO billing_account (company_id, stripe_customer_id, name, updated_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (company_id) DO UPDATE SET stripe_customer_id = coalesce(billing_account.stripe_customer_id, $2)`,
      [companyId, customerId, name, now],
    );
  }
}
