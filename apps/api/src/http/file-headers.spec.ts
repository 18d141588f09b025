import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contentDisposition, fileNameOf } from './file-headers.js';

describe('the name of a file in a header', () => {
  it('is told in full and in plain ASCII', () => {
    expect(contentDisposition(`Größe "1" 100%.pdf`)).toBe(
      `attachment; filename="Gr__e _1_ 100_.pdf"; filename*=UTF-8''Gr%C3%B6%C3%9Fe%20%221%22%20100%25.pdf`,
    );
  });

  it('never breaks out of its header', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        const header = contentDisposition(name);
        expect(header).toMatch(/^attachment; filename="[^"\\]*"; filename\*=UTF-8''[\w%.!~#$&+^`|-]*$/);
        // The plain name before it may hold two quotes as well.
        const full = header.slice(header.lastIndexOf("UTF-8''") + "UTF-8''".length);
        expect(decodeURIComponent(full)).toBe(name);
      }),
    );
  });

  it('is told in full when it holds the very signs that divide the header', () => {
    expect(contentDisposition("a''b; filename*=UTF-8''c")).toMatch(
      /; filename\*=UTF-8''a%27%27b%3B%20filename%2A%3DUTF-8%27%27c$/,
    );
  });

  it('is read as UTF-8 where it is that, and left alone where not', () => {
    expect(fileNameOf(Buffer.from('Größe.pdf', 'utf8').toString('latin1'))).toBe('Größe.pdf');
    expect(fileNameOf('Gr\u00f6\u00dfe.pdf')).toBe('Gr\u00f6\u00dfe.pdf');
  });
});
