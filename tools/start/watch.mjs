import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { BUILDS, ROOT, webExists } from '../lib/project.mjs';
import { run } from '../lib/run.mjs';
import { lastLines } from '../lib/steps.mjs';

const WEB_SOURCES = ['apps/web', 'libs/client/src', 'libs/contracts/src'];
const QUIET_MS = 150;
const OUTPUT = /(^|\/)(build|node_modules|\.react-router)(\/|$)/;

/**
 * For development: the compiler stays and rebuilds what changed, then api and worker are started
 * again; a change of the web app builds it and starts the api again, which holds the built pages.
 */
export async function watch(services) {
  const [api] = services;
  const compiler = spawn(process.execPath, [...BUILDS.server.command(), '--watch', '--preserveWatchOutput'], {
    cwd: ROOT,
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let first = true;
  compiler.stdout.setEncoding('utf8').on('data', (text) => {
    const found = /Found (\d+) errors?/.exec(text);
    if (!found || found[1] !== '0') process.stdout.write(text);
    if (found?.[1] !== '0') return;
    if (!first) void report('Server', () => Promise.all(services.map((service) => service.restart())));
    first = false;
  });

  const watchers = [];
  if (webExists()) {
    const rebuild = debounced(async () => {
      const { command, cwd } = BUILDS.web;
      const result = await run(process.execPath, command(), { cwd });
      if (result.code === 0) await report('Web', () => api.restart());
      else process.stderr.write(`The web app does not build:\n${lastLines(result.all)}\n`);
    });
    for (const folder of WEB_SOURCES.map((name) => path.join(ROOT, name)).filter((name) =>
      fs.existsSync(name),
    )) {
      watchers.push(
        fs.watch(folder, { recursive: true }, (_event, file) => {
          if (file && !OUTPUT.test(file)) rebuild();
        }),
      );
    }
  }
  process.stdout.write('Watching for changes.\n');
  return {
    close() {
      for (const watcher of watchers) watcher.close();
      // The compiler's own children outlive a signal to it alone.
      if (compiler.pid) process.kill(-compiler.pid, 'SIGTERM');
    },
  };
}

async function report(what, work) {
  await work();
  process.stdout.write(`${what} reloaded at ${new Date().toLocaleTimeString('en-GB')}.\n`);
}

/** One run at a time, after the changes came to rest; changes during a run cause one more. */
function debounced(work) {
  let timer;
  let running = Promise.resolve();
  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(work, work);
    }, QUIET_MS);
  };
}
