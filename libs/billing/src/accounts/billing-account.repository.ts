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

  /**
   * The company's customer at Stripe; the first one known stays, unless it is the one that was found to be
   * gone. What was checked on that one went with it.
   * @param account.known the customer as it was before
   * @returns whether a VAT id is to be checked again
   */
  async keepCustomer(account: {
    companyId: string;
    name: string;
    customerId: string;
    known: string | null;
    now: Date;
  }): Promise<boolean> {
    const { companyId, name, customerId, known, now } = account;
    await this.uow.manager.query(
      `INSERT INTO billing_account (company_id, name, updated_at) VALUES ($1, $2, $3)
       ON CONFLICT (company_id) DO NOTHING`,
      [companyId, name, now],
    );
    const [rows] = await this.uow.manager.query<[{ vatId: string | null }[], number]>(
      `UPDATE billing_account SET stripe_customer_id = $2, stripe_tax_id = NULL
        WHERE company_id = $1 AND stripe_customer_id IS DISTINCT FROM $2
          AND (stripe_customer_id IS NULL OR stripe_customer_id = $3)
        RETURNING vat_id AS "vatId"`,
      [companyId, customerId, known],
    );
    return known !== null && (rows[0]?.vatId ?? null) !== null;
  }
}
