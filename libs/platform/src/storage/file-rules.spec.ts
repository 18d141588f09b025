import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayName, sniffMediaType } from './file-rules.js';

describe('what a file is', () => {
  it('is told by its content', async () => {
    expect(await sniffMediaType(Buffer.from('%PDF-1.7\n1 0 obj\n'))).toBe('application/pdf');
    expect(await sniffMediaType(Buffer.from('Eight years of nursing.\n'))).toBe('text/plain');
  });

  it('is never text when a browser would read it as a page or picture with script', async () => {
    expect(await sniffMediaType(Buffer.from('<!doctype html><script>1</script>'))).not.toBe('text/plain');
    expect(await sniffMediaType(Buffer.from('<svg onload="1"/>'))).not.toBe('text/plain');
  });

  it('is unknown for bytes that are no text and carry no signature', async () => {
    expect(await sniffMediaType(Uint8Array.of(0, 1, 2, 3, 250))).toBeNull();
  });
});

describe('the name of a file', () => {
  it('loses folders, and marks that turn text around', () => {
    expect(displayName('../../etc/passwd')).toBe('passwd');
    expect(displayName('C:\\cv\\mine.pdf')).toBe('mine.pdf');
    expect(displayName('cv\u202Efdp.exe')).toBe('cvfdp.exe');
    expect(displayName('.\u0000\r\n')).toBe('file');
  });

  it('keeps its ending when it is cut', () => {
    expect(displayName(`${'x'.repeat(300)}.pdf`)).toMatch(/^x{116}\.pdf$/);
  });

  it('is always short, in one line and without quotes or folders', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (name) => {
        const shown = displayName(name);
        expect(shown.length).toBeGreaterThan(0);
        expect(shown.length).toBeLessThanOrEqual(120);
        expect(shown).not.toMatch(/[\r\n"\\/]/);
      }),
    );
  });
});
