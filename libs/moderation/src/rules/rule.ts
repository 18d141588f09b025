import type { Evidence, Pay, RiskFlag } from '@plainhire/contracts';

/** What the rules may look at: the advert itself and what is known of its company. Never its source. */
export interface Advert {
  readonly title: string;
  /** Plain text. */
  readonly description: string;
  /** Undefined: not known to the caller, so nothing is concluded. Null: there is none. */
  readonly company?: {
    readonly name: string;
    readonly website?: string | null;
    readonly verified?: boolean;
  } | null;
  /** Undefined: not known to the caller. */
  readonly pay?: Pay | null;
  readonly employmentType?: string | null;
  readonly level?: string | null;
  /** The labels of the questions put to applicants. */
  readonly questions?: readonly string[];
  /** The answers that the questions offer, question by question. */
  readonly options?: readonly (readonly string[])[];
  readonly benefits?: readonly string[];
  /** The names of the skills that are required, and of those that are nice to have. */
  readonly skills?: { readonly required: readonly string[]; readonly nice: readonly string[] };
  readonly applyUrl?: string | null;
  /** Addresses the description links to. */
  readonly links?: readonly string[];
  /** Nearly the same text at other companies. */
  readonly similar?: readonly { readonly title: string; readonly likeness: number }[];
  /** Cases opened for this company in the last day. */
  readonly casesToday?: number;
}

export type Flag = RiskFlag;

export interface Rule {
  readonly id: string;
  /** Null when the rule sees nothing. Never throws. */
  assess(advert: Advert): Flag | null;
}

/** At most this many pieces of evidence for one flag. */
const MOST_EVIDENCE = 8;

/** Every place in a text that one of the patterns (all with the g flag) matches. */
export function findAll(
  field: string,
  text: string,
  patterns: readonly RegExp[],
  unless?: (before: string, match: string, after: string) => boolean,
): Evidence[] {
  const found: Evidence[] = [];
  for (const pattern of patterns)
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      if (end === start) continue;
      if (unless?.(text.slice(Math.max(0, start - 80), start), match[0], text.slice(end, end + 80))) continue;
      if (found.some((other) => start < other.end && other.start < end)) continue;
      found.push({ field, start, end, text: match[0] });
    }
  return found.sort((a, b) => a.start - b.start).slice(0, MOST_EVIDENCE);
}

/** The same over every text of the advert. */
export function findInAdvert(
  advert: Advert,
  patterns: readonly RegExp[],
  unless?: (before: string, match: string, after: string) => boolean,
): Evidence[] {
  return [...textsOf(advert)]
    .flatMap(([field, text]) => findAll(field, text, patterns, unless))
    .slice(0, MOST_EVIDENCE);
}

/** Whatever of an advert people read, by the field it stands in. */
function* textsOf(advert: Advert): Generator<readonly [field: string, text: string]> {
  yield ['title', advert.title];
  yield ['description', advert.description];
  for (const [index, label] of (advert.questions ?? []).entries())
    yield [`questions/${String(index)}/label`, label];
  for (const [index, options] of (advert.options ?? []).entries())
    for (const [at, option] of options.entries())
      yield [`questions/${String(index)}/options/${String(at)}`, option];
  for (const [index, benefit] of (advert.benefits ?? []).entries())
    yield [`benefits/${String(index)}`, benefit];
  for (const kind of ['required', 'nice'] as const)
    for (const [index, name] of (advert.skills?.[kind] ?? []).entries())
      yield [`skills/${kind}/${String(index)}/name`, name];
}

/** The whole of a field as evidence, for rules about a field rather than a phrase. */
export function whole(field: string, text: string): Evidence[] {
  return [{ field, start: 0, end: text.length, text }];
}

/** A flag when there is evidence. */
export function flagged(rule: string, weight: number, message: string, evidence: Evidence[]): Flag | null {
  return evidence.length === 0 ? null : { rule, weight, message, evidence };
}
