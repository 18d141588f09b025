let seen: string[] = [];
let expected: RegExp[] = [];

/** Allows `console.error` lines that match, for the rest of the current test. */
export function expectConsoleError(pattern: RegExp): void {
  expected.push(pattern);
}

/** Called by the setup file for each `console.error`. */
export function recordNoise(line: string): void {
  seen.push(line);
}

/** What was printed and not expected since the last call; forgets both lists. */
export function takeNoise(): string[] {
  const left = seen.filter((line) => !expected.some((pattern) => pattern.test(line)));
  seen = [];
  expected = [];
  return left;
}
