import { resolve } from 'node:path';
import express from 'express';
import { describe, expect, it } from 'vitest';
import { type AppConfigValues, ConfigError, parseConfig } from './app-config.js';
import { VARIABLES } from './environment.js';

const DEMO = { DATABASE_URL: 'postgres://ada:word@db.example/jobs' };
const PRODUCTION = {
  ...DEMO,
  MODE: 'production',
  PUBLIC_URL: 'https://jobs.example',
  APP_SECRET: 'a secret of thirty-two characters or more',
  SMTP_URL: 'smtps://post:word@mail.example',
  MAIL_FROM: 'Jobs <post@jobs.example>',
};

function problemsOf(environment: Record<string, string | undefined>): readonly string[] {
  try {
    parseConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

/** Those that stand alone; Stripe's, the seller's and the sums of refunds have tests of their own. */
type Alone = Exclude<keyof typeof VARIABLES, `STRIPE_${string}` | `SELLER_${string}` | `REFUND_${string}`>;
type Table = {
  readonly [Name in Alone]: {
    readonly key: keyof AppConfigValues;
    readonly unset: unknown;
    readonly good: readonly (readonly [given: string, value: unknown])[];
    readonly bad: readonly string[];
    readonly says: RegExp;
  };
};

const table: Table = {
  MODE: {
    key: 'mode',
    unset: 'demo',
    good: [['demo', 'demo']],
    bad: ['test', 'Production'],
    says: /demo or production/,
  },
  HOST: {
    key: 'host',
    unset: '127.0.0.1',
    good: [
      ['0.0.0.0', '0.0.0.0'],
      ['::1', '::1'],
      ['localhost', 'localhost'],
    ],
    bad: ['http://here', 'a b', '1.2.3.4:80'],
    says: /address or a name of this machine, for example 127\.0\.0\.1/,
  },
  PORT: {
    key: 'port',
    unset: 3000,
    good: [
      ['1', 1],
      ['65535', 65_535],
      [' 8080 ', 8080],
    ],
    bad: ['0', '65536', '-1', 'abc', '1e3', '0x10', '80.5', '3000 3001'],
    says: /between 1 and 65535/,
  },
  WORKER_PORT: {
    key: 'workerPort',
    unset: 3001,
    good: [['9000', 9000]],
    bad: ['0', 'x'],
    says: /between 1 and 65535/,
  },
  PUBLIC_URL: {
    key: 'publicUrl',
    unset: 'http://localhost:3000',
    good: [
      ['https://jobs.example', 'https://jobs.example'],
      ['https://jobs.example/', 'https://jobs.example'],
      ['http://[::1]:8080', 'http://[::1]:8080'],
      ['HTTPS://Jobs.Example:443', 'https://jobs.example'],
    ],
    bad: [
      'jobs.example',
      'ftp://jobs.example',
      'https://',
      'https://a.example/jobs',
      'https://a.example?x',
      'https://u:p@a.example',
    ],
    says: /begins with http:\/\/ or https:\/\/|must end after the host/,
  },
  TRUST_PROXY: {
    key: 'trustProxy',
    unset: false,
    good: [
      ['false', false],
      ['0', false],
      ['true', 'loopback, linklocal, uniquelocal'],
      ['1', 1],
      ['2', 2],
      ['loopback', 'loopback'],
      ['10.0.0.0/8,127.0.0.1 , fd00::/8', '10.0.0.0/8, 127.0.0.1, fd00::/8'],
    ],
    bad: ['yes', 'proxy.example', '10.0.0.0/33', '300.1.1.1', '127.0.0.1,', '1.5'],
    says: /false, true, a number of proxies, or a list of addresses and ranges/,
  },
  DATA_DIR: {
    key: 'dataDir',
    unset: resolve('.data'),
    good: [
      ['/srv/data', '/srv/data'],
      ['here', resolve('here')],
    ],
    bad: ['a\0b'],
    says: /folder/,
  },
  DATABASE_URL: {
    key: 'databaseUrl',
    unset: DEMO.DATABASE_URL,
    good: [
      'postgresql://ada:w%40rd@db.example:5433/jobs?sslmode=require',
      'postgres:///jobs?host=/run/postgresql',
    ].map((url) => [url, url] as const),
    bad: ['mysql://db/jobs', 'db.example/jobs', 'postgres:///jobs'],
    says: /postgres:\/\/user:password@host\/database/,
  },
  DATABASE_POOL_SIZE: {
    key: 'databasePoolSize',
    unset: 20,
    good: [
      ['2', 2],
      ['500', 500],
    ],
    bad: ['1', '501', 'many', '2.5'],
    says: /between 2 and 500/,
  },
  REDIS_URL: {
    key: 'redisUrl',
    unset: null,
    good: [
      'redis://localhost',
      'rediss://u:p%40@r.example:6380/2',
      'redis+sentinel://a:26379,b:26379/0?master=jobs',
      'redis+cluster://a:7000,b:7001',
    ].map((url) => [url, url] as const),
    bad: ['localhost:6379', 'redis://', 'redis://a:1,b:2', 'redis://a:99999', 'http://r.example'],
    says: /such as redis:\/\/host:6379\/0/,
  },
  SMTP_URL: {
    key: 'smtpUrl',
    unset: null,
    good: [
      'smtp://mail.example',
      'smtps://u:p%40@mail.example:465',
      'smtp://mail.example:587/?requireTLS=true',
    ].map((url) => [url, url] as const),
    bad: ['mail.example:25', 'http://mail.example', 'smtp://'],
    says: /smtp:\/\/user:password@host:587/,
  },
  MAIL_FROM: {
    key: 'mailFrom',
    unset: 'Plainhire <mail@plainhire.example>',
    good: ['a@b', 'Jobs <post@jobs.example>', '"Jobs, Ltd" <post@jobs.example>'].map(
      (text) => [text, text] as const,
    ),
    bad: ['Jobs', 'Jobs <post>', 'a@b, c@d', 'A <a@b>, B <c@d>', 'a@b\r\nBcc: c@d', `${'a'.repeat(320)}@b`],
    says: /one sender, for example Plainhire <mail@example\.com>|at most 320/,
  },
  APP_SECRET: {
    key: 'secret',
    unset: expect.stringContaining('demo-secret'),
    good: [['s'.repeat(32), 's'.repeat(32)]],
    bad: ['s'.repeat(31)],
    says: /at least 32 characters; make one with: openssl rand/,
  },
  METRICS_TOKEN: {
    key: 'metricsToken',
    unset: null,
    good: [['t'.repeat(16), 't'.repeat(16)]],
    bad: ['t'.repeat(15)],
    says: /at least 16 characters; make one with: openssl rand/,
  },
  LOG_LEVEL: {
    key: 'logLevel',
    unset: 'info',
    good: [
      ['debug', 'debug'],
      ['silent', 'silent'],
    ],
    bad: ['INFO', 'loud'],
    says: /one of trace, debug, info, warn, error, fatal, silent/,
  },
};

describe.each(Object.entries(table))('%s', (name, { key, unset, good, bad, says }) => {
  it.each([undefined, '', '  '])('when it is %j counts as unset', (given) => {
    const config = parseConfig({ ...DEMO, ...(name === 'DATABASE_URL' ? {} : { [name]: given }) });
    expect(config[key]).toEqual(unset);
  });

  it.each(good)('may be %j', (given, value) => {
    expect(parseConfig({ ...DEMO, [name]: given })[key]).toEqual(value);
  });

  it.each(bad.map((given) => [given] as const))('may not be %j, and says what it should be', (given) => {
    const [problem, ...more] = problemsOf({ ...DEMO, [name]: given });
    expect(more).toEqual([]);
    expect(problem).toMatch(new RegExp(`^${name} must `));
    expect(problem).toMatch(says);
    expect(problem).toMatch(/\.$/);
  });
});

describe('the settings as a whole', () => {
  it('name every bad and every missing variable at once', () => {
    const problems = problemsOf({
      MODE: 'production',
      PORT: 'abc',
      LOG_LEVEL: 'loud',
      PUBLIC_URL: 'nowhere',
    });
    expect(problems.map((problem) => problem.split(' ')[0])).toEqual([
      'PORT',
      'PUBLIC_URL',
      'LOG_LEVEL',
      'APP_SECRET',
      'DATABASE_URL',
      'SMTP_URL',
      'MAIL_FROM',
    ]);
  });

  it('never repeat what was given: it may be a secret', () => {
    const secret = 'hunter2-hunter2';
    const everyWrong = Object.fromEntries(Object.keys(VARIABLES).map((name) => [name, `wrong:${secret}\0@`]));
    const problems = problemsOf(everyWrong);
    // It is long enough for a METRICS_TOKEN, and words may stand in a name: those have a NUL.
    expect(problems).toHaveLength(Object.keys(VARIABLES).length - 1);
    expect(
      problemsOf({ ...everyWrong, APP_SECRET: secret, METRICS_TOKEN: 'hunter2' }).join('\n'),
    ).not.toContain('hunter2');
    const error = new ConfigError(problems);
    expect(`${error.message}${error.stack ?? ''}`).not.toContain('hunter2');
  });

  it('of a demo need a database and nothing else', () => {
    expect(problemsOf({})).toEqual([expect.stringMatching(/^DATABASE_URL is needed\. "npm start"/)]);
    expect(problemsOf(DEMO)).toEqual([]);
    expect(parseConfig(DEMO)).toMatchObject({ secureCookies: false, production: false });
  });

  it('of production need five, and take neither http nor the demo’s secret', () => {
    for (const name of ['PUBLIC_URL', 'APP_SECRET', 'DATABASE_URL', 'SMTP_URL', 'MAIL_FROM'])
      expect(problemsOf({ ...PRODUCTION, [name]: '' })).toEqual([
        expect.stringMatching(new RegExp(`^${name} is needed in production mode: .{20,}\\.$`)),
      ]);
    expect(problemsOf({ ...PRODUCTION, PUBLIC_URL: 'http://jobs.example' })).toEqual([
      'PUBLIC_URL must begin with https:// in production mode.',
    ]);
    expect(problemsOf({ ...PRODUCTION, APP_SECRET: parseConfig(DEMO).secret })).toEqual([
      expect.stringMatching(/^APP_SECRET is the demo secret; make one with/),
    ]);
    expect(parseConfig(PRODUCTION)).toMatchObject({ host: '0.0.0.0', secureCookies: true, production: true });
  });

  it('say up to which sum one person may pay back alone, per currency, over the usual sums', () => {
    expect(parseConfig(DEMO).refundAloneUpTo).toMatchObject({ EUR: 20_000, JPY: 35_000, DKK: 150_000 });
    const set = parseConfig({ ...DEMO, REFUND_ALONE_UP_TO: ' EUR=50 , KWD=60,JPY=0' }).refundAloneUpTo;
    expect(set).toMatchObject({ EUR: 5_000, KWD: 60_000, JPY: 0, DKK: 150_000 });
    expect(Object.hasOwn(set, 'VND')).toBe(false);
    for (const wrong of [
      '200',
      'EUR',
      'EUR=',
      'EUR=-1',
      'EUR=1.5',
      'eur=200',
      'EUR=200;USD=200',
      'EUR=1,EUR=2',
    ])
      expect(problemsOf({ ...DEMO, REFUND_ALONE_UP_TO: wrong })).toEqual([
        expect.stringMatching(
          /^REFUND_ALONE_UP_TO must name a sum for each currency, such as EUR=200, USD=230/,
        ),
      ]);
  });

  it('of Stripe come together, and name each part that is missing or wrong', () => {
    const keys = { STRIPE_SECRET_KEY: 'sk_test_0123456789', STRIPE_WEBHOOK_SECRET: 'whsec_0123456789' };
    expect(parseConfig(DEMO).stripe).toBeNull();
    expect(parseConfig({ ...DEMO, ...keys }).stripe).toEqual({
      secretKey: 'sk_test_0123456789',
      webhookSecrets: ['whsec_0123456789'],
      emulatorUrl: null,
      tax: false,
      live: false,
    });
    expect(
      parseConfig({
        ...PRODUCTION,
        STRIPE_SECRET_KEY: 'rk_live_0123456789',
        STRIPE_WEBHOOK_SECRET: 'whsec_0123456789 , whsec_9876543210',
        STRIPE_TAX: 'on',
      }).stripe,
    ).toMatchObject({ webhookSecrets: ['whsec_0123456789', 'whsec_9876543210'], tax: true, live: true });
    const wrong: readonly (readonly [Record<string, string>, RegExp])[] = [
      [{ STRIPE_SECRET_KEY: keys.STRIPE_SECRET_KEY }, /^STRIPE_WEBHOOK_SECRET is needed/],
      [{ STRIPE_WEBHOOK_SECRET: keys.STRIPE_WEBHOOK_SECRET }, /^STRIPE_SECRET_KEY is needed/],
      [{ ...keys, STRIPE_SECRET_KEY: 'pk_test_0123456789' }, /^STRIPE_SECRET_KEY must be a secret key/],
      [{ ...keys, STRIPE_WEBHOOK_SECRET: 'secret' }, /^STRIPE_WEBHOOK_SECRET must be the signing secret/],
      [{ ...keys, STRIPE_TAX: 'yes' }, /^STRIPE_TAX must be on or off/],
      [
        { ...keys, STRIPE_EMULATOR_URL: 'http://stripe.example:80' },
        /^STRIPE_EMULATOR_URL must be an address of this machine/,
      ],
      [
        { ...keys, STRIPE_SECRET_KEY: 'sk_live_0123456789', STRIPE_EMULATOR_URL: 'http://127.0.0.1:1' },
        /^STRIPE_SECRET_KEY must not be a live key/,
      ],
    ];
    for (const [given, says] of wrong) expect(problemsOf({ ...DEMO, ...given })[0]).toMatch(says);
    expect(problemsOf({ ...PRODUCTION, ...keys, STRIPE_EMULATOR_URL: 'http://127.0.0.1:12111' })).toEqual([
      expect.stringMatching(/^STRIPE_EMULATOR_URL is for demos/),
    ]);
  });

  it('of the seller stand on receipts', () => {
    expect(parseConfig(DEMO).seller).toEqual({
      name: 'Plainhire',
      address: '',
      country: 'NL',
      vatId: null,
      vatPermille: 0,
    });
    expect(
      parseConfig({
        ...DEMO,
        SELLER_NAME: 'Board Ltd',
        SELLER_ADDRESS: 'Quay 1, Rotterdam',
        SELLER_COUNTRY: 'NL',
        SELLER_VAT_ID: 'NL123456789B01',
        SELLER_VAT_PERCENT: '7.7',
      }).seller,
    ).toEqual({
      name: 'Board Ltd',
      address: 'Quay 1, Rotterdam',
      country: 'NL',
      vatId: 'NL123456789B01',
      vatPermille: 77,
    });
    for (const [name, value] of [
      ['SELLER_NAME', 'a\nb'],
      ['SELLER_COUNTRY', 'Netherlands'],
      ['SELLER_VAT_ID', '123'],
      ['SELLER_VAT_PERCENT', '100'],
    ] as const)
      expect(problemsOf({ ...DEMO, [name]: value })).toEqual([
        expect.stringMatching(new RegExp(`^${name} must `)),
      ]);
  });

  it('follow the port: address of the pages, port of the worker', () => {
    expect(parseConfig({ ...DEMO, PORT: '8080' })).toMatchObject({
      publicUrl: 'http://localhost:8080',
      workerPort: 8081,
    });
    expect(parseConfig({ ...DEMO, PORT: '65535' }).workerPort).toBe(65_534);
  });

  it('are taken by Express as they are meant', () => {
    for (const [given] of table.TRUST_PROXY.good) {
      const app = express();
      app.set('trust proxy', parseConfig({ ...DEMO, TRUST_PROXY: given }).trustProxy);
      const trust = app.get('trust proxy fn') as (address: string, hop: number) => boolean;
      expect([given, trust('127.0.0.1', 0), trust('203.0.113.9', 0), trust('203.0.113.9', 1)]).toEqual([
        given,
        given !== 'false' && given !== '0',
        given === '1' || given === '2',
        given === '2',
      ]);
    }
  });
});
