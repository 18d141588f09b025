import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ROUTES } from '../resources/routes.js';
import type { Form } from './parameter-table.js';
import { ENDPOINTS } from './parameters.gen.js';
import { renderTable } from './render-table.mjs';

/** Whether a parameter stands in the table; lists and what can be unset are seen through. */
function isKnown(form: Form, [name, ...rest]: readonly string[]): boolean {
  if (name === undefined) return true;
  if (typeof form === 'string' || 'enum' in form || 'map' in form) return false;
  if ('list' in form) return isKnown(form.list, [name, ...rest]);
  if ('unset' in form) return isKnown(form.unset, [name, ...rest]);
  if ('any' in form) return form.any.some((one) => isKnown(one, [name, ...rest]));
  const inner = form.fields[name] ?? form.fields[`${name}!`];
  return inner !== undefined && isKnown(inner, rest);
}

describe('the table of parameters', () => {
  it('is what the installed SDK declares; "node tools/stripe-emulator/parameters/generate.mjs" writes it anew', () => {
    const committed = readFileSync(new URL('parameters.gen.ts', import.meta.url), 'utf8');
    expect(committed).toBe(renderTable());
    // All the declarations of the SDK are read.
  }, 60_000);

  it('has a row for each route, and a route for each row', () => {
    expect(Object.keys(ENDPOINTS).sort()).toEqual(ROUTES.map(({ endpoint }) => endpoint).sort());
  });

  it('knows each parameter that a route says it supports', () => {
    const unknown = ROUTES.flatMap(({ endpoint, supports }) =>
      (supports ?? [])
        .filter((name) => !isKnown({ fields: ENDPOINTS[endpoint] ?? {} }, name.split('.')))
        .map((name) => `${endpoint} ${name}`),
    );
    expect(unknown).toEqual([]);
  });

  it('has the parameters that a payment stands on, as Stripe wants them', () => {
    expect(ENDPOINTS['POST /v1/refunds']).toMatchObject({
      amount: 'number',
      reason: { enum: ['duplicate', 'fraudulent', 'requested_by_customer'] },
    });
    expect(ENDPOINTS['POST /v1/tax_rates']).toMatchObject({
      'display_name!': 'string',
      'inclusive!': 'boolean',
    });
    expect(ENDPOINTS['POST /v1/checkout/sessions']).toMatchObject({
      mode: { enum: ['payment', 'setup', 'subscription'] },
      automatic_tax: { fields: { 'enabled!': 'boolean' } },
      discounts: { list: { fields: { coupon: 'string', promotion_code: 'string' } } },
    });
  });
});
