/**
 * npm start: installs, builds, starts the database, migrates, loads the demo, starts api and worker,
 * and stays until it is told to stop. Plain Node until packages are there.
 */
import fs from 'node:fs';
import path from 'node:path';
import { PRODUCT_SETTINGS } from '../db/product-settings.mjs';
import { build, checkNodeVersion, install, isBuilt, isInstalled, ROOT, webExists } from '../lib/project.mjs';
import { run, stopRunning } from '../lib/run.mjs';
import { lastLines, secondsInAll, step, Trouble } from '../lib/steps.mjs';
import { DataDir } from './data-dir.mjs';
import { Service } from './services.mjs';
import { EMULATOR, stripeEmulator } from './stripe-emulator.mjs';
import { checkEarly, checkPort, checkRedis, chooseWorkerPort, parseSettings } from './settings.mjs';

const DATABASE = 'plainhire';
const DEMO_LOADER = 'dist/tools/demo/main.js';

const watching = process.argv.includes('--watch');
let dataDir = null;
let database = null;
let databaseStarting = null;
let services = [];
let watcher = null;
let stopping = false;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void stop(0));

try {
  await start();
} catch (error) {
  if (!stopping) {
    process.stderr.write(
      `\n${error instanceof Trouble || error.name === 'PostgresError' ? error.message : explain(error)}\n`,
    );
    await stop(1);
  }
}

async function start() {
  checkNodeVersion();
  const env = withoutEmpty(process.env);
  const { mode, port, dataDir: folder } = checkEarly(env);
  process.stdout.write(`Plainhire, ${mode} mode, data in ${folder}\n`);
  dataDir = await takeDataDir(folder);

  if (!isInstalled()) await step('Install packages', install);
  const parts = ['server', ...(webExists() ? ['web'] : [])].filter((part) => !isBuilt(part));
  if (parts.length > 0) {
    await step(`Build ${parts.join(' and ')}`, () => Promise.all(parts.map((part) => build(part))));
  }
  alive();

  const settings = await parseSettings({
    ...env,
    DATABASE_URL: env.DATABASE_URL ?? (mode === 'demo' ? 'postgres://none/none' : undefined),
  });
  const left = await dataDir.stopLeftBehind();
  if (left.length > 0)
    process.stdout.write(`  Stopped what an earlier start left running: ${left.join(', ')}\n`);
  await checkPort(settings.port, settings.host, 'PORT');
  const child = {
    ...env,
    NODE_ENV: watching ? 'development' : 'production',
    MODE: mode,
    DATA_DIR: folder,
    WORKER_PORT: await chooseWorkerPort(env, port),
    ...(mode === 'demo' ? { APP_SECRET: env.APP_SECRET ?? dataDir.secret() } : {}),
  };
  const stripe = await stripeEmulator({
    env,
    mode,
    port,
    secret: child.APP_SECRET,
    publicUrl: own(settings),
  });
  Object.assign(child, stripe?.product);
  if (env.REDIS_URL) await step('Reach Redis', () => checkRedis(env.REDIS_URL));
  if (env.DATABASE_URL) {
    await step('Reach PostgreSQL', async () => {
      // Only now: it needs the packages.
      const { checkDatabase } = await import('./database-state.mjs');
      await checkDatabase(env.DATABASE_URL);
    });
  } else {
    await step('Start PostgreSQL', async () => {
      await startDatabase();
      return database.adopted ? 'found it running' : `port ${database.port}`;
    });
    child.DATABASE_URL = database.url(DATABASE);
  }
  alive();
  await step('Migrate the database', async () => {
    const { isMigrated } = await import('./database-state.mjs');
    if (await isMigrated(child.DATABASE_URL)) return 'up to date';
    const applied = (await tool('dist/tools/migrate/main.js', child)).match(/^\w+\d{13}$/gm);
    return applied ? `${applied.length} applied` : 'up to date';
  });
  alive();
  // A load that a crash cuts short begins again, so its commits need not wait for our own disk.
  const hasty = database ? { ...child, PGOPTIONS: '-c synchronous_commit=off' } : child;
  const logins = await loadDemo(hasty, mode, env.DEMO !== 'off');
  if (stripe)
    await step('Start the Stripe emulator', async () => {
      await startEmulator({ ...child, ...stripe.emulator }, stripe.url);
      return stripe.url;
    });
  await step('Start api and worker', () => startServices(child, settings, mode));
  if (watching) watcher = await (await import('./watch.mjs')).watch(services);

  dataDir.note({ url: settings.publicUrl });
  if (logins) process.stdout.write(`\n${logins}\n`);
  if (mode === 'demo')
    process.stdout.write(`\nMail: ${settings.publicUrl}/dev/mailbox   Logs: ${dataDir.logs}\n`);
  process.stdout.write(`Started in ${secondsInAll()} s. Press Ctrl-C to stop.\n`);
  process.stdout.write(`Plainhire is ready: ${settings.publicUrl}\n`);
}

