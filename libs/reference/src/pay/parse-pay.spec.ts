import { minorUnitExponent, PAY_UNITS, toMajor } from '@plainhire/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePay, type PayHint } from './parse-pay.js';
import { readNumber } from './pay-tokens.js';

/** The reading in major units, for tables one can read: `45000-60000 EUR year`. */
function reading(text: string, hint?: PayHint): string {
  const { pay, doubt } = parsePay(text, hint);
  if (pay === null) return doubt;
  const [min, max] = [pay.min, pay.max].map((amount) => String(toMajor(amount, pay.currency)));
  return `${min ?? ''}-${max ?? ''} ${pay.currency} ${pay.unit}`;
}

describe('reading pay', () => {
  it.each([
    ['€45.000 - €60.000 per year', '45000-60000 EUR year'],
    ['45.000 – 60.000 EUR brutto/Jahr', '45000-60000 EUR year'],
    ['EUR 3.450,50 monthly', '3450.5-3450.5 EUR month'],
    ['£38k to £44k p.a.', '38000-44000 GBP year'],
    ['£32-38k', '32000-38000 GBP year'],
    ['£14.20 an hour', '14.2-14.2 GBP hour'],
    ['between 61 000 and 74 000 zł', '61000-74000 PLN year'],
    ['9 000 zł – 12 500 zł / month', '9000-12500 PLN month'],
    ["CHF 92'000 - 104'000 per annum", '92000-104000 CHF year'],
    ['US$22/hr - US$27/hr', '22-27 USD hour'],
    ['USD $61,500~$77,250', '61500-77250 USD year'],
    ['$410 per day CAD', '410-410 CAD day'],
    ['8-12 LPA, INR', '800000-1200000 INR year'],
    ['₹12,00,000 - ₹15,50,000 a year', '1200000-1550000 INR year'],
    ['₹2.5 crore per annum', '25000000-25000000 INR year'],
    ['¥6,200,000 JPY per year', '6200000-6200000 JPY year'],
    ['ETB 14,500 monthly', '14500-14500 ETB month'],
    ['R$ 4.300,00 por mês', '4300-4300 BRL month'],
    ['up to €52,000 a year', '0-52000 EUR year'],
    ['from €52,000 a year', '52000-52000 EUR year'],
    ['from 7000 up to 9.500 PLN/month', '7000-9500 PLN month'],
    ['EUR 700 weekly for 40 hours per week', '700-700 EUR week'],
    ['€60,000 - €70,000 with 10-15% bonus', '60000-70000 EUR year'],
    ['MIN: €50,000 - MID: €55,000 - MAX: €60,000', '50000-60000 EUR year'],
  ])('reads %j', (text, said) => {
    expect(reading(text)).toBe(said);
  });

  it.each([
    ['Competitive', 'not_stated'],
    ['DOE', 'not_stated'],
    ['Not disclosed', 'not_stated'],
    ['', 'not_stated'],
    ['$Competitive (USD), 100% remote', 'not_stated'],
    ['€40K-€51K (Employer est.)', 'estimate'],
    ['€40K-€51K (Some Site est.)', 'estimate'],
    ['€40,000 (estimated)', 'estimate'],
    ['Estimated pay: €40,000 a year', 'estimate'],
    ['€60,000 - €90,000 OTE', 'not_base'],
    ['€30k for juniors and €50k for seniors', 'several'],
    ['9,000 PLN or USD 2,300 monthly', 'several'],
    ['part-time: €600 - €800 per month full-time: €1,200 - €1,600 per month', 'several'],
    ['€20 per hour or €3,000 per month', 'several'],
    ['€3,200', 'no_unit'],
    ['€1500 towards a desk', 'no_unit'],
    ['$90,000 - $110,000', 'no_currency'],
    ['90,000 - 110,000', 'no_currency'],
    ['€0/yr - €0/yr', 'implausible'],
    ['€750 million raised', 'implausible'],
    ['€60,000 - €30,000', 'implausible'],
    ['€1,2,3 per hour', 'implausible'],
    ['€9 - €12,000 per month', 'implausible'],
  ])('says nothing about %j, because %s', (text, doubt) => {
    expect(reading(text)).toBe(doubt);
  });

  it('lets a hint say which money a shared sign is, but not overrule what is written', () => {
    expect(reading('$90,000', { country: 'CA' })).toBe('90000-90000 CAD year');
    expect(reading('$90,000', { currency: 'AUD', country: 'CA' })).toBe('90000-90000 AUD year');
    expect(reading('$90,000', { currency: 'EUR' })).toBe('no_currency');
    expect(reading('US$90,000', { country: 'CA' })).toBe('90000-90000 USD year');
    expect(reading('450 000 kr', { country: 'NO' })).toBe('450000-450000 NOK year');
    expect(reading('Rs. 60,000 per month', { country: 'LK' })).toBe('60000-60000 LKR month');
    expect(reading('£90,000', { country: 'US' })).toBe('90000-90000 GBP year');
  });

  it('takes a currency or period for a bare figure from the hint alone', () => {
    expect(reading('14,000', { currency: 'ETB', unit: 'month' })).toBe('14000-14000 ETB month');
    expect(reading('14,000', { country: 'US' })).toBe('no_currency');
    expect(reading('14,000 per week', { currency: 'ETB', unit: 'month' })).toBe('14000-14000 ETB week');
  });

  it('gives what an estimate says beside it, for measuring', () => {
    expect(parsePay('€40K-€51K (Site est.)')).toMatchObject({
      pay: null,
      estimate: { min: 4_000_000, max: 5_100_000, currency: 'EUR', unit: 'year' },
    });
  });

  it.each([
    ['1,234.56', 1234.56],
    ['1.234,56', 1234.56],
    ['1 234 567', 1_234_567],
    ['12,34,567', 1_234_567],
    ['62.5', 62.5],
    ['1.500', 1500],
    ['1.5.0', null],
    ['1,23,4', null],
  ])('reads the figure %j as %j', (digits, value) => {
    expect(readNumber(digits)).toBe(value);
  });
});

