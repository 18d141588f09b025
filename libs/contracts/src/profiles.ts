import { z } from 'zod';
import {
  CountryCode,
  CurrencyCode,
  EmploymentType,
  longText,
  MinorUnits,
  PartialDate,
  PayUnit,
  text,
  WebUrl,
  Workplace,
} from './common.js';

/** Common European Framework levels, and the language somebody grew up with. */
export const LanguageLevel = z.enum(['a1', 'a2', 'b1', 'b2', 'c1', 'c2', 'native']);
export type LanguageLevel = z.infer<typeof LanguageLevel>;

export const ProfileVisibility = z.enum(['hidden', 'anonymous', 'open']);
export type ProfileVisibility = z.infer<typeof ProfileVisibility>;

const Phone = text(40, 0).refine(
  (value) => value === '' || (/^\+?[\d\s().\-/]+$/.test(value) && value.replace(/\D/g, '').length >= 5),
  'Write a telephone number with its country code, such as +31 10 555 01 42.',
);

const OptionalCountry = z.union([z.literal(''), CountryCode]).default('');
const OptionalDate = PartialDate.nullable().default(null);
const Highlights = z.array(text(300)).max(12, 'Keep to 12 highlights.').default([]);

/** From and until; both may be unknown. An end of null with a start means: still there. */
interface Period {
  readonly start: string | null;
  readonly end: string | null;
}

const PERIOD_ERROR = { path: ['end'], error: 'The end is before the start.' };

/** Partial dates are compared as far as both say: 2021 to 2021-03 is in order. */
export function inOrder(from: string | null, to: string | null): boolean {
  if (from === null || to === null) return true;
  const length = Math.min(from.length, to.length);
  return from.slice(0, length) <= to.slice(0, length);
}

function endsAfterStart(period: Period): boolean {
  return inOrder(period.start, period.end);
}

export const ProfileLink = z.object({ label: text(60), url: WebUrl });
export type ProfileLink = z.infer<typeof ProfileLink>;

export const ProfileSkill = z.object({
  name: text(80),
  /** Years of use; null when not told. */
  years: z.number().min(0, 'Write zero or more.').max(60, 'Write at most 60.').nullable().default(null),
});
export type ProfileSkill = z.infer<typeof ProfileSkill>;

export const WorkEntry = z
  .object({
    title: text(160),
    company: text(160),
    place: text(160, 0).default(''),
    start: OptionalDate,
    end: OptionalDate,
    description: longText(4000).default(''),
    highlights: Highlights,
  })
  .refine(endsAfterStart, PERIOD_ERROR);
export type WorkEntry = z.infer<typeof WorkEntry>;

export const EducationEntry = z
  .object({
    degree: text(160),
    institution: text(160, 0).default(''),
    start: OptionalDate,
    end: OptionalDate,
    coursework: longText(2000).default(''),
  })
  .refine(endsAfterStart, PERIOD_ERROR);
export type EducationEntry = z.infer<typeof EducationEntry>;

export const CertificateEntry = z
  .object({ title: text(160), issuer: text(160, 0).default(''), issued: OptionalDate, expires: OptionalDate })
  .refine((entry) => inOrder(entry.issued, entry.expires), {
    path: ['expires'],
    error: 'It expires before it was issued.',
  });
export type CertificateEntry = z.infer<typeof CertificateEntry>;

export const ProjectEntry = z
  .object({
    name: text(160),
    role: text(160, 0).default(''),
    url: WebUrl.nullable().default(null),
    start: OptionalDate,
    end: OptionalDate,
    description: longText(4000).default(''),
    highlights: Highlights,
  })
  .refine(endsAfterStart, PERIOD_ERROR);
export type ProjectEntry = z.infer<typeof ProjectEntry>;

export const PortfolioEntry = z.object({
  title: text(160),
  url: WebUrl,
  image: WebUrl.nullable().default(null),
  role: text(160, 0).default(''),
  description: longText(2000).default(''),
});
export type PortfolioEntry = z.infer<typeof PortfolioEntry>;

export const ProfileLanguage = z.object({
  code: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[a-z]{2,3}$/, 'Use the short code of the language, such as en.'),
  level: LanguageLevel,
});
export type ProfileLanguage = z.infer<typeof ProfileLanguage>;

export const ReferenceEntry = z.object({
  name: text(120),
  position: text(160, 0).default(''),
  employer: text(160, 0).default(''),
  contact: text(120, 0).default(''),
  email: z.union([z.literal(''), z.email('Write an address like name@example.com.').max(254)]).default(''),
});
export type ReferenceEntry = z.infer<typeof ReferenceEntry>;

