/**
 * npm run check: format, lint, import law, types and unit tests, each named with its time.
 * `--all` adds every other suite and the drift of generated files.
 */
import path from 'node:path';
import { build, isBuilt, ROOT, webExists } from './lib/project.mjs';
import { run } from './lib/run.mjs';
import { step, Trouble } from './lib/steps.mjs';

const bin = (file) => path.join(ROOT, 'node_modules', file);
const PRETTIER = [bin('prettier/bin/prettier.cjs'), '--check', '--log-level=warn', '.'];
const ESLINT = [
  bin('eslint/bin/eslint.js'),
  '--max-warnings=0',
  '--cache',
  '--cache-location',
  '.start/eslint',
  '.',
];
const IMPORTS = [
  bin('dependency-cruiser/bin/dependency-cruise.mjs'),
  '--config',
  '.dependency-cruiser.cjs',
  'apps',
  'libs',
  'migrations',
  'tools',
  'test',
];
const TSC = [bin('typescript/bin/tsc'), '--noEmit', '-p'];
const VITEST = [bin('vitest/vitest.mjs'), 'run', '--project=unit', '--reporter=dot'];

const STEPS = {
  format: () => node('Formatting', PRETTIER),
  lint: () => node('Lint', ESLINT),
  imports: () => node('Import law', IMPORTS),
  types: async () => {
    await node('Types', [...TSC, 'tsconfig.json']);
    if (!webExists()) return;
    const web = path.join(ROOT, 'apps/web');
    await step('Types of the web app', async () => {
      await node(null, [bin('@react-router/dev/bin.js'), 'typegen'], web);
      await node(null, [...TSC, path.join(web, 'tsconfig.json')], web);
    });
  },
  unit: () => node('Unit tests', VITEST),
  drift: async () => {
    if (!isBuilt('server')) await step('Build server', () => build('server'));
    await node('OpenAPI and client', [path.join(ROOT, 'tools/openapi/generate.mjs'), '--check']);
    await node('Migrations against entities', [
      bin('vitest/vitest.mjs'),
      'run',
      '--project=architecture',
      '--reporter=dot',
      'migrations',
    ]);
    await node('Import law', IMPORTS);
  },
  tests: () => node('All suites', [path.join(ROOT, 'tools/test/test.mjs')], ROOT, true),
};
const GROUPS = {
  '': ['format', 'lint', 'imports', 'types', 'unit'],
  '--all': ['format', 'lint', 'imports', 'types', 'drift', 'tests'],
};

const asked = process.argv.slice(2);
const names =
  asked.length === 1 && GROUPS[asked[0]] ? GROUPS[asked[0]] : asked.length > 0 ? asked : GROUPS[''];

// All of them, also after a failure: one run tells everything there is to mend.
for (const name of names) {
  try {
    await STEPS[name]();
  } catch (error) {
    process.stderr.write(`${error instanceof Trouble ? error.message : error.stack}\n`);
    process.exitCode = 1;
  }
}

async function node(label, args, cwd = ROOT, echo = false) {
  const work = async () => {
    const result = await run(process.execPath, args, { cwd, echo });
    if (result.code !== 0) throw new Trouble(echo ? `${label} failed.` : result.all.trim());
  };
  return label === null || echo ? work() : step(label, work);
}
