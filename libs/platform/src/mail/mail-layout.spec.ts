import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOutMail } from './mail-layout.js';

describe('the layout of a mail', () => {
  it('never lets text become markup', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const hostile = `<script>${text}</script>"'>`;
        const { html } = layOutMail({
          subject: hostile,
          body: [
            { p: hostile },
            { h: hostile },
            { quote: hostile },
            { facts: [[hostile, hostile]] },
            { list: [hostile] },
            { entries: [{ mark: hostile, title: hostile, url: hostile, lines: [hostile] }] },
          ],
          why: hostile,
          stop: { label: hostile, url: hostile },
        });
        expect(html).not.toContain('<script');
      }),
    );
  });

  it('keeps the subject on one line, so that no header can be added', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const { subject } = layOutMail({
          subject: `a${text}\r\nBcc: other@plain.example`,
          body: [],
          why: '',
        });
        expect(subject).not.toMatch(/[\r\n]/);
      }),
    );
  });

  it('says everything in plain text too', () => {
    const { text } = layOutMail(
      {
        subject: 'S',
        body: [
          { h: 'Head' },
          { p: 'Body' },
          { button: { label: 'Open', url: 'https://plain.example/x' } },
          { facts: [['Pay', '€1']] },
          { entries: [{ mark: 'Paid for', title: 'A job', url: 'https://plain.example/y', lines: ['€2'] }] },
        ],
        why: 'Because.',
        stop: { label: 'Stop it', url: 'https://plain.example/z' },
      },
      'Plain B.V., Quay 1',
    );
    for (const part of [
      'Head',
      'Body',
      'https://plain.example/x',
      'Pay: €1',
      '[Paid for]\nA job\n€2\nhttps://plain.example/y',
      'Because.',
      'Stop it: https://plain.example/z',
      'Plain B.V., Quay 1',
    ])
      expect(text).toContain(part);
  });
});
