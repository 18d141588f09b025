import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { ROOT } from '../lib/project.mjs';
import { stopProcess } from '../lib/processes.mjs';
import { lastLines, Trouble } from '../lib/steps.mjs';

const GUARD = fileURLToPath(new URL('./die-with-parent.mjs', import.meta.url));
const LOG_LIMIT_BYTES = 20_000_000;
const STOP_PATIENCE_MS = 20_000;
/** Ends this often within a minute are no accident. */
const MAX_ENDS_PER_MINUTE = 5;

/**
 * One process of the product: started, watched, started again when it dies, stopped in order.
 * Its output goes to a file, or to ours with `inherit`.
 */
export class Service {
  #child = null;
  #stopping = false;
  #ends = [];

  /**
   * @param {{ name: string, entry: string, env: NodeJS.ProcessEnv, logFile: string, inherit?: boolean,
   *   onPid: (pid: number) => void, onGivenUp: (error: Error) => void }} options
   */
  constructor(options) {
    this.options = options;
    this.name = options.name;
  }

  get pid() {
    return this.#child?.pid ?? null;
  }

  start() {
    const { entry, env, logFile, inherit, onPid } = this.options;
    if (fs.existsSync(logFile) && fs.statSync(logFile).size > LOG_LIMIT_BYTES)
      fs.renameSync(logFile, `${logFile}.old`);
    const log = inherit ? 'inherit' : fs.openSync(logFile, 'a', 0o600);
    this.logStart = inherit ? 0 : fs.fstatSync(log).size;
    // Detached: a Ctrl-C in the terminal reaches the starter alone, which stops things in order.
    const child = spawn(
      process.execPath,
      ['--enable-source-maps', `--import=${GUARD}`, path.join(ROOT, entry)],
      {
        cwd: ROOT,
        env,
        detached: true,
        stdio: ['ignore', log, log, 'ipc'],
      },
    );
    if (!inherit) fs.closeSync(log);
    child.channel?.unref();
    this.#child = child;
    if (child.pid) onPid(child.pid);
    child.once('exit', (code, signal) => this.#ended(code, signal));
  }

  /** Resolves when `url` answers 2xx. @throws Trouble with the log's end when the process gives up. */
  async ready(url, patienceMs = 60_000) {
    const end = Date.now() + patienceMs;
    while (Date.now() < end) {
      if (this.failure) throw this.failure;
      const ok = await fetch(url, { signal: AbortSignal.timeout(2_000) }).then(
        (answer) => answer.ok,
        () => false,
      );
      if (ok) return;
      await sleep(60);
    }
    throw new Trouble(`The ${this.name} does not answer at ${url}. Its last words:\n${this.lastWords()}`);
  }

  async stop() {
    this.#stopping = true;
    const pid = this.#child?.exitCode === null && this.#child.signalCode === null ? this.#child.pid : null;
    if (pid) await stopProcess(pid, 'SIGTERM', STOP_PATIENCE_MS);
  }

  /** For development: the new build takes the place of the old. */
  async restart() {
    await this.stop();
    this.#stopping = false;
    this.#ends = [];
    this.start();
  }

  lastWords() {
    if (this.options.inherit) return '(see above)';
    const text = fs.readFileSync(this.options.logFile, 'utf8').slice(this.logStart);
    return lastLines(text, 15) || `(nothing; see ${this.options.logFile})`;
  }

  #ended(code, signal) {
    if (this.#stopping) return;
    const now = Date.now();
    this.#ends = [...this.#ends.filter((at) => now - at < 60_000), now];
    const words = this.lastWords();
    const how = signal ? `was ended by ${signal}` : `ended with code ${code}`;
    if (
      /EADDRINUSE/.test(words) ||
      this.#ends.length > MAX_ENDS_PER_MINUTE ||
      (code === 1 && this.#ends.length > 2)
    ) {
      this.failure = new Trouble(`The ${this.name} ${how}. Its last words:\n${words}`);
      this.options.onGivenUp(this.failure);
      return;
    }
    const wait = 200 * 2 ** (this.#ends.length - 1);
    process.stderr.write(`The ${this.name} ${how}; starting it again.\n`);
    setTimeout(() => !this.#stopping && this.start(), wait);
  }
}
