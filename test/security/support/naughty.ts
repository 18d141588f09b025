import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Text that has broken other products: markup, injections, and characters that are not seen. */
export const OWN_NAUGHTY: readonly string[] = [
  '<script>alert(1)</script>',
  '"><script src=https://evil.example/x.js></script>',
  "'><img src=x onerror=alert(1)>",
  '<svg/onload=alert(1)>',
  '</title><script>alert(1)</script>',
  '</textarea><script>alert(1)</script>',
  '</script><script>alert(1)</script>',
  '<!--<script>alert(1)-->',
  '<iframe srcdoc="<script>alert(1)</script>">',
  '<a href="javascript:alert(1)">x</a>',
  '<style>*{display:none}</style>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '&#60;script&#62;',
  'javascript:alert(1)',
  '" onmouseover="alert(1)',
  "' autofocus onfocus='alert(1)",
  '`"\'<>&;\\',
  "Robert'); DROP TABLE posting; --",
  "' OR '1'='1' /*",
  '1; SELECT pg_sleep(10)',
  '%_%',
  '\\x41\\u0041',
  '$1 $$ ${7*7} #{7*7} {{7*7}} <%= 7*7 %> {%raw%} *{7*7}',
  "$& $` $' $<name>",
  '=HYPERLINK("https://evil.example","x")',
  "@SUM(1+1)*cmd|' /C calc'!A0",
  '-2+3+cmd|calc',
  '+1-1',
  '../../../etc/passwd',
  '..\\..\\boot.ini',
  'file:///etc/passwd',
  '/dev/null; rm -rf ~',
  '$(touch x) `touch x` | touch x',
  'Subject: x',
  'x\r\nBcc: everybody@mail.example',
  'x\nSet-Cookie: a=b',
  'x\u2028y\u2029z',
  'x\u0000y',
  'x\u0007\u001b[31my',
  '\ud83d',
  '\udc00 half',
  '\u202eevil\u202c',
  '\u2066right\u2069 to left',
  'zero\u200bwidth\u200d\ufeff',
  'مرحبا بالعالم',
  'שלום עולם',
  '日本語のテキスト',
  'Ω≈ç√∫˜µ≤≥÷ ﬁ ﬀ',
  '👩‍👩‍👧‍👦 🏳️‍🌈 👍🏽 e\u0301',
  'Z\u0351\u036b\u0343\u036a\u0302\u036b\u033d\u034f\u0334\u0319',
  '__proto__',
  'constructor',
  'toString',
  'null',
  'undefined',
  'NaN',
  '[object Object]',
  '{"a":1}',
  '0',
  '-1',
  '1e309',
  '   ',
  '\u00a0\u3000',
  '"',
  "'",
  '\\',
];

/** Where a list of naughty strings lies: `lists/naughty/blns.json` under SAMPLES_DIR. */
const FOLDER = process.env.SAMPLES_DIR;

/** The reason to skip, in the words the test tool counts on, or null. */
export const samplesMissing: string | null = FOLDER ? null : 'skipped: no samples';

/** The strings of the sample list; none without samples. */
export function sampleNaughty(): readonly string[] {
  if (!FOLDER) return [];
  return JSON.parse(readFileSync(join(FOLDER, 'lists/naughty/blns.json'), 'utf8')) as string[];
}

/** As React writes a text into a page. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#x27;');
}

/**
 * What in a page could run: scripts without the answer's nonce, handlers in attributes, addresses
 * that are scripts, frames and objects. Empty when there is none.
 */
export function runnable(page: string, nonce: string | null): string[] {
  return [...page.matchAll(/<([a-z][a-z0-9-]*)\b((?:"[^"]*"|'[^']*'|[^>"'])*)>/gi)].flatMap(
    ([whole, name = '', rest = '']) => {
      const attributes = new Map(
        [...rest.matchAll(/([^\s"'=<>/]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+))?/g)].map(
          ([, key = '', value = '']) => [key.toLowerCase(), value.replace(/^["']|["']$/g, '')] as const,
        ),
      );
      const bad =
        NEVER.has(name.toLowerCase()) ||
        (name.toLowerCase() === 'script' && !isOurs(attributes, nonce)) ||
        [...attributes].some(
          ([key, value]) => key.startsWith('on') || (LEADS.has(key) && SCRIPT.test(value)),
        );
      return bad ? [whole.slice(0, 200)] : [];
    },
  );
}

const NEVER = new Set(['iframe', 'object', 'embed', 'base', 'applet', 'frame', 'style']);
const LEADS = new Set(['href', 'src', 'action', 'formaction', 'srcdoc', 'xlink:href']);
const SCRIPT = /^\s*(?:javascript|vbscript|data:text)/i;

/** With the answer's nonce, or data that no browser runs. */
function isOurs(attributes: ReadonlyMap<string, string>, nonce: string | null): boolean {
  if (attributes.get('type') === 'application/ld+json') return true;
  return nonce !== null && attributes.get('nonce') === nonce;
}

/** The nonce that an answer's policy names. */
export function nonceOf(headers: unknown): string | null {
  const policy = (headers as Record<string, string | undefined>)['content-security-policy'] ?? '';
  return /'nonce-([^']+)'/.exec(policy)?.[1] ?? null;
}
