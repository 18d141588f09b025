// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\ufeff]/g;
/** Marks that turn the order of what follows, so that a text reads as another one. */
const TURNING = /[\u202a-\u202e\u2066-\u2069]/g;

const HALF_CHARACTER = /\p{Surrogate}/gu;

/** Several lines without what no text needs: control characters, turning marks, halves of characters. */
export function cleanText(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(CONTROL, '').replace(TURNING, '').replace(HALF_CHARACTER, '');
}

/** The same on one line. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, ' ').trim();
}

/** What a file says, fit to be shown in a terminal. */
export function echo(text: string, longest = 200): string {
  const line = cleanLine(text);
  return line.length > longest ? `${line.slice(0, longest)}…` : line;
}
