import { resolve } from 'node:path';
import { ESLint } from 'eslint';
import { beforeAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

/** Rule, file it is written in, code that breaks it. */
const BREACHES = [
  [
    'no-restricted-syntax',
    'libs/companies/src/lint-breach-1.ts',
    'class A { constructor(@InjectRepository(B) readonly b: object) {} }',
  ],
  ['no-restricted-syntax', 'libs/companies/src/lint-breach-2.ts', 'export const port = process.env.PORT;'],
  ['no-restricted-syntax', 'apps/api/src/lint-breach-3.ts', 'export const port = process.env["PORT"];'],
  ['no-restricted-syntax', 'libs/companies/src/lint-breach-4.ts', 'export const now = new Date();'],
  ['no-restricted-syntax', 'libs/companies/src/lint-breach-5.ts', 'export const now = Date.now();'],
  ['no-restricted-syntax', 'apps/api/src/lint-breach-8.ts', 'export const now = new Date();'],
  ['no-restricted-syntax', 'apps/worker/src/lint-breach-9.ts', 'export const now = Date.now();'],
  ['no-restricted-syntax', 'apps/web/app/lint-breach-10.server.ts', 'export const now = Date.now();'],
  ['no-restricted-syntax', 'apps/web/app/routes/lint-breach-11.tsx', 'export const now = new Date();'],
  ['no-console', 'libs/companies/src/lint-breach-6.ts', 'console.log("here");'],
  [
    '@typescript-eslint/no-floating-promises',
    'libs/companies/src/lint-breach-7.ts',
    'async function save(): Promise<void> {}\nsave();',
  ],
] as const;

const LAWFUL = [
  ['libs/platform/src/config/lint-lawful-1.ts', 'export const port = process.env.PORT;\n'],
  ['libs/companies/src/lint-lawful-2.ts', 'export const then = new Date(0);\n'],
] as const;

let eslint: ESLint;
beforeAll(() => {
  eslint = new ESLint({
    cwd: root,
    overrideConfig: {
      languageOptions: {
        parserOptions: {
          projectService: {
            allowDefaultProject: [...BREACHES.map((one) => one[1]), ...LAWFUL.map((one) => one[0])],
            maximumDefaultProjectFileMatchCount_THIS_WILL_SLOW_DOWN_LINTING: 20,
          },
        },
      },
    },
  });
});

describe('the lint rules', () => {
  it.each(BREACHES)('%s fires in %s', async (rule, file, code) => {
    expect(await rulesBrokenBy(file, code)).toContain(rule);
  });

  it.each(LAWFUL)('leave %s alone', async (file, code) => {
    expect(await rulesBrokenBy(file, code)).toEqual([]);
  });
});

async function rulesBrokenBy(file: string, code: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(code, { filePath: resolve(root, file) });
  return result!.messages.map((message) => message.ruleId ?? message.message);
}
