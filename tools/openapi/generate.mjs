// Writes openapi.json from the built API, and the client's types from openapi.json.
// With --check it changes nothing and fails when either committed file is stale.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const writer = join(root, 'dist/apps/api/src/openapi/write-openapi.js');
const HEADER = '// Generated from openapi.json by "npm run openapi". Do not edit.\n\n';

if (!existsSync(writer)) {
  console.error('The API is not built. Run: npm run build');
  process.exit(1);
}

const folder = mkdtempSync(join(tmpdir(), 'plainhire-openapi-'));
try {
  const file = join(folder, 'openapi.json');
  execFileSync(process.execPath, [writer, file], { stdio: 'inherit', cwd: root });
  const description = readFileSync(file, 'utf8');
  const types = HEADER + astToString(await openapiTS(JSON.parse(description)));
  const outputs = [
    [join(root, 'openapi.json'), description],
    [join(root, 'libs/client/src/schema.gen.ts'), types],
  ];
  if (process.argv.includes('--check')) {
    const stale = outputs.filter(
      ([path, content]) => !existsSync(path) || readFileSync(path, 'utf8') !== content,
    );
    for (const [path] of stale)
      console.error(`${path.slice(root.length + 1)} is stale. Run: npm run openapi`);
    process.exitCode = stale.length > 0 ? 1 : 0;
  } else {
    for (const [path, content] of outputs) writeFileSync(path, content);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
