import { resolve } from 'node:path';
import { z } from 'zod';

/** Everything the environment decides, read once. All times in this product are UTC, all sizes bytes. */
export interface AppConfigValues {
  readonly mode: 'demo' | 'production';
  readonly host: string;
  readonly port: number;
  readonly workerPort: number;
  /** The origin people see, without a slash at its end. Decides cookies and links in mail. */
  readonly publicUrl: string;
  readonly trustProxy: string | boolean;
  readonly dataDir: string;
  readonly databaseUrl: string;
  readonly databasePoolSize: number;
  readonly redisUrl: string | null;
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  readonly secret: string;
  readonly metricsToken: string | null;
  readonly logLevel: string;
}

export class AppConfig implements AppConfigValues {
  readonly mode!: 'demo' | 'production';
  readonly host!: string;
  readonly port!: number;
  readonly workerPort!: number;
  readonly publicUrl!: string;
  readonly trustProxy!: string | boolean;
  readonly dataDir!: string;
  readonly databaseUrl!: string;
  readonly databasePoolSize!: number;
  readonly redisUrl!: string | null;
  readonly smtpUrl!: string | null;
  readonly mailFrom!: string;
  readonly secret!: string;
  readonly metricsToken!: string | null;
  readonly logLevel!: string;

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

const url = (protocols: readonly string[]) =>
  z.string().refine(
    (value) => {
      try {
        return protocols.includes(new URL(value).protocol);
      } catch {
        return false;
      }
    },
    `must be an address that begins with ${protocols.map((p) => `${p}//`).join(' or ')}`,
  );

const port = z.coerce
  .number({ error: 'must be a port number' })
  .int('must be a port number')
  .min(1, 'must be between 1 and 65535')
  .max(65_535, 'must be between 1 and 65535');

const Environment = z.object({
  MODE: z.enum(['demo', 'production'], { error: 'must be demo or production' }).default('demo'),
  HOST: z.string().min(1).optional(),
  PORT: port.default(3000),
  WORKER_PORT: port.optional(),
  PUBLIC_URL: url(['http:', 'https:']).optional(),
  TRUST_PROXY: z.string().optional(),
  DATA_DIR: z.string().default('.data'),
  DATABASE_URL: url(['postgres:', 'postgresql:']).optional(),
  DATABASE_POOL_SIZE: z.coerce.number().int().min(2).max(500).default(20),
  REDIS_URL: z
    .string()
    .regex(
      /^redis(s|\+sentinel|s\+sentinel|\+cluster|s\+cluster)?:\/\//,
      'must begin with redis://, rediss://, redis+sentinel:// or redis+cluster://',
    )
    .optional(),
  SMTP_URL: url(['smtp:', 'smtps:']).optional(),
  MAIL_FROM: z.string().min(3).max(320).optional(),
  APP_SECRET: z
    .string()
    .min(32, 'must have at least 32 characters; make one with: openssl rand -base64 48')
    .optional(),
  METRICS_TOKEN: z.string().min(16, 'must have at least 16 characters').optional(),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
});

/** In demo mode only, so that a first start needs no settings. Never usable in production. */
const DEMO_SECRET = 'demo-secret-that-protects-nothing-0123456789';

const NEEDED_IN_PRODUCTION = ['PUBLIC_URL', 'APP_SECRET', 'DATABASE_URL', 'SMTP_URL', 'MAIL_FROM'] as const;

/**
 * Parses the environment. Empty variables count as unset.
 * @throws ConfigError naming every bad variable at once.
 */
export function parseConfig(environment: Readonly<Record<string, string | undefined>>): AppConfig {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== ''),
  );
  const parsed = Environment.safeParse(given);
  if (!parsed.success) {
    throw new ConfigError(parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}.`));
  }
  const env = parsed.data;
  const problems: string[] = [];
  if (env.MODE === 'production') {
    for (const name of NEEDED_IN_PRODUCTION) {
      if (env[name] === undefined) problems.push(`${name} is needed in production mode.`);
    }
    if (env.PUBLIC_URL?.startsWith('http://'))
      problems.push('PUBLIC_URL must begin with https:// in production mode.');
    if (env.APP_SECRET === DEMO_SECRET)
      problems.push('APP_SECRET is the demo secret; make one with: openssl rand -base64 48.');
  } else if (env.DATABASE_URL === undefined) {
    problems.push('DATABASE_URL is needed. "npm start" brings a database of its own and sets it.');
  }
  if (problems.length > 0) throw new ConfigError(problems);
  return new AppConfig({
    mode: env.MODE,
    host: env.HOST ?? (env.MODE === 'demo' ? '127.0.0.1' : '0.0.0.0'),
    port: env.PORT,
    workerPort: env.WORKER_PORT ?? env.PORT + 1,
    publicUrl: (env.PUBLIC_URL ?? `http://localhost:${String(env.PORT)}`).replace(/\/+$/, ''),
    trustProxy: parseTrustProxy(env.TRUST_PROXY),
    dataDir: resolve(env.DATA_DIR),
    databaseUrl: env.DATABASE_URL ?? '',
    databasePoolSize: env.DATABASE_POOL_SIZE,
    redisUrl: env.REDIS_URL ?? null,
    smtpUrl: env.SMTP_URL ?? null,
    mailFrom: env.MAIL_FROM ?? 'Plainhire <mail@plainhire.example>',
    secret: env.APP_SECRET ?? DEMO_SECRET,
    metricsToken: env.METRICS_TOKEN ?? null,
    logLevel: env.LOG_LEVEL,
  });
}

/** `false` (default), a hop count, or a list of addresses and ranges, as Express's "trust proxy" takes it. */
function parseTrustProxy(value: string | undefined): string | boolean {
  if (value === undefined || value === 'false' || value === '0') return false;
  // "true" would believe any sender's X-Forwarded-For; the nearest hop is what people mean by it.
  return value === 'true' ? 'loopback, linklocal, uniquelocal' : value;
}
