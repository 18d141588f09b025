import { StripeError } from '../http/stripe-error.js';
import type { Fields, Form } from './parameter-table.js';
import { type FormMap, type FormValue, nameOf } from './parse-form.js';

export type Value = string | number | boolean | null | Value[] | { [name: string]: Value };
export type Parameters = Record<string, Value>;

type Keys = readonly (string | number)[];

/** The only numbers that may have decimals; all others count something or are minor units. */
const WITH_DECIMALS = new Set(['percent_off', 'percentage']);

/**
 * The parameters of a request, typed as the table has them: numbers, booleans, null for what is unset.
 *
 * @throws StripeError as Stripe answers for a parameter that is unknown, missing or of another kind
 */
export function readParameters(form: FormMap, fields: Fields): Parameters {
  return readFields(form, fields, []);
}

function readFields(form: FormMap, fields: Fields, at: Keys): Parameters {
  const byName = new Map(
    Object.entries(fields).map(([name, value]) => [
      name.replace(/!$/, ''),
      { value, required: name.endsWith('!') },
    ]),
  );
  refuseUnknown(form, byName, at);
  const read: Parameters = {};
  for (const [name, { value, required }] of byName) {
    const sent = form[name];
    if (sent !== undefined) read[name] = readValue(sent, value, [...at, name]);
    else if (required) throw missingParameter(nameOf([...at, name]));
  }
  return read;
}

export function missingParameter(param: string): StripeError {
  return StripeError.invalid(`Missing required param: ${param}.`, param, 'parameter_missing');
}

function refuseUnknown(form: FormMap, known: ReadonlyMap<string, unknown>, at: Keys): void {
  const unknown = Object.keys(form).filter((name) => !known.has(name));
  const [first] = unknown;
  if (first === undefined) return;
  const names = unknown.map((name) => nameOf([...at, name])).join(', ');
  throw StripeError.invalid(
    `Received unknown parameter${unknown.length > 1 ? 's' : ''}: ${names}`,
    nameOf([...at, first]),
    'parameter_unknown',
  );
}

function readValue(sent: FormValue, form: Form, at: Keys): Value {
  if (typeof form === 'string') return readScalar(sent, form, at);
  if ('unset' in form) return sent === '' ? null : readValue(sent, form.unset, at);
  if ('any' in form) return readAny(sent, form.any, at);
  if ('enum' in form) return readEnum(sent, form.enum, at);
  if ('list' in form) return readList(sent, form.list, at);
  if ('map' in form) return readMap(sent, form.map, at);
  return readFields(asMap(sent, at), form.fields, at);
}

/** The first form that fits; when none does, what the best one had to say. */
function readAny(sent: FormValue, forms: readonly Form[], at: Keys): Value {
  let failure: unknown;
  for (const form of forms) {
    try {
      return readValue(sent, form, at);
    } catch (error) {
      // A map is meant for the form with fields: its complaint is the one that helps.
      if (failure === undefined || typeof sent === 'object') failure = error;
    }
  }
  throw failure;
}

function readScalar(sent: FormValue, kind: 'string' | 'number' | 'boolean' | 'decimal', at: Keys): Value {
  const param = nameOf(at);
  if (typeof sent !== 'string') throw StripeError.invalid(`Invalid string: ${JSON.stringify(sent)}`, param);
  if (sent === '') throw emptyValue(param);
  if (kind === 'string') {
    if (sent.length <= 5000) return sent;
    throw StripeError.invalid(`Invalid string: ${param} must be at most 5000 characters`, param);
  }
  if (kind === 'boolean') {
    if (sent === 'true' || sent === 'false') return sent === 'true';
    throw StripeError.invalid(`Invalid boolean: ${sent}`, param, 'parameter_invalid_boolean');
  }
  const decimals = kind === 'decimal' || WITH_DECIMALS.has(String(at.at(-1)));
  if (!(decimals ? /^-?\d{1,15}(\.\d{1,12})?$/ : /^-?\d{1,15}$/).test(sent))
    throw StripeError.invalid(
      `Invalid ${decimals ? 'decimal' : 'integer'}: ${sent}`,
      param,
      decimals ? 'parameter_invalid_decimal' : 'parameter_invalid_integer',
    );
  return kind === 'decimal' ? sent : Number(sent);
}

function emptyValue(param: string): StripeError {
  return StripeError.invalid(
    `You passed an empty string for '${param}'. We assume empty values are an attempt to unset a parameter; however '${param}' cannot be unset. You should remove '${param}' from your request or supply a non-empty value.`,
    param,
    'parameter_invalid_empty',
  );
}

function readEnum(sent: FormValue, allowed: readonly string[], at: Keys): Value {
  if (sent === '') throw emptyValue(nameOf(at));
  if (typeof sent === 'string' && allowed.includes(sent)) return sent;
  const list =
    allowed.length < 2 ? allowed.join('') : `${allowed.slice(0, -1).join(', ')}, or ${allowed.at(-1) ?? ''}`;
  throw StripeError.invalid(
    `Invalid ${nameOf(at)}: must be one of ${list}`,
    nameOf(at),
    'parameter_invalid_enum',
  );
}

function readList(sent: FormValue, form: Form, at: Keys): Value {
  if (!Array.isArray(sent)) throw StripeError.invalid(`Invalid array`, nameOf(at), 'parameter_invalid_array');
  return sent.map((one, index) => readValue(one, form, [...at, index]));
}

function readMap(sent: FormValue, form: Form, at: Keys): Value {
  const entries = Object.entries(asMap(sent, at));
  return Object.fromEntries(entries.map(([key, one]) => [key, readValue(one, form, [...at, key])]));
}

function asMap(sent: FormValue, at: Keys): FormMap {
  if (typeof sent === 'object') {
    if (!Array.isArray(sent)) return sent;
    // Keys that are numbers are still keys where a map is meant.
    return Object.fromEntries(sent.map((one, index) => [String(index), one]));
  }
  throw StripeError.invalid(`Invalid object`, nameOf(at), 'parameter_invalid_object');
}
