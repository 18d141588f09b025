import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const sources = ['apps/*/{src,app}', 'libs/*/src', 'migrations', 'tools', 'bench'];
const specs = (suffix: string) => sources.map((folder) => `${folder}/**/*${suffix}`);
const noise = './libs/testing/src/setup/fail-on-noise.ts';
const server = './libs/testing/src/setup/test-server.setup.ts';

/**
 * Suites by what they need: `unit` nothing, the others a PostgreSQL that is started once and cloned
 * per spec file. The compiler flags for decorators come from tsconfig.json.
 */
export default defineConfig({
  resolve: {
    tsconfigPaths: true,
    // The very file that Node gives to the built pages: their contexts are this module's objects.
    alias: [{ find: /^react-router$/, replacement: fileURLToPath(import.meta.resolve('react-router')) }],
  },
  test: {
    env: { NODE_ENV: 'test', TZ: 'UTC' },
    maxWorkers: 2,
    // What must come about may take its time on a busy machine; the usual second is soon over.
    expect: { poll: { timeout: 10_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: specs('.spec.{ts,tsx}'),
          exclude: ['**/node_modules/**', '**/*.{medium,e2e,browser}.spec.{ts,tsx}'],
          setupFiles: [noise],
          // They are pure: loading each module once for all of them takes a third of the time.
          isolate: false,
          // Some draw hundreds of cases, on a machine that may be ten times as busy as this work needs.
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'medium',
          include: specs('.medium.spec.ts'),
          setupFiles: [noise],
          // Each file has a database and an application of its own; the modules they share hold no state.
          isolate: false,
          globalSetup: [server],
          testTimeout: 20_000,
          hookTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          include: ['test/{e2e,security}/**/*.spec.ts'],
          setupFiles: [noise],
          isolate: false,
          globalSetup: [server],
          testTimeout: 30_000,
          hookTimeout: 90_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'architecture',
          include: ['test/architecture/**/*.spec.ts'],
          exclude: ['**/node_modules/**', '**/fixtures/**'],
          globalSetup: [server],
          testTimeout: 180_000,
          hookTimeout: 180_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['test/browser/**/*.browser.spec.ts'],
          globalSetup: [server],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'resilience',
          include: ['test/resilience/**/*.spec.ts'],
          globalSetup: [server],
          testTimeout: 300_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
