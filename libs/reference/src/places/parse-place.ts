import { findCountry, foldPlace } from './countries.js';
import { findCities, findCity } from './gazetteer.js';
import { STATES, type State } from './states.js';

export interface ParsedLocation {
  readonly city: string;
  /** A state's code where the text names one, else ''. */
  readonly region: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
}

export interface ParsedPlace {
  readonly locations: readonly ParsedLocation[];
  /** Countries the text names, those of the locations with them. */
  readonly countries: readonly string[];
  /** Null: the text does not say. */
  readonly workplace: 'remote' | 'hybrid' | 'on_site' | null;
  readonly worldwide: boolean;
  /** Pieces that name no place we know. */
  readonly unread: readonly string[];
}

export interface PlaceHint {
  /** ISO 3166-1 alpha-2: where a place lies whose text names no country. */
  readonly country?: string | undefined;
}

const LONGEST = 400;
const MOST_PLACES = 20;
const REMOTE =
  /\b(?:fully |100% )?(?:remote(?:ly)?|home ?office|work(?:ing)? from home|wfh|télétravail|telecommute)\b/i;
const HYBRID = /\bhybrid\b/i;
const ON_SITE = /\bon[- ]?site\b|\bin[- ]office\b/i;
const WORLDWIDE = /\b(?:worldwide|anywhere(?: in the world)?|global(?:ly)?|any ?location)\b/i;
const FILLERS =
  /\b(?:fully|100%|remote(?:ly)?|hybrid|on[- ]?site|in[- ]office|job|jobs|only|based|home ?office|work(?:ing)? from home|wfh|télétravail|telecommute|worldwide|anywhere(?: in(?: the)?)?|within|global(?:ly)?|the)\b/gi;
/** Without a country the largest town of a name is meant only where it is large, and far the largest. */
const KNOWN_BY_ITSELF = { people: 100_000, times: 8 };

const byCode = new Map(STATES.filter(({ country }) => country === 'US').map((state) => [state.code, state]));
const canadian = new Map(
  STATES.filter(({ country }) => country === 'CA').map((state) => [state.code, state]),
);
const byName = new Map(STATES.map((state) => [foldPlace(state.name), state]));

/**
 * Reads "Austin, TX", "Lyon, France", "Remote - Canada", "Berlin, Germany; Remote". A town keeps the name
 * the text gives it. A country comes from the text, the hint, a state, or a town too well known to be
 * another; where none of these says it, the piece is unread. Null when nothing is recognised. Never throws.
 */
export function parsePlace(text: string, hint: PlaceHint = {}): ParsedPlace | null {
  const said = text.normalize('NFKC').replace(/\s+/g, ' ').slice(0, LONGEST);
  const workplace = HYBRID.test(said)
    ? 'hybrid'
    : REMOTE.test(said)
      ? 'remote'
      : ON_SITE.test(said)
        ? 'on_site'
        : null;
  const locations = new Map<string, ParsedLocation>();
  const countries = new Set<string>();
  const unread: string[] = [];
  for (const group of groupsOf(said)) {
    const read = readGroup(group, hint);
    for (const location of read.locations) {
      if (locations.size < MOST_PLACES) locations.set(JSON.stringify(location), location);
      countries.add(location.country);
    }
    for (const country of read.countries) countries.add(country);
    unread.push(...read.unread);
  }
  const worldwide = WORLDWIDE.test(said) && countries.size === 0 && unread.length === 0;
  if (locations.size === 0 && countries.size === 0 && workplace === null && !worldwide) return null;
  return { locations: [...locations.values()], countries: [...countries], workplace, worldwide, unread };
}

/** Places apart from one another; commas part the names of one place, or places in a row. */
function groupsOf(text: string): string[][] {
  return text
    .split(/[;|•·\n]|\s\/\s|\bor\b(?! *,)/i)
    .map((group) => piecesOf(group))
    .filter((pieces) => pieces.length > 0);
}

