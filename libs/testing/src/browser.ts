import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

/**
 * The reason to skip, in the words the test tool counts on, or null: Chromium comes from npm on
 * Linux x64; elsewhere `CHROME_PATH` names one.
 */
export const browserMissing: string | null =
  process.env.CHROME_PATH || (process.platform === 'linux' && process.arch === 'x64')
    ? null
    : 'skipped: no browser';

/** A headless Chromium. Guard the tests with `describe.skipIf(browserMissing)`; close it in `afterAll`. */
export async function launchBrowser(): Promise<Browser> {
  if (browserMissing) throw new Error(browserMissing);
  const own = process.env.CHROME_PATH;
  if (own) return chromium.launch({ executablePath: own, args: flags() });
  // The package unpacks into the temporary folder, closed to others: each user needs a place of their own.
  const name = `plainhire-chromium-${String(process.getuid?.() ?? 'user')}`;
  const home = basename(tmpdir()) === name ? tmpdir() : join(tmpdir(), name);
  mkdirSync(home, { recursive: true, mode: 0o700 });
  process.env.TMPDIR = home;
  // Only then does it unpack the system libraries that slim machines lack.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs20.x';
  const { default: packed } = await import('@sparticuz/chromium');
  const executablePath = await packed.executablePath();
  const libraries = join(home, 'al2023/lib');
  return chromium.launch({
    executablePath,
    args: flags(),
    env: {
      ...stringsOf(process.env),
      ...(existsSync(libraries) ? { LD_LIBRARY_PATH: libraries } : {}),
      FONTCONFIG_FILE: writeFontSettings(home),
    },
  });
}

/**
 * The package's own settings look for fonts where it unpacks them on Lambda only. Without any font the
 * browser dies on the first field of a form.
 */
function writeFontSettings(home: string): string {
  const file = join(home, 'plainhire-fonts.conf');
  writeFileSync(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(home, 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(home, 'fonts-cache')}</cachedir>
</fontconfig>
`,
  );
  return file;
}

/** The package's own flags switch web security off; tests of a CSP need it on. */
function flags(): string[] {
  return ['--no-sandbox', '--disable-dev-shm-usage', '--font-render-hinting=none'];
}

function stringsOf(environment: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).filter((entry): entry is [string, string] => entry[1] !== undefined),
  );
}
