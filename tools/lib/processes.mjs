import fs from 'node:fs';
import net from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

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

/** A TCP port nobody listens on at this moment. */
export function freePort(host = '127.0.0.1') {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen(0, host, () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
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
