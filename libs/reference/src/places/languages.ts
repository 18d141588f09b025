import { findSkill, type Skill } from '../skills/taxonomy.js';

const displayNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** Codes whose English name is not the one the taxonomy uses. */
const SPECIAL: Readonly<Record<string, string>> = {
  nb: 'Norwegian',
  nn: 'Norwegian',
  fil: 'Tagalog',
  tl: 'Tagalog',
  cmn: 'Chinese',
  yue: 'Cantonese',
  om: 'Oromo',
};

/** The English name of a language by its ISO 639 code, or the code itself. */
export function languageName(code: string): string {
  return SPECIAL[code] ?? safeName(code) ?? code;
}

/** The taxonomy's skill for an ISO 639 code, or null when it has none. */
export function languageSkill(code: string): Skill | null {
  const skill = findSkill(languageName(code));
  return skill?.family === 'languages' ? skill : null;
}

function safeName(code: string): string | undefined {
  try {
    return displayNames.of(code);
  } catch {
    return undefined; // not a well-formed code
  }
}
