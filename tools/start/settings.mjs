import net from 'node:net';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { freePort } from '../lib/processes.mjs';
import { ROOT } from '../lib/project.mjs';
import { Trouble } from '../lib/steps.mjs';

/**
 * What can be said about the variables before anything is installed. The product's own parser,
 * which knows them all, speaks after the build.
 */
export function checkEarly(env) {
  const mode = env.MODE || 'demo';
  const port = env.PORT || '3000';
  const problems = [
    mode !== 'demo' && mode !== 'production' && `MODE is "${mode}"; it must be demo or production.`,
    (!/^\d+$/.test(port) || Number(port) < 1 || Number(port) > 65_535) &&
      `PORT is "${port}"; it must be a number between 1 and 65535.`,
    env.DEMO && env.DEMO !== 'on' && env.DEMO !== 'off' && `DEMO is "${env.DEMO}"; it must be on or off.`,
  ].filter(Boolean);
  if (problems.length > 0) throw new Trouble(problems.join('\n'));
  return { mode, port: Number(port), dataDir: path.resolve(ROOT, env.DATA_DIR || '.data') };
}

/** The whole environment through the product's parser. @throws Trouble naming each bad variable */
export async function parseSettings(env) {
  const file = path.join(ROOT, 'dist/libs/platform/src/config/app-config.js');
  const { parseConfig } = await import(pathToFileURL(file).href);
  try {
    return parseConfig(env);
  } catch (error) {
    if (error.name === 'ConfigError') throw new Trouble(error.message);
    throw error;
  }
}

/** @throws Trouble when another program listens there or the address is not this machine's. */
export async function checkPort(port, host, variable) {
  const code = await new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', (error) => resolve(error.code));
    server.listen(port, host, () => server.close(() => resolve(null)));
  });
  if (code === null) return;
  if (code === 'EADDRINUSE') {
    throw new Trouble(
      `${variable} ${port} is taken by another program. Stop that program, or choose another: ${variable}=${another(port)} npm start`,
    );
  }
  if (code === 'EACCES')
    throw new Trouble(`${variable} ${port} may not be used by this user. Choose one above 1023.`);
  throw new Trouble(`HOST ${host} cannot be listened on (${code}). Use an address of this machine.`);
}

/** A port to try instead. */
function another(port) {
  return port + 10 <= 65_535 ? port + 10 : port - 10;
}

/** The worker's port for health and metrics: the one asked for, else beside PORT, else any free one. */
export async function chooseWorkerPort(env, port) {
  if (!env.WORKER_PORT) return String(await portBeside(port + 1));
  await checkPort(Number(env.WORKER_PORT), '127.0.0.1', 'WORKER_PORT');
  return env.WORKER_PORT;
}

/** `wanted`, or any free one when something else has it. */
export async function portBeside(wanted) {
  try {
    await checkPort(wanted, '127.0.0.1', 'PORT');
    return wanted;
  } catch {
    return freePort();
  }
}

const REDIS_PATIENCE_MS = 3_000;

/** Whether one of the Redis nodes named answers. @throws Trouble naming REDIS_URL and the addresses */
export async function checkRedis(redisUrl) {
  const file = path.join(ROOT, 'dist/libs/platform/src/jobs/redis-url.js');
  const { parseRedisUrl } = await import(pathToFileURL(file).href);
  const { nodes } = parseRedisUrl(redisUrl);
  const answers = await Promise.all(nodes.map(({ host, port }) => connects(host, port)));
  if (answers.includes(true)) return;
  const addresses = nodes.map(({ host, port }) => `${host}:${port}`).join(', ');
  throw new Trouble(
    `REDIS_URL: no Redis answers at ${addresses}. Start it there, correct the address, or unset REDIS_URL to keep the queues in PostgreSQL.`,
  );
}

function connects(host, port) {
  return new Promise((resolve) => {
    const socket = net.connect({ host, port, timeout: REDIS_PATIENCE_MS });
    const end = (answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
    socket.once('timeout', () => end(false));
  });
}
