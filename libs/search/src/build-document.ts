import { createHash } from 'node:crypto';
import { collapseSpace } from '@plainhire/kernel';
import { extractSkills, findSkill, jobRoleOf, skillKey } from '@plainhire/reference';
import { facetCode } from './facet-code.js';
import { payKeys } from './pay-key.js';
import { placeLexemes, placeWords } from './places.js';
import { roleOf } from './role.js';
import type { StoredCard } from './search-card.entity.js';
import type { SearchSource } from './search-source.js';
import { analyse, analyseText, type Word } from './text/analyse.js';
import { plainVectorText, vectorText, type Weight } from './tsquery.js';

export interface DocumentRow {
  readonly postingId: string;
  readonly companyId: string;
  readonly postedAt: Date;
  readonly payOwn: number;
  readonly payCommon: number;
  readonly payCurrency: string;
  readonly titleKey: number;
  readonly facets: number;
  readonly skills: readonly SkillName[];
  readonly head: string;
  readonly words: string;
  readonly roleSlug: string;
}

export interface SkillName {
  readonly key: string;
  readonly name: string;
}

export interface BuiltDocument {
  readonly row: DocumentRow;
  readonly role: string;
  readonly card: StoredCard;
  /** Every word as written, for the dictionary. */
  readonly vocabulary: readonly Word[];
}

const MAX_HEAD = 250;
const CARD_SKILLS = 8;
const EXCERPT = 220;

/** A document is a pure function of its posting and company: building twice gives the same. */
export function buildDocument(source: SearchSource): BuiltDocument {
  const title = analyse(source.title, true);
  const company = analyse(source.company.name, true);
  const listed = [...source.skills.required, ...source.skills.nice].map(({ name }) => name);
  const skills = skillNames(listed.length > 0 ? listed : extractedSkills(source.descriptionText));
  const skillWords = listed.flatMap((name) => analyse(name, true));
  const places = placeWords(source.locations).flatMap((name) => analyse(name, true));
  const body = analyseText(source.descriptionText);
  const roleSlug = jobRoleOf(source.title)?.slug ?? '';
  const other = [...aliasWords(listed), ...source.benefits.flatMap((benefit) => analyse(benefit))];

  const head = [
    ...weighted(title, 'A', 1),
    ...weighted([...company, ...skillWords], 'B', 100),
    ...weighted(places, 'C', 400),
  ].slice(0, MAX_HEAD);
  const vocabulary = distinct([...title, ...company, ...skillWords, ...places, ...body, ...other]);
  const filters = [
    ...placeLexemes(source),
    ...skills.map(({ key }) => `s/${key}`),
    `c/${source.company.slug}`,
    `c/${source.company.id}`,
    ...(roleSlug === '' ? [] : [`r/${roleSlug}`]),
  ];
  return {
    row: {
      postingId: source.postingId,
      companyId: source.company.id,
      postedAt: source.postedAt,
      ...payKeys(source.pay),
      titleKey: titleKey(analyse(source.title)),
      facets: facetCode(source),
      skills,
      head: vectorText(head),
      words: plainVectorText([...vocabulary.map((word) => word.stem), ...filters]),
      roleSlug,
    },
    role: roleOf(source.title),
    card: buildCard(source, listed),
    vocabulary,
  };
}

/** Equal for titles with the same stems in the same order: a signed 32-bit number. */
export function titleKey(title: readonly Word[]): number {
  return createHash('sha256')
    .update(title.map((word) => word.stem).join(' '))
    .digest()
    .readInt32BE(0);
}

/** The word of the index for a skill, whichever of its names is given. */
export function skillFilterKey(name: string): string {
  return findSkill(name)?.id ?? `x/${skillKey(name).slice(0, 80)}`;
}

function skillNames(names: readonly string[]): SkillName[] {
  const byKey = new Map<string, SkillName>();
  for (const name of names) {
    const key = skillFilterKey(name);
    if (key !== 'x/' && !byKey.has(key))
      byKey.set(key, { key, name: findSkill(name)?.name ?? collapseSpace(name) });
  }
  return [...byKey.values()];
}

/** An imported posting lists no skills; its text still names some, and can be found by them. */
function extractedSkills(text: string): string[] {
  return extractSkills(text)
    .slice(0, 30)
    .map((skill) => skill.name);
}

/** Other names of the listed skills: "JS" finds JavaScript. */
function aliasWords(names: readonly string[]): Word[] {
  return names.flatMap((name) => (findSkill(name)?.aliases ?? []).flatMap((alias) => analyse(alias)));
}

function weighted(words: readonly Word[], weight: Weight, from: number) {
  return words.map((word, index) => ({
    lexeme: word.stem,
    position: from + index,
    weight: word.half ? ('D' as const) : weight,
  }));
}

function distinct(words: readonly Word[]): Word[] {
  return [...new Map(words.map((word) => [word.surface, word])).values()];
}

function buildCard(source: SearchSource, listed: readonly string[]): StoredCard {
  const { company, postedAt, expiresAt } = source;
  return {
    id: source.postingId,
    slug: source.slug,
    title: source.title,
    company: { id: company.id, name: company.name, slug: company.slug, verified: company.verified },
    locations: [...source.locations],
    workplace: source.workplace,
    remoteEligibility: source.remoteEligibility,
    employmentType: source.employmentType,
    level: source.level,
    pay: source.pay,
    skills: listed.slice(0, CARD_SKILLS),
    excerpt: excerptOf(source.descriptionText),
    responsePromiseDays: source.responsePromiseDays,
    applyMode: source.applyMode,
    postedAt: postedAt.toISOString(),
    expiresAt: expiresAt?.toISOString() ?? null,
    imported: source.imported,
  };
}

function excerptOf(text: string): string {
  const line = collapseSpace(text.slice(0, EXCERPT * 3));
  if (line.length <= EXCERPT) return line;
  const cut = line.slice(0, EXCERPT);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), EXCERPT - 40))}…`;
}
