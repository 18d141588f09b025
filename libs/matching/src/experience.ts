import type { Level } from '@plainhire/contracts';
import type { MatchProfile } from './match.types.js';

const LEVELS: readonly Level[] = ['intern', 'junior', 'mid', 'senior', 'lead', 'executive'];

/** Words in a title that state a level. Tried in this order. */
const LEVEL_WORDS: readonly [RegExp, Level][] = [
  [/\b(chief|c[eft]o|vice president|vp|executive)\b/i, 'executive'],
  [/\b(head|lead|principal|staff|director|manager of)\b/i, 'lead'],
  [/\b(senior|sr\.?|sous)\b/i, 'senior'],
  [/\b(junior|jr\.?|apprentice|graduate|commis|assistant)\b/i, 'junior'],
  [/\b(intern|trainee|working student)\b/i, 'intern'],
];

/** Years of work at which people usually hold a level, at least. Where a title says nothing. */
const LEVEL_FROM_YEARS: readonly [years: number, Level][] = [
  [6, 'senior'],
  [2, 'mid'],
  [0, 'junior'],
];

/** Years usually asked where a posting names a level and no years. */
export const YEARS_OF_LEVEL: Readonly<Record<Level, number>> = {
  intern: 0,
  junior: 0,
  mid: 2,
  senior: 5,
  lead: 8,
  executive: 10,
};

/** Months since year 0 of `YYYY` or `YYYY-MM`; a bare year begins in January. */
function monthOf(date: string): number {
  const [year = '0', month = '1'] = date.split('-');
  return Number(year) * 12 + Number(month) - 1;
}

/** Years worked, overlaps counted once, to a tenth. Null without any dated job. */
export function yearsWorked(work: MatchProfile['work'], today: Date): number | null {
  const now = today.getUTCFullYear() * 12 + today.getUTCMonth();
  const spans = work
    .filter((job) => Boolean(job.start))
    .map((job) => [monthOf(job.start ?? ''), Math.min(job.end ? monthOf(job.end) : now, now)] as const)
    .filter(([from, to]) => to >= from)
    .sort(([a], [b]) => a - b);
  if (spans.length === 0) return null;
  let months = 0;
  let reached = -Infinity;
  for (const [from, to] of spans) {
    months += Math.max(0, to - Math.max(from, reached));
    reached = Math.max(reached, to);
  }
  return Math.round((months / 12) * 10) / 10;
}

/** Months since the last job ended: 0 while one lasts, null without any. */
export function monthsSinceWork(work: MatchProfile['work'], today: Date): number | null {
  const now = today.getUTCFullYear() * 12 + today.getUTCMonth();
  const ends = work
    .filter((job) => Boolean(job.start))
    .map((job) => (job.end ? Math.min(monthOf(job.end), now) : now));
  return ends.length === 0 ? null : now - Math.max(...ends);
}

/** The level the newest title states, else the one its years make usual. Null without work. */
export function levelOf(work: MatchProfile['work'], today: Date): { level: Level; from: string } | null {
  const years = yearsWorked(work, today);
  if (years === null) return null;
  const newest = [...work].sort((a, b) => (b.end ?? '9999').localeCompare(a.end ?? '9999'))[0];
  const stated = LEVEL_WORDS.find(([words]) => words.test(newest?.title ?? ''))?.[1];
  if (newest && stated) return { level: stated, from: `your title ${newest.title}` };
  const usual = LEVEL_FROM_YEARS.find(([least]) => years >= least)?.[1] ?? 'junior';
  return { level: usual, from: `${String(years)} years of work` };
}

/** Steps from `have` up to `want`: negative when `have` is above it. */
export function levelSteps(have: Level, want: Level): number {
  return LEVELS.indexOf(want) - LEVELS.indexOf(have);
}
