import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const CONFIG = join(root, '.dependency-cruiser.cjs');

interface Violation {
  readonly from: string;
  readonly rule: { readonly name: string; readonly severity: string };
}
interface Rule {
  readonly name: string;
  readonly severity: string;
}

const law = createRequire(import.meta.url)(CONFIG) as { forbidden: Rule[] };

/** For each rule one file that breaks it. The import of a floor's rule is its neighbour or the floor above. */
const BREACHES: Record<string, readonly [file: string, imports: string]> = {
  'floor-kernel': ['libs/kernel/src/breach.ts', '../../contracts/src/index.js'],
  'floor-contracts': ['libs/contracts/src/breach.ts', '../../kernel/src/index.js'],
  'floor-platform': ['libs/platform/src/breach.ts', '../../reference/src/index.js'],
  'floor-client': ['libs/client/src/breach.ts', '../../platform/src/index.js'],
  'floor-reference': ['libs/reference/src/breach.ts', '../../auth/src/index.js'],
  'floor-auth': ['libs/auth/src/breach.ts', '../../companies/src/index.js'],
  'floor-companies': ['libs/companies/src/breach.ts', '../../postings/src/index.js'],
  'floor-profiles': ['libs/profiles/src/breach.ts', '../../billing/src/index.js'],
  'floor-billing': ['libs/billing/src/breach.ts', '../../profiles/src/index.js'],
  'floor-resumes': ['libs/resumes/src/breach.ts', '../../postings/src/index.js'],
  'floor-postings': ['libs/postings/src/breach.ts', '../../search/src/index.js'],
  'floor-search': ['libs/search/src/breach.ts', '../../matching/src/index.js'],
  'floor-matching': ['libs/matching/src/breach.ts', '../../moderation/src/index.js'],
  'floor-moderation': ['libs/moderation/src/breach.ts', '../../applications/src/index.js'],
  'floor-promotions': ['libs/promotions/src/breach.ts', '../../applications/src/index.js'],
  'floor-alerts': ['libs/alerts/src/breach.ts', '../../promotions/src/index.js'],
  'floor-applications': ['libs/applications/src/breach.ts', '../../interviews/src/index.js'],
  'floor-conversations': ['libs/conversations/src/breach.ts', '../../interviews/src/index.js'],
  'floor-interviews': ['libs/interviews/src/breach.ts', '../../notifications/src/index.js'],
  'floor-notifications': ['libs/notifications/src/breach.ts', '../../privacy/src/index.js'],
  'floor-privacy': ['libs/privacy/src/breach.ts', '../../integrations/src/index.js'],
  'floor-integrations': ['libs/integrations/src/breach.ts', '../../content/src/index.js'],
  'floor-content': ['libs/content/src/breach.ts', '../../testing/src/index.js'],
  'libs-never-import-apps': ['libs/auth/src/app.ts', '../../../apps/api/src/inner.js'],
  'apps-never-import-each-other': ['apps/worker/src/breach.ts', '../../api/src/inner.js'],
  'one-door-between-libs': ['libs/companies/src/door.ts', '../../auth/src/inner.js'],
  'one-door-into-libs': ['apps/api/src/door.ts', '../../../libs/auth/src/inner.js'],
  'testing-door-for-tests': ['libs/companies/src/factory.ts', '../../auth/src/testing.js'],
  'testing-library-for-tests': ['apps/api/src/test-help.ts', '../../../libs/testing/src/index.js'],
  'typeorm-in-its-places': ['libs/auth/src/sql.ts', 'typeorm'],
  'nest-typeorm-in-its-places': ['libs/auth/src/nest-sql.ts', '@nestjs/typeorm'],
  'queues-in-platform': ['libs/auth/src/queue.ts', 'bullmq'],
  'stripe-in-billing': ['libs/auth/src/pay.ts', 'stripe'],
  'web-reaches-the-api-through-the-client': ['apps/web/app/law.ts', '../../../libs/auth/src/index.js'],
  'web-without-server-packages': ['apps/web/app/server.ts', 'pg'],
  'browser-safe': ['libs/contracts/src/node.ts', 'node:fs'],
  'kernel-is-pure': ['libs/kernel/src/nest.ts', '@nestjs/common'],
  'no-cycles': ['libs/auth/src/circle-a.ts', './circle-b.js'],
  'no-development-packages-at-run-time': ['libs/auth/src/dev.ts', 'vitest'],
  resolvable: ['libs/auth/src/nowhere.ts', './does-not-exist.js'],
};

