import type { EmploymentType, Level, Pay, RemoteEligibility, Workplace } from '@plainhire/contracts';
import { slugify } from '@plainhire/kernel';
import { Random } from './random.js';
import {
  BENEFITS,
  COMPANY_KINDS,
  DECORATIONS,
  DOMAINS,
  PLACES,
  type Role,
  ROLES,
  SENTENCES,
  SYLLABLES,
} from './words.js';

/** Raised when the same seed gives other postings than before, so that kept data is made again. */
export const GENERATOR_VERSION = 3;

export interface SyntheticCompany {
  readonly id: string;
  readonly name: string;
  readonly slug: string;
  readonly domain: string;
  readonly verified: boolean;
}

export interface SyntheticPosting {
  readonly id: string;
  readonly revisionId: string;
  readonly companyId: string;
  readonly slug: string;
  readonly title: string;
  readonly descriptionHtml: string;
  readonly descriptionText: string;
  readonly employmentType: EmploymentType;
  readonly level: Level;
  readonly workplace: Workplace;
  readonly remoteEligibility: RemoteEligibility | null;
  readonly locations: readonly { city: string; region: string; country: string }[];
  readonly pay: Pay | null;
  readonly skills: {
    readonly required: readonly { name: string; years: number | null }[];
    readonly nice: readonly { name: string; years: number | null }[];
  };
  readonly benefits: readonly string[];
  readonly postedAt: Date;
}

const LEVELS: readonly (readonly [level: Level, word: string, pay: number, share: number])[] = [
  ['intern', 'Intern', 0.4, 0.03],
  ['junior', 'Junior', 0.75, 0.17],
  ['mid', '', 1, 0.42],
  ['senior', 'Senior', 1.3, 0.28],
  ['lead', 'Lead', 1.5, 0.08],
  ['executive', 'Head of', 1.9, 0.02],
];
const DAY_MS = 86_400_000;
/** Postings are spread over this many days before `now`, the newer ones more densely. */
const SPREAD_DAYS = 120;

/**
 * Makes companies and postings, the same ones for the same seed. Words, companies and places are
 * spread as they are on a real board: few are everywhere, most are rare.
 */
export class PostingGenerator {
  readonly companies: readonly SyntheticCompany[];
  private readonly random: Random;
  private readonly products: readonly string[];

  /** @param now the newest posting is not after it; ids carry the time of posting */
  constructor(
    options: { readonly seed: number; readonly companies: number },
    private readonly now: Date,
  ) {
    this.random = new Random(options.seed);
    this.products = Array.from({ length: 12_000 }, () => this.madeUpName());
    this.companies = Array.from({ length: options.companies }, (_, index) => this.company(index));
  }

  *postings(count: number): Generator<SyntheticPosting> {
    for (let index = 0; index < count; index += 1) yield this.posting();
  }

  private madeUpName(): string {
    const parts = Array.from({ length: this.random.int(2, 4) }, () => this.random.pick(SYLLABLES));
    const name = parts.join('');
    return name.charAt(0).toUpperCase() + name.slice(1);
  }

  private company(index: number): SyntheticCompany {
    const name = `${this.madeUpName()} ${this.random.pick(COMPANY_KINDS)}`;
    return {
      id: this.random.id(new Date(this.now.getTime() - 400 * DAY_MS)),
      name,
      slug: `${slugify(name)}-${String(index)}`,
      domain: this.random.pick(DOMAINS),
      verified: this.random.chance(0.6),
    };
  }

