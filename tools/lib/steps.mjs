/** A failure a person can mend. The message says what happened and what to do; no stack is shown. */
export class Trouble extends Error {}

const started = process.hrtime.bigint();

export function secondsSince(instant) {
  return (Number(process.hrtime.bigint() - instant) / 1e9).toFixed(1);
}

export function secondsInAll() {
  return secondsSince(started);
}

/** Prints the step's name, runs it and prints its time. `work` may return a few words to show. */
export async function step(name, work) {
  const from = process.hrtime.bigint();
  const live = process.stdout.isTTY === true;
  if (live) process.stdout.write(`  ${name} …`);
  try {
    const note = await work();
    const line = `  ${name.padEnd(34)} ${secondsSince(from).padStart(6)} s${typeof note === 'string' ? `  ${note}` : ''}`;
    process.stdout.write(live ? `\r\x1b[K${line}\n` : `${line}\n`);
  } catch (error) {
    process.stdout.write(live ? '\r\x1b[K' : '');
    process.stdout.write(`  ${name.padEnd(34)} failed after ${secondsSince(from)} s\n`);
    throw error;
  }
}

/** The last lines of a text, for a message that should fit on a screen. */
export function lastLines(text, count = 30) {
  return text.trim().split('\n').slice(-count).join('\n');
}
