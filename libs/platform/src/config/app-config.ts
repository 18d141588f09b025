import { resolve } from 'node:path';
import { readVariables, type VariableValues } from './environment.js';
import { usualRefundThresholds } from './refund-thresholds.js';

/** Everything the environment decides, read once. All times in this product are UTC, all sizes bytes. */
export interface AppConfigValues {
  readonly mode: 'demo' | 'production';
  readonly host: string;
  readonly port: number;
  readonly workerPort: number;
  /** The origin people see, without a slash at its end. Decides cookies and links in mail. */
  readonly publicUrl: string;
  /** As Express takes it: a number of hops, or addresses and ranges. */
  readonly trustProxy: string | number | boolean;
  readonly dataDir: string;
  readonly databaseUrl: string;
  readonly databasePoolSize: number;
  readonly redisUrl: string | null;
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  readonly secret: string;
  readonly metricsToken: string | null;
  readonly logLevel: string;
  /** Null: nothing is sold here. */
  readonly stripe: StripeConfig | null;
  readonly seller: SellerConfig;
  /** Up to which sum one person of finance pays back alone: minor units by currency. */
  readonly refundAloneUpTo: Readonly<Record<string, number>>;
}

export interface StripeConfig {
  readonly secretKey: string;
  /** Of the webhook endpoint: one, or two while one takes over from the other. */
  readonly webhookSecrets: readonly string[];
  /** The local emulator instead of Stripe; demo only. */
  readonly emulatorUrl: string | null;
  /** Stripe works out the tax; otherwise the seller's own rate counts. */
  readonly tax: boolean;
  /** Whether real money moves: what an event's `livemode` has to be. */
  readonly live: boolean;
}

/** Who sells promotions, as it stands on receipts. */
export interface SellerConfig {
  readonly name: string;
  readonly address: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  /** Null: not registered for VAT, so none is added. */
  readonly vatId: string | null;
  /** Tenths of a per cent: 210 is 21 %. */
  readonly vatPermille: number;
}

export class AppConfig implements AppConfigValues {
  readonly mode!: 'demo' | 'production';
  readonly host!: string;
  readonly port!: number;
  readonly workerPort!: number;
  readonly publicUrl!: string;
  readonly trustProxy!: string | number | boolean;
  readonly dataDir!: string;
  readonly databaseUrl!: string;
  readonly databasePoolSize!: number;
  readonly redisUrl!: string | null;
  readonly smtpUrl!: string | null;
  readonly mailFrom!: string;
  readonly secret!: string;
  readonly metricsToken!: string | null;
  readonly logLevel!: string;
  readonly stripe!: StripeConfig | null;
  readonly seller!: SellerConfig;
  readonly refundAloneUpTo!: Readonly<Record<string, number>>;

  constructor(values: AppConfigValues) {
    Object.assign(this, values);
  }

  /** Secure cookies with the `__Host-` prefix, and HSTS, exactly when people come over https. */
  get secureCookies(): boolean {
    return this.publicUrl.startsWith('https://');
  }

  get production(): boolean {
    return this.mode === 'production';
  }
}

/** A variable that is missing or wrong. The message names each one and says what it should be. */
export class ConfigError extends Error {
  constructor(readonly problems: readonly string[]) {
    super(`The settings are not usable:\n${problems.map((problem) => `  ${problem}`).join('\n')}`);
    this.name = 'ConfigError';
  }
}

/** In demo mode only, so that a first start needs no settings. Never usable in production. */
const DEMO_SECRET = 'demo-secret-that-protects-nothing-0123456789';

const NEEDED_IN_PRODUCTION = {
  PUBLIC_URL: 'the https address that people use',
  APP_SECRET: 'at least 32 characters; make one with: openssl rand -base64 48',
  DATABASE_URL: 'postgres://user:password@host/database',
  SMTP_URL: 'smtp://user:password@host:587',
  MAIL_FROM: 'the sender of all mail, Plainhire <mail@example.com>',
};

/** Where the worker listens unless told otherwise, beside the API. */
const besides = (port: number) => (port < 65_535 ? port + 1 : port - 1);

/**
 * Parses the environment. Empty variables count as unset.
 * @throws ConfigError naming every bad and every missing variable at once, and repeating no value.
 */
