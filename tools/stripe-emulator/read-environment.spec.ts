import { describe, expect, it } from 'vitest';
import { readEnvironment } from './read-environment.js';

const GOOD = {
  DATABASE_URL: 'postgres://none/none',
  STRIPE_EMULATOR_PORT: '12111',
  STRIPE_WEBHOOK_URL: 'http://127.0.0.1:3000/api/v1/billing/stripe/webhook',
  STRIPE_WEBHOOK_SECRET: 'whsec_one, whsec_two',
};

describe('the settings of the Stripe emulator', () => {
  it('are read from the variables, two secrets while one takes over', () => {
    expect(readEnvironment(GOOD)).toMatchObject({ port: 12_111, webhookSecrets: ['whsec_one', 'whsec_two'] });
  });

  it('are refused in production, whatever else is set', () => {
    expect(() => readEnvironment({ ...GOOD, MODE: 'production' })).toThrow(
      /does not run in production\. Set STRIPE_SECRET_KEY/,
    );
  });

  it.each([
    ['DATABASE_URL', ''],
    ['STRIPE_EMULATOR_PORT', '0'],
    ['STRIPE_EMULATOR_PORT', 'x'],
    ['STRIPE_WEBHOOK_URL', 'nowhere'],
    ['STRIPE_WEBHOOK_SECRET', 'secret'],
  ])('name %s when it is %j', (name, value) => {
    expect(() => readEnvironment({ ...GOOD, [name]: value })).toThrow(new RegExp(`^${name} `));
  });
});
