import type {
  ApplicationState,
  CompanyRole,
  DeclineReason,
  EmploymentType,
  LanguageLevel,
  Level,
  PayUnit,
  PostingState,
  QuestionType,
  ReasonCode,
  Workplace,
} from '@plainhire/contracts';

/** How the product names what the API answers in codes. Each record is complete, or it does not compile. */
export const WORKPLACE: Record<Workplace, string> = {
  on_site: 'On site',
  hybrid: 'Hybrid',
  remote: 'Remote',
};

export const EMPLOYMENT_TYPE: Record<EmploymentType, string> = {
  full_time: 'Full-time',
  part_time: 'Part-time',
  contractor: 'Contractor',
  temporary: 'Temporary',
  intern: 'Internship',
  volunteer: 'Volunteer',
  per_diem: 'By the day',
  other: 'Other',
};

export const LEVEL: Record<Level, string> = {
  intern: 'Intern',
  junior: 'Junior',
  mid: 'Mid-level',
  senior: 'Senior',
  lead: 'Lead',
  executive: 'Executive',
};

export const PAY_UNIT: Record<PayUnit, string> = {
  hour: 'an hour',
  day: 'a day',
  week: 'a week',
  month: 'a month',
  year: 'a year',
};

export const QUESTION_TYPE: Record<QuestionType, string> = {
  short_text: 'Short text',
  long_text: 'Long text',
  single: 'One of a list',
  multi: 'Several of a list',
  number: 'Number',
  date: 'Date',
  file: 'File',
  url: 'Web address',
};

export const POSTING_STATE: Record<PostingState, string> = {
  draft: 'Draft',
  in_review: 'In review',
  changes_requested: 'Changes requested',
  rejected: 'Rejected',
  live: 'Live',
  paused: 'Paused',
  expired: 'Expired',
  filled: 'Filled',
  closed: 'Closed',
};

export const APPLICATION_STATE: Record<ApplicationState, string> = {
  submitted: 'Submitted',
  viewed: 'Viewed',
  in_review: 'In review',
  interview: 'Interview',
  offer: 'Offer',
  hired: 'Hired',
  declined: 'Declined',
  withdrawn: 'Withdrawn',
  closed_no_decision: 'Closed, no decision',
};

export const DECLINE_REASON: Record<DeclineReason, string> = {
  skills: 'Skills',
  seniority: 'Seniority',
  location: 'Place',
  pay: 'Pay',
  filled: 'The opening is filled',
  other: 'Another reason',
};

export const REVIEW_REASON: Record<ReasonCode, string> = {
  incomplete: 'Incomplete',
  misleading: 'Misleading',
  scam: 'Scam',
  discriminatory: 'Discriminatory',
  duplicate: 'Duplicate',
  pay_missing: 'Pay is missing',
  off_topic: 'Not a job posting',
  other: 'Another reason',
};

export const LANGUAGE_LEVEL: Record<LanguageLevel, string> = {
  a1: 'A1, first words',
  a2: 'A2, simple talk',
  b1: 'B1, gets by',
  b2: 'B2, at ease',
  c1: 'C1, fluent',
  c2: 'C2, like a native',
  native: 'Native',
};

export const COMPANY_ROLE: Record<CompanyRole, string> = {
  owner: 'Owner',
  recruiter: 'Recruiter',
  hiring_manager: 'Hiring manager',
  interviewer: 'Interviewer',
  billing: 'Billing',
  viewer: 'Viewer',
};

export const VISIBILITY: Record<'hidden' | 'anonymous' | 'open', { name: string; means: string }> = {
  hidden: { name: 'Hidden', means: 'Only companies you apply to, from then on. This is how everyone starts' },
  anonymous: {
    name: 'Anonymous',
    means: 'Found by skills, level and where you may work. Your name and employers are not shown',
  },
  open: { name: 'Open', means: 'Name and profile, to verified companies' },
};

/** A country in English; codes that nobody knows stay codes. */
export function countryName(code: string): string {
  try {
    return new Intl.DisplayNames('en', { type: 'region' }).of(code) ?? code;
  } catch {
    return code;
  }
}

export function languageName(code: string): string {
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}

interface Place {
  readonly city: string;
  readonly country: string;
}

interface Somewhere {
  readonly workplace: Workplace | null;
  readonly locations: readonly Place[];
  readonly remoteEligibility?: { worldwide: true } | { countries: string[] } | null;
}

/** `Rotterdam, hybrid` · `Remote in Germany, Spain` · `Remote, worldwide`. */
export function whereWords(posting: Somewhere): string {
  const cities = [...new Set(posting.locations.map((place) => place.city || countryName(place.country)))];
  const shown =
    cities.slice(0, 2).join(', ') + (cities.length > 2 ? ` and ${String(cities.length - 2)} more` : '');
  if (posting.workplace === 'remote') {
    const eligible = posting.remoteEligibility;
    if (eligible && 'worldwide' in eligible) return 'Remote, worldwide';
    if (eligible) {
      const names = eligible.countries.map(countryName);
      return `Remote in ${names.slice(0, 3).join(', ')}${names.length > 3 ? ` and ${String(names.length - 3)} more` : ''}`;
    }
    return shown === '' ? 'Remote' : `${shown}, remote`;
  }
  if (posting.workplace === null) return shown === '' ? 'Place not stated' : shown;
  const kind = WORKPLACE[posting.workplace].toLowerCase();
  return shown === '' ? WORKPLACE[posting.workplace] : `${shown}, ${kind}`;
}

export const CURRENCIES = [
  'EUR',
  'USD',
  'GBP',
  'CHF',
  'SEK',
  'NOK',
  'DKK',
  'PLN',
  'CZK',
  'HUF',
  'RON',
  'CAD',
  'AUD',
  'NZD',
  'JPY',
  'INR',
  'BRL',
  'MXN',
  'ZAR',
  'SGD',
] as const;
