import type { PostingView } from '@plainhire/contracts';
import { decimalsOf } from '../format/money.js';

const EMPLOYMENT: Record<string, string> = {
  full_time: 'FULL_TIME',
  part_time: 'PART_TIME',
  contractor: 'CONTRACTOR',
  temporary: 'TEMPORARY',
  intern: 'INTERN',
  volunteer: 'VOLUNTEER',
  per_diem: 'PER_DIEM',
  other: 'OTHER',
};

type Json = { readonly [key: string]: unknown };

/**
 * A posting as schema.org JobPosting, for live postings alone. Everything in it is visible on the
 * page; what is not known is left out, never made up. A remote posting names the countries it is open
 * to and no empty place. Source: developers.google.com/search/docs/appearance/structured-data/job-posting.
 *
 * Null when the posting cannot be described validly: not live, no date, or neither place nor country.
 */
export function jobPostingJsonLd(posting: PostingView, origin: string): Json | null {
  if (posting.state !== 'live' || posting.postedAt === null) return null;
  const remote = posting.workplace === 'remote';
  const places = posting.locations.filter((place) => place.country !== '').map(placeOf);
  const requirements = remote ? requirementsOf(posting) : [];
  if (!remote && places.length === 0) return null;
  if (remote && requirements.length === 0 && places.length === 0) return null;
  return {
    '@context': 'https://schema.org/',
    '@type': 'JobPosting',
    title: posting.title,
    description: posting.description,
    identifier: { '@type': 'PropertyValue', name: posting.company.name, value: posting.id },
    datePosted: posting.postedAt,
    ...(posting.expiresAt === null ? {} : { validThrough: posting.expiresAt }),
    ...(posting.employmentType === null ? {} : { employmentType: EMPLOYMENT[posting.employmentType] }),
    hiringOrganization: {
      '@type': 'Organization',
      name: posting.company.name,
      ...(posting.company.website === null ? {} : { sameAs: posting.company.website }),
    },
    ...(places.length > 0 ? { jobLocation: places } : {}),
    ...(remote && requirements.length > 0
      ? { jobLocationType: 'TELECOMMUTE', applicantLocationRequirements: requirements }
      : {}),
    ...(posting.pay === null ? {} : { baseSalary: salaryOf(posting.pay) }),
    directApply: posting.apply.mode === 'here',
    url: `${origin}/jobs/${posting.slug}`,
  };
}

function placeOf(place: PostingView['locations'][number]): Json {
  return {
    '@type': 'Place',
    address: {
      '@type': 'PostalAddress',
      ...(place.city === '' ? {} : { addressLocality: place.city }),
      ...(place.region === '' ? {} : { addressRegion: place.region }),
      addressCountry: place.country,
    },
  };
}

/** Worldwide is no country, so there is nothing valid to say for it beside a place. */
function requirementsOf(posting: PostingView): Json[] {
  const eligible = posting.remoteEligibility;
  if (eligible && 'countries' in eligible)
    return eligible.countries.map((name) => ({ '@type': 'Country', name }));
  return [];
}

function salaryOf(pay: NonNullable<PostingView['pay']>): Json {
  const scale = 10 ** decimalsOf(pay.currency);
  const value =
    pay.min === pay.max
      ? { value: pay.min / scale }
      : { minValue: pay.min / scale, maxValue: pay.max / scale };
  return {
    '@type': 'MonetaryAmount',
    currency: pay.currency,
    value: { '@type': 'QuantitativeValue', ...value, unitText: pay.unit.toUpperCase() },
  };
}

/** JSON that cannot end the script element it stands in, whatever people wrote. */
export function safeJson(value: unknown): string {
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (char) => {
    return `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}
