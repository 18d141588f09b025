import { Injectable } from '@nestjs/common';
import type { RoleCount, RoleView } from '@plainhire/contracts';
import { Clock, DomainError } from '@plainhire/kernel';
import { findJobRole, JOB_ROLES } from '@plainhire/reference';
import { CountMemory } from './count-memory.js';
import { countFacets } from './facet-code.js';
import { rolePay } from './role-pay.js';
import { RoleQueries, type RolePosting } from './role.queries.js';
import { SearchQueries } from './search.queries.js';

/** Pay, places and companies are counted over this many of the newest postings of a role. */
const COUNTED_OVER = 1000;
/** From here on figures are remembered for some seconds; below, a first posting shows at once. */
const MANY_OF_A_ROLE = 200;
const MANY_IN_ALL = 2000;
const TOP_PLACES = 6;
const MOST_RELATED = 8;

type Figures = Omit<RoleView, 'about' | 'group' | 'name' | 'related' | 'slug'>;

/** What is live, role by role. The postings themselves are a search with the role as its filter. */
@Injectable()
export class RolePages {
  private readonly counts: CountMemory<ReadonlyMap<string, number>>;
  private readonly figures: CountMemory<Figures>;

  constructor(
    private readonly queries: RoleQueries,
    private readonly search: SearchQueries,
    clock: Clock,
  ) {
    this.counts = new CountMemory(clock);
    this.figures = new CountMemory(clock);
  }

  /** The roles with live postings, in the order of the list of roles. */
  async list(): Promise<RoleCount[]> {
    const counts = await this.counts.of(
      '',
      (known) => [...known.values()].reduce((sum, count) => sum + count, 0) >= MANY_IN_ALL,
      () => this.search.reading(() => this.countAll()),
    );
    return JOB_ROLES.flatMap(({ slug, name, group }) => {
      const postings = counts.get(slug) ?? 0;
      return postings === 0 ? [] : [{ slug, name, group, postings }];
    });
  }

  /** @throws DomainError `role.not-found` for what is no role of the list; one without postings is one. */
  async read(slug: string): Promise<RoleView> {
    const role = findJobRole(slug);
    if (role === null) throw new DomainError('not_found', 'role.not-found', 'There is no such role.');
    const figures = await this.figures.of(
      slug,
      ({ postings }) => postings >= MANY_OF_A_ROLE,
      () => this.search.reading(() => this.count(slug)),
    );
    const near = (await this.list()).filter((other) => other.group === role.group && other.slug !== slug);
    return {
      slug,
      name: role.name,
      group: role.group,
      about: role.about,
      ...figures,
      related: near.sort((a, b) => b.postings - a.postings).slice(0, MOST_RELATED),
    };
  }

  private async countAll(): Promise<ReadonlyMap<string, number>> {
    return new Map((await this.queries.counts()).map(({ slug, postings }) => [slug, postings]));
  }

  private async count(slug: string): Promise<Figures> {
    const { total, workplace } = countFacets(await this.queries.facets(slug), {});
    const newest = await this.queries.newest(slug, COUNTED_OVER);
    return {
      postings: total,
      workplaces: workplace,
      countedOver: total > COUNTED_OVER ? COUNTED_OVER : null,
      companies: new Set(newest.map(({ companyId }) => companyId)).size,
      pay: rolePay(newest.flatMap(({ pay }) => pay ?? [])),
      places: topPlaces(newest),
    };
  }
}

/** The cities that most of the postings name; equal ones by the alphabet. */
export function topPlaces(postings: readonly Pick<RolePosting, 'locations'>[]): RoleView['places'] {
  const counts = new Map<string, { city: string; country: string; postings: number }>();
  for (const { locations } of postings) {
    const named = new Map(
      locations
        .filter(({ city }) => city !== '')
        .map(({ city, country }) => [`${city.toLowerCase()}, ${country}`, { city, country }]),
    );
    for (const [key, place] of named)
      counts.set(key, { ...place, postings: (counts.get(key)?.postings ?? 0) + 1 });
  }
  return [...counts.values()]
    .sort((a, b) => b.postings - a.postings || a.city.localeCompare(b.city, 'en'))
    .slice(0, TOP_PLACES);
}
