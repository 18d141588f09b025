import { createTestApp, type TestApp } from '@plainhire/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const TYPES: Readonly<Record<string, RegExp>> = {
  css: /^text\/css\b/,
  js: /^(text|application)\/javascript\b/,
  png: /^image\/png$/,
  svg: /^image\/svg\+xml\b/,
  woff2: /^font\/woff2$/,
};
const SHOWN = /^(stylesheet|icon|apple-touch-icon|preload|modulepreload|manifest)$/;

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp({ web: true });
});
afterAll(() => app.close());

/** The addresses of files that the head of a page names, as paths of this site. */
async function assetsOf(path: string): Promise<string[]> {
  const { text } = await app.http().get(path).expect(200);
  const head = text.slice(0, text.indexOf('</head>'));
  const found: string[] = [];
  for (const [tag] of head.matchAll(/<(?:link|meta|script)\b[^>]*>/g)) {
    const at = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];
    const address = SHOWN.test(at('rel') ?? '')
      ? at('href')
      : at('property') === 'og:image'
        ? at('content')
        : tag.startsWith('<script')
          ? at('src')
          : undefined;
    if (address !== undefined) found.push(address.replace(app.origin, ''));
  }
  return found;
}

async function bytesOf(path: string): Promise<Buffer> {
  const answer = await app.http().get(path).buffer(true).expect(200);
  return answer.body as Buffer;
}

describe('the head of a page', () => {
  it.each(['/', '/jobs', '/sign-in', '/dev/mailbox'])(
    'on %s names only files that are there, each of the type of its name',
    async (path) => {
      const assets = await assetsOf(path);
      expect(assets).toEqual(expect.arrayContaining(['/favicon.svg', '/icon-180.png']));
      expect(assets.some((asset) => asset.endsWith('.css'))).toBe(true);
      for (const asset of assets) {
        const answer = await app.http().get(asset);
        expect([asset, answer.status]).toEqual([asset, 200]);
        const ending = asset.replace(/\?.*$/, '').split('.').at(-1) ?? '';
        expect(answer.headers['content-type']).toMatch(TYPES[ending] ?? /^no such ending$/);
      }
    },
  );

  it.each([
    ['/', 200, /^Jobs that say what they pay · Plainhire$/],
    ['/sign-in', 200, /^Sign in · Plainhire$/],
    ['/nothing-here', 404, /^There is no page at this address · Plainhire$/],
    ['/jobs/nothing-00000000', 404, /^There is no page at this address · Plainhire$/],
  ])('titles %s once, and as what it is', async (path, status, title) => {
    const { text } = await app.http().get(path).expect(status);
    const titles = [...text.matchAll(/<title>([^<]*)<\/title>/g)].map(([, words]) => words);
    expect(titles).toEqual([expect.stringMatching(title)]);
  });

  it('names a picture for links that is 1200 by 630, and an icon that is 180 by 180', async () => {
    expect(await assetsOf('/')).toContain('/og.png');
    expect(sizeOf(await bytesOf('/og.png'))).toEqual([1200, 630]);
    expect(sizeOf(await bytesOf('/icon-180.png'))).toEqual([180, 180]);
  });
});

/** Width and height of a PNG, from its header (ISO/IEC 15948, 11.2.2). */
function sizeOf(png: Buffer): [number, number] {
  return [png.readUInt32BE(16), png.readUInt32BE(20)];
}
