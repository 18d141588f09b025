import fs from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive } from './processes.mjs';

/**
 * Runs `work` while no other process holds `file`. The file carries the holder's process id, so a
 * lock whose holder was killed is taken over.
 */
export async function withFileLock(file, work, { patienceMs = 120_000 } = {}) {
  const end = Date.now() + patienceMs;
  while (!take(file)) {
    const holder = readHolder(file);
    if (holder !== null && !isAlive(holder)) breakLock(file, holder);
    if (Date.now() > end) throw new Error(`${file} is held by process ${holder}; end it or remove the file.`);
    await sleep(40);
  }
  try {
    return await work();
  } finally {
    fs.rmSync(file, { force: true });
  }
}

function take(file) {
  const mine = `${file}.${process.pid}`;
  fs.writeFileSync(mine, String(process.pid), { mode: 0o600 });
  try {
    // A link appears with its content at once: nobody reads a lock that is still empty.
    fs.linkSync(mine, file);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  } finally {
    fs.rmSync(mine, { force: true });
  }
}

function readHolder(file) {
  try {
    return Number(fs.readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/** Moves the dead lock aside first: of several that saw it dead, one succeeds. */
function breakLock(file, holder) {
  const aside = `${file}.dead.${process.pid}`;
  try {
    fs.renameSync(file, aside);
  } catch {
    return;
  }
  if (readHolder(aside) !== holder) {
    try {
      fs.linkSync(aside, file);
    } catch {
      // Taken again meanwhile.
    }
  }
  fs.rmSync(aside, { force: true });
}
