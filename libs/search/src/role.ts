import { collapseSpace } from '@plainhire/kernel';

const LEVEL_WORDS =
  /\b(senior|sr|snr|junior|jr|jnr|mid|medior|lead|principal|staff|head|chief|intern|trainee|entry|level|i{1,3}|iv|v)\b\.?/gi;

/**
 * The role in a title, without level, place and extras: "Senior Back-end Developer (m/f/d), Berlin" is
 * "back-end developer". Only good enough to gather titles for a pay figure.
 */
export function roleOf(title: string): string {
  const plain = title
    .replace(/\([^)]*\)|\[[^\]]*\]/g, ' ')
    .split(/[,|–—/:]| - /)[0]
    ?.replace(LEVEL_WORDS, ' ')
    .replace(/-(?=\s|$)|(^|\s)-/g, ' ');
  return collapseSpace(plain ?? '')
    .toLowerCase()
    .slice(0, 80);
}
