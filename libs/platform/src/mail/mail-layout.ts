import type { MailBlock, MailContent, MailEntry } from './mail-template.js';

export interface MailText {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** Day values of the design's tokens; night ones stand in the style block. Mail programs know no variables. */
const INK = '#101c2c';
const INK_3 = '#556272';
const PAPER = '#f9fbf8';
const SHEET = '#ffffff';
const RULE = '#d5dbd5';
const GO = '#0d6941';
/** Amber, for what was paid for and nothing else. */
const PAID = '#7a4b00';
const NIGHT = `@media (prefers-color-scheme:dark){.b{background:#0a1220!important}.s{background:#0e1727!important}.t{color:#e9edf2!important}.m{color:#9ba6b4!important}.p{color:#e0ab4f!important}.g{background:#4bbe84!important;color:#08101d!important}}`;

/**
 * Lays a mail out as HTML and as plain text. All text in it is escaped here, and nowhere else.
 * @param sender who sends and from where, as mails that can be stopped have to say; empty when not known
 */
export function layOutMail(content: MailContent, sender = ''): MailText {
  return { subject: oneLine(content.subject), text: asText(content, sender), html: asHtml(content, sender) };
}

function asText({ body, why, stop }: MailContent, sender: string): string {
  const foot = stop === undefined ? [why] : [why, `${stop.label}: ${stop.url}`, sender];
  return `${body.map(blockText).join('\n\n')}\n\n--\n${foot.filter((line) => line !== '').join('\n')}\nPlainhire\n`;
}

function blockText(block: MailBlock): string {
  if ('h' in block) return `${block.h}\n${'='.repeat(Math.min(block.h.length, 60))}`;
  if ('p' in block) return block.p;
  if ('button' in block) return `${block.button.label}:\n${block.button.url}`;
  if ('facts' in block) return block.facts.map(([label, value]) => `${label}: ${value}`).join('\n');
  if ('quote' in block)
    return block.quote
      .split('\n')
      .map((line) => `> ${line}`)
      .join('\n');
  if ('entries' in block)
    return block.entries
      .map(({ mark, title, lines: said, url }) =>
        [...(mark === undefined ? [] : [`[${mark}]`]), title, ...said, url].join('\n'),
      )
      .join('\n\n');
  return block.list.map((item) => `- ${item}`).join('\n');
}

function asHtml(content: MailContent, sender: string): string {
  const sans = "font-family:'Public Sans',system-ui,'Segoe UI',Helvetica,Arial,sans-serif";
  const preheader =
    content.preheader === undefined
      ? ''
      : `<div style="display:none;max-height:0;overflow:hidden">${escape(content.preheader)}</div>`;
  return [
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">',
    `<meta name="color-scheme" content="light dark"><title>${escape(content.subject)}</title><style>${NIGHT}</style></head>`,
    `<body class="b" style="margin:0;background:${PAPER};${sans}">${preheader}`,
    `<div class="s t" style="max-width:600px;margin:0 auto;padding:32px 24px;background:${SHEET};color:${INK};font-size:16px;line-height:1.5">`,
    `<p class="t" style="margin:0 0 24px;font:500 22px Georgia,serif;border-bottom:3px double ${RULE};padding-bottom:12px">Plainhire</p>`,
    ...content.body.map(blockHtml),
    `<p class="m" style="margin:32px 0 0;padding-top:12px;border-top:1px solid ${RULE};font-size:13px;color:${INK_3}">${escape(content.why)}${stopHtml(content, sender)}</p>`,
    '</div></body></html>',
  ].join('\n');
}

function stopHtml({ stop }: MailContent, sender: string): string {
  if (stop === undefined) return '';
  const from = sender === '' ? '' : `<br>${escape(sender)}`;
  return `<br><a class="m" href="${escape(stop.url)}" style="color:${INK_3}">${escape(stop.label)}</a>${from}`;
}

function blockHtml(block: MailBlock): string {
  if ('h' in block)
    return `<h1 style="margin:0 0 16px;font:500 24px/1.2 Georgia,serif">${escape(block.h)}</h1>`;
  if ('p' in block) return `<p style="margin:0 0 16px">${lines(block.p)}</p>`;
  if ('button' in block) {
    const url = escape(block.button.url);
    return `<p style="margin:0 0 16px"><a class="g" href="${url}" style="display:inline-block;padding:12px 20px;background:${GO};color:#ffffff;border-radius:3px;font-weight:600;text-decoration:none">${escape(block.button.label)}</a></p>`;
  }
  if ('facts' in block) {
    const rows = block.facts.map(
      ([label, value]) =>
        `<tr><th class="m" scope="row" style="padding:6px 16px 6px 0;text-align:left;vertical-align:top;font-weight:400;color:${INK_3}">${escape(label)}</th><td style="padding:6px 0">${lines(value)}</td></tr>`,
    );
    return `<table role="presentation" style="margin:0 0 16px;border-collapse:collapse">${rows.join('')}</table>`;
  }
  if ('quote' in block)
    return `<blockquote style="margin:0 0 16px;padding:0 0 0 16px;border-left:3px solid ${RULE}">${lines(block.quote)}</blockquote>`;
  if ('entries' in block) return block.entries.map(entryHtml).join('\n');
  return `<ul style="margin:0 0 16px;padding-left:20px">${block.list.map((item) => `<li>${lines(item)}</li>`).join('')}</ul>`;
}

function entryHtml({ mark, title, url, lines: said }: MailEntry): string {
  const above =
    mark === undefined
      ? ''
      : `<span class="p" style="display:block;font-size:13px;color:${PAID}">${escape(mark)}</span>`;
  const below = said.map((line) => `<br>${escape(line)}`).join('');
  return `<p style="margin:0;padding:12px 0;border-top:1px solid ${RULE}">${above}<a class="t" href="${escape(url)}" style="font:500 18px/1.3 Georgia,serif;color:${INK}">${escape(title)}</a>${below}</p>`;
}

function lines(text: string): string {
  return escape(text).replaceAll('\n', '<br>');
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/** A line break in a subject would begin a header of somebody else's choosing. */
function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim()
    .slice(0, 200);
}
