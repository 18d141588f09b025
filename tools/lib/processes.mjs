import dgram from 'node:dgram';
import fs from 'node:fs';
import net from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

const LOWEST_PORT = 20_000;
/** Some are left above: worker and emulator take the next two, where they can. */
const HIGHEST_PORT = 65_500;
/** Linux's default; other systems begin higher. */
const EPHEMERAL_PORTS = [32_768, 60_999];

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
 * A TCP port nobody listens on at this moment, given to no other caller on this machine until this
 * process ends. Not one that the system gives to outgoing connections: one of those could take it while
 * its server is away for a moment.
 */
export async function freePort(host = '127.0.0.1') {
  const [first, last] = ephemeralPorts();
  for (let tries = 0; tries < 1_000; tries += 1) {
    const port = LOWEST_PORT + Math.floor(Math.random() * (HIGHEST_PORT - LOWEST_PORT + 1));
    if (port >= first && port <= last) continue;
    if ((await isFree(port, host)) && (await reserve(port))) return port;
  }
  throw new Error(`No port from ${LOWEST_PORT} to ${HIGHEST_PORT} is free.`);
}

/** The first and the last port of outgoing connections; none where a system would leave us hardly any. */
function ephemeralPorts() {
  let range = EPHEMERAL_PORTS;
  try {
    range = fs.readFileSync('/proc/sys/net/ipv4/ip_local_port_range', 'utf8').trim().split(/\s+/).map(Number);
  } catch {
    // Not Linux.
  }
  const [first, last] = range;
  return first <= LOWEST_PORT && last >= HIGHEST_PORT ? [0, 0] : [first, last];
}

/**
 * Keeps a port from everybody else who asks here, without standing in the way of its server: the UDP
 * port of the same number is bound, which the system lets go of when this process ends, however it does.
 */
function reserve(port) {
  return new Promise((resolve) => {
    const socket = dgram.createSocket('udp4');
    socket.once('error', () => {
      socket.close();
      resolve(false);
    });
    socket.bind({ port, address: '127.0.0.1', exclusive: true }, () => {
      socket.unref();
      resolve(true);
    });
  });
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