function piecesOf(group: string): string[] {
  return group
    .split(/,|[()[\]]|\s[-–—]\s|(?<=\bremote)-|\s+and\s+|:/i)
    .map((piece) =>
      piece
        .replace(FILLERS, ' ')
        .replace(/\s+/g, ' ')
        .replace(/^[\s.\-–]+|[\s\-–]+$/g, ''),
    )
    .map((piece) => piece.replace(/\s\d{4,6}(?:-\d{4})?$/, ''))
    .filter((piece) => /\p{L}/u.test(piece));
}

interface Found {
  readonly locations: ParsedLocation[];
  readonly countries: string[];
  readonly unread: string[];
}

/** Left to right: a town takes the state and country behind it, or the one before it ("Spain - Barcelona"). */
function readGroup(pieces: readonly string[], hint: PlaceHint): Found {
  const found: Found = { locations: [], countries: [], unread: [] };
  for (let at = 0; at < pieces.length;) {
    const piece = pieces[at] ?? '';
    const next = contextAt(pieces, at + 1);
    const before = at > 0 ? contextAt([pieces[at - 1] ?? ''], 0) : NO_CONTEXT;
    const own = contextAt([piece], 0);
    const asTown = townOf(piece, next.length > 0 ? next : before, hint, own.length === 0);
    if (own.length > 0 && (asTown === null || next.length === 0 || isCountryName(piece))) {
      if (own.country !== null) found.countries.push(own.country);
      at += 1;
    } else if (asTown) {
      found.locations.push(asTown);
      at += 1 + next.length;
    } else {
      found.unread.push(piece);
      at += 1;
    }
  }
  return found;
}

interface Context {
  readonly state: State | null;
  readonly country: string | null;
  /** Pieces it takes up. */
  readonly length: number;
}
const NO_CONTEXT: Context = { state: null, country: null, length: 0 };

/** The state, country, or state and country that stand at a piece. */
function contextAt(pieces: readonly string[], at: number): Context {
  const [piece, after] = [pieces[at], pieces[at + 1]];
  if (piece === undefined) return NO_CONTEXT;
  const country = findCountry(piece);
  const second = after === undefined ? null : findCountry(after);
  const state = stateOf(piece, second);
  if (state && second === state.country) return { state, country: state.country, length: 2 };
  if (state && !isCountryName(piece)) return { state, country: state.country, length: 1 };
  return country === null ? NO_CONTEXT : { state: null, country, length: 1 };
}

/** "CA" is California; Canada only where it stands behind one of its provinces. */
function stateOf(piece: string, country: string | null): State | null {
  const code = /^(?:US-)?([A-Z]{2})$/.exec(piece)?.[1];
  if (code === undefined) return byName.get(foldPlace(piece)) ?? null;
  if (country === 'CA') return canadian.get(code) ?? null;
  return (
    byCode.get(code) ??
    (code === 'ON' || code === 'BC' || code === 'QC' || code === 'AB' ? (canadian.get(code) ?? null) : null)
  );
}

/** Written as a name, so that "Georgia" and "Jersey" count as one, and "IN" or "DE" as a state first. */
function isCountryName(piece: string): boolean {
  return findCountry(piece) !== null && !/^[A-Z]{2}$/.test(piece);
}

function townOf(piece: string, context: Context, hint: PlaceHint, alone: boolean): ParsedLocation | null {
  if (piece.length > 80) return null;
  const country = context.country ?? hint.country ?? null;
  const region = context.state?.code ?? '';
  if (
    country !== null &&
    context.country !== null &&
    alone &&
    !/\d/.test(piece) &&
    piece.length <= 60 &&
    piece.split(' ').length <= 5
  )
    return { city: piece, region, country };
  const core = piece
    .replace(/^greater\s+/i, '')
    .replace(/\s+(?:metro(?:politan)?|bay)?\s*(?:area|metro|region)$/i, '');
  if (country !== null && findCity(core, country)) return { city: piece, region, country };
  const [largest, second] = findCities(core);
  const plain =
    country === null &&
    largest !== undefined &&
    largest.population >= KNOWN_BY_ITSELF.people &&
    largest.population >=
      KNOWN_BY_ITSELF.times * (second?.country === largest.country ? 0 : (second?.population ?? 0));
  return plain ? { city: piece, region: '', country: largest.country } : null;
}
