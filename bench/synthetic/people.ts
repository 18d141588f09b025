import { Profile } from '@plainhire/contracts';
import { Random } from './random.js';
import { FIRST_NAMES, LAST_NAMES, PLACES, ROLES } from './words.js';

export interface SyntheticPerson {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** The bearer token of a session; only sound in the benchmark's own database. */
  readonly token: string;
  readonly profile: Profile;
}

/** People with a profile, the same ones for the same seed. Addresses end in `.example`, so that no mail leaves. */
export function makePeople(seed: number, kind: string, count: number, now: Date): SyntheticPerson[] {
  const random = new Random(seed);
  return Array.from({ length: count }, (_, index) => {
    const role = random.skewed(ROLES, 1.4);
    const [city, region, country] = random.skewed(PLACES);
    const first = random.pick(FIRST_NAMES);
    return {
      id: random.id(new Date(now.getTime() - 86_400_000)),
      name: `${first} ${random.pick(LAST_NAMES)}`,
      email: `${kind}.${String(index)}@bench.example`,
      token: `bench-${kind}-${String(index)}`,
      profile: Profile.parse({
        headline: random.pick(role.titles),
        city,
        region,
        country,
        summary: `Worked for some years as ${random.pick(role.titles)}. Likes to ${random.pick(role.tasks)}.`,
        skills: random.some(role.skills, 4).map((name) => ({ name, years: random.int(1, 9) })),
        work: [
          {
            title: random.pick(role.titles),
            company: `${random.pick(LAST_NAMES)} Works`,
            start: '2019-03',
            description: `I ${random.pick(role.tasks)} and ${random.pick(role.tasks)}.`,
          },
        ],
        visibility: 'open',
      }),
    };
  });
}
