import { readFileSync } from 'node:fs';
import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, it } from 'vitest';

const described = JSON.parse(readFileSync(new URL('../../openapi.json', import.meta.url), 'utf8')) as Record<
  string,
  unknown
>;

it('describes the API in valid OpenAPI 3.1', async () => {
  const validator = new Validator();
  const result = await validator.validate(structuredClone(described));
  expect(result).toMatchObject({ valid: true });
  expect(validator.version).toBe('3.1');
});

it('is refused when a path is no object', async () => {
  const broken = { ...described, paths: { '/broken': 7 } };
  expect(await new Validator().validate(broken)).toMatchObject({ valid: false });
});
