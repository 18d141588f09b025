import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AppConfig, parseConfig } from '@plainhire/platform';

export interface TestConfig {
  readonly config: AppConfig;
  /** Removes the data folder. */
  dispose(): void;
}

/** Settings as in a demo, on the given database, with a data folder of their own. */
export function testConfig(
  databaseUrl: string,
  environment: Readonly<Record<string, string | undefined>> = {},
): TestConfig {
  const folder = mkdtempSync(join(tmpdir(), 'plainhire-spec-'));
  const config = parseConfig({
    MODE: 'demo',
    DATABASE_URL: databaseUrl,
    DATABASE_POOL_SIZE: '8',
    DATA_DIR: folder,
    LOG_LEVEL: 'silent',
    APP_SECRET: 'test-secret-test-secret-test-secret-0',
    ...environment,
  });
  return {
    config,
    dispose: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
