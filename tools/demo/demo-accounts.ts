/** Known to everybody, therefore never usable in production mode. */
export const DEMO_PASSWORD = 'plainly-shown-2026';

export const DEMO_LOGINS = [
  { role: 'candidate', email: 'ines.okafor@mail.example' },
  { role: 'employer', email: 'adaeze.bright@haldenpike.example' },
  { role: 'moderator', email: 'moderator@plainhire.example' },
  { role: 'finance', email: 'finance@plainhire.example' },
  { role: 'administrator', email: 'administrator@plainhire.example' },
] as const;

/** One line each: role, address, password. */
export function loginLines(): string {
  return DEMO_LOGINS.map(
    ({ role, email }) => `${role.padEnd(13)}  ${email.padEnd(34)}  ${DEMO_PASSWORD}`,
  ).join('\n');
}

/** The address of a made-up person at a made-up domain. */
export function emailOf(name: string, domain: string): string {
  return `${handleOf(name, '.')}@${domain}`;
}

/** A name in plain small letters, its words joined by `joint`. */
export function handleOf(name: string, joint: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ł', 'l')
    .replaceAll('ø', 'o')
    .toLowerCase()
    .replace(/[^a-z]+/g, joint);
}
