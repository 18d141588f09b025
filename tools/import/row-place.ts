import { Location, type RemoteEligibility, type Workplace } from '@plainhire/contracts';
import { parsePlace } from '@plainhire/reference';
import { cleanLine } from './clean.js';
import { type Field, type FieldMap, type Row, textOf, valueOf } from './field-map.js';

export interface RowPlace {
  readonly locations: readonly Location[];
  readonly workplace: Workplace | null;
  readonly eligibility: RemoteEligibility | null;
  /** Where the row is, when it is one country. */
  readonly country: string | null;
  /** As written, for the fingerprint. */
  readonly text: string;
}

/** Where the work is done, from a list in our own shape, from city, region and country, or from a text. */
export function readPlace(row: Row, map: FieldMap, notes: string[]): RowPlace {
  const field = (name: Field) => cleanLine(textOf(valueOf(row, map, name)));
  const listed = Location.array()
    .max(50)
    .safeParse(valueOf(row, map, 'locations'));
  const parts = [field('city'), field('region'), field('country')].filter((part) => part !== '');
  const text = parts.length > 0 ? parts.join(', ') : field('place');
  if (listed.success && listed.data.length > 0) {
    const codes = [...new Set(listed.data.map(({ country }) => country))];
    const [only] = codes;
    return {
      locations: listed.data,
      workplace: null,
      eligibility: { countries: codes },
      country: codes.length === 1 ? (only ?? null) : null,
      text: JSON.stringify(listed.data),
    };
  }
  const read = parsePlace(text, { country: map.hints.country });
  if (text !== '' && (read === null || read.unread.length > 0))
    notes.push('place not read, or not all of it');
  const countries = read?.countries ?? [];
  return {
    locations: read?.locations ?? [],
    workplace: read?.workplace ?? null,
    eligibility: read?.worldwide
      ? { worldwide: true }
      : countries.length > 0
        ? { countries: [...countries] }
        : null,
    country: countries.length === 1 ? (countries[0] ?? null) : null,
    text,
  };
}