export function parseConfig(environment: Readonly<Record<string, string | undefined>>): AppConfig {
  const { values: env, problems } = readVariables(environment);
  const missing = (name: string) => (environment[name] ?? '').trim() === '';
  const mode = env.MODE ?? 'demo';
  if (mode === 'production') {
    for (const [name, what] of Object.entries(NEEDED_IN_PRODUCTION)) {
      if (missing(name)) problems.push(`${name} is needed in production mode: ${what}.`);
    }
    if (env.PUBLIC_URL?.startsWith('http:'))
      problems.push('PUBLIC_URL must begin with https:// in production mode.');
    if (env.APP_SECRET === DEMO_SECRET)
      problems.push('APP_SECRET is the demo secret; make one with: openssl rand -base64 48.');
  } else if (missing('DATABASE_URL')) {
    problems.push('DATABASE_URL is needed. "npm start" brings a database of its own and sets it.');
  }
  problems.push(...stripeProblems(env, mode));
  if (problems.length > 0) throw new ConfigError(problems);
  const port = env.PORT ?? 3000;
  return new AppConfig({
    mode,
    host: env.HOST?.trim() ?? (mode === 'demo' ? '127.0.0.1' : '0.0.0.0'),
    port,
    workerPort: env.WORKER_PORT ?? besides(port),
    publicUrl: new URL(env.PUBLIC_URL ?? `http://localhost:${String(port)}`).origin,
    trustProxy: env.TRUST_PROXY ?? false,
    dataDir: resolve(env.DATA_DIR ?? '.data'),
    databaseUrl: env.DATABASE_URL ?? '',
    databasePoolSize: env.DATABASE_POOL_SIZE ?? 20,
    redisUrl: env.REDIS_URL?.trim() ?? null,
    smtpUrl: env.SMTP_URL ?? null,
    mailFrom: env.MAIL_FROM ?? 'Plainhire <mail@plainhire.example>',
    secret: env.APP_SECRET ?? DEMO_SECRET,
    metricsToken: env.METRICS_TOKEN ?? null,
    logLevel: env.LOG_LEVEL ?? 'info',
    stripe: stripeOf(env),
    seller: {
      name: env.SELLER_NAME ?? 'Plainhire',
      address: env.SELLER_ADDRESS ?? '',
      country: env.SELLER_COUNTRY ?? 'NL',
      vatId: env.SELLER_VAT_ID ?? null,
      vatPermille: env.SELLER_VAT_PERCENT ?? 0,
    },
    refundAloneUpTo: env.REFUND_ALONE_UP_TO ?? usualRefundThresholds(),
  });
}

/** Half a set of Stripe's variables would take orders that are never known to be paid. */
function stripeProblems(env: VariableValues, mode: 'demo' | 'production'): string[] {
  const problems: string[] = [];
  if (env.STRIPE_SECRET_KEY && !env.STRIPE_WEBHOOK_SECRET)
    problems.push(
      'STRIPE_WEBHOOK_SECRET is needed with STRIPE_SECRET_KEY: the signing secret of the webhook endpoint.',
    );
  if (env.STRIPE_WEBHOOK_SECRET && !env.STRIPE_SECRET_KEY)
    problems.push('STRIPE_SECRET_KEY is needed with STRIPE_WEBHOOK_SECRET: the secret key of the account.');
  if (env.STRIPE_EMULATOR_URL && mode === 'production')
    problems.push('STRIPE_EMULATOR_URL is for demos: in production mode promotions are paid at Stripe.');
  if (env.STRIPE_EMULATOR_URL && env.STRIPE_SECRET_KEY?.includes('_live_'))
    problems.push('STRIPE_SECRET_KEY must not be a live key where STRIPE_EMULATOR_URL is set.');
  return problems;
}

function stripeOf(env: VariableValues): StripeConfig | null {
  if (!env.STRIPE_SECRET_KEY) return null;
  return {
    secretKey: env.STRIPE_SECRET_KEY,
    webhookSecrets: env.STRIPE_WEBHOOK_SECRET ?? [],
    emulatorUrl: env.STRIPE_EMULATOR_URL ? new URL(env.STRIPE_EMULATOR_URL).origin : null,
    tax: env.STRIPE_TAX === 'on',
    live: env.STRIPE_SECRET_KEY.includes('_live_'),
  };
}
