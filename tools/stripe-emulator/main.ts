import { readEnvironment } from './read-environment.js';
import { startEmulator } from './start-emulator.js';

/** The emulator as a process of its own, until it is told to stop. */
async function main(): Promise<void> {
  const emulator = await startEmulator(readEnvironment(process.env));
  process.stdout.write(`Stripe emulator on ${emulator.origin}\n`);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      void emulator.close().finally(() => process.exit(0));
    });
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
