import { z } from 'zod';
import { Workplace } from './common.js';

/** From so many live postings on, a role's page is worth finding, and its pay has a median. */
export const FEW_POSTINGS = 3;

/** As it stands in the address of a role's page. */
export const RoleSlug = z
  .string()
  .min(1)
  .max(60)
  .regex(/^[a-z0-9-]+$/, 'This is not the name of a role.');

/** A role with a page of its own, `/roles/{slug}`. */
export const RoleLink = z.object({ slug: RoleSlug, name: z.string() }).meta({ id: 'RoleLink' });
export type RoleLink = z.infer<typeof RoleLink>;

export const RoleCount = RoleLink.extend({
  /** Roles of one group are near each other. */
  group: z.string(),
  /** Live postings. */
  postings: z.number().int(),
}).meta({ id: 'RoleCount' });
export type RoleCount = z.infer<typeof RoleCount>;

/** The roles that have live postings, group by group. */
export const RoleCounts = z.object({ items: z.array(RoleCount) }).meta({ id: 'RoleCounts' });
export type RoleCounts = z.infer<typeof RoleCounts>;

/** By the year, in minor units, of the postings in the currency that most of the role's postings use. */
export const RolePay = z
  .object({
    currency: z.string(),
    /** How many postings the figures are of; at least three. */
    postings: z.number().int(),
    /** The median of what the ranges begin with, and of what they go up to. */
    low: z.number().int(),
    high: z.number().int(),
    /** Half of the ranges go up to a sum between these two. */
    quartiles: z.object({ lower: z.number().int(), upper: z.number().int() }),
    /**
     * How many ranges go up to a sum from `from` to under `to`. Null in the first and the last: some may
     * lie far outside of the rest.
     */
    bins: z.array(
      z.object({
        from: z.number().int().nullable(),
        to: z.number().int().nullable(),
        postings: z.number().int(),
      }),
    ),
  })
  .meta({ id: 'RolePay' });
export type RolePay = z.infer<typeof RolePay>;

/** What is live in one role. For a role with many postings the figures may be some seconds old. */
export const RoleView = RoleCount.extend({
  /** What somebody in this role does, in a sentence. */
  about: z.string(),
  workplaces: z.partialRecord(Workplace, z.number().int()),
  /** Set when pay, places and companies were counted over the newest postings only; then how many. */
  countedOver: z.number().int().nullable(),
  companies: z.number().int(),
  /** Null with fewer than three postings that show pay in the same currency. */
  pay: RolePay.nullable(),
  /** The cities named most. */
  places: z.array(z.object({ city: z.string(), country: z.string(), postings: z.number().int() })),
  /** Roles near this one that have live postings, those with most first. */
  related: z.array(RoleCount),
}).meta({ id: 'RoleView' });
export type RoleView = z.infer<typeof RoleView>;
