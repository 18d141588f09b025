import type { Profile } from '@plainhire/contracts';
import { emptyProfile } from '@plainhire/profiles';
import type { DemoPerson } from './content/people.js';
import type { RoleBlueprint } from './content/roles.js';
import { SCHOOLS } from './content/words.js';

/** The profile of a made-up person: jobs laid out from their first year of work to now. */
export function writeProfile(person: DemoPerson, role: RoleBlueprint, turn: number, now: Date): Profile {
  const country = person.country;
  return {
    ...emptyProfile(),
    headline: person.headline,
    city: person.city,
    country,
    summary: `${person.headline} in ${person.city}, at work since ${String(person.since)}. ${role.brings}`,
    skills: person.skills.map(([name, years]) => ({ name, years })),
    work: jobsOf(person, role, now),
    education: [
      {
        degree: turn % 3 === 0 ? 'Master' : turn % 3 === 1 ? 'Bachelor' : 'Vocational diploma',
        institution: SCHOOLS[turn % SCHOOLS.length] ?? '',
        start: String(person.since - 4),
        end: String(person.since),
        coursework: '',
      },
    ],
    languages: person.languages.map(([code, level]) => ({
      code,
      level: level as Profile['languages'][number]['level'],
    })),
    preferences: {
      workplaces: person.remote ? ['remote', 'hybrid'] : ['on_site', 'hybrid'],
      places: [person.city],
      employmentTypes: ['full_time'],
      payFloor: null,
      workCountries: [country].filter((code) => code !== ''),
    },
    visibility: turn % 5 === 3 ? 'open' : turn % 5 === 1 ? 'anonymous' : 'hidden',
  };
}

/** Newest first; the newest one goes on. */
function jobsOf(person: DemoPerson, role: RoleBlueprint, now: Date): Profile['work'] {
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
        highlights: [],
      };
    })
    .reverse();
}
