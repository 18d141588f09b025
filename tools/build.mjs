// npm run build: the server and the web app, each unless nothing it is made of changed.
import { build, BUILDS, checkNodeVersion, install, isBuilt, isInstalled, webExists } from './lib/project.mjs';
import { step } from './lib/steps.mjs';

try {
  checkNodeVersion();
  if (!isInstalled()) await step('Install packages', install);
  for (const part of Object.keys(BUILDS)) {
    if (part === 'web' && !webExists()) continue;
    await step(`Build ${part}`, async () => {
      if (isBuilt(part)) return 'unchanged';
      return build(part);
    });
  }
} catch (error) {
  process.stderr.write(`\n${error.message}\n`);
  process.exitCode = 1;
}
