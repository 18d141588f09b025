/** Text that is put into a page as it is. */
export class Html {
  constructor(readonly text: string) {}
}

/** A piece of a page: what is put in is escaped unless it is Html itself. */
export function html(parts: TemplateStringsArray, ...values: readonly (Inner | readonly Inner[])[]): Html {
  return new Html(parts.map((part, at) => part + render(values[at] ?? '')).join(''));
}

type Inner = string | number | Html;

function render(value: Inner | readonly Inner[]): string {
  if (typeof value === 'object' && !(value instanceof Html)) return value.map(render).join('');
  return value instanceof Html ? value.text : escape(String(value));
}

function escape(text: string): string {
  const named: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/g, (letter) => named[letter] ?? letter);
}

/** A whole page. It says on top that it is a test. */
export function page(title: string, body: Html): string {
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        <style>
          ${new Html(STYLE)}
        </style>
      </head>
      <body>
        <p class="test" role="note">
          <strong>Test checkout: no money moves.</strong> This page stands in for Stripe.
        </p>
        <main>${body}</main>
      </body>
    </html> `.text;
}

const STYLE = `
:root { color-scheme: light; font: 16px/1.5 system-ui, sans-serif; color: #1c2430; background: #f5f6f8; }
body { margin: 0; }
.test { margin: 0; padding: .75rem 1rem; background: #7a3e00; color: #fff; text-align: center; }
main { max-width: 34rem; margin: 1.5rem auto; padding: 1.5rem; background: #fff; border: 1px solid #d4d9e0; border-radius: 8px; }
h1 { margin: 0 0 1rem; font-size: 1.375rem; line-height: 1.25; }
table { width: 100%; border-collapse: collapse; }
th, td { padding: .375rem 0; text-align: left; font-weight: inherit; vertical-align: top; }
td { text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
small { display: block; color: #525d6b; }
tr.total th, tr.total td { border-top: 1px solid #d4d9e0; font-weight: 700; }
form { display: grid; gap: .5rem; margin-top: 1.25rem; }
label { display: grid; gap: .125rem; }
input { font: inherit; padding: .5rem; border: 1px solid #76808d; border-radius: 6px; min-width: 0; }
button { font: inherit; padding: .625rem 1rem; border: 1px solid #1c2430; border-radius: 6px; background: #fff; color: #1c2430; cursor: pointer; min-height: 44px; }
button.first { background: #1c2430; color: #fff; }
.trouble { padding: .75rem; background: #fdecea; border-left: 4px solid #a1201a; }
`;