async function takeDataDir(folder) {
  const taken = new DataDir(folder);
  await taken.take();
  return taken;
}

async function startDatabase(port) {
  const { ensureDatabase, startPostgres } = await import('../db/embedded-postgres.mjs');
  databaseStarting = startPostgres({
    folder: dataDir.postgres,
    port,
    settings: PRODUCT_SETTINGS,
    onExit: () => void databaseDied(),
  });
  database = await databaseStarting;
  await ensureDatabase(database, DATABASE);
}

/** On the same port: everybody else only has to connect again. */
async function databaseDied() {
  if (stopping) return;
  process.stderr.write('PostgreSQL ended by itself; starting it again.\n');
  try {
    await startDatabase(database.port);
  } catch (error) {
    process.stderr.write(`${error.message}\n`);
    await stop(1);
  }
}

/** Prints the demo's logins and fills an empty database; both are the loader's to decide. */
async function loadDemo(env, mode, wanted) {
  const loader = path.join(ROOT, DEMO_LOADER);
  if (mode !== 'demo' || !wanted || !fs.existsSync(loader)) return '';
  let logins = '';
  await step('Load the demo data', async () => {
    logins = await tool(DEMO_LOADER, env);
  });
  return logins;
}

async function tool(entry, env) {
  const result = await run(process.execPath, ['--enable-source-maps', path.join(ROOT, entry)], {
    cwd: ROOT,
    env,
  });
  if (result.code !== 0)
    throw new Trouble(lastLines(result.all) || `${entry} ended with code ${result.code}.`);
  return result.out.trimEnd();
}

async function startServices(env, settings, mode) {
  const [api, worker] = ['api', 'worker'].map((name) =>
    service(name, `dist/apps/${name}/src/main.js`, env, mode === 'production'),
  );
  // The api first: a change of the pages restarts it alone.
  services.unshift(api, worker);
  api.start();
  worker.start();
  await Promise.all([
    api.ready(`${own(settings)}/health/ready`),
    worker.ready(`http://127.0.0.1:${env.WORKER_PORT}/health/ready`),
  ]);
}

async function startEmulator(env, url) {
  const emulator = service('stripe-emulator', EMULATOR, env, false);
  services.push(emulator);
  emulator.start();
  await emulator.ready(`${url}/_test/health`);
}

function service(name, entry, env, inherit) {
  return new Service({
    name,
    entry,
    env,
    logFile: path.join(dataDir.logs, `${name}.log`),
    inherit,
    onPid: (pid) => dataDir.note({ children: { [name]: pid } }),
    onGivenUp: (error) => void givenUp(error),
  });
}

/** The api as this machine reaches it. */
function own({ host, port }) {
  const at = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host;
  return `http://${at.includes(':') ? `[${at}]` : at}:${port}`;
}

async function givenUp(error) {
  if (stopping) return;
  process.stderr.write(`\n${error.message}\n`);
  await stop(1);
}

/** A stop asked for in the middle of a step ends the start here. */
function alive() {
  if (stopping) throw new Trouble('Stopped.');
}

/** Children first, PostgreSQL last. A second signal changes nothing: npm sends each one twice. */
async function stop(code) {
  if (stopping) return;
  stopping = true;
  stopRunning();
  watcher?.close();
  if (services.length > 0 || database) process.stdout.write('\nStopping.\n');
  await Promise.all(services.map((service) => service.stop()));
  // A database that is just being started is ours to stop as well.
  const server = await databaseStarting?.catch(() => null);
  await server?.stop();
  dataDir?.release();
  process.exit(code);
}

function withoutEmpty(env) {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value.trim() !== ''));
}

function explain(error) {
  if (error.code === 'ENOSPC')
    return `The disk is full (${error.path ?? error.syscall}). Free some space, then start again.`;
  return error.stack ?? String(error);
}
