/** How many hashes make a signature, and into how many bands they are cut for the lookup. */
const SIGNATURE_SIZE = 64;
const BANDS = 16;
const ROWS = SIGNATURE_SIZE / BANDS;
const SHINGLE_WORDS = 4;

/** From here on two texts count as the same. Estimated Jaccard likeness of their word shingles. */
export const SAME_TEXT = 0.7;

export interface Fingerprint {
  /** 64 signed 32-bit minima. */
  readonly signature: readonly number[];
  /** 16 signed 32-bit numbers: texts of likeness 0.5 share one by even odds, of 0.7 almost surely. */
  readonly bands: readonly number[];
}

/**
 * A MinHash signature (Broder 1997) over shingles of four words, cut into bands for
 * locality-sensitive lookup. Null for texts too short to say anything about.
 */
export function fingerprint(text: string): Fingerprint | null {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length < 25) return null;
  const signature = new Array<number>(SIGNATURE_SIZE).fill(0x7fffffff);
  for (let i = 0; i + SHINGLE_WORDS <= words.length; i += 1) {
    const shingle = hash(words.slice(i, i + SHINGLE_WORDS).join(' '));
    for (let k = 0; k < SIGNATURE_SIZE; k += 1) {
      const value = mix(shingle ^ (SEEDS[k] ?? 0));
      if (value < (signature[k] ?? 0)) signature[k] = value;
    }
  }
  const bands: number[] = [];
  for (let band = 0; band < BANDS; band += 1) {
    let value = mix(band + 1);
    for (let row = 0; row < ROWS; row += 1) value = mix(value ^ (signature[band * ROWS + row] ?? 0));
    bands.push(value);
  }
  return { signature, bands };
}

/** 0 to 1: the estimated part of the shingles two texts share. */
export function likeness(a: readonly number[], b: readonly number[]): number {
  let same = 0;
  for (let i = 0; i < SIGNATURE_SIZE; i += 1) if (a[i] === b[i]) same += 1;
  return same / SIGNATURE_SIZE;
}

/** FNV-1a, 32 bits, signed. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value | 0;
}

/** The finaliser of MurmurHash3: every bit of the input moves every bit of the output. */
function mix(value: number): number {
  let h = value | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) | 0;
}

const SEEDS: readonly number[] = Array.from({ length: SIGNATURE_SIZE }, (_, k) =>
  mix(0x9e3779b9 + k * 0x85eb),
);
