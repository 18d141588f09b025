import { CompaniesModule, CreateCompany } from '@plainhire/companies';
import { mediumContext, type MediumContext } from '@plainhire/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BillingModule } from './billing.module.js';
import { PackageCatalog } from './prices/package-catalog.js';

let context: MediumContext;
beforeAll(async () => {
  context = await mediumContext({ imports: [CompaniesModule, BillingModule] });
});
afterAll(() => context.close());

describe('billing', () => {
  it('boots', async () => {
    expect(CreateCompany).toBeDefined();
    expect((await context.get(PackageCatalog).packages(undefined)).open).toBe(false);
  });
});
