import { fileTypeFromBuffer } from 'file-type';

/** Zip and XML are only containers; what matters is told apart by file-type itself where it can. */
const PLAIN_TEXT = 'text/plain';
const LONGEST_NAME = 120;

/**
 * What the bytes are, whatever the name says. Plain text has no signature: it is what decodes as
 * UTF-8 without control characters. Null: not known.
 */
export async function sniffMediaType(bytes: Uint8Array): Promise<string | null> {
  const found = await fileTypeFromBuffer(bytes);
  if (found) return found.mime;
  return looksLikeText(bytes) ? PLAIN_TEXT : null;
}

function looksLikeText(bytes: Uint8Array): boolean {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    // eslint-disable-next-line no-control-regex -- exactly these tell text from other things
    return !/[\u0000-\u0008\u000e-\u001f\u007f]/.test(text) && !/^\s*<(!doctype|html|svg|\?xml)/i.test(text);
  } catch {
    return false;
  }
}

/**
 * A name fit to be shown and to stand in Content-Disposition: no folders, no control characters, no
 * characters that turn the direction of text around (`cv[U+202E]fdp.exe`).
 */
export function displayName(name: string): string {
  const last = name.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const clean = last
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Zl}\p{Zp}"]/gu, '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\.+/, '');
  if (clean === '') return 'file';
  if (clean.length <= LONGEST_NAME) return clean;
  const extension = /\.[A-Za-z0-9]{1,8}$/.exec(clean)?.[0] ?? '';
  return clean.slice(0, LONGEST_NAME - extension.length).trimEnd() + extension;
}
