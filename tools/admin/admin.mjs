// npm run admin -- …: builds when nothing is built yet, then runs the tool.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, install, isInstalled, ROOT } from '../lib/project.mjs';

const built = path.join(ROOT, 'dist/tools/admin/main.js');
if (!existsSync(built)) {
  if (!isInstalled()) await install();
  await build('server');
}
await import(pathToFileURL(built).href);
