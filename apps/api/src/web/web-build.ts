import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's root: the nearest folder above whose package.json is ours. */
function projectRoot(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    const file = join(folder, 'package.json');
    if (
      existsSync(file) &&
      (JSON.parse(readFileSync(file, 'utf8')) as { name?: string }).name === 'plainhire'
    )
      return folder;
    if (dirname(folder) === folder) throw new Error('The project root cannot be found above this file.');
  }
}

export interface WebBuild {
  readonly client: string;
  readonly server: string;
}

/** Where `react-router build` leaves the web app, or null before it was built. */
export function findWebBuild(): WebBuild | null {
  const build = join(projectRoot(), 'apps/web/build');
  const server = join(build, 'server/index.js');
  return existsSync(server) ? { client: join(build, 'client'), server } : null;
}
