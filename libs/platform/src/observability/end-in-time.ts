/** Within the 30 seconds that supervisors usually give. */
const PATIENCE_MS = 25_000;

/**
 * Ends a process that was asked to end and cannot: a client that never comes to the end of its
 * request, a job that waits for a server. Whatever is cut off was not answered or not settled.
 */
export function endInTime(patienceMs = PATIENCE_MS): void {
  for (const [signal, code] of [
    ['SIGTERM', 143],
    ['SIGINT', 130],
  ] as const) {
    process.once(signal, () => {
      setTimeout(() => process.exit(code), patienceMs).unref();
    });
  }
}
