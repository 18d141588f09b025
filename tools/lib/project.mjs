import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { withFileLock } from './file-lock.mjs';
import { run } from './run.mjs';
import { lastLines, Trouble } from './steps.mjs';

/** The folder that holds package.json. */
export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** Stamps and locks of the tools; ignored by git. */
const WORK = path.join(ROOT, '.start');

const SKIPPED = new Set(['node_modules', 'dist', 'build', '.react-router', '.data', '.start', 'coverage']);
const SERVER_INPUTS = [
  'apps/api',
  'apps/worker',
  'bench',
  'libs',
  'migrations',
  'tools',
  'package-lock.json',
  'nest-cli.json',
  'tsconfig.base.json',
  'tsconfig.build.json',
];
const WEB_INPUTS = ['apps/web', 'libs/client', 'libs/contracts', 'package-lock.json', 'tsconfig.base.json'];

export function checkNodeVersion() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new Trouble(
      `Plainhire needs Node 20.19 or newer; this is ${process.versions.node}. Install a newer one from nodejs.org.`,
    );
  }
}

/** Whether every package of the lock that this machine needs stands in node_modules in its version. */
export function isInstalled() {
  const have = readJson(path.join(ROOT, 'node_modules/.package-lock.json'))?.packages;
  const want = readJson(path.join(ROOT, 'package-lock.json'))?.packages;
  if (!have || !want) return false;
  return Object.entries(want).every(
    ([name, { version, optional, devOptional, peer }]) =>
      name === '' || have[name]?.version === version || ((optional || devOptional || peer) && !have[name]),
  );
}

/** `npm ci` when packages are missing or the lock changed. */
export async function install() {
  await locked('install', async () => {
    if (isInstalled()) return;
    const [file, args] = npm();
    const result = await run(file, [...args, 'ci', '--include=dev', '--no-audit', '--no-fund'], {
      cwd: ROOT,
    });
    if (result.code === 0) return;
    if (/ENOSPC|no space left/i.test(result.all)) {
      throw new Trouble(`The disk that holds ${ROOT} is full. Free some space, then start again.`);
    }
    if (/EACCES|EPERM|EROFS/.test(result.all)) {
      throw new Trouble(
        `The folder ${ROOT} cannot be written, so packages cannot be installed. Start as its owner.`,
      );
    }
    if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ECONNRESET/.test(result.all)) {
      throw new Trouble(
        `The npm registry cannot be reached, so packages cannot be installed. Check the network, then start again.\n${lastLines(result.all, 8)}`,
      );
    }
    throw new Trouble(`"npm ci" failed:\n${lastLines(result.all)}`);
  });
}

/** The parts of the product that are built, each with the hash of what it is built from. */
export const BUILDS = {
  server: {
    inputs: SERVER_INPUTS,
    result: 'dist/apps/api/src/main.js',
    command: () => [path.join(ROOT, 'node_modules/@nestjs/cli/bin/nest.js'), 'build', 'server'],
    cwd: ROOT,
  },
  web: {
    inputs: WEB_INPUTS,
    result: 'apps/web/build/server/index.js',
    command: () => [path.join(ROOT, 'node_modules/@react-router/dev/bin.js'), 'build'],
    cwd: path.join(ROOT, 'apps/web'),
  },
};

export function webExists() {
  return fs.existsSync(path.join(ROOT, 'apps/web/react-router.config.ts'));
}

export function isBuilt(part) {
  const build = BUILDS[part];
  return (
    fs.existsSync(path.join(ROOT, build.result)) &&
    readJson(path.join(WORK, `${part}.json`))?.hash === hashOf(build.inputs)
  );
}

/** Builds one part unless nothing it is made of changed. */
export async function build(part) {
  await locked(`build-${part}`, async () => {
    if (isBuilt(part)) return;
    const { inputs, command, cwd } = BUILDS[part];
    const hash = hashOf(inputs);
    // A module that was removed or renamed must not live on in the output.
    if (part === 'server') fs.rmSync(path.join(ROOT, 'dist'), { recursive: true, force: true });
    const result = await run(process.execPath, command(), {
      cwd,
      env: { ...process.env, NODE_ENV: 'production' },
    });
    if (result.code !== 0) throw new Trouble(`The ${part} does not build:\n${lastLines(result.all)}`);
    fs.writeFileSync(path.join(WORK, `${part}.json`), JSON.stringify({ hash }));
  });
}

/** How to call the npm that came with this Node, without a shell. */
export function npm() {
  const own = process.env.npm_execpath;
  if (own && /npm-cli\.js$/.test(own)) return [process.execPath, [own]];
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm', []];
}

export async function locked(name, work) {
  try {
    fs.mkdirSync(WORK, { recursive: true });
  } catch (error) {
    throw new Trouble(`The folder ${ROOT} cannot be written (${error.code}). Start as its owner.`);
  }
  return withFileLock(path.join(WORK, `${name}.lock`), work, { patienceMs: 900_000 });
}

/** Over names and contents of all source files; spec files change nothing in a build. */
function hashOf(inputs) {
  const hash = createHash('sha256');
  for (const input of inputs) {
    for (const file of filesOf(path.join(ROOT, input))) {
      hash.update(path.relative(ROOT, file)).update('\0').update(fs.readFileSync(file)).update('\0');
    }
  }
  return hash.digest('hex');
}

function filesOf(target) {
  const stat = fs.statSync(target, { throwIfNoEntry: false });
  if (!stat) return [];
  if (!stat.isDirectory()) return [target];
  return fs
    .readdirSync(target, { withFileTypes: true })
    .filter((entry) => !SKIPPED.has(entry.name) && !/\.spec\.tsx?$/.test(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => filesOf(path.join(target, entry.name)));
}

function readJson(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}
