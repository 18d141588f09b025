import type { Level } from '@plainhire/contracts';
import { broaderClosure, extractSkills, findSkill, neighboursOf, type Skill } from '@plainhire/reference';
import { levelOf, monthsSince, type Span, spanOf, yearsIn } from './experience.js';
import type { MatchProfile, MatchWork } from './match.types.js';
import { skillIdOf } from './skill-ids.js';

/** A skill a profile shows, and how. */
export interface OfferedSkill {
  readonly id: string;
  readonly name: string;
  /** Null for a skill outside the taxonomy. */
  readonly skill: Skill | null;
  /** The larger of what is stated and what the dated jobs that name it add up to; null when neither says. */
  readonly years: number | null;
  /** The newest job that names it, by title; null when none does. */
  readonly job: string | null;
  /** Months since it was last used in a dated job that names it; null when none does. */
  readonly monthsSince: number | null;
}

/** A dated job and the skills its words name, broader ones included. */
export interface OfferedJob {
  readonly title: string;
  readonly span: Span;
  readonly skillIds: ReadonlySet<string>;
}

/** What a profile offers, made ready to score for many postings. */
export interface Offered {
  readonly profile: MatchProfile;
  readonly skills: ReadonlyMap<string, OfferedSkill>;
  /** By the id of a broader skill: the skills above that are kinds of it. */
  readonly kindsOf: ReadonlyMap<string, readonly OfferedSkill[]>;
  /** By the id of a skill: those above that are its broader or neighbouring ones. */
  readonly closeTo: ReadonlyMap<string, readonly OfferedSkill[]>;
  /** Families the profile speaks of: what is not named there is missing, elsewhere it is unknown. */
  readonly families: ReadonlySet<string>;
  readonly jobs: readonly OfferedJob[];
  readonly years: number | null;
  readonly level: { readonly level: Level; readonly from: string } | null;
  readonly monthsSinceWork: number | null;
}

/** Reads skills, titles, dates and words of work; never schools, names or dates of birth. */
export function offeredOf(profile: MatchProfile, today: Date): Offered {
  const read = profile.work.map((job) => ({
    job,
    span: spanOf(job, today),
    skills: extractSkills(textOf(job)),
  }));
  const dated = read.flatMap(({ job, span, skills }) => (span ? [{ job, span, skills }] : []));
  const found = new Map<string, { name: string; skill: Skill | null; stated: number | null }>();
  for (const { name, years } of profile.skills) {
    const id = skillIdOf(name);
    if (id === '') continue;
    const known = found.get(id)?.stated ?? null;
    const skill = findSkill(name);
    found.set(id, { name: skill?.name ?? name, skill, stated: larger(known, years) });
  }
  const inText = [
    ...read.flatMap(({ skills }) => skills),
    ...extractSkills(`${profile.headline}.\n${profile.summary}`),
  ];
  for (const skill of inText)
    if (!found.has(skill.id)) found.set(skill.id, { name: skill.name, skill, stated: null });

  const skills = new Map<string, OfferedSkill>();
  for (const [id, { name, skill, stated }] of found) {
    const jobs = dated
      .filter((one) => one.skills.some((named) => named.id === id))
      .sort((a, b) => b.span[1] - a.span[1]);
    const spans = jobs.map(({ span }) => span);
    skills.set(id, {
      id,
      name,
      skill,
      years: larger(stated, yearsIn(spans)),
      job: jobs[0]?.job.title ?? null,
      monthsSince: monthsSince(spans, today),
    });
  }
  const spans = dated.map(({ span }) => span);
  return {
    profile,
    skills,
    kindsOf: groupBy(skills.values(), ({ id }) => broaderClosure(id)),
    closeTo: groupBy(skills.values(), ({ id }) => neighboursOf(id)),
    families: new Set([...skills.values()].flatMap(({ skill }) => skill?.family ?? [])),
    jobs: dated.map(({ job, span, skills: named }) => ({
      title: job.title,
      span,
      skillIds: new Set(named.flatMap(({ id }) => [id, ...broaderClosure(id)])),
    })),
    years: yearsIn(spans),
    level: levelOf(profile.work, today),
    monthsSinceWork: monthsSince(spans, today),
  };
}

/**
 * Ids by which a profile and a posting find each other: its skills and the broader ones they are kinds
 * of. Skills everybody names count only when there are no others.
 */
export function offeredSkillIds(offered: Offered): string[] {
  const all = [...offered.skills.values()];
  const telling = all.filter(({ skill }) => skill?.family !== 'soft');
  return [...new Set((telling.length > 0 ? telling : all).flatMap(({ id }) => [id, ...broaderClosure(id)]))];
}

function textOf(job: MatchWork): string {
  return [job.title, job.description ?? '', ...(job.highlights ?? [])].join('.\n');
}

function groupBy(
  skills: Iterable<OfferedSkill>,
  idsOf: (skill: OfferedSkill) => Iterable<string>,
): Map<string, OfferedSkill[]> {
  const groups = new Map<string, OfferedSkill[]>();
  for (const skill of skills) {
    for (const id of idsOf(skill)) {
      const group = groups.get(id);
      if (group) group.push(skill);
      else groups.set(id, [skill]);
    }
  }
  return groups;
}

function larger(a: number | null, b: number | null): number | null {
  if (a === null) return b;
  return b === null ? a : Math.max(a, b);
}
