/** An object as it is shown: what the emulator keeps for itself begins with an underscore. */
export function publicView(object: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(object).filter(([name]) => !name.startsWith('_')));
}
