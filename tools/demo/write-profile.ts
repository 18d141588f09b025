import type { Profile } from '@plainhire/contracts';
import { emptyProfile } from '@plainhire/profiles';
import { COMPANIES } from './content/companies.js';
import { DEEDS, type Deeds } from './content/deeds.js';
import type { DemoPerson } from './content/people.js';
import type { RoleBlueprint } from './content/roles.js';
import { SCHOOLS } from './content/words.js';
import { handleOf } from './demo-accounts.js';

/** What somebody wants at least, against the middle pay of their country and role. */
const FLOOR = 0.7;
const STEP = 1000;
const MINOR = 100;

/** What a posting says to candidates, as one of them says it of themselves. */
export function inTheirWords(text: string): string {
  return text
    .replace(/\byou are\b/gi, 'I am')
    .replace(/\bbehind you\b/g, 'behind me')
    .replace(/\byou\b/gi, 'I')
    .replace(/\bYour\b/g, 'My')
    .replace(/\byour\b/g, 'my');
}

/**
 * The profile of a made-up person: jobs laid out from their first year of work to now. `turn` is
 * their place among all; the first one's profile lacks nothing, others leave out this or that.
 */
export function writeProfile(person: DemoPerson, role: RoleBlueprint, turn: number, now: Date): Profile {
  const deeds = DEEDS[role.key];
  if (!deeds) throw new Error(`There are no deeds for the role ${role.key}.`);
  return {
    ...emptyProfile(),
    headline: person.headline,
    phone: phoneOf(person, turn),
    city: person.city,
    country: person.country,
    links: turn % 2 === 0 ? [{ label: 'Site', url: `https://${handleOf(person.name, '-')}.example` }] : [],
    summary: `${person.headline} in ${person.city}, at work since ${String(person.since)}. ${inTheirWords(role.brings)}`,
    skills: person.skills.map(([name, years]) => ({ name, years })),
    work: jobsOf(person, role, deeds, now),
    education: educationOf(person, turn),
    certificates: deeds.certificate
      ? [{ ...deeds.certificate, issued: String(person.since + 1), expires: null }]
      : [],
    projects:
      turn % 3 === 0
        ? [
            {
              ...deeds.project,
              url: `https://${handleOf(person.name, '-')}.example/work`,
              start: String(person.since + 2),
              end: null,
              highlights: [],
            },
          ]
        : [],
    languages: person.languages.map(([code, level]) => ({
      code,
      level: level as Profile['languages'][number]['level'],
    })),
    preferences: {
      workplaces: person.remote ? ['remote', 'hybrid'] : ['on_site', 'hybrid'],
      places: [person.city],
      employmentTypes: turn % 2 === 0 ? ['full_time', 'part_time', 'contractor'] : ['full_time'],
      payFloor: turn % 4 === 3 ? null : payFloorOf(person, role),
      workCountries: [person.country].filter((code) => code !== ''),
    },
    visibility: turn % 5 === 3 ? 'open' : turn % 5 === 1 ? 'anonymous' : 'hidden',
  };
}

function educationOf(person: DemoPerson, turn: number): Profile['education'] {
  return [
    {
      degree: ['Master', 'Bachelor', 'Vocational diploma'][turn % 3] ?? 'Bachelor',
      institution: SCHOOLS[turn % SCHOOLS.length] ?? '',
      start: String(person.since - 4),
      end: String(person.since),
      coursework: '',
    },
  ];
}

/** Numbers that no line has: those kept for stories where a country has such, else none. */
function phoneOf({ country }: DemoPerson, turn: number): string {
  const two = String(10 + turn).padStart(2, '0');
  const kept: Record<string, string> = {
    GB: `+44 1632 9600${two}`,
    IE: `+353 20 91000${two}`,
    US: `+1 212 555 01${two}`,
    CA: `+1 416 555 01${two}`,
    NL: `+31 10 555 01 ${two}`,
  };
  return kept[country] ?? '';
}

function payFloorOf(person: DemoPerson, role: RoleBlueprint): Profile['preferences']['payFloor'] {
  const near = COMPANIES.find(
    (company) => company.unit === 'year' && company.places.some(({ country }) => country === person.country),
  );
  if (!near) return null;
  const amount = Math.round((near.middle * role.pay * FLOOR) / STEP) * STEP * MINOR;
  return { amount, currency: near.currency, unit: 'year' };
}

/** Newest first; the newest one goes on. */
function jobsOf(person: DemoPerson, role: RoleBlueprint, deeds: Deeds, now: Date): Profile['work'] {
  const span = now.getUTCFullYear() - person.since;
  const share = Math.max(1, Math.floor(span / person.employers.length));
  const title = role.titles.mid ?? Object.values(role.titles)[0] ?? person.headline;
  const senior = role.titles.senior ?? title;
  return person.employers
    .map((company, index) => {
      const last = index === person.employers.length - 1;
      return {
        title: last && span >= 6 ? senior : title,
        company,
        place: person.city,
        start: `${String(person.since + index * share)}-0${String(1 + (index % 9))}`,
        end: last ? null : `${String(person.since + (index + 1) * share)}-0${String(1 + (index % 9))}`,
        description: `${role.does[index % role.does.length] ?? ''} Used ${person.skills
          .slice(0, 3)
          .map(([name]) => name)
          .join(', ')}.`,
        highlights: [deeds.highlights[(index * 2) % 4], deeds.highlights[(index * 2 + 1) % 4]].flatMap(
          (line) => line ?? [],
        ),
      };
    })
    .reverse();
}
