import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, install, isInstalled, ROOT } from './project.mjs';
import { variablesOfRunning } from './running.mjs';
import { Trouble } from './steps.mjs';

/**
 * Runs `tools/<name>/main.ts` as it was built, on what runs here; builds when nothing is built yet.
 * A tool that works `alone` is told nothing of what runs.
 */
export async function runTool(name, { alone = false } = {}) {
  const built = path.join(ROOT, 'dist/tools', name, 'main.js');
  try {
    if (!existsSync(built)) {
      if (!isInstalled()) await install();
      await build('server');
    }
    // Without a command it only says how it is used.
    if (!alone && process.argv.length > 2) Object.assign(process.env, await variablesOfRunning(process.env));
    await import(pathToFileURL(built).href);
  } catch (error) {
    process.stderr.write(`${error instanceof Trouble ? error.message : error.stack}\n`);
    process.exitCode = 1;
  }
}
