import { z } from 'zod';
import { isPublicHttpUrl } from './public-url.js';

/** Control characters that have no business in text people type; tab and line breaks are handled apart. */
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;
const LINE_BREAK = /[\r\n\u2028\u2029]/;
/** Half of a character pair: no text, and PostgreSQL refuses it inside jsonb. */
const HALF_CHARACTER = /\p{Surrogate}/u;

/** One line of text: NFC, trimmed, 1 to `max` characters. */
export function text(max: number, min = 1) {
  return z
    .string()
    .transform((value) => value.normalize('NFC').trim())
    .pipe(
      z
        .string()
        .min(min, min === 1 ? 'Fill this in.' : `Write at least ${String(min)} characters.`)
        .max(max, `Write at most ${String(max)} characters.`)
        .refine(isPlain, 'Remove the control characters.')
        .refine((value) => !LINE_BREAK.test(value), 'Write this on one line.'),
    );
}

/** Several lines of text: NFC, line ends as \n, trimmed, up to `max` characters. */
export function longText(max: number, min = 0) {
  return z
    .string()
    .transform((value) => value.normalize('NFC').replace(/\r\n?/g, '\n').trim())
    .pipe(
      z
        .string()
        .min(min, min <= 1 ? 'Fill this in.' : `Write at least ${String(min)} characters.`)
        .max(max, `Write at most ${String(max)} characters.`)
        .refine(isPlain, 'Remove the control characters.'),
    );
}

function isPlain(value: string): boolean {
  return !CONTROL.test(value) && !HALF_CHARACTER.test(value);
}

export const Uuid = z
  .string()
  .regex(
    /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i,
    'This is not a valid id.',
  );

/** A UUID or a slug, where a thing can be named by either. */
export const IdOrSlug = z
  .string()
  .min(1)
  .max(120)
  .regex(/^[A-Za-z0-9-]+$/, 'This is not a valid id or name.');

export const Email = z
  .string()
  .transform((value) => value.normalize('NFC').trim())
  .pipe(z.email('Write an address like name@example.com.').max(254, 'This address is too long.'));

/**
 * An address on the public web, http or https; anything else could run in a reader's browser, or lead
 * into a network that is not the reader's own.
 */
export const WebUrl = z
  .string()
  .trim()
  .max(2000, 'This address is too long.')
  .refine(isPublicHttpUrl, {
    error: ({ input }) =>
      /^https?:\/\/[^/?#]/i.test(String(input))
        ? 'Use an address that everybody can open, such as https://jobs.example.com.'
        : 'Write a full address that begins with https://.',
  });

/** ISO 3166-1 alpha-2, upper case. */
export const CountryCode = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z]{2}$/, 'Use the two-letter code of the country, such as NL.');

/** ISO 4217, upper case. */
export const CurrencyCode = z
  .string()
  .trim()
  .toUpperCase()
  .regex(/^[A-Z]{3}$/, 'Use the three-letter code of the currency, such as EUR.');

/** An instant, ISO 8601 with zone. */
export const Instant = z.iso.datetime({ offset: true });

/** `YYYY` or `YYYY-MM`. */
export const PartialDate = z
  .string()
  .regex(/^[12]\d{3}(-(0[1-9]|1[0-2]))?$/, 'Write a year, or a year and month like 2021-03.');

/** Largest pay figure taken, in minor units: a thousand million major units. */
export const MAX_MINOR_UNITS = 100_000_000_000;
export const MinorUnits = z.number().int('Write a whole number.').min(0).max(MAX_MINOR_UNITS);

export const EmploymentType = z.enum([
  'full_time',
  'part_time',
  'contractor',
  'temporary',
  'intern',
  'volunteer',
  'per_diem',
  'other',
]);
export type EmploymentType = z.infer<typeof EmploymentType>;
export const Level = z.enum(['intern', 'junior', 'mid', 'senior', 'lead', 'executive']);
export type Level = z.infer<typeof Level>;
export const Workplace = z.enum(['on_site', 'hybrid', 'remote']);
export type Workplace = z.infer<typeof Workplace>;
export const PayUnit = z.enum(['hour', 'day', 'week', 'month', 'year']);
export type PayUnit = z.infer<typeof PayUnit>;
export const QuestionType = z.enum([
  'short_text',
  'long_text',
  'single',
  'multi',
  'number',
  'date',
  'file',
  'url',
]);
export type QuestionType = z.infer<typeof QuestionType>;

export const Location = z.object({
  city: text(120),
  region: text(120, 0).default(''),
  country: CountryCode,
});
export type Location = z.infer<typeof Location>;

export const Pay = z
  .object({ min: MinorUnits, max: MinorUnits, currency: CurrencyCode, unit: PayUnit })
  .refine((pay) => pay.min <= pay.max, { path: ['max'], error: 'The top of the range is below its bottom.' });
export type Pay = z.infer<typeof Pay>;

export const RemoteEligibility = z.union([
  z.object({ worldwide: z.literal(true) }),
  z.object({
    countries: z.array(CountryCode).min(1, 'Name at least one country, or say worldwide.').max(250),
  }),
]);
export type RemoteEligibility = z.infer<typeof RemoteEligibility>;

/** A list page. `nextCursor` is null on the last page. */
export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() });
}

export const PageQuery = z.object({
  cursor: z.string().max(600).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(20),
});
export type PageQuery = z.infer<typeof PageQuery>;

export const FieldProblem = z.object({ pointer: z.string(), code: z.string(), detail: z.string() });

/** RFC 9457 problem details, with a stable code and JSON pointers to bad fields. */
export const Problem = z
  .looseObject({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    code: z.string(),
    detail: z.string(),
    instance: z.string().optional(),
    requestId: z.string().optional(),
    errors: z.array(FieldProblem).optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof Problem>;

export const Empty = z.object({}).meta({ id: 'Empty' });
export type Empty = z.infer<typeof Empty>;
