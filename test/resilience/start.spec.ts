import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, inject, it } from 'vitest';
import { freePort } from '../../tools/lib/processes.mjs';
import { LeftBehind, ROOT, Starter } from './support/starter.js';

/** Every system has it; the tests of an ordinary user run as it when they are run by root. */
const NOBODY = { uid: 65_534, gid: 65_534 };
const isRoot = process.getuid?.() === 0;
const LOGIN = /^(candidate|employer|moderator|finance|administrator) +(\S+@\S+) +(\S+)$/gm;

let base: string;
let port: number;
const running: Starter[] = [];

beforeAll(async () => {
  // Closed to everybody else, as a home folder is.
  base = mkdtempSync(join(tmpdir(), 'plainhire-start-'));
  chmodSync(base, 0o700);
  port = await freePort();
});
afterAll(() => {
  rmSync(base, { recursive: true, force: true });
});

function start(env: Record<string, string> = {}, as?: typeof NOBODY): Starter {
  const starter = new Starter({
    env: { DATA_DIR: join(base, 'data'), PORT: String(port), ...env },
    ...(as ? { as } : {}),
  });
  running.push(starter);
  return starter;
}

async function signIn(email: string, password: string, at = port): Promise<number> {
  const answer = await fetch(`http://127.0.0.1:${String(at)}/api/v1/auth/tokens`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  return answer.status;
}

describe('npm start, in the order of a life', () => {
  const left = () => new LeftBehind(join(base, 'data'));
  afterAll(() => left().clear());

  it('takes up a load of the demo that was killed, and shows logins that work', async () => {
    const killed = start();
    await killed.until(/Migrate the database .* applied/);
    // In the middle of the load: its own process ends with the starter, PostgreSQL stays.
    await new Promise((resolve) => setTimeout(resolve, 4_000));
    killed.killGroup();
    expect(killed.output).not.toContain('Load the demo data ');
    expect(await left().postgres()).not.toBeNull();

    const again = start();
    await again.ready();
    expect(again.output).toMatch(/Start PostgreSQL +\d+\.\d s {2}found it running/);
    expect(again.output).toMatch(/Load the demo data +\d+\.\d s/);
    expect(again.output.trimEnd().split('\n').at(-1)).toBe(
      `Plainhire is ready: http://localhost:${String(port)}`,
    );
    const logins = [...again.output.matchAll(LOGIN)];
    expect(logins.map(([, role]) => role)).toEqual([
      'candidate',
      'employer',
      'moderator',
      'finance',
      'administrator',
    ]);
    for (const [, , email = '', password = ''] of logins) expect(await signIn(email, password)).toBe(200);
    const page = await fetch(`http://127.0.0.1:${String(port)}/jobs`);
    expect(page.status).toBe(200);
  });

  it('says so, and ends, when another runs on the same DATA_DIR', async () => {
    const [first] = running.slice(-1);
    const second = start({ PORT: String(await freePort()) });
    expect(await second.ended()).toBe(1);
    expect(second.output).toContain(
      `Plainhire already runs on DATA_DIR ${join(base, 'data')} (process ${String(first?.pid)}, http://localhost:${String(port)})`,
    );
    expect(second.output).toContain('set DATA_DIR to another folder');
    expect((await fetch(`http://127.0.0.1:${String(port)}/health/ready`)).status).toBe(200);
  });

  it('lets npm run admin reach what runs, with a link that works', async () => {
    const options = ['create', '--email', 'vera@mail.example', '--name', 'Vera Lund', '--role', 'moderator'];
    const tool = new Starter({ env: { DATA_DIR: join(base, 'data') } }, 'tools/admin/admin.mjs', options);
    await tool.ended();
    const token = /\/reset-password\?token=(\S+)$/m.exec(tool.output)?.[1];
    expect(tool.output).toContain(`http://localhost:${String(port)}/reset-password`);
    const password = 'nine slow barges pass';
    const reset = await fetch(`http://127.0.0.1:${String(port)}/api/v1/auth/password/reset`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token, password }),
    });
    expect(reset.ok).toBe(true);
    expect(await signIn('vera@mail.example', password)).toBe(200);
  });

  it('goes on after the starter was killed: children end, PostgreSQL is taken over, data are there', async () => {
    const children = left().children();
    // Api, worker, and the emulator of Stripe.
    expect(children).toHaveLength(3);
    const postgres = await left().postgres();
    running.at(-2)?.signal('SIGKILL');
    expect(await left().gone(children)).toBe(true);
    expect(await left().postgres()).toBe(postgres);

    const again = start();
    const seconds = await again.ready();
    console.log(`a start that changes nothing was ready after ${seconds.toFixed(1)} s; the aim is 10 s`);
    expect(again.output).toContain('found it running');
    expect(again.output).toMatch(/Migrate the database .* up to date/);
    expect(again.output).not.toContain('Install packages');
    expect(again.output).not.toContain('Build ');
    expect(await signIn('vera@mail.example', 'nine slow barges pass')).toBe(200);
  });

  it('stops every child in order on Ctrl-C, and the next start finds the data', async () => {
    const children = left().children();
    const postgres = await left().postgres();
    // npm and the terminal each send one.
    running.at(-1)?.signal('SIGINT');
    running.at(-1)?.signal('SIGINT');
    expect(await running.at(-1)?.ended()).toBe(0);
    expect(
      await left().gone(
        [...children, postgres ?? 0].filter((pid) => pid > 0),
        1_000,
      ),
    ).toBe(true);
    expect(await left().postgres()).toBeNull();
    expect(existsSync(join(base, 'data/starter.json'))).toBe(false);

    const next = start({ DEMO: 'off' });
    await next.ready();
    expect(next.output).not.toContain('Load the demo data');
    expect(await signIn('vera@mail.example', 'nine slow barges pass')).toBe(200);
    next.signal('SIGTERM');
    expect(await next.ended()).toBe(0);
  });
});

