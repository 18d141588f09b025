import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { withFileLock } from '../lib/file-lock.mjs';
import { commandOf, isAlive, stopProcess } from '../lib/processes.mjs';
import { Trouble } from '../lib/steps.mjs';

/** The built programs that a start runs. */
const OURS = /dist\/(apps|tools\/stripe-emulator)\//;

/** What a starter leaves in its DATA_DIR, so that the next one finds what was left running. */
export class DataDir {
  #state = { starter: process.pid, children: {} };

  constructor(folder) {
    this.folder = folder;
    this.file = path.join(folder, 'starter.json');
    this.logs = path.join(folder, 'logs');
    this.postgres = path.join(folder, 'postgres');
  }

  /**
   * Makes the folder and takes it for this process.
   * @throws Trouble when it cannot be written, or another starter has it.
   */
  async take() {
    try {
      fs.mkdirSync(this.logs, { recursive: true, mode: 0o700 });
      fs.accessSync(this.folder, fs.constants.W_OK);
      // Of two that start in the same moment, one has to see the other.
      await withFileLock(path.join(this.folder, 'starter.lock'), () => this.#take());
    } catch (error) {
      throw error instanceof Trouble ? error : this.#unusable(error);
    }
  }

  #take() {
    const before = this.#read();
    if (before && before.starter !== process.pid && isAlive(before.starter) && isStarter(before.starter)) {
      throw new Trouble(
        `Plainhire already runs on DATA_DIR ${this.folder} (process ${before.starter}${before.url ? `, ${before.url}` : ''}). ` +
          'Stop that one first, or set DATA_DIR to another folder.',
      );
    }
    this.leftBehind = Object.entries(before?.children ?? {});
    this.#write();
  }

  /** Stops what a starter that was killed left running beside PostgreSQL. @returns their names */
  async stopLeftBehind() {
    const stopped = [];
    for (const [name, pid] of this.leftBehind) {
      if (!isAlive(pid) || !OURS.test(commandOf(pid) ?? '')) continue;
      await stopProcess(pid, 'SIGTERM', 15_000);
      stopped.push(name);
    }
    return stopped;
  }

  note(change) {
    this.#state = { ...this.#state, ...change, children: { ...this.#state.children, ...change.children } };
    this.#write();
  }

  release() {
    fs.rmSync(this.file, { force: true });
  }

  /** The demo's secret: made once, so that links and sessions outlive a restart. */
  secret() {
    const file = path.join(this.folder, 'app-secret');
    try {
      return fs.readFileSync(file, 'utf8').trim();
    } catch {
      const secret = randomBytes(36).toString('base64url');
      fs.writeFileSync(file, secret, { mode: 0o600 });
      return secret;
    }
  }

  #read() {
    try {
      return JSON.parse(fs.readFileSync(this.file, 'utf8'));
    } catch {
      return null;
    }
  }

  #write() {
    try {
      fs.writeFileSync(`${this.file}.new`, JSON.stringify(this.#state), { mode: 0o600 });
      fs.renameSync(`${this.file}.new`, this.file);
    } catch (error) {
      throw this.#unusable(error);
    }
  }

  #unusable(error) {
    if (error.code === 'ENOSPC') {
      return new Trouble(
        `The disk that holds DATA_DIR (${this.folder}) is full. Free some space, then start again.`,
      );
    }
    return new Trouble(
      `DATA_DIR (${this.folder}) cannot be written (${error.code ?? error.message}). Make it writable, or set DATA_DIR to another folder.`,
    );
  }
}

function isStarter(pid) {
  const command = commandOf(pid);
  return command === null || /tools\/start\/(start|dev)\.mjs/.test(command);
}