const currencies = fc.constantFrom('EUR', 'GBP', 'PLN', 'INR', 'JPY', 'KWD', 'ETB');
const scraps = [
  '€',
  '$',
  'k',
  '-',
  ' to ',
  '12',
  '1,000',
  '.',
  '/yr',
  'lakh',
  'est.',
  'up to ',
  'kr',
  '\u202e',
  '%',
];

describe('whatever the text', () => {
  it('never throws, and the bottom never exceeds the top', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.array(fc.constantFrom(...scraps), { maxLength: 14 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(anything, fc.option(currencies, { nil: undefined }), (text, currency) => {
        const { pay } = parsePay(text, { currency });
        if (pay === null) return true;
        return Number.isInteger(pay.min) && Number.isInteger(pay.max) && 0 <= pay.min && pay.min <= pay.max;
      }),
      { numRuns: 2000 },
    );
  });

  it('states no figure that the text does not hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'abcdefgh €$-/.,kto'), maxLength: 40 }), (text) => {
        expect(parsePay(text, { currency: 'EUR', unit: 'year' }).pay).toBeNull();
      }),
    );
  });

  it('comes back with what was written out', () => {
    fc.assert(
      fc.property(
        currencies,
        fc.constantFrom(...PAY_UNITS),
        fc.integer({ min: 20, max: 40_000 }),
        fc.integer({ min: 0, max: 20_000 }),
        fc.constantFrom('en-GB', 'de-DE', 'de-CH', 'en-IN'),
        (currency, unit, low, more, locale) => {
          const scale = 10 ** minorUnitExponent(currency);
          const write = (major: number) => new Intl.NumberFormat(locale).format(major);
          const { pay, doubt } = parsePay(`${currency} ${write(low)} - ${write(low + more)} per ${unit}`);
          if (pay === null) expect(doubt).toBe('implausible');
          else expect(pay).toEqual({ min: low * scale, max: (low + more) * scale, currency, unit });
        },
      ),
    );
  });
});
