import { tokenize, type Token } from './normalize.js';
import { findTerm, type Skill, type SkillTerm } from './taxonomy.js';

/** A skill found in running text, with its place in it (end exclusive). */
export interface SkillMention {
  readonly skill: Skill;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

interface Hit {
  readonly term: SkillTerm;
  readonly from: number;
  readonly to: number;
}

/** Longest term of the dictionary, in tokens. */
const MAX_TOKENS = 6;
/** How many tokens away a neighbour may stand that makes an ambiguous word clear. */
const CONTEXT = 10;

/** Words beside an ambiguous name that make it a skill: "Go developer", "programming in R". */
const CUES = new Set([
  'developer',
  'developers',
  'engineer',
  'engineers',
  'programmer',
  'programming',
  'language',
  'languages',
  'code',
  'coding',
  'software',
  'framework',
  'certified',
  'proficient',
  'proficiency',
]);

/** Short words of which a run may not make up a term: "in c" is not "INC". */
const GLUE = new Set([
  'a',
  'an',
  'the',
  'in',
  'of',
  'to',
  'or',
  'and',
  'is',
  'be',
  'as',
  'at',
  'on',
  'we',
  'it',
]);

/**
 * Every mention of a skill in a text, in reading order, longest match first, never overlapping.
 * Terms that are ordinary words too count only with their capital letter and a neighbour of the same
 * field or a cue word beside them. Time is linear in the text's length.
 */
export function findSkillMentions(text: string): SkillMention[] {
  const tokens = tokenize(text);
  const hits = scan(tokens);
  return hits
    .filter((hit) => !hit.term.ambiguous || isClear(hit, hits, tokens, text))
    .map((hit) => {
      const start = at(tokens, hit.from).start;
      const end = at(tokens, hit.to).end;
      return { skill: hit.term.skill, start, end, text: text.slice(start, end) };
    });
}

/** The distinct skills a text mentions, in the order they first appear. */
export function extractSkills(text: string): Skill[] {
  const found = new Map<string, Skill>();
  for (const { skill } of findSkillMentions(text)) if (!found.has(skill.id)) found.set(skill.id, skill);
  return [...found.values()];
}

function scan(tokens: readonly Token[]): Hit[] {
  const hits: Hit[] = [];
  for (let from = 0; from < tokens.length; from++) {
    const hit = longestAt(tokens, from);
    if (!hit) continue;
    hits.push(hit);
    from = hit.to;
  }
  return hits;
}

function longestAt(tokens: readonly Token[], from: number): Hit | null {
  if (GLUE.has(at(tokens, from).key)) return null;
  let key = '';
  let best: Hit | null = null;
  for (let to = from; to < Math.min(tokens.length, from + MAX_TOKENS); to++) {
    const token = at(tokens, to);
    if (to > from && token.breakBefore) break;
    key += token.key;
    const term = findTerm(key);
    if (term && isSameShape(term, tokens, from, to)) best = { term, from, to };
  }
  return best;
}

/** Guards against words that only run together by chance: "no de" is not "Node". */
function isSameShape(term: SkillTerm, tokens: readonly Token[], from: number, to: number): boolean {
  if (from === to) return true;
  const words = tokenize(term.text);
  if (words.length >= to - from + 1) return true;
  // More words in the text than in the term ("back end" for "backend"): each must be a real piece.
  return tokens
    .slice(from, to + 1)
    .every((token) => token.key.length > 2 || /^(js|db|ui|ux|qa|ci|cd|ms)$/.test(token.key));
}

function isClear(hit: Hit, hits: readonly Hit[], tokens: readonly Token[], text: string): boolean {
  const token = at(tokens, hit.from);
  const first = text.charAt(token.start);
  if (first === first.toLowerCase() && first !== first.toUpperCase() && isCapital(hit.term.text))
    return false;
  const before = tokens[hit.from - 1]?.key ?? '';
  const after = tokens[hit.to + 1]?.key ?? '';
  if (CUES.has(before) || CUES.has(after)) return true;
  if (before === 'in' && CUES.has(tokens[hit.from - 2]?.key ?? '')) return true;
  return hits.some(
    (other) =>
      other !== hit &&
      !other.term.ambiguous &&
      other.term.skill.family === hit.term.skill.family &&
      other.term.skill.id !== hit.term.skill.id &&
      Math.abs(other.from - hit.from) <= CONTEXT,
  );
}

function isCapital(text: string): boolean {
  const first = text.charAt(0);
  return first === first.toUpperCase() && first !== first.toLowerCase();
}

function at(tokens: readonly Token[], index: number): Token {
  const token = tokens[index];
  if (!token) throw new RangeError(`No token at ${String(index)}.`);
  return token;
}
