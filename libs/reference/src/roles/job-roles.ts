import { stem } from '../titles/title-vector.js';
import { titleWords } from '../titles/title-words.js';
import { ROLE_LIST } from './job-role-list.js';

/** A kind of work that postings are gathered under, whatever their titles call it. */
export interface JobRole {
  /** Stands in addresses and in the search index: it never changes. */
  readonly slug: string;
  readonly name: string;
  /** What somebody in it does, in a sentence. */
  readonly about: string;
  /** Roles of one group are near each other. */
  readonly group: string;
}

interface Listed extends JobRole {
  readonly phrases: readonly string[];
}

const LISTED: readonly Listed[] = readList(ROLE_LIST);

/** Every role, group by group. */
export const JOB_ROLES: readonly JobRole[] = LISTED.map(({ slug, name, about, group }) => ({
  slug,
  name,
  about,
  group,
}));

const bySlug = new Map(JOB_ROLES.map((role) => [role.slug, role]));
const byPhrase: ReadonlyMap<string, JobRole> = new Map(
  LISTED.flatMap(({ slug, phrases }) => {
    const role = bySlug.get(slug);
    return role ? phrases.map((phrase) => [keyOf(titleWords(phrase)), role] as const) : [];
  }),
);
const LONGEST = Math.max(...[...byPhrase.keys()].map((key) => key.split(' ').length));

export function findJobRole(slug: string): JobRole | null {
  return bySlug.get(slug) ?? null;
}

/**
 * The role that a title names, or null when it names none that is listed: nothing is guessed. What stands
 * before the first comma, dash or bracket is read first, then the rest part by part; within a part the
 * longest phrase counts, and of equally long ones the last, since the head of an English title stands at
 * its end. A single word counts only there: a "Driver experience lead" is no driver.
 */
export function jobRoleOf(title: string): JobRole | null {
  for (const part of title.split(/[,;:|–—/()[\]]|\s-\s/)) {
    const found = readPart(part);
    if (found !== null) return found;
  }
  return null;
}

function readPart(part: string): JobRole | null {
  const words = titleWords(part.replace(/\s(of|for|in|at|with|to)\s.*$/i, '')).map(stem);
  const end = lastOfRole(words);
  for (let length = Math.min(LONGEST, words.length); length >= 2; length -= 1)
    for (let from = words.length - length; from >= 0; from -= 1) {
      const found = byPhrase.get(words.slice(from, from + length).join(' '));
      if (found) return found;
    }
  return byPhrase.get(words[end] ?? '') ?? null;
}

/** What may stand behind the word for the work: rank, number, kind of contract. */
const BEHIND =
  /^(i{1,3}|iv|v|\d+|[mfwdx]|intern|trainee|apprentice|senior|junior|lead|remote|hybrid|contract|freelance|temporary|part|full|time|needed|wanted|job|female|male)$/;

function lastOfRole(words: readonly string[]): number {
  let at = words.length - 1;
  while (at > 0 && BEHIND.test(words[at] ?? '')) at -= 1;
  return at;
}

function keyOf(words: readonly string[]): string {
  return words.map(stem).join(' ');
}

function readList(text: string): Listed[] {
  let group = '';
  return text.split('\n').flatMap((line) => {
    if (line.startsWith('# ')) group = line.slice(2);
    const [name = '', about, phrases] = line.split(' | ');
    if (about === undefined || phrases === undefined) return [];
    return [{ slug: slugOf(name), name, about, group, phrases: [name, ...phrases.split(', ')] }];
  });
}

function slugOf(name: string): string {
  return name.toLowerCase().replace(/[^a-z]+/g, '-');
}
