import { EmploymentType, Level, Workplace } from '@plainhire/contracts';

const WORKPLACES = Workplace.options;
const TYPES = EmploymentType.options;
const LEVELS = Level.options;

/** The three facets of a posting; null where it does not say. */
export interface Facets {
  readonly workplace: Workplace | null;
  readonly employmentType: EmploymentType | null;
  readonly level: Level | null;
}

export type FacetFilter = { readonly [F in keyof Facets]?: readonly NonNullable<Facets[F]>[] };

/** Slots per facet, one more than its values: 0 stands for "does not say". */
const W = WORKPLACES.length + 1;
const T = TYPES.length + 1;
const L = LEVELS.length + 1;

/** All facets in one small number, so that one grouping counts every combination at once. */
export function facetCode({ workplace, employmentType, level }: Facets): number {
  const w = workplace === null ? 0 : WORKPLACES.indexOf(workplace) + 1;
  const t = employmentType === null ? 0 : TYPES.indexOf(employmentType) + 1;
  const l = level === null ? 0 : LEVELS.indexOf(level) + 1;
  return w + W * (t + T * l);
}

export function facetsOf(code: number): Facets {
  const w = code % W;
  const t = Math.floor(code / W) % T;
  const l = Math.floor(code / (W * T));
  return {
    workplace: WORKPLACES[w - 1] ?? null,
    employmentType: TYPES[t - 1] ?? null,
    level: LEVELS[l - 1] ?? null,
  };
}

const FACETS = ['workplace', 'employmentType', 'level'] as const;
type FacetName = (typeof FACETS)[number];

function passes(facets: Facets, filter: FacetFilter, name: FacetName): boolean {
  const wanted = filter[name] as readonly string[] | undefined;
  if (!wanted || wanted.length === 0) return true;
  const value = facets[name];
  return value !== null && wanted.includes(value);
}

/** Every code that passes the filter; null when nothing is filtered. */
export function codesFor(filter: FacetFilter): number[] | null {
  if (FACETS.every((name) => (filter[name]?.length ?? 0) === 0)) return null;
  const codes: number[] = [];
  for (let code = 0; code < W * T * L; code += 1) {
    const facets = facetsOf(code);
    if (FACETS.every((name) => passes(facets, filter, name))) codes.push(code);
  }
  return codes;
}

export interface FacetCounts {
  readonly total: number;
  readonly workplace: Record<string, number>;
  readonly employmentType: Record<string, number>;
  readonly level: Record<string, number>;
}

/**
 * Total and facets from the number of matches per code, counted before the three facet filters. The
 * total passes all of them; each facet is counted with the filters of the other two, so that it says
 * what another choice in it would give.
 */
export function countFacets(
  perCode: readonly { readonly code: number; readonly count: number }[],
  filter: FacetFilter,
): FacetCounts {
  const counts: FacetCounts & { total: number } = { total: 0, workplace: {}, employmentType: {}, level: {} };
  for (const { code, count } of perCode) {
    const facets = facetsOf(code);
    const failed = FACETS.filter((name) => !passes(facets, filter, name));
    if (failed.length === 0) counts.total += count;
    for (const name of FACETS) {
      const value = facets[name];
      if (value !== null && failed.every((other) => other === name))
        counts[name][value] = (counts[name][value] ?? 0) + count;
    }
  }
  return counts;
}