  private posting(): SyntheticPosting {
    const { random } = this;
    const company = random.skewed(this.companies, 2.5);
    const role = random.skewed(ROLES, 1.4);
    const [level, word, factor] = this.level();
    const place = random.skewed(PLACES, 1.7);
    const workplace = random.pick<Workplace>(['on_site', 'on_site', 'hybrid', 'hybrid', 'remote']);
    const title =
      `${word} ${random.pick(role.titles)}${random.chance(0.12) ? `, ${company.domain}` : ''}${random.pick(DECORATIONS)}`.trim();
    const postedAt = new Date(
      this.now.getTime() - Math.floor(random.next() ** 1.5 * SPREAD_DAYS * DAY_MS) - 60_000,
    );
    const id = random.id(postedAt);
    const skills = random.some(role.skills, random.int(2, role.skills.length));
    const paragraphs = this.paragraphs(role, company, skills);
    const split = Math.ceil(skills.length * 0.6);
    return {
      id,
      revisionId: random.id(postedAt),
      companyId: company.id,
      slug: `${slugify(title).slice(0, 80)}-${id.slice(-8)}`,
      title,
      descriptionHtml: paragraphs.map(htmlOf).join(''),
      descriptionText: paragraphs.map((part) => (Array.isArray(part) ? part.join('\n') : part)).join('\n\n'),
      employmentType: random.skewed<EmploymentType>(
        ['full_time', 'part_time', 'contractor', 'temporary', 'intern'],
        3,
      ),
      level,
      workplace,
      remoteEligibility: workplace === 'remote' ? this.eligibility(place[2]) : null,
      locations: [place, ...(random.chance(0.08) ? [random.pick(PLACES)] : [])].map(
        ([city, region, country]) => ({ city, region, country }),
      ),
      pay: random.chance(0.85) ? this.pay(role.pay * 1000 * factor * place[4], place[3]) : null,
      skills: {
        required: skills
          .slice(0, split)
          .map((name) => ({ name, years: random.chance(0.3) ? random.int(1, 6) : null })),
        nice: skills.slice(split).map((name) => ({ name, years: null })),
      },
      benefits: random.some(BENEFITS, random.int(0, 4)),
      postedAt,
    };
  }

  private level() {
    const draw = this.random.next();
    let reached = 0;
    for (const entry of LEVELS) {
      reached += entry[3];
      if (draw < reached) return entry;
    }
    return ['mid', '', 1, 0] as const;
  }

  private eligibility(country: string): RemoteEligibility {
    if (this.random.chance(0.25)) return { worldwide: true };
    const others = this.random.some(
      PLACES.map((place) => place[2]).filter((code) => code !== country),
      this.random.int(0, 4),
    );
    return { countries: [...new Set([country, ...others])] };
  }

  /** A range of a fifth around `yearly`, in minor units of a currency with two decimals. */
  private pay(yearly: number, currency: string): Pay {
    const middle = yearly * (0.85 + this.random.next() * 0.4);
    // Forints have no minor unit in use, but two decimals by ISO 4217, as the others here.
    const [unit, perYear] = this.random.chance(0.9) ? (['year', 1] as const) : (['hour', 2080] as const);
    const round = unit === 'year' ? 50_000 : 25;
    const minor = (amount: number) => Math.max(round, Math.round((amount * 100) / perYear / round) * round);
    return { min: minor(middle * 0.9), max: minor(middle * 1.1), currency, unit };
  }

  private paragraphs(
    role: Role,
    company: SyntheticCompany,
    skills: readonly string[],
  ): (string | string[])[] {
    const { random } = this;
    const fill = (sentence: string) =>
      sentence
        .replaceAll('{n}', String(random.int(3, 40)))
        .replaceAll('{domain}', company.domain)
        .replaceAll('{city}', () => random.skewed(PLACES)[0])
        .replaceAll('{skill}', () => random.pick(skills))
        .replaceAll('{product}', () => random.skewed(this.products, 3));
    const said = random.some(SENTENCES, random.int(7, 16)).map(fill);
    const tasks = random.some(role.tasks, random.int(2, 5)).map((task) => `You ${task} for ${company.name}.`);
    const third = Math.ceil(said.length / 3);
    return [
      said.slice(0, third).join(' '),
      tasks,
      said.slice(third, 2 * third).join(' '),
      said.slice(2 * third).join(' '),
    ];
  }
}

/** Nothing in the word lists needs escaping. */
function htmlOf(part: string | string[]): string {
  return Array.isArray(part)
    ? `<ul>${part.map((item) => `<li>${item}</li>`).join('')}</ul>`
    : `<p>${part}</p>`;
}