/** The least somebody wants to earn, in minor units per unit of time. */
export const PayFloor = z.object({ amount: MinorUnits, currency: CurrencyCode, unit: PayUnit });
export type PayFloor = z.infer<typeof PayFloor>;

export const JobPreferences = z.object({
  workplaces: z.array(Workplace).max(3).default([]),
  /** Towns or regions, as people write them. */
  places: z.array(text(120)).max(20, 'Keep to 20 places.').default([]),
  employmentTypes: z.array(EmploymentType).max(8).default([]),
  payFloor: PayFloor.nullable().default(null),
  /** Countries where this person may work. */
  workCountries: z.array(CountryCode).max(60, 'Keep to 60 countries.').default([]),
});
export type JobPreferences = z.infer<typeof JobPreferences>;

/** What a candidate says about themself. Every part may be empty: a profile grows. */
export const Profile = z
  .object({
    headline: text(160, 0).default(''),
    phone: Phone.default(''),
    city: text(120, 0).default(''),
    region: text(120, 0).default(''),
    country: OptionalCountry,
    links: z.array(ProfileLink).max(10, 'Keep to 10 links.').default([]),
    summary: longText(4000).default(''),
    skills: z
      .array(ProfileSkill)
      .max(80, 'Keep to 80 skills.')
      .superRefine((skills, context) => {
        noRepeats(skills, (skill) => skill.name, 'name', 'This skill is listed twice.', context);
      })
      .default([]),
    work: z.array(WorkEntry).max(40, 'Keep to 40 positions.').default([]),
    education: z.array(EducationEntry).max(20, 'Keep to 20 entries.').default([]),
    certificates: z.array(CertificateEntry).max(30, 'Keep to 30 certificates.').default([]),
    projects: z.array(ProjectEntry).max(30, 'Keep to 30 projects.').default([]),
    portfolio: z.array(PortfolioEntry).max(30, 'Keep to 30 pieces.').default([]),
    languages: z
      .array(ProfileLanguage)
      .max(20, 'Keep to 20 languages.')
      .superRefine((languages, context) => {
        noRepeats(languages, (item) => item.code, 'code', 'This language is listed twice.', context);
      })
      .default([]),
    references: z.array(ReferenceEntry).max(3, 'Keep to 3 references.').default([]),
    preferences: JobPreferences.default({
      workplaces: [],
      places: [],
      employmentTypes: [],
      payFloor: null,
      workCountries: [],
    }),
    visibility: ProfileVisibility.default('hidden'),
  })
  .meta({ id: 'Profile' });
export type Profile = z.infer<typeof Profile>;

/**
 * A profile as it is sent to a company. What somebody wishes for and how visible they are stays
 * theirs: a match tells a company whether its pay reaches the floor, never the floor.
 */
export const SentProfile = Profile.omit({ preferences: true, visibility: true }).meta({ id: 'SentProfile' });
export type SentProfile = z.infer<typeof SentProfile>;

/** One thing that would make the profile fuller; `field` is a JSON pointer into the profile. */
export const CompletenessGap = z.object({ rule: z.string(), hint: z.string(), field: z.string() });
export type CompletenessGap = z.infer<typeof CompletenessGap>;

export const Completeness = z
  .object({ percent: z.number().int().min(0).max(100), missing: z.array(CompletenessGap) })
  .meta({ id: 'Completeness' });
export type Completeness = z.infer<typeof Completeness>;

/** The profile as its owner reads it. The version stands in the ETag header. */
export const ProfileView = Profile.extend({
  completeness: Completeness,
  updatedAt: z.iso.datetime({ offset: true }).nullable(),
}).meta({ id: 'ProfileView' });
export type ProfileView = z.infer<typeof ProfileView>;

/** Replaces the whole profile; what is left out becomes empty. `completeness` is ignored. */
export const PutProfileRequest = Profile.meta({ id: 'PutProfileRequest' });
export type PutProfileRequest = z.infer<typeof PutProfileRequest>;

function noRepeats<T>(
  items: readonly T[],
  key: (item: T) => string,
  field: string,
  message: string,
  context: z.RefinementCtx,
): void {
  const seen = new Set<string>();
  for (const [index, item] of items.entries()) {
    const name = key(item).toLowerCase();
    if (seen.has(name)) context.addIssue({ code: 'custom', path: [index, field], message });
    seen.add(name);
  }
}
