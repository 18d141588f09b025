import { isPublicHttpUrl } from '@plainhire/contracts';
import sanitizeHtml from 'sanitize-html';

const LINK_REL = 'nofollow noopener ugc';
const BLOCKS = /<(?:p|h[2-4]|ul|ol|li|blockquote|pre|hr|br)\b/;

const OPTIONS: sanitizeHtml.IOptions = {
  allowedTags: [
    'p',
    'br',
    'h2',
    'h3',
    'h4',
    'ul',
    'ol',
    'li',
    'strong',
    'em',
    'b',
    'i',
    'a',
    'blockquote',
    'code',
    'pre',
    'hr',
  ],
  allowedAttributes: { a: ['href', 'rel'] },
  allowedSchemes: ['http', 'https', 'mailto'],
  allowedSchemesAppliedToAttributes: ['href'],
  allowProtocolRelative: false,
  disallowedTagsMode: 'discard',
  // Their text is code or chrome, never prose.
  nonTextTags: [
    'script',
    'style',
    'textarea',
    'option',
    'noscript',
    'template',
    'iframe',
    'svg',
    'math',
    'title',
  ],
  nestingLimit: 30,
  transformTags: {
    // A posting has one h1, its title; headings below h4 are folded into h4.
    h1: 'h2',
    h5: 'h4',
    h6: 'h4',
    div: 'p',
    a: (_tag, attributes) => {
      const href = (attributes['href'] ?? '').trim();
      const attribs = leadsSomewherePublic(href) ? { href, rel: LINK_REL } : {};
      return { tagName: 'a', attribs } as sanitizeHtml.Tag;
    },
  },
  exclusiveFilter: (frame) =>
    (frame.tag === 'p' || /^h[2-4]$/.test(frame.tag) || frame.tag === 'li') &&
    frame.text.trim() === '' &&
    frame.mediaChildren.length === 0,
};

/** An address within this site has no place in a posting, and half of one hides what it is. */
function leadsSomewherePublic(href: string): boolean {
  if (/[\s<>]/.test(href)) return false;
  return /^mailto:[^\s]/i.test(href) || (/^https?:\/\//i.test(href) && isPublicHttpUrl(href));
}

/**
 * HTML that is safe to put on a page: an allow-list of text elements; links to http, https and
 * mailto only. Text without any block element is taken as plain text, a blank line ending a
 * paragraph. Applying it again changes nothing.
 */
export function toRichText(input: string): string {
  const clean = sanitizeHtml(input, OPTIONS).trim();
  // Sanitised once more, since an element may have been cut where a paragraph ends.
  return BLOCKS.test(clean) ? clean : sanitizeHtml(paragraphs(clean), OPTIONS).trim();
}

function paragraphs(text: string): string {
  return text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => `<p>${part.replace(/\n/g, '<br />')}</p>`)
    .join('\n');
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** Sanitised HTML as plain text: blocks on lines of their own, list items behind a hyphen. */
export function toPlainText(html: string): string {
  const text = html
    .replace(/\s*\n\s*/g, ' ')
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/<hr\s*\/?>/gi, '\n\n')
    .replace(/<li>/gi, '\n- ')
    .replace(/<\/(?:p|h[2-4]|ul|ol|blockquote|pre)>/gi, '\n\n')
    .replace(/<(?:p|h[2-4]|ul|ol|blockquote|pre)>/gi, '\n')
    .replace(/<[^>]*>/g, '');
  return decodeEntities(text)
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/- \n+/g, '- ')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function decodeEntities(text: string): string {
  return text.replace(/&(#x[0-9a-f]+|#\d+|[a-z]+);/gi, (whole, name: string) => {
    if (!name.startsWith('#')) return NAMED[name.toLowerCase()] ?? whole;
    const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : parseInt(name.slice(1), 10);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}
