/**
 * npm test: installs when needed, builds what the suites run, and prints one line per suite and the
 * sum of all. Names of suites as arguments run only those.
 */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build, checkNodeVersion, install, isBuilt, isInstalled, ROOT, webExists } from '../lib/project.mjs';
import { run, stopRunning } from '../lib/run.mjs';
import { secondsInAll, secondsSince, step, Trouble } from '../lib/steps.mjs';

/** In this order: what fails fastest comes first. `built` needs the built product. */
const SUITES = [
  { name: 'unit' },
  { name: 'medium' },
  { name: 'e2e' },
  { name: 'architecture', built: true },
  { name: 'browser', built: true },
  { name: 'resilience', built: true },
];
const SKIP_REASONS = /skipped: no (redis-server|browser|samples)/g;

const asked = process.argv.slice(2).filter((word) => !word.startsWith('-'));
const suites = asked.length > 0 ? SUITES.filter(({ name }) => asked.includes(name)) : SUITES;
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'plainhire-results-'));
const sum = { passed: 0, failed: 0, skipped: 0 };

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    stopRunning();
    process.exitCode = 130;
  });
}

try {
  checkNodeVersion();
  if (!isInstalled()) await step('Install packages', install);
  if (suites.some((suite) => suite.built)) {
    for (const part of ['server', ...(webExists() ? ['web'] : [])]) {
      if (!isBuilt(part)) await step(`Build ${part}`, () => build(part));
    }
  }
  for (const suite of suites) await runSuite(suite.name);
  const { stopTestServerIfUnused } = await import('../db/test-server.mjs');
  await stopTestServerIfUnused();
} catch (error) {
  process.stderr.write(`\n${error instanceof Trouble ? error.message : error.stack}\n`);
  sum.failed += 1;
} finally {
  fs.rmSync(scratch, { recursive: true, force: true });
}
process.stdout.write(`\nAll suites in ${secondsInAll()} s\n`);
process.stdout.write(`${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped\n`);
if (sum.failed > 0) process.exitCode ??= 1;

async function runSuite(name) {
  const from = process.hrtime.bigint();
  const file = path.join(scratch, `${name}.json`);
  const result = await run(
    process.execPath,
    [
      path.join(ROOT, 'node_modules/vitest/vitest.mjs'),
      'run',
      `--project=${name}`,
      '--passWithNoTests',
      '--reporter=json',
      `--outputFile.json=${file}`,
      '--reporter=dot',
    ],
    { cwd: ROOT, env: { ...process.env, CI: '1', NO_COLOR: '1' } },
  );
  const counted = count(file);
  // A file that does not load or an unhandled rejection fails the run without failing a test.
  if (result.code !== 0 && counted.failed === 0) counted.failed = 1;
  for (const key of Object.keys(sum)) sum[key] += counted[key];
  if (counted.failed > 0) process.stdout.write(`\n${result.all.trim()}\n\n`);
  for (const reason of new Set(result.all.match(SKIP_REASONS)))
    process.stdout.write(`  ${name}: ${reason}\n`);
  process.stdout.write(
    `${name.padEnd(13)} ${counted.passed} passed, ${counted.failed} failed, ${counted.skipped} skipped (${secondsSince(from)} s)\n`,
  );
}

function count(file) {
  if (!fs.existsSync(file)) return { passed: 0, failed: 0, skipped: 0 };
  const report = JSON.parse(fs.readFileSync(file, 'utf8'));
  const broken = report.testResults.filter(
    (one) => one.status === 'failed' && one.assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}