const LAWFUL: Record<string, string> = {
  'libs/auth/src/user.entity.ts': `import 'typeorm';\nimport '@nestjs/typeorm';`,
  'libs/auth/src/auth.module.ts': `import '@nestjs/typeorm';`,
  'libs/auth/src/sign-in.ts': `import '../../kernel/src/index.js';\nimport '../../platform/src/index.js';`,
  'libs/auth/src/sign-in.spec.ts': `import '../../companies/src/testing.js';\nimport '../../testing/src/index.js';\nimport 'vitest';`,
  'libs/platform/src/queue.ts': `import 'bullmq';`,
  'libs/testing/src/app.ts': `import '../../../apps/api/src/inner.js';\nimport '../../auth/src/testing.js';`,
  'apps/web/app/page.ts': `import '../../../libs/contracts/src/index.js';\nimport '../../../libs/client/src/index.js';`,
  'apps/api/src/controller.ts': `import '../../../libs/auth/src/index.js';`,
};

let folder: string;
let violations: Violation[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'plainhire-law-'));
  for (const [name] of Object.values(BREACHES)) {
    const library = /^libs\/[^/]+/.exec(name)?.[0];
    if (library) write(`${library}/src/index.ts`, 'export {};');
  }
  write('libs/testing/src/index.ts', 'export {};');
  for (const inner of ['libs/auth/src/inner.ts', 'apps/api/src/inner.ts']) write(inner, 'export {};');
  for (const library of ['auth', 'companies']) write(`libs/${library}/src/testing.ts`, 'export {};');
  write('libs/auth/src/circle-b.ts', `import './circle-a.js';`);
  for (const [file, imports] of Object.values(BREACHES)) write(file, `import '${imports}';`);
  for (const [file, content] of Object.entries(LAWFUL)) write(file, content);
  write('tsconfig.json', '{ "compilerOptions": { "module": "nodenext", "target": "es2023" } }');
  write(
    'package.json',
    '{ "type": "module", "dependencies": { "pg": "8" }, "devDependencies": { "vitest": "4" } }',
  );
  for (const [name, target] of packages()) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    symlinkSync(target, join(folder, name));
  }
  // Not a dependency of the project yet: the rule stands before the first import.
  write('node_modules/stripe/package.json', '{ "name": "stripe", "main": "index.js" }');
  write('node_modules/stripe/index.js', '');
  violations = await cruise();
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the import law', () => {
  it('has a fixture for every rule, and every rule at error', () => {
    expect(law.forbidden.map((rule) => rule.name).sort()).toEqual(Object.keys(BREACHES).sort());
    expect(law.forbidden.filter((rule) => rule.severity !== 'error')).toEqual([]);
  });

  it.each(Object.entries(BREACHES))('%s fires', (rule, [file]) => {
    expect(violations.filter((one) => one.rule.name === rule).map((one) => one.from)).toContain(file);
  });

  it.each(Object.keys(LAWFUL))('leaves %s alone', (file) => {
    expect(violations.filter((one) => one.from === file)).toEqual([]);
  });
});

function write(file: string, content: string): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), `${content}\n`);
}

function packages(): [string, string][] {
  return ['typeorm', 'bullmq', 'pg', 'vitest', '@nestjs/typeorm', '@nestjs/common'].map((name) => [
    `node_modules/${name}`,
    join(root, 'node_modules', name),
  ]);
}

function cruise(): Promise<Violation[]> {
  const bin = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const args = [bin, '--config', CONFIG, '--output-type', 'json', 'apps', 'libs'];
  return new Promise((done, fail) => {
    // It ends with the number of violations, so a code other than 0 is what is wanted here.
    execFile(process.execPath, args, { cwd: folder, maxBuffer: 64_000_000 }, (_error, stdout, stderr) => {
      try {
        done((JSON.parse(stdout) as { summary: { violations: Violation[] } }).summary.violations);
      } catch {
        fail(new Error(`dependency-cruiser said: ${stderr || stdout.slice(0, 500)}`));
      }
    });
  });
}
