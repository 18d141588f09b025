import { stem } from './stem.js';

/** One word of a text or a query: as written (folded), and as compared. */
export interface Word {
  readonly surface: string;
  readonly stem: string;
  /** Half of the joined word before it. Found by, but not counted as a word of its own. */
  readonly half?: true;
}

const MAX_WORD = 40;

/** Signs that carry the meaning of a word are spelled out before signs are thrown away. */
const SPELLED: readonly (readonly [RegExp, string])[] = [
  [/\bc\+\+/g, ' cplusplus '],
  [/\bg\+\+/g, ' gplusplus '],
  [/\b([cfj])#/g, ' $1sharp '],
  [/(^|[^a-z0-9])\.net\b/g, '$1 dotnet '],
  [/\b(node|vue|next|nuxt|react|angular|express|backbone|three|d3|ember|nest)\.?js\b/g, ' $1js '],
  [/\bobjective[ -]c\b/g, ' objectivec '],
  [/\br&d\b/g, ' research development '],
  [/\bui\/ux\b|\bux\/ui\b/g, ' ui ux '],
  [/\bci\/cd\b/g, ' cicd '],
  [/\bpl\/sql\b/g, ' plsql '],
  [/([a-z])['’]s\b/g, '$1'],
  [/['’]/g, ''],
];

/** Two words that people also write as one. Compared as one. */
const JOINED = new Set([
  'front end',
  'back end',
  'full stack',
  'dev ops',
  'data base',
  'web site',
  'e commerce',
  'health care',
  'on site',
  'on call',
  'part time',
  'full time',
  'type script',
  'java script',
  'my sql',
  'post gres',
  'git hub',
  'click house',
  'cyber security',
  'child care',
  'ware house',
  'book keeper',
  'help desk',
  'pay roll',
  'copy writer',
  'e learning',
  'block chain',
  'work shop',
  'quick books',
  'start up',
  'fin tech',
]);

/** Short forms, written out. */
const SAME: Readonly<Record<string, string>> = {
  sr: 'senior',
  snr: 'senior',
  jr: 'junior',
  jnr: 'junior',
  mgr: 'manager',
  eng: 'engineer',
  engr: 'engineer',
  dev: 'developer',
  admin: 'administrator',
  assoc: 'associate',
  asst: 'assistant',
  exec: 'executive',
  k8s: 'kubernetes',
  js: 'javascript',
  ts: 'typescript',
  golang: 'go',
  postgres: 'postgresql',
  reactjs: 'react',
  vuejs: 'vue',
  angularjs: 'angular',
};

/** Words that say nothing about a job. */
const EMPTY_WORDS = new Set(
  (
    'a an and are as at be been but by can do does for from had has have how i if in into is its me my no nor not ' +
    'of on or our ours s she should so such t than that the their them then there these they this those to too ' +
    'was we were what when where which while who whom why will with would you your yours he her his him it was am'
  ).split(' '),
);

/** Empty words that are also names of work or of tools, and so count in titles and queries. */
const NAMES_TOO = new Set(['it', 'i', 'c', 'r']);

/** Letters without accents, lower case, signs that matter spelled out. */
export function fold(text: string): string {
  let folded = text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'ae')
    .replaceAll('œ', 'oe')
    .replaceAll('ł', 'l')
    .replaceAll('đ', 'd')
    .replaceAll('ı', 'i');
  for (const [pattern, by] of SPELLED) folded = folded.replace(pattern, by);
  return folded;
}

/**
 * The words of a title, a company's or a place's name, or a query. Order is kept and words may repeat.
 * Empty words are dropped unless they are also names ("IT", "R"). Two words that are also written as
 * one become one ("front end" → "frontend"); `keepParts` adds the two as well, so that a stored text is
 * found by either half.
 */
export function analyse(text: string, keepParts = false): Word[] {
  const raw = fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  const words: Word[] = [];
  for (let at = 0; at < raw.length; at += 1) {
    const one = raw[at] ?? '';
    const next = raw[at + 1];
    if (next !== undefined && JOINED.has(`${one} ${next}`)) {
      add(words, one + next);
      if (keepParts) for (const part of [one, next]) add(words, part, true);
      at += 1;
    } else {
      add(words, Object.hasOwn(SAME, one) ? (SAME[one] ?? one) : one);
    }
  }
  return words;
}

function add(words: Word[], surface: string, half = false): void {
  if (surface.length > MAX_WORD || (EMPTY_WORDS.has(surface) && !NAMES_TOO.has(surface))) return;
  const word = { surface, stem: stem(surface) };
  words.push(half ? { ...word, half } : word);
}

/** The different words of a long text, at most `max`. Here "it" and "I" are what they mostly are: empty. */
export function analyseText(text: string, max = 1500): Word[] {
  const seen = new Map<string, Word>();
  for (const word of analyse(text, true)) {
    if (word.surface === 'it' || word.surface === 'i' || seen.has(word.stem)) continue;
    seen.set(word.stem, word);
    if (seen.size >= max) break;
  }
  return [...seen.values()];
}
