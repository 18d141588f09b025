import ipaddr from 'ipaddr.js';
import { z } from 'zod';
import { parseRedisUrl } from '../jobs/redis-url.js';
import { readRefundThresholds } from './refund-thresholds.js';

/*
 * What each variable may be. A message goes on after the variable's name and never repeats its
 * value, which may be a secret or hold one.
 */

const address = (protocols: readonly string[], more = '') =>
  z.string().refine(
    (value) => {
      const url = parsed(value);
      return url !== null && protocols.includes(url.protocol) && hasHost(url);
    },
    `must be an address that begins with ${protocols.map((p) => `${p}//`).join(' or ')}${more}`,
  );

const whole = (least: number, most: number, message: string) =>
  z
    .string()
    .regex(/^\s*\d{1,9}\s*$/, message)
    .transform(Number)
    .refine((value) => value >= least && value <= most, message);

const line = (most: number) =>
  z
    .string()
    // eslint-disable-next-line no-control-regex
    .regex(/^[^\u0000-\u001f\u007f]*$/, 'must be one line of text')
    .max(most, `must have at most ${String(most)} characters`);

const port = whole(1, 65_535, 'must be a port: a number between 1 and 65535');

const publicUrl = address(['http:', 'https:'], ', for example https://jobs.example.com').refine((value) => {
  const url = parsed(value);
  return (
    url === null || (url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '')
  );
}, 'must end after the host and its port: no path, no query, no user');

/** A name and an address, or an address alone; one line, one sender. */
const SENDER = /^(?:[^<>\r\n]*<[^\s<>@,;]+@[^\s<>@,;]+>|[^\s<>@,;]+@[^\s<>@,;]+)$/;
const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

