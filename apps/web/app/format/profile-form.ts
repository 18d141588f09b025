import type { ProfileView } from '@plainhire/contracts';
import { type FormTree, type FormValue, listAt, textAt } from './form-tree.js';
import { toMajor, toMinor } from './money.js';

/** The lists of a profile that the page shows as rows. */
export const PROFILE_LISTS = [
  'skills',
  'work',
  'education',
  'certificates',
  'projects',
  'portfolio',
  'languages',
  'references',
  'links',
] as const;
export type ProfileList = (typeof PROFILE_LISTS)[number];

const DATES = new Set(['start', 'end', 'issued', 'expires']);
const NULLABLE = new Set([...DATES, 'image']);

function lines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

function commas(text: string): string[] {
  return text
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter(Boolean);
}

/** A row as the API takes it: numbers as numbers, empty dates as null, lines as a list. */
function row(list: ProfileList, fields: FormTree): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  for (const key of Object.keys(fields)) {
    const text = textAt(fields, key).trim();
    if (key === 'highlights') result[key] = lines(text);
    else if (key === 'years') result[key] = text === '' ? null : numberOr(text);
    else if (NULLABLE.has(key) || (list === 'projects' && key === 'url'))
      result[key] = text === '' ? null : text;
    else result[key] = text;
  }
  return result;
}

function numberOr(text: string): number | string {
  const value = Number(text.replace(',', '.'));
  return Number.isNaN(value) ? text : value;
}

/** The fields of the form as the body of a PUT. */
export function profileBody(tree: FormTree): Record<string, unknown> {
  const at = (path: string) => textAt(tree, path).trim();
  const floor = at('preferences.payFloor.amount');
  const currency = at('preferences.payFloor.currency') || 'EUR';
  const amount = toMinor(floor, currency);
  return {
    headline: at('headline'),
    phone: at('phone'),
    city: at('city'),
    region: at('region'),
    country: at('country').toUpperCase(),
    summary: at('summary'),
    visibility: at('visibility') || 'hidden',
    ...Object.fromEntries(
      PROFILE_LISTS.map((list) => [
        list,
        (listAt(tree, list) as FormTree[]).map((fields) => row(list, fields)),
      ]),
    ),
    preferences: {
      workplaces: listAt(tree, 'preferences.workplaces'),
      employmentTypes: listAt(tree, 'preferences.employmentTypes'),
      places: commas(at('preferences.places')),
      workCountries: commas(at('preferences.workCountries')).map((code) => code.toUpperCase()),
      payFloor:
        floor === ''
          ? null
          : {
              amount: Number.isNaN(amount) ? floor : amount,
              currency,
              unit: at('preferences.payFloor.unit') || 'year',
            },
    },
  };
}

/** A profile as the form shows it. */
export function profileTree(profile: ProfileView): FormTree {
  const { preferences } = profile;
  const floor = preferences.payFloor;
  const lists = Object.fromEntries(
    PROFILE_LISTS.map((list) => [
      list,
      (profile[list] as readonly object[]).map((entry) =>
        Object.fromEntries(
          Object.entries(entry).map(([key, value]: [string, unknown]) => [key, asText(value)]),
        ),
      ),
    ]),
  );
  return {
    headline: profile.headline,
    phone: profile.phone,
    city: profile.city,
    region: profile.region,
    country: profile.country,
    summary: profile.summary,
    visibility: profile.visibility,
    ...lists,
    preferences: {
      workplaces: [...preferences.workplaces],
      employmentTypes: [...preferences.employmentTypes],
      places: preferences.places.join(', '),
      workCountries: preferences.workCountries.join(', '),
      payFloor: {
        amount: floor ? String(toMajor(floor.amount, floor.currency)) : '',
        currency: floor?.currency ?? 'EUR',
        unit: floor?.unit ?? 'year',
      },
    },
  };
}

function asText(value: unknown): FormValue {
  if (Array.isArray(value)) return value.map(String).join('\n');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** A part of a profile that is saved otherwise than it was typed. */
export interface ProfileDifference {
  readonly path: string;
  /** What is saved, where it is one short text; null for lists and long texts. */
  readonly now: string | null;
}

const PLAIN_FIELDS = ['visibility', 'headline', 'city', 'region', 'country', 'phone', 'summary'] as const;

/** Compared as they would be written: blank rows, spaces, the order of keys and of ticked boxes do not count. */
export function profileDifferences(typed: FormTree, saved: FormTree): ProfileDifference[] {
  const [mine, theirs] = [comparable(typed), comparable(saved)];
  const differ = (key: string) => canonical(mine[key]) !== canonical(theirs[key]);
  return [
    ...PLAIN_FIELDS.filter(differ).map((path) => ({
      path,
      now: path === 'summary' || path === 'visibility' ? null : textAt(saved, path),
    })),
    ...['preferences', ...PROFILE_LISTS].filter(differ).map((path) => ({ path, now: null })),
  ];
}

/** A form sends its ticked boxes in the order of the page. */
function comparable(tree: FormTree): Record<string, unknown> {
  const sorted = (path: string) => listAt(tree, path).map(String).sort();
  const body = profileBody(tree);
  return {
    ...body,
    preferences: {
      ...(body.preferences as object),
      workplaces: sorted('preferences.workplaces'),
      employmentTypes: sorted('preferences.employmentTypes'),
    },
  };
}

/** JSON with sorted keys and without what says nothing, since a form sends no key for an empty field. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value ?? null);
  return `{${Object.entries(value)
    .filter(([, item]) => item !== null && item !== '' && !(Array.isArray(item) && item.length === 0))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, item]) => `${key}:${canonical(item)}`)
    .join(',')}}`;
}
