import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const PROCESSES = 3;
const PICKS = 150;
const SCRIPT = `
  import { freePort } from ${JSON.stringify(new URL('./processes.mjs', import.meta.url).href)};
  process.stdin.resume();
  const ports = [];
  for (let count = 0; count < ${String(PICKS)}; count += 1) ports.push(await freePort());
  process.stdout.write(JSON.stringify(ports));`;

/** A process that asks for ports and keeps them until its input ends. */
function asker() {
  const child = spawn(process.execPath, ['--input-type=module', '-e', SCRIPT], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  return {
    ports: once(child.stdout, 'data').then(([text]) => JSON.parse(String(text)) as number[]),
    end: () => child.stdin.end(),
  };
}

describe('a free port', () => {
  it('is given once, whichever process asks, and never one of outgoing connections', async () => {
    const askers = Array.from({ length: PROCESSES }, asker);
    const ports = (await Promise.all(askers.map((each) => each.ports))).flat();
    for (const each of askers) each.end();
    expect(ports).toHaveLength(PROCESSES * PICKS);
    expect(new Set(ports).size).toBe(ports.length);
    if (process.platform !== 'linux') return;
    const [first = 0, last = 0] = readFileSync('/proc/sys/net/ipv4/ip_local_port_range', 'utf8')
      .trim()
      .split(/\s+/)
      .map(Number);
    expect(ports.filter((port) => port >= first && port <= last)).toEqual([]);
  });
});
