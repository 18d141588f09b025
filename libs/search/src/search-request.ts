import type { SearchQuery } from '@plainhire/contracts';
import { addDays, toMinor } from '@plainhire/kernel';
import { skillFilterKey } from './build-document.js';
import { codesFor, type FacetFilter } from './facet-code.js';
import { COMMON_CURRENCY, inCommon } from './pay-key.js';
import { placeTerm } from './places.js';
import type { MatchSet } from './search.queries.js';
import { allOf, anyOf, quoteLexeme } from './tsquery.js';

/** A query's filters in the index's own terms. */
export interface SearchFilters {
  readonly facets: FacetFilter;
  /** Codes that pass the facets; null for all. */
  readonly codes: readonly number[] | null;
  /** The documents that pass everything but the facets and the words. */
  readonly set: MatchSet;
}

export function readFilters(query: SearchQuery, now: Date): SearchFilters {
  const facets: FacetFilter = {
    workplace: query.workplace,
    employmentType: query.employmentType,
    level: query.level,
  };
  return {
    facets,
    codes: codesFor(facets),
    set: {
      terms: allOf([
        anyOf((query.place ?? []).map(placeTerm)),
        ...(query.skills ?? []).map((name) => quoteLexeme(`s/${skillFilterKey(name)}`)),
        query.role === undefined ? null : quoteLexeme(`r/${query.role}`),
        anyOf((query.company ?? []).map((company) => quoteLexeme(`c/${company.toLowerCase()}`))),
      ]),
      postedSince: query.postedWithinDays === undefined ? null : addDays(now, -query.postedWithinDays),
      pay: payFilter(query),
    },
  };
}

/** The filters' set narrowed to these words. */
export function withWords(set: MatchSet, words: string): MatchSet {
  return { ...set, terms: allOf([words, set.terms]) };
}

function payFilter(query: SearchQuery): MatchSet['pay'] {
  if (query.payMin === undefined || query.payMin === 0) return null;
  const currency = query.currency ?? COMMON_CURRENCY;
  return {
    own: query.payMin,
    currency,
    common: inCommon(toMinor(query.payMin, currency), currency),
    unknownToo: query.payUnknown === 'include',
  };
}