export const VARIABLES = {
  MODE: z.enum(['demo', 'production'], { error: 'must be demo or production' }),
  HOST: z.string().refine(isHost, 'must be an address or a name of this machine, for example 127.0.0.1'),
  PORT: port,
  WORKER_PORT: port,
  PUBLIC_URL: publicUrl,
  TRUST_PROXY: z.string().transform((value, issues) => {
    const trusted = parseTrustProxy(value);
    if (trusted === null)
      issues.addIssue(
        'must be false, true, a number of proxies, or a list of addresses and ranges such as 10.0.0.0/8, 127.0.0.1',
      );
    return trusted ?? false;
  }),
  DATA_DIR: z.string().refine((value) => !value.includes('\0'), 'must be a folder'),
  DATABASE_URL: address(['postgres:', 'postgresql:'], ', for example postgres://user:password@host/database'),
  DATABASE_POOL_SIZE: whole(2, 500, 'must be a number between 2 and 500'),
  REDIS_URL: z
    .string()
    .refine(
      isRedisUrl,
      'must be an address such as redis://host:6379/0; it begins with redis://, rediss://, redis+sentinel:// or redis+cluster://',
    ),
  SMTP_URL: address(['smtp:', 'smtps:'], ', for example smtp://user:password@host:587'),
  MAIL_FROM: z
    .string()
    .max(320, 'must have at most 320 characters')
    .regex(SENDER, 'must be one sender, for example Plainhire <mail@example.com>'),
  APP_SECRET: z.string().min(32, 'must have at least 32 characters; make one with: openssl rand -base64 48'),
  METRICS_TOKEN: z
    .string()
    .min(16, 'must have at least 16 characters; make one with: openssl rand -base64 24'),
  STRIPE_SECRET_KEY: z
    .string()
    .regex(
      /^(sk|rk)_(test|live)_[A-Za-z0-9]{8,250}$/,
      'must be a secret key of Stripe: it begins with sk_test_, sk_live_, rk_test_ or rk_live_',
    ),
  STRIPE_WEBHOOK_SECRET: z
    .string()
    .regex(
      /^whsec_[A-Za-z0-9+/=]{8,250}(\s*,\s*whsec_[A-Za-z0-9+/=]{8,250})?$/,
      'must be the signing secret of the webhook endpoint, which begins with whsec_, or two of them with a comma between while one takes over from the other',
    )
    .transform((value) => value.split(',').map((secret) => secret.trim())),
  STRIPE_EMULATOR_URL: z
    .string()
    .regex(
      /^http:\/\/(127\.0\.0\.1|localhost):\d{1,5}\/?$/,
      'must be an address of this machine, such as http://127.0.0.1:12111',
    ),
  STRIPE_TAX: z.enum(['on', 'off'], { error: 'must be on or off' }),
  REFUND_ALONE_UP_TO: z.string().transform((value, issues) => {
    const sums = readRefundThresholds(value);
    if (sums === null)
      issues.addIssue(
        'must name a sum for each currency, such as EUR=200, USD=230: whole units, each currency once',
      );
    return sums ?? {};
  }),
  SELLER_NAME: line(200),
  SELLER_ADDRESS: line(400),
  SELLER_COUNTRY: z.string().regex(/^[A-Z]{2}$/, 'must be the two-letter code of a country, such as NL'),
  SELLER_VAT_ID: z
    .string()
    .regex(/^[A-Z]{2}[A-Z0-9+*]{2,13}$/, 'must be a VAT id without spaces, such as NL123456789B01'),
  SELLER_VAT_PERCENT: z
    .string()
    .regex(/^\d{1,2}(\.\d)?$/, 'must be a percentage between 0 and 99.9, with one decimal at the most')
    .transform((value) => Math.round(Number(value) * 10)),
  LOG_LEVEL: z.enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(', ')}` }),
};

export type VariableName = keyof typeof VARIABLES;
export type VariableValues = { [Name in VariableName]?: z.output<(typeof VARIABLES)[Name]> };

/** Reads every variable that is set. @returns the good ones, and one sentence for each bad one */
export function readVariables(environment: Readonly<Record<string, string | undefined>>): {
  values: VariableValues;
  problems: string[];
} {
  const values: Record<string, unknown> = {};
  const problems: string[] = [];
  for (const [name, schema] of Object.entries(VARIABLES)) {
    const given = environment[name];
    // Empty counts as unset: so it is written in compose files.
    if (given === undefined || given.trim() === '') continue;
    const result = schema.safeParse(given);
    if (result.success) values[name] = result.data;
    else problems.push(`${name} ${result.error.issues[0]?.message ?? 'cannot be used'}.`);
  }
  return { values, problems };
}

/** As Express's "trust proxy" takes it: false, a number of hops, or addresses, ranges and their names. */
function parseTrustProxy(value: string): string | number | false | null {
  const text = value.trim();
  if (text === 'false' || text === '0') return false;
  // "true" would believe any sender's X-Forwarded-For; the nearest hop is what people mean by it.
  if (text === 'true') return 'loopback, linklocal, uniquelocal';
  // As a number: Express takes the text "2" for the address 0.0.0.2.
  if (/^\d{1,2}$/.test(text)) return Number(text);
  const parts = text.split(',').map((part) => part.trim());
  return parts.every(isAddressOrRange) ? parts.join(', ') : null;
}

function isAddressOrRange(text: string): boolean {
  if (['loopback', 'linklocal', 'uniquelocal'].includes(text)) return true;
  if (ipaddr.isValidCIDR(text)) return true;
  return ipaddr.IPv4.isValidFourPartDecimal(text) || ipaddr.IPv6.isValid(text);
}

/** PostgreSQL on a socket: `postgres:///jobs?host=/run/postgresql`. */
function hasHost(url: URL): boolean {
  return url.hostname !== '' || (url.protocol.startsWith('postgres') && url.searchParams.has('host'));
}

function isHost(value: string): boolean {
  const text = value.trim();
  return ipaddr.isValid(text) || /^[a-z\d]([a-z\d.-]{0,251}[a-z\d])?$/i.test(text);
}

function isRedisUrl(value: string): boolean {
  try {
    parseRedisUrl(value);
    return true;
  } catch {
    return false;
  }
}

function parsed(value: string): URL | null {
  try {
    return new URL(value);
  } catch {
    return null;
  }
}
