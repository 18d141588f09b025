/** Says on stderr how far it is, every tenth of the way. */
export function progress(what: string, done: number, of: number): void {
  const step = Math.max(1, Math.ceil(of / 10));
  if (done % step === 0 || done === of) process.stderr.write(`  ${String(done)} of ${String(of)} ${what}\n`);
}
