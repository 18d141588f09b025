/*
 * Draws the pictures that other sites and home screens show of us: node tools/brand/draw.mjs
 * They are checked in; run it again after a change of tokens or of the wording on the front page.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import packed from '@sparticuz/chromium';
import { chromium } from 'playwright-core';

const require = createRequire(import.meta.url);
const root = new URL('../../', import.meta.url);
const tokens = readFileSync(new URL('apps/web/app/styles/tokens.css', root), 'utf8');

const PICTURES = [
  { file: 'og.png', width: 1200, height: 630, body: card() },
  { file: 'icon-180.png', width: 180, height: 180, body: icon() },
];

for (const { file, width, height, body } of PICTURES) {
  const browser = await chromium.launch({
    executablePath: process.env.CHROME_PATH ?? (await packed.executablePath()),
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--font-render-hinting=none'],
  });
  try {
    const page = await browser.newPage({ viewport: { width, height }, colorScheme: 'light' });
    await page.setContent(`<!doctype html><meta charset="utf-8"><style>${tokens}${style()}</style>${body}`);
    await page.evaluate('document.fonts.ready');
    await page.screenshot({ path: new URL(`apps/web/public/${file}`, root).pathname });
    console.log(`apps/web/public/${file}`);
  } finally {
    await browser.close();
  }
}

function font(family, path) {
  const bytes = readFileSync(require.resolve(path)).toString('base64');
  return `@font-face{font-family:'${family}';font-weight:200 800;src:url(data:font/woff2;base64,${bytes})}`;
}

function style() {
  const files = '@fontsource-variable';
  return `
    ${font('Newsreader Variable', `${files}/newsreader/files/newsreader-latin-wght-normal.woff2`)}
    ${font('Public Sans Variable', `${files}/public-sans/files/public-sans-latin-wght-normal.woff2`)}
    * { margin: 0; box-sizing: border-box; }
    body { background: var(--paper); color: var(--ink); }
    .card { width: 1200px; height: 630px; padding: 64px 80px; display: flex; flex-direction: column; }
    .mark { font: 560 44px/1 var(--serif); letter-spacing: -0.02em; align-self: flex-start;
      border-bottom: 6px double var(--ink); padding-bottom: 8px; }
    h1 { font: 480 92px/1.04 var(--serif); letter-spacing: -0.02em; margin-top: 52px; }
    h1 span { color: var(--go); }
    dl { margin-top: auto; display: grid; grid-template-columns: 1fr 1fr 1fr; border-top: 2px solid var(--ink); }
    dl div { padding: 20px 24px 0 0; }
    dl div + div { border-left: 1px solid var(--rule); padding-left: 24px; }
    dt { font: 600 19px/1.3 var(--sans); letter-spacing: 0.065em; text-transform: uppercase; color: var(--ink-3); }
    dd { font: 520 27px/1.3 var(--sans); margin-top: 6px; }
    .icon { width: 180px; height: 180px; background: var(--paper); }
    .icon path { fill: none; stroke: var(--ink); }`;
}

function card() {
  return `<div class="card"><p class="mark">Plainhire</p>
    <h1>See the pay.<br>Know why you fit.<br><span>Get an answer.</span></h1>
    <dl><div><dt>Pay</dt><dd>shown, never guessed</dd></div>
    <div><dt>Match</dt><dd>explained part by part</dd></div>
    <div><dt>Answer</dt><dd>promised by a date</dd></div></dl></div>`;
}

/** Home screens round the corners themselves, so the ground goes to the edge. */
function icon() {
  return `<svg class="icon" viewBox="0 0 32 32">
    <path d="M11.5 22.5V6.5H17.5a4.9 4.9 0 0 1 0 9.8H11.5" stroke-width="3.2" />
    <path d="M8 25h16M8 27.4h16" stroke-width="1.2" /></svg>`;
}
