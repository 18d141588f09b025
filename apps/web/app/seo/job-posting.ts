import { COUNTRY_CODES, type PostingView } from '@plainhire/contracts';
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
 * to and no place, which would be read as where one must come to work. Source: developers.google.com/search/docs/appearance/structured-data/job-posting.
 *
 * Null when the posting cannot be described validly: not live, no date, or neither place nor country.
 */
export function jobPostingJsonLd(posting: PostingView, origin: string): Json | null {
  if (posting.state !== 'live' || posting.postedAt === null) return null;
  const remote = posting.workplace === 'remote';
  const placed = posting.locations.filter((place) => place.country !== '');
  const places = remote ? [] : placed.map(placeOf);
  const requirements = remote ? countriesOf(posting, placed) : [];
  if (places.length === 0 && requirements.length === 0) return null;
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
    ...(remote
      ? {
          jobLocationType: 'TELECOMMUTE',
          applicantLocationRequirements: requirements.map((name) => ({ '@type': 'Country', name })),
        }
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

/** Worldwide is every country, since nothing else is valid for it. Unsaid, it is those of the places. */
function countriesOf(posting: PostingView, placed: PostingView['locations']): readonly string[] {
  const eligible = posting.remoteEligibility;
  if (eligible === null) return [...new Set(placed.map(({ country }) => country))];
  return 'countries' in eligible ? eligible.countries : COUNTRY_CODES;
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
