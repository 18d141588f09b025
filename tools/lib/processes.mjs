import fs from 'node:fs';
import net from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

const LOWEST_PORT = 20_000;
/** Linux's default; other systems begin higher. */
const FIRST_EPHEMERAL_PORT = 32_768;

/** Whether the process exists and is not merely waiting to be reaped. */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** Sends `signal`, waits, and kills what is still there after `patienceMs`. */
export async function stopProcess(pid, signal, patienceMs) {
  if (!isAlive(pid)) return;
  trySignal(pid, signal);
  const end = Date.now() + patienceMs;
  while (isAlive(pid) && Date.now() < end) await sleep(25);
  if (!isAlive(pid)) return;
  trySignal(pid, 'SIGKILL');
  while (isAlive(pid) && Date.now() < end + 5_000) await sleep(25);
}

/** The command line of a process, or null where the system does not tell. */
export function commandOf(pid) {
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    return null;
  }
}

/**
 * A TCP port nobody listens on at this moment. Not one that the system gives to outgoing connections:
 * one of those could take it while its server is away for a moment.
 */
export async function freePort(host = '127.0.0.1') {
  for (let tries = 0; ; tries += 1) {
    const port = LOWEST_PORT + Math.floor(Math.random() * (FIRST_EPHEMERAL_PORT - LOWEST_PORT));
    if (await isFree(port, host)) return port;
    if (tries > 100) throw new Error(`No port between ${LOWEST_PORT} and ${FIRST_EPHEMERAL_PORT} is free.`);
  }
}

function isFree(port, host) {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.once('error', () => resolve(false));
    server.listen(port, host, () => server.close(() => resolve(true)));
  });
}

function trySignal(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch {
    // Gone already.
  }
}

function isZombie(pid) {
  try {
    return /^\d+ \(.*\) Z/s.test(fs.readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}
