/**
 * Porter's stemmer: M. F. Porter, "An algorithm for suffix stripping", Program 14(3), 1980. Words of
 * other languages pass through it unharmed enough: both sides of a search are stemmed alike.
 */
const STEP_2: readonly (readonly [string, string])[] = [
  ['ational', 'ate'],
  ['tional', 'tion'],
  ['enci', 'ence'],
  ['anci', 'ance'],
  ['izer', 'ize'],
  ['abli', 'able'],
  ['alli', 'al'],
  ['entli', 'ent'],
  ['eli', 'e'],
  ['ousli', 'ous'],
  ['ization', 'ize'],
  ['ation', 'ate'],
  ['ator', 'ate'],
  ['alism', 'al'],
  ['iveness', 'ive'],
  ['fulness', 'ful'],
  ['ousness', 'ous'],
  ['aliti', 'al'],
  ['iviti', 'ive'],
  ['biliti', 'ble'],
];
const STEP_3: readonly (readonly [string, string])[] = [
  ['icate', 'ic'],
  ['ative', ''],
  ['alize', 'al'],
  ['iciti', 'ic'],
  ['ical', 'ic'],
  ['ful', ''],
  ['ness', ''],
];
const STEP_4 = [
  'al',
  'ance',
  'ence',
  'er',
  'ic',
  'able',
  'ible',
  'ant',
  'ement',
  'ment',
  'ent',
  'ion',
  'ou',
  'ism',
  'ate',
  'iti',
  'ous',
  'ive',
  'ize',
];

/** Texts use the same few thousand words again and again. */
const known = new Map<string, string>();
const MOST_KNOWN = 50_000;

/** The stem of a lower-case word. Words with anything but a–z in them, and very short ones, are kept. */
export function stem(word: string): string {
  const before = known.get(word);
  if (before !== undefined) return before;
  const found = word.length < 3 || !/^[a-z]+$/.test(word) ? word : porter(word);
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(word, found);
  return found;
}

function porter(word: string): string {
  return step5(step4(step3(step2(step1c(step1b(step1a(word)))))));
}

function step1a(word: string): string {
  if (word.endsWith('sses') || word.endsWith('ies')) return word.slice(0, -2);
  if (word.endsWith('s') && !word.endsWith('ss')) return word.slice(0, -1);
  return word;
}

function step1b(word: string): string {
  if (word.endsWith('eed')) return measure(word.slice(0, -3)) > 0 ? word.slice(0, -1) : word;
  const cut = word.endsWith('ed') ? 2 : word.endsWith('ing') ? 3 : 0;
  if (cut === 0 || !hasVowel(word.slice(0, -cut))) return word;
  const base = word.slice(0, -cut);
  if (/(at|bl|iz)$/.test(base)) return `${base}e`;
  if (endsDouble(base) && !/[lsz]$/.test(base)) return base.slice(0, -1);
  if (measure(base) === 1 && endsCvc(base)) return `${base}e`;
  return base;
}

function step1c(word: string): string {
  return word.endsWith('y') && hasVowel(word.slice(0, -1)) ? `${word.slice(0, -1)}i` : word;
}

function step2(word: string): string {
  return replaceSuffix(word, STEP_2);
}

function step3(word: string): string {
  return replaceSuffix(word, STEP_3);
}

function replaceSuffix(word: string, table: readonly (readonly [string, string])[]): string {
  for (const [suffix, by] of table) {
    if (!word.endsWith(suffix)) continue;
    const base = word.slice(0, -suffix.length);
    return measure(base) > 0 ? base + by : word;
  }
  return word;
}

function step4(word: string): string {
  let longest = '';
  for (const suffix of STEP_4) if (suffix.length > longest.length && word.endsWith(suffix)) longest = suffix;
  if (longest === '') return word;
  const base = word.slice(0, -longest.length);
  if (longest === 'ion' && !/[st]$/.test(base)) return word;
  return measure(base) > 1 ? base : word;
}

function step5(word: string): string {
  let out = word;
  if (out.endsWith('e')) {
    const base = out.slice(0, -1);
    const m = measure(base);
    if (m > 1 || (m === 1 && !endsCvc(base))) out = base;
  }
  return out.endsWith('ll') && measure(out) > 1 ? out.slice(0, -1) : out;
}

function isConsonant(word: string, at: number): boolean {
  const letter = word[at];
  if (letter === undefined) return false;
  if ('aeiou'.includes(letter)) return false;
  return letter === 'y' ? at === 0 || !isConsonant(word, at - 1) : true;
}

/** Porter's m: how often a vowel run is followed by a consonant run. */
function measure(word: string): number {
  let count = 0;
  let afterVowel = false;
  for (let at = 0; at < word.length; at += 1) {
    const consonant = isConsonant(word, at);
    if (consonant && afterVowel) count += 1;
    afterVowel = !consonant;
  }
  return count;
}

function hasVowel(word: string): boolean {
  for (let at = 0; at < word.length; at += 1) if (!isConsonant(word, at)) return true;
  return false;
}

function endsDouble(word: string): boolean {
  const end = word.length - 1;
  return end > 0 && word[end] === word[end - 1] && isConsonant(word, end);
}

function endsCvc(word: string): boolean {
  const end = word.length - 1;
  return (
    end > 1 &&
    isConsonant(word, end) &&
    !isConsonant(word, end - 1) &&
    isConsonant(word, end - 2) &&
    !'wxy'.includes(word.charAt(end))
  );
}
