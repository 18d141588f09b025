import { createHash } from 'node:crypto';
import { PostingPatch } from '@plainhire/contracts';
import { collapseSpace } from '@plainhire/kernel';
import type { ImportedPosting } from '@plainhire/postings';
import { cleanLine, cleanText } from './clean.js';
import { type Field, type FieldMap, isMarkdown, type Row, textOf, valueOf } from './field-map.js';
import { markdownToHtml } from './markdown.js';
import { readDate } from './read-date.js';
import { readPay } from './row-pay.js';
import { readPlace } from './row-place.js';
import { employmentTypeOf, levelOf, workplaceOf } from './words.js';

export interface ReadRow {
  readonly company: string;
  readonly posting: Omit<ImportedPosting, 'companyId' | 'source'>;
  /** What of the row was left out while the rest went in. */
  readonly notes: readonly string[];
}

/** The row cannot be a posting; the message says why. */
export class RowError extends Error {}

const LONGEST_NAME = 160;
const MOST_SKILLS = 30;

/** One row as a posting, by the map. What cannot be read is left out and noted, never guessed. @throws RowError */
export function readRow(row: Row, map: FieldMap): ReadRow {
  const notes: string[] = [];
  const line = (field: Field) => cleanLine(textOf(valueOf(row, map, field)));
  const title = required(line('title'), 'title');
  const company = required(line('company'), 'company');
  if (company.length > LONGEST_NAME) throw new RowError('The company has a name of over 160 characters.');
  const written = required(cleanText(textOf(valueOf(row, map, 'description'))), 'description');
  const place = readPlace(row, map, notes);
  const word = <T>(field: Field, what: string, read: (text: string) => T | null): T | null => {
    const said = line(field);
    const meant = said === '' ? null : read(said);
    if (said !== '' && meant === null) notes.push(`${what} not understood`);
    return meant;
  };
  const workplace = word('workplace', 'workplace', workplaceOf) ?? place.workplace;
  const content = PostingPatch.safeParse({
    title,
    description: isMarkdown(map, 'description') ? markdownToHtml(written) : written,
    employmentType: word('employmentType', 'kind of employment', employmentTypeOf),
    level: word('level', 'level', levelOf),
    workplace,
    remoteEligibility: workplace === 'remote' ? place.eligibility : null,
    locations: place.locations,
    pay: readPay(row, map, place.country, notes),
    skills: { required: names(row, map, 'skills', 80, MOST_SKILLS).map((name) => ({ name })), nice: [] },
    benefits: names(row, map, 'benefits', 160, 40),
    ...openings(line('openings')),
    ...(line('url') === '' ? {} : { apply: { mode: 'external', url: line('url') } }),
  });
  if (!content.success) {
    const [issue] = content.error.issues;
    throw new RowError(`${issue?.path.join('.') ?? 'row'}: ${issue?.message ?? 'not as expected'}`);
  }
  const given = line('id');
  const date = (field: Field) => word(field, 'date', readDate);
  return {
    company,
    posting: {
      externalId: given === '' ? fingerprint([company, title, place.text, written]) : idOf(given),
      content: content.data,
      postedAt: date('postedAt'),
      expiresAt: date('expiresAt'),
    },
    notes,
  };
}

function required(text: string, what: string): string {
  if (text.trim() === '') throw new RowError(`The row has no ${what}.`);
  return text;
}

/** Ids too long for an index are known by their hash. */
function idOf(given: string): string {
  return given.length <= 200 ? given : fingerprint([given]);
}

/** What a posting without an id is known by: the same words always, however they are spaced. */
export function fingerprint(parts: readonly string[]): string {
  const folded = parts.map((part) => collapseSpace(part.normalize('NFKC').toLowerCase()));
  return createHash('sha256').update(JSON.stringify(folded)).digest('hex');
}

/** A list, or a text parted by lines, semicolons or commas; each name once. */
function names(row: Row, map: FieldMap, field: Field, longest: number, most: number): string[] {
  const value = valueOf(row, map, field);
  const parts = Array.isArray(value) ? value.map(nameOf) : textOf(value).split(/[\n;,]/);
  const clean = parts.map(cleanLine).filter((name) => name !== '' && name.length <= longest);
  return [...new Map(clean.map((name) => [name.toLowerCase(), name])).values()].slice(0, most);
}

function nameOf(value: unknown): string {
  const named = typeof value === 'object' && value !== null ? (value as { name?: unknown }).name : value;
  return textOf(named);
}

function openings(text: string): { openings?: number } {
  const count = Number(text);
  return Number.isInteger(count) && count >= 1 && count <= 999 ? { openings: count } : {};
}
