import { dictionary } from '@zxcvbn-ts/language-common';
import { PASSWORD_MAX, PASSWORD_MIN } from '@plainhire/contracts';

export type PasswordFault = 'too_short' | 'too_long' | 'common' | 'repetitive' | 'personal';

export interface PasswordOwner {
  readonly email: string;
  readonly name: string;
}

const COMMON: ReadonlySet<string> = new Set(dictionary['passwords-common']);

/** The product's own words, which no list of leaked passwords has. */
const OWN_WORDS = new Set(['plainhire', 'plainhireplainhire']);

/** Letters that people write as digits or signs, and back. */
const LEET: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
};

const RUNS = ['abcdefghijklmnopqrstuvwxyz', '0123456789', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm'];

/** Parts of a name or address shorter than this say little, and would refuse good passwords. */
const PERSONAL_MIN = 4;

/**
 * What is wrong with a new password, or null. The rule is NIST SP 800-63B 5.1.1.2: length, a list of
 * common passwords, nothing that stands in the account itself; no rule of composition. Length is
 * counted in code points. A common password stays one with digits or signs around it, in other case
 * or with letters written as digits.
 */
export function passwordFault(password: string, owner: PasswordOwner): PasswordFault | null {
  const length = [...password].length;
  if (length < PASSWORD_MIN) return 'too_short';
  if (length > PASSWORD_MAX) return 'too_long';
  const lower = password.normalize('NFKC').toLowerCase();
  if (isRepetitive(lower)) return 'repetitive';
  if (isCommon(lower)) return 'common';
  return personalParts(owner).some((part) => lower.includes(part)) ? 'personal' : null;
}

/** A sentence for each fault that says what to do. */
export const PASSWORD_FAULTS: Readonly<Record<PasswordFault, string>> = {
  too_short: `Use at least ${String(PASSWORD_MIN)} characters. A few unrelated words work well.`,
  too_long: `Use at most ${String(PASSWORD_MAX)} characters.`,
  common: 'This is among the first passwords that are tried. Choose another.',
  repetitive: 'This repeats one pattern or follows the keyboard. Choose another.',
  personal: 'This contains your name or e-mail address. Choose another.',
};

function isCommon(lower: string): boolean {
  const bare = stripEnds(lower);
  return [lower, unleet(lower), bare, unleet(bare), stripEnds(unleet(lower))].some(
    (form) => COMMON.has(form) || OWN_WORDS.has(form),
  );
}

/** Without the digits and signs at both ends: "password2026!" is still "password". */
function stripEnds(text: string): string {
  return text.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
}

function unleet(text: string): string {
  return [...text].map((letter) => LEET[letter] ?? letter).join('');
}

/** One or two characters, one short block over and over, or a run along the alphabet or the keys. */
function isRepetitive(text: string): boolean {
  if (new Set(text).size <= 2) return true;
  for (let block = 1; block <= Math.min(6, Math.floor(text.length / 2)); block += 1) {
    const unit = text.slice(0, block);
    if (unit.repeat(Math.ceil(text.length / block)).slice(0, text.length) === text) return true;
  }
  return RUNS.some((run) => {
    const circle = run.repeat(4);
    return circle.includes(text) || [...circle].reverse().join('').includes(text);
  });
}

function personalParts(owner: PasswordOwner): string[] {
  const [local = ''] = owner.email.toLowerCase().split('@');
  const words = [
    owner.email.toLowerCase(),
    local,
    ...local.split(/[^\p{L}\p{N}]+/u),
    owner.name.normalize('NFKC').toLowerCase().replace(/\s+/g, ''),
    ...owner.name
      .normalize('NFKC')
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u),
  ];
  return words.filter((word) => word.length >= PERSONAL_MIN);
}