describe('npm start ends with what is wrong and what to do', () => {
  afterEach(async () => {
    await new LeftBehind(join(base, 'wrong')).clear();
  });

  it.each([
    [{ PORT: 'abc' }, 'PORT is "abc"; it must be a number between 1 and 65535.'],
    [{ MODE: 'test' }, 'MODE is "test"; it must be demo or production.'],
    [{ DEMO: 'perhaps' }, 'DEMO is "perhaps"; it must be on or off.'],
    [{ PUBLIC_URL: 'nowhere' }, 'PUBLIC_URL'],
    [{ MODE: 'production' }, 'APP_SECRET'],
    [{ HOST: '203.0.113.7' }, 'HOST 203.0.113.7 cannot be listened on'],
    [
      { DATABASE_URL: 'postgres://nobody:none@127.0.0.1:9/none' },
      'DATABASE_URL: no PostgreSQL answers at 127.0.0.1:9 (ECONNREFUSED)',
    ],
    [{ REDIS_URL: 'redis://127.0.0.1:9' }, 'REDIS_URL: no Redis answers at 127.0.0.1:9.'],
    [{ REDIS_URL: 'somewhere' }, 'REDIS_URL'],
  ])('for %o', async (env, message) => {
    const starter = start({ DATA_DIR: join(base, 'wrong'), ...env });
    expect(await starter.ended()).toBe(1);
    expect(starter.output).toContain(message);
    expect(starter.output).not.toMatch(/^\s+at /m);
    expect(existsSync(join(base, 'wrong/starter.json'))).toBe(false);
  });

  it.each([
    ['nobody', 'none', 'postgres', 'refuses the user or the password'],
    ['', '', 'missing', 'there is no database "missing"'],
  ])('for a database that cannot be used: %s', async (user, password, name, message) => {
    const url = new URL(inject('testServer').url);
    if (user) [url.username, url.password] = [user, password];
    url.pathname = name;
    const starter = start({ DATA_DIR: join(base, 'wrong'), DATABASE_URL: url.toString() });
    expect(await starter.ended()).toBe(1);
    expect(starter.output).toContain(message);
    expect(starter.output).not.toContain(password || url.password);
  });

  it('for a port that is taken, before anything is started', async () => {
    const other = net.createServer().listen(port, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const starter = start({ DATA_DIR: join(base, 'wrong') });
    expect(await starter.ended()).toBe(1);
    other.close();
    expect(starter.output).toContain(`PORT ${String(port)} is taken by another program.`);
    expect(starter.output).toContain(`PORT=${String(port + 10)} npm start`);
    expect(existsSync(join(base, 'wrong/postgres'))).toBe(false);
  });

  it('for a DATA_DIR that is a file', async () => {
    writeFileSync(join(base, 'file'), 'not a folder');
    const starter = start({ DATA_DIR: join(base, 'file') });
    expect(await starter.ended()).toBe(1);
    expect(starter.output).toMatch(
      new RegExp(
        `DATA_DIR \\(${join(base, 'file')}\\) cannot be written \\(\\w+\\)\\. Make it writable, or set`,
      ),
    );
  });
});

/** Whether an ordinary user can read this checkout and its packages. */
function isOpenToOthers(): boolean {
  const look = `fs.readdirSync('node_modules'); fs.accessSync('dist/apps/api/src/main.js')`;
  return spawnSync(process.execPath, ['-e', look], { cwd: ROOT, ...NOBODY }).status === 0;
}

describe.runIf(isRoot && isOpenToOthers())('npm start as an ordinary user', () => {
  let home: string;
  beforeAll(() => {
    chmodSync(base, 0o711);
    home = join(base, 'home');
    mkdirSync(home, { mode: 0o700 });
    spawnSync('chown', [`${String(NOBODY.uid)}:${String(NOBODY.gid)}`, home]);
  });
  afterAll(() => new LeftBehind(join(home, 'data')).clear());

  it('runs in a folder of theirs', async () => {
    const starter = start({ DATA_DIR: join(home, 'data'), DEMO: 'off', HOME: home }, NOBODY);
    await starter.ready();
    expect((await fetch(`http://127.0.0.1:${String(port)}/`)).status).toBe(200);
    starter.signal('SIGINT');
    expect(await starter.ended()).toBe(0);
    expect(await new LeftBehind(join(home, 'data')).postgres()).toBeNull();
  });

  it('says that it may not write in somebody else’s', async () => {
    mkdirSync(join(base, 'theirs'), { mode: 0o755 });
    const starter = start({ DATA_DIR: join(base, 'theirs') }, NOBODY);
    expect(await starter.ended()).toBe(1);
    expect(starter.output).toContain(`DATA_DIR (${join(base, 'theirs')}) cannot be written (EACCES).`);
  });
});
