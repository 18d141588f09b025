import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { StripeError } from '../http/stripe-error.js';
import { checkSupported } from './check-supported.js';
import type { Fields } from './parameter-table.js';
import { type FormMap, type FormValue, nameOf, parseForm } from './parse-form.js';
import { readParameters } from './read-parameters.js';

const FIELDS: Fields = {
  'name!': 'string',
  amount: 'number',
  percent_off: 'number',
  active: 'boolean',
  mode: { enum: ['payment', 'setup'] },
  note: { unset: 'string' },
  metadata: { map: { unset: 'string' } },
  created: { any: ['number', { fields: { gte: 'number', lt: 'number' } }] },
  lines: { list: { fields: { 'price!': 'string', quantity: 'number' } } },
};

function failure(form: string): { code: string | undefined; param: string | undefined; message: string } {
  try {
    readParameters(parseForm(form), FIELDS);
  } catch (error) {
    if (error instanceof StripeError)
      return { code: error.fields.code, param: error.fields.param, message: error.message };
    throw error;
  }
  throw new Error('It was taken.');
}

/** As the SDK encodes: brackets, lists by index. */
function encode(value: FormValue, keys: readonly (string | number)[] = []): [string, string][] {
  if (typeof value === 'string') return [[nameOf(keys), value]];
  return Object.entries(value).flatMap(([key, one]) => encode(one, [...keys, key]));
}

describe('a form with brackets', () => {
  it('is read as it was nested, whatever stands in it', () => {
    const key = fc.stringMatching(/^[a-z_]{1,8}$/);
    const leaf = fc.string({ maxLength: 12 });
    const { tree } = fc.letrec<{ tree: FormValue; map: FormMap }>((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small' },
        leaf,
        fc.array(tie('tree'), { minLength: 1, maxLength: 4 }),
        tie('map'),
      ),
      map: fc.dictionary(key, tie('tree'), { minKeys: 1, maxKeys: 4 }),
    }));
    fc.assert(
      fc.property(fc.dictionary(key, tree, { maxKeys: 5 }), (form) => {
        const text = new URLSearchParams(encode(form)).toString();
        expect(JSON.parse(JSON.stringify(parseForm(text)))).toEqual(JSON.parse(JSON.stringify(form)));
      }),
    );
  });

  it.each(['[a]=1', 'a[b=1', 'a]b=1', 'a[b]c=1', 'a=1&a[b]=2', 'a[b]=1&a=2'])(
    'is refused when it is malformed: %s',
    (form) => {
      expect(() => parseForm(form)).toThrow(StripeError);
    },
  );

  it('does not touch prototypes', () => {
    parseForm('__proto__[polluted]=1&constructor[prototype][polluted]=1');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

describe('parameters by the table', () => {
  it('are typed as the table has them', () => {
    const form =
      'name=n&amount=12&percent_off=12.5&active=false&mode=setup&note=&metadata[a]=1&metadata[b]=&created[gte]=5&lines[0][price]=p&lines[0][quantity]=2';
    expect(readParameters(parseForm(form), FIELDS)).toEqual({
      name: 'n',
      amount: 12,
      percent_off: 12.5,
      active: false,
      mode: 'setup',
      note: null,
      metadata: { a: '1', b: null },
      created: { gte: 5 },
      lines: [{ price: 'p', quantity: 2 }],
    });
  });

  it.each([
    ['name=n&foo=1', 'parameter_unknown', 'foo', 'Received unknown parameter: foo'],
    ['name=n&foo=1&bar=1', 'parameter_unknown', 'foo', 'Received unknown parameters: foo, bar'],
    [
      'name=n&lines[0][price]=p&lines[0][prize]=1',
      'parameter_unknown',
      'lines[0][prize]',
      'Received unknown parameter: lines[0][prize]',
    ],
    [
      'name=n&created[since]=1',
      'parameter_unknown',
      'created[since]',
      'Received unknown parameter: created[since]',
    ],
    ['amount=1', 'parameter_missing', 'name', 'Missing required param: name.'],
    [
      'name=n&lines[0][quantity]=1',
      'parameter_missing',
      'lines[0][price]',
      'Missing required param: lines[0][price].',
    ],
    ['name=n&amount=1.5', 'parameter_invalid_integer', 'amount', 'Invalid integer: 1.5'],
    ['name=n&amount=abc', 'parameter_invalid_integer', 'amount', 'Invalid integer: abc'],
    ['name=n&active=yes', 'parameter_invalid_boolean', 'active', 'Invalid boolean: yes'],
    ['name=n&mode=gift', 'parameter_invalid_enum', 'mode', 'Invalid mode: must be one of payment, or setup'],
    ['name=n&lines=1', 'parameter_invalid_array', 'lines', 'Invalid array'],
    ['name=n&metadata=1', 'parameter_invalid_object', 'metadata', 'Invalid object'],
  ])('are refused as Stripe refuses them: %s', (form, code, param, message) => {
    expect(failure(form)).toEqual({ code, param, message });
  });

  it('are refused when they are empty and cannot be unset', () => {
    expect(failure('name=')).toMatchObject({ code: 'parameter_invalid_empty', param: 'name' });
  });
});

describe('a parameter that Stripe has and the emulator does not', () => {
  it('is refused rather than passed over, however deep it stands', () => {
    const supports = ['mode', 'line_items.price', 'metadata'];
    const params = {
      mode: 'payment',
      line_items: [{ price: 'p' }],
      metadata: { any: 'thing' },
      expand: ['a.b'],
    };
    expect(() => checkSupported(params, supports)).not.toThrow();
    expect(() => checkSupported({ ...params, line_items: [{ dynamic: 'x' }] }, supports)).toThrow(
      /line_items\.dynamic/,
    );
    expect(() => checkSupported({ tax: true }, supports)).toThrow(/what tax does/);
  });
});
