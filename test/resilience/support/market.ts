import { AuthModule, CreateAccount } from '@plainhire/auth';
import { BillingModule, CreateCampaign, CreateCoupon, GrantCredit, SetPrice } from '@plainhire/billing';
import { CompaniesModule, CompanyDirectory, CreateCompany } from '@plainhire/companies';
import { systemActor, type UserActor } from '@plainhire/kernel';
import { parseConfig, PlatformModule } from '@plainhire/platform';
import { PostingsModule } from '@plainhire/postings';
import { makeLive } from '@plainhire/postings/testing';
import { Test } from '@nestjs/testing';

const MAKER = systemActor('tests');
const DAY_MS = 86_400_000;
const COMPANIES_PER_OWNER = 10;

export const PASSWORD = 'seven green kettles sing';
export const FINANCE = 'finance@orders.example';
/** Codes that run out while they are used. */
export const HALF = 'HALF-OFF';
export const FREE = 'ALL-OFF';

export interface Market {
  readonly owners: readonly {
    email: string;
    companies: readonly { companyId: string; postingId: string }[];
  }[];
}

export interface MarketSize {
  readonly companies: number;
  /** How often each code may be used. */
  readonly uses: number;
}

/** Companies with a live posting each, prices, an offer that runs out, codes that do, and some credit. */
export async function openMarket(
  environment: Readonly<Record<string, string | undefined>>,
  size: MarketSize,
): Promise<Market> {
  const module = await Test.createTestingModule({
    imports: [
      PlatformModule.forRoot({ config: parseConfig(environment) }),
      AuthModule,
      CompaniesModule,
      PostingsModule,
      BillingModule,
    ],
  }).compile();
  module.useLogger(false);
  await module.init();
  const providers = {
    get: <T>(token: new (...args: never[]) => T): T => module.get(token, { strict: false }),
  };
  try {
    await fillShelves(providers, size);
    await createPerson(providers, FINANCE, ['finance']);
    const owners: Market['owners'][number][] = [];
    for (let left = size.companies; left > 0; left -= COMPANIES_PER_OWNER) {
      const email = `owner${String(owners.length)}@orders.example`;
      const userId = await createPerson(providers, email, []);
      const companies = [];
      for (let at = 0; at < Math.min(left, COMPANIES_PER_OWNER); at += 1)
        companies.push(await openCompany(providers, { userId, email }));
      owners.push({ email, companies });
    }
    return { owners };
  } finally {
    await module.close();
  }
}

interface Providers {
  get<T>(token: new (...args: never[]) => T): T;
}

async function fillShelves(providers: Providers, { uses }: MarketSize): Promise<void> {
  const now = Date.now();
  const from = new Date(now - 40 * DAY_MS).toISOString();
  const setPrice = providers.get(SetPrice);
  for (const [packageId, amount, creditAmount] of [
    ['featured-7', 4_900, null],
    ['highlight-7', 1_999, null],
    ['bundle-small', 5_000, 6_000],
  ] as const)
    await setPrice.execute(MAKER, { packageId, currency: 'EUR', amount, creditAmount, validFrom: from });
  await providers.get(CreateCampaign).execute(MAKER, {
    name: 'A third off',
    kind: 'percent',
    percent: 33,
    amount: null,
    currency: null,
    packageIds: ['highlight-7'],
    startsAt: new Date(now + 1_000).toISOString(),
    endsAt: new Date(now + DAY_MS).toISOString(),
    firstPurchaseOnly: false,
    maxUses: uses,
    maxUsesPerCompany: null,
    companyId: null,
  });
  for (const [code, percent] of [
    [HALF, 50],
    [FREE, 100],
  ] as const)
    await providers.get(CreateCoupon).execute(MAKER, {
      code,
      kind: 'percent',
      percent,
      amount: null,
      currency: null,
      packageIds: [],
      startsAt: new Date(now).toISOString(),
      endsAt: null,
      firstPurchaseOnly: false,
      maxUses: uses,
      maxUsesPerCompany: null,
      companyId: null,
      stacksWithCampaign: true,
    });
}

async function createPerson(
  providers: Providers,
  email: string,
  staffRoles: readonly 'finance'[],
): Promise<string> {
  const account = { email, name: 'Kay Mason', intent: 'employer' as const, password: PASSWORD };
  const made = await providers.get(CreateAccount).execute(MAKER, { ...account, verified: true, staffRoles });
  return made.userId;
}

/** Every second one has credit for a part of a purchase. */
async function openCompany(
  providers: Providers,
  { userId, email }: { userId: string; email: string },
): Promise<{ companyId: string; postingId: string }> {
  const person: UserActor = {
    kind: 'user',
    userId,
    sessionId: null,
    email,
    name: 'Kay Mason',
    verified: true,
    memberships: [],
    staffRoles: [],
  };
  const companyId = await providers
    .get(CreateCompany)
    .execute(person, { name: 'Kettle Works', website: null });
  const memberships = await providers.get(CompanyDirectory).membershipsOf(userId);
  const { postingId } = await makeLive(providers, { ...person, memberships }, companyId);
  if (Number.parseInt(companyId.slice(-1), 16) % 2 === 0)
    await providers.get(GrantCredit).execute(MAKER, {
      companyId,
      currency: 'EUR',
      amount: 3_000,
      source: 'gift',
      key: `gift:${companyId}`,
    });
  return { companyId, postingId };
}
