import { z } from 'zod';
import {
  CurrencyCode,
  EmploymentType,
  IdOrSlug,
  Instant,
  Level,
  RemoteEligibility,
  text,
  Uuid,
  Workplace,
} from './common.js';
import { PromotionKind } from './packages.js';
import { RoleLink, RoleSlug } from './roles.js';

export const MAX_QUERY = 200;
export const SearchSort = z.enum(['relevance', 'newest', 'pay']).meta({ id: 'SearchSort' });
export type SearchSort = z.infer<typeof SearchSort>;

/** A form without JavaScript sends its empty fields too: those mean "not asked". */
function absentWhenEmpty(value: unknown): unknown {
  return typeof value === 'string' && value.trim() === '' ? undefined : value;
}

function asList(value: unknown): unknown {
  if (value === undefined || value === null) return undefined;
  const list = Array.isArray(value) ? (value as unknown[]) : [value];
  return [...new Set(list.filter((item) => absentWhenEmpty(item) !== undefined))];
}

function upTo<T extends z.ZodType>(max: number, item: T) {
  return z
    .array(item)
    .max(max, `Choose at most ${String(max)}.`)
    .optional();
}

function optionally<T extends z.ZodType>(item: T) {
  return z.preprocess(absentWhenEmpty, item.optional());
}

const WHOLE_PAY = 'Write a whole number, such as 60000.';
const MAX_PAY = 1_000_000_000;

/**
 * What a search may ask, as JSON has it: lists as lists, numbers as numbers. Within a list any may fit;
 * every skill must. `payMin` is whole major units a year (60000 is 60,000 euro) of `currency`, EUR unless
 * said; postings in other currencies are compared by a dated rate, and postings without pay are left out
 * unless `payUnknown=include`.
 */
export const SearchFilters = z.object({
  q: text(MAX_QUERY).optional(),
  place: upTo(10, text(120)),
  workplace: upTo(3, Workplace),
  employmentType: upTo(8, EmploymentType),
  level: upTo(6, Level),
  skills: upTo(20, text(80)),
  payMin: z
    .number(WHOLE_PAY)
    .int(WHOLE_PAY)
    .min(0, 'Write a number from 0.')
    .max(MAX_PAY, 'Write a smaller number.')
    .optional(),
  currency: CurrencyCode.optional(),
  payUnknown: z.enum(['include', 'exclude']).optional(),
  company: upTo(10, IdOrSlug),
  role: RoleSlug.optional(),
});
export type SearchFilters = z.infer<typeof SearchFilters>;

const { shape: FILTER } = SearchFilters;

/** The filters of `GET /postings`, as they stand in the page's address. Lists repeat the key. */
export const SearchQuery = z
  .object({
    q: z.preprocess(absentWhenEmpty, FILTER.q),
    place: z.preprocess(asList, FILTER.place),
    workplace: z.preprocess(asList, FILTER.workplace),
    employmentType: z.preprocess(asList, FILTER.employmentType),
    level: z.preprocess(asList, FILTER.level),
    skills: z.preprocess(asList, FILTER.skills),
    payMin: optionally(z.coerce.number(WHOLE_PAY).pipe(FILTER.payMin.unwrap())),
    currency: z.preprocess(absentWhenEmpty, FILTER.currency),
    payUnknown: z.preprocess(absentWhenEmpty, FILTER.payUnknown),
    postedWithinDays: optionally(
      z.coerce.number('Write whole days.').int('Write whole days.').min(1).max(365),
    ),
    company: z.preprocess(asList, FILTER.company),
    role: z.preprocess(absentWhenEmpty, FILTER.role),
    sort: optionally(SearchSort),
    cursor: optionally(z.string().max(600)),
    limit: z.preprocess(
      absentWhenEmpty,
      z.coerce.number('Write a whole number.').int('Write a whole number.').min(1).max(100).default(20),
    ),
  })
  .meta({ id: 'SearchQuery' });
export type SearchQuery = z.infer<typeof SearchQuery>;

/** What a result shows of a posting. Enums and pay are null where an imported posting does not say. */
export const SearchCard = z
  .object({
    id: Uuid,
    slug: z.string(),
    title: z.string(),
    company: z.object({ id: Uuid, name: z.string(), slug: z.string(), verified: z.boolean() }),
    locations: z.array(z.object({ city: z.string(), region: z.string(), country: z.string() })),
    workplace: Workplace.nullable(),
    remoteEligibility: RemoteEligibility.nullable(),
    employmentType: EmploymentType.nullable(),
    level: Level.nullable(),
    pay: z
      .object({
        min: z.number().int(),
        max: z.number().int(),
        currency: z.string(),
        unit: z.enum(['hour', 'day', 'week', 'month', 'year']),
      })
      .nullable(),
    skills: z.array(z.string()),
    excerpt: z.string(),
    responsePromiseDays: z.number().int().nullable(),
    applyMode: z.enum(['here', 'external']),
    postedAt: Instant,
    expiresAt: Instant.nullable(),
    imported: z.boolean(),
    promoted: z.boolean(),
    /**
     * How it is promoted here: `featured` and `pinned` stand first and were not ranked, `highlight` is
     * marked where it stands. Null where nobody paid.
     */
    promotedAs: PromotionKind.nullable(),
  })
  .meta({ id: 'SearchCard' });
export type SearchCard = z.infer<typeof SearchCard>;

const Counts = z.record(z.string(), z.number().int());

export const SearchAnswer = z
  .object({
    items: z.array(SearchCard),
    nextCursor: z.string().nullable(),
    /** Exact. For frequent broad searches it may be some seconds old. */
    total: z.number().int(),
    /**
     * How many results each choice would give: each facet is counted with every filter but its own.
     * Choices that would give none are left out.
     */
    facets: z.object({ workplace: Counts, employmentType: Counts, level: Counts, skills: Counts }),
    /** Set when skills were counted over the newest results only; then how many. */
    skillsCountedOver: z.number().int().nullable(),
    /** The words searched for in place of misspelt ones, or null. */
    correctedTo: z.string().nullable(),
    /** True when nothing had all the words, and these results have most of them. */
    relaxed: z.boolean(),
  })
  .meta({ id: 'SearchAnswer' });
export type SearchAnswer = z.infer<typeof SearchAnswer>;

/** Postings like another, and the role that its title names. */
export const SimilarPostings = z
  .object({ items: z.array(SearchCard), role: RoleLink.nullable() })
  .meta({ id: 'SimilarPostings' });
export type SimilarPostings = z.infer<typeof SimilarPostings>;

/**
 * Figures for the front page. Pay is the median of what the ranges go up to, yearly, in minor units of the
 * currency most postings of the role use.
 */
export const HomeStats = z
  .object({
    livePostings: z.number().int(),
    companies: z.number().int(),
    /** Share of live postings that show pay, 0 to 1. */
    payShown: z.number().min(0).max(1),
    medianPay: z.array(
      z.object({
        role: z.string(),
        slug: RoleSlug,
        postings: z.number().int(),
        amount: z.number().int(),
        currency: z.string(),
      }),
    ),
  })
  .meta({ id: 'HomeStats' });
export type HomeStats = z.infer<typeof HomeStats>;
