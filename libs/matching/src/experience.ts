import type { Level } from '@plainhire/contracts';
import type { MatchWork } from './match.types.js';

const LEVELS: readonly Level[] = ['intern', 'junior', 'mid', 'senior', 'lead', 'executive'];

/** Words in a title that state a level. Tried in this order. */
const LEVEL_WORDS: readonly [RegExp, Level][] = [
  [/\b(chief|c[eft]o|vice president|vp|executive director|managing director)\b/i, 'executive'],
  [/\b(head|lead|principal|staff (?:software )?engineer|director|manager of)\b/i, 'lead'],
  [/\b(senior|sr\.?|sous)\b/i, 'senior'],
  [/\b(junior|jr\.?|apprentice|graduate|commis|entry[- ]level)\b/i, 'junior'],
  [/\b(intern|internship|trainee|working student)\b/i, 'intern'],
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

/** Months since year 0, first and one past the last. */
export type Span = readonly [from: number, to: number];

export function thisMonth(today: Date): number {
  return today.getUTCFullYear() * 12 + today.getUTCMonth();
}

/** Months since year 0 of `YYYY` or `YYYY-MM`; a bare year stands for its January. */
function monthOf(date: string): number {
  const [year = '0', month = '1'] = date.split('-');
  return Number(year) * 12 + Number(month) - 1;
}

/** When a job lasted; null without a start, or when it lies in the future. No end: it lasts still. */
export function spanOf(job: MatchWork, today: Date): Span | null {
  if (!job.start) return null;
  const now = thisMonth(today);
  const from = monthOf(job.start);
  const to = Math.min(job.end ? monthOf(job.end) : now, now);
  return to >= from ? [from, to] : null;
}

/** Years covered by the spans, overlaps counted once, to a tenth. Null without any. */
export function yearsIn(spans: readonly Span[]): number | null {
  if (spans.length === 0) return null;
  let months = 0;
  let reached = -Infinity;
  for (const [from, to] of [...spans].sort(([a], [b]) => a - b)) {
    months += Math.max(0, to - Math.max(from, reached));
    reached = Math.max(reached, to);
  }
  return Math.round((months / 12) * 10) / 10;
}

/** Months since the last of the spans ended: 0 while one lasts, null without any. */
export function monthsSince(spans: readonly Span[], today: Date): number | null {
  return spans.length === 0 ? null : thisMonth(today) - Math.max(...spans.map(([, to]) => to));
}

/** The level a title states, or null. */
export function statedLevel(title: string): Level | null {
  return LEVEL_WORDS.find(([words]) => words.test(title))?.[1] ?? null;
}

/**
 * The level the newest title states, of several at once the highest; else the one the years make
 * usual. Null without a dated job.
 */
export function levelOf(work: readonly MatchWork[], today: Date): { level: Level; from: string } | null {
  const dated = work.flatMap((job) => {
    const span = spanOf(job, today);
    return span ? [{ title: job.title, span }] : [];
  });
  const years = yearsIn(dated.map(({ span }) => span));
  const [newest] = dated.sort((a, b) => b.span[1] - a.span[1] || b.span[0] - a.span[0]);
  if (years === null || !newest) return null;
  const [stated] = dated
    .filter(({ span }) => span[0] === newest.span[0] && span[1] === newest.span[1])
    .flatMap(({ title }) => {
      const level = statedLevel(title);
      return level ? [{ level, title }] : [];
    })
    .sort((a, b) => levelSteps(a.level, b.level) || (a.title < b.title ? -1 : 1));
  if (stated) return { level: stated.level, from: `the title ${stated.title}` };
  const usual = LEVEL_FROM_YEARS.find(([least]) => years >= least)?.[1] ?? 'junior';
  return { level: usual, from: `${String(years)} years of work` };
}

/** Steps from `have` up to `want`: negative when `have` is above it. */
export function levelSteps(have: Level, want: Level): number {
  return LEVELS.indexOf(want) - LEVELS.indexOf(have);
}
