import { spawn } from 'node:child_process';

/**
 * Runs a program to its end and gathers what it prints.
 *
 * @param {string} file
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, echo?: boolean }} [options]
 *   `echo` shows the output as it comes
 * @returns {Promise<{ code: number, out: string, all: string }>} code 127 when it cannot be run
 */
export function run(file, args, { cwd, env, echo = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(file, args, { cwd, env: env ?? process.env, stdio: ['ignore', 'pipe', 'pipe'] });
    running.add(child);
    let out = '';
    let all = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      out += text;
      all += text;
      if (echo) process.stdout.write(text);
    });
    child.stderr.setEncoding('utf8').on('data', (text) => {
      all += text;
      if (echo) process.stderr.write(text);
    });
    child.once('error', (error) => {
      running.delete(child);
      resolve({ code: 127, out, all: `${all}${error.message}` });
    });
    child.once('close', (code, signal) => {
      running.delete(child);
      resolve({ code: code ?? (signal ? 1 : 0), out, all });
    });
  });
}

const running = new Set();

/** Ends what `run` still runs, for a stop in the middle of a step. */
export function stopRunning() {
  for (const child of running) child.kill('SIGTERM');
}
