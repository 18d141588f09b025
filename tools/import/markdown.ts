const BULLET = /^\s*(?:[-*+•]|(\d{1,3})[.)])\s+(.*)$/;

/**
 * The part of Markdown that adverts are written in, as HTML: headings, lists, bold, italic, links,
 * paragraphs. HTML in it is text. What comes out is sanitised like any other posting.
 */
export function markdownToHtml(text: string): string {
  const out: string[] = [];
  let list: 'ul' | 'ol' | null = null;
  let paragraph: string[] = [];
  const endParagraph = () => {
    if (paragraph.length > 0) out.push(`<p>${paragraph.join('<br />')}</p>`);
    paragraph = [];
  };
  const endList = () => {
    if (list) out.push(`</${list}>`);
    list = null;
  };
  for (const line of text.split('\n')) {
    const heading = /^\s{0,3}(#{1,6})\s+(.*?)\s*#*$/.exec(line);
    const bullet = BULLET.exec(line);
    if (line.trim() === '') endParagraph();
    else if (/^\s*(?:[-*_]\s*){3,}$/.test(line)) {
      endParagraph();
      endList();
      out.push('<hr />');
    } else if (heading) {
      endParagraph();
      endList();
      const level = Math.min(4, Math.max(2, heading[1]?.length ?? 2));
      out.push(`<h${level}>${inline((heading[2] ?? '').replace(/^\*\*(.*)\*\*$/, '$1'))}</h${level}>`);
    } else if (bullet) {
      endParagraph();
      const kind = bullet[1] === undefined ? 'ul' : 'ol';
      if (list !== kind) {
        endList();
        out.push(`<${kind}>`);
        list = kind;
      }
      out.push(`<li>${inline(bullet[2] ?? '')}</li>`);
    } else {
      endList();
      paragraph.push(inline(line.trim()));
    }
  }
  endParagraph();
  endList();
  return out.join('\n');
}

function inline(text: string): string {
  return text
    .replace(/\\([\\`*_{}[\]()#+\-.!~>|])/g, (_whole, sign: string) => `&#${sign.charCodeAt(0)};`)
    .replace(/&(?!#\d+;)/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/!?\[([^\]\n]{1,300})\]\((https?:\/\/[^\s()"]{1,1000})[^)\n]{0,200}\)/g, '<a href="$2">$1</a>')
    .replace(/\*\*(\S(?:[^*\n]{0,600}?\S)?) ?\*\*/g, '<strong>$1</strong>')
    .replace(/(^|[\s(])[*_](\S(?:[^*_\n]{0,600}?\S)?)[*_](?=$|[\s).,:;!?])/g, '$1<em>$2</em>')
    .replace(/\*\*/g, '');
}
