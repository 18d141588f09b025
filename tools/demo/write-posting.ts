import type { Level, PostingPatch } from '@plainhire/contracts';
import type { DemoCompany } from './content/companies.js';
import type { RoleBlueprint } from './content/roles.js';

/** Pay of a level against the middle one. */
const LEVEL_PAY: Record<Level, number> = {
  intern: 0.45,
  junior: 0.72,
  mid: 1,
  senior: 1.28,
  lead: 1.5,
  executive: 2,
};
/** How far the range reaches below and above its middle. */
const SPREAD = 0.1;
/** Pay is written in steps of this, in major units. */
const STEP = { year: 1000, month: 100, hour: 1 } as const;
/** Currencies of the demo all have two decimals. */
const MINOR = 100;

/** The posting that `company` writes for one role and level. `turn` varies what may vary. */
export function writePosting(
  company: DemoCompany,
  role: RoleBlueprint,
  level: Level,
  turn: number,
): PostingPatch {
  const place = company.places[turn % company.places.length] ?? company.places[0];
  const workplace = role.onSiteOnly
    ? 'on_site'
    : (['hybrid', 'remote', 'on_site', 'remote'] as const)[turn % 4];
  const question = role.question ?? { label: 'When could you start?', type: 'short_text' as const };
  return {
    title: role.titles[level] ?? role.key,
    description: describe(company, role),
    employmentType:
      role.employmentType ?? (turn % 9 === 4 ? 'part_time' : turn % 13 === 6 ? 'contractor' : 'full_time'),
    level,
    workplace: workplace ?? 'hybrid',
    remoteEligibility: workplace === 'remote' ? { countries: countriesOf(company) } : null,
    locations: workplace === 'remote' || !place ? [] : [place],
    pay: payOf(company, role, level),
    skills: {
      required: role.required.map(([name, years]) => ({ name, years: level === 'junior' ? 1 : years })),
      nice: role.nice.map((name) => ({ name })),
    },
    benefits: [...company.benefits],
    openings: 1 + (turn % 3 === 2 ? 1 : 0),
    expiresInDays: 60,
    responsePromiseDays: company.promiseDays,
    apply: { mode: 'here' },
    questions: [{ id: 'q1', ...question, required: role.question !== undefined }],
  };
}

/** Headings and the order of parts differ, as they do where different people write. */
const HEADINGS = [
  ['What you will do', 'What you bring', 'How we work', 'How we hire'],
  ['Your days', 'You', 'The team', 'After you apply'],
  ['The work', 'What it takes', 'Who we are', 'What happens next'],
] as const;

function describe(company: DemoCompany, role: RoleBlueprint): string {
  const style = company.name.length % HEADINGS.length;
  const [does, brings, team, hiring] = HEADINGS[style] ?? HEADINGS[0];
  // Each company leaves out another line of the role's work.
  const lines = role.does.filter((_, at) => role.does.length < 4 || at !== company.owner.length % 4);
  const items = lines.map((line) => `<li>${escape(line)}</li>`).join('');
  const parts = [
    `<p>${escape(company.about)}</p>`,
    `<h3>${does}</h3><ul>${items}</ul>`,
    `<h3>${brings}</h3><p>${escape(role.brings)}</p>`,
    `<h3>${team}</h3><p>${escape(company.team)}</p>`,
    `<h3>${hiring}</h3><p>${escape(company.hiring)} You hear from us within ${String(company.promiseDays)} days.</p>`,
  ];
  return parts.join('');
}

function payOf({ middle, currency, unit }: DemoCompany, role: RoleBlueprint, level: Level) {
  const own = middle * role.pay * LEVEL_PAY[level];
  const step = STEP[unit];
  const round = (amount: number) => Math.round(amount / step) * step * MINOR;
  return { min: round(own * (1 - SPREAD)), max: round(own * (1 + SPREAD)), currency, unit };
}

function countriesOf(company: DemoCompany): string[] {
  return [...new Set([...company.places.map(({ country }) => country), 'NL', 'DE', 'IE', 'PT'])];
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
