import { Profile, SentProfile } from '@plainhire/contracts';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ProfileLeaf } from './sent-profile.js';

/** What stays with the candidate, and is no part of what is sent. */
const PRIVATE = ['preferences', 'visibility'];

/** Two values for each end of the schema, so that a page that shows it must differ between them. */
const ENDS: readonly (readonly [one: unknown, other: unknown])[] = [
  ['one@mail.example', 'other@mail.example'],
  ['https://one.example/a', 'https://other.example/b'],
  ['2019', '2020-04'],
  ['2021', '2022-05'],
  ['+31 10 555 01 42', '+31 10 555 01 43'],
  ['BE', 'NL'],
  ['EUR', 'USD'],
  ['en', 'fr'],
  ['One word', 'Other word'],
  [3, 7],
];

type Path = readonly (string | number)[];
type Schema = z.core.$ZodType;

/** Every end of a schema by its path, with two values that it takes; lists have one row. */
function endsOf(schema: Schema, path: Path = []): { path: Path; values: readonly [unknown, unknown] }[] {
  const def = schema._zod.def as z.core.$ZodTypeDef & Record<string, unknown>;
  if ('innerType' in def) return endsOf(def.innerType as Schema, path);
  if (def.type === 'array') return endsOf(def.element as Schema, [...path, 0]);
  if (def.type === 'object')
    return Object.entries(def.shape as Record<string, Schema>).flatMap(([key, inner]) =>
      endsOf(inner, [...path, key]),
    );
  if (def.type === 'enum') {
    const [one, other] = Object.values(def.entries as Record<string, string>);
    return [{ path, values: [one, other] }];
  }
  const wanted = path.at(-1) === 'end' || path.at(-1) === 'expires' ? ENDS.slice(3) : ENDS;
  const found = wanted.find((pair) => pair.every((value) => z.safeParse(schema, value).success));
  if (!found) throw new Error(`No values for ${path.join('.')}.`);
  return [{ path, values: found }];
}

function put(root: object, path: Path, value: unknown): void {
  let node = root as Record<string | number, unknown>;
  path.forEach((key, index) => {
    if (index === path.length - 1) node[key] = value;
    else node = (node[key] ??= typeof path[index + 1] === 'number' ? [] : {}) as typeof node;
  });
}

const ENDS_OF_PROFILE = endsOf(Profile);
const full = (over?: { path: Path; value: unknown }): Profile => {
  const root = {};
  for (const { path, values } of ENDS_OF_PROFILE) put(root, path, values[0]);
  if (over) put(root, over.path, over.value);
  return Profile.parse(root);
};
const drawn = (profile: Profile) => {
  const { preferences: _, visibility: __, ...sent } = profile;
  const contact = { email: 'me@mail.example', phone: profile.phone };
  return renderToStaticMarkup(<ProfileLeaf name="Robin Vos" contact={contact} profile={sent} />);
};

describe('the profile as both sides see it', () => {
  it('is the whole profile but for what is named as private', () => {
    const sent = new Set(Object.keys(SentProfile.shape));
    expect(Object.keys(Profile.shape).filter((key) => !sent.has(key))).toEqual(PRIVATE);
  });

  it.each(
    ENDS_OF_PROFILE.filter(({ path }) => !PRIVATE.includes(String(path[0]))).map(
      ({ path, values }) => [path.join('.'), path, values[1]] as const,
    ),
  )('draws %s', (_, path, value) => {
    expect(drawn(full({ path, value }))).not.toBe(drawn(full()));
  });

  it('draws nothing for what is empty', () => {
    const empty = renderToStaticMarkup(
      <ProfileLeaf name="Robin Vos" contact={null} profile={SentProfile.parse({})} />,
    );
    expect(empty.replaceAll(/<[^>]*>/g, '')).toBe('Robin Vos');
  });

  it('links out without telling where from, and loads no picture of another site', () => {
    const page = drawn(full());
    expect(page).not.toContain('<img');
    for (const [link] of page.matchAll(/<a [^>]*>/g)) expect(link).toContain('rel="nofollow noreferrer"');
  });
});
