import { describe, expect, it } from 'vitest';
import { accountExistsMail, authMails, emailChangedMail, maskEmail } from './auth.mails.js';

const LINK = '019abc00-0000-7000-8000-000000000001';
const CONTEXT = { publicUrl: 'https://jobs.example', token: (rowId: string) => `token-of-${rowId}` };
const PARAMS = { linkId: LINK, maskedEmail: 'm…@mail.example', by: 'self', left: 9 };

describe('mails about accounts', () => {
  it.each(authMails.map((mail) => [mail.name, mail] as const))('%s says why it came, calmly', (_, mail) => {
    const params = mail.params.parse(PARAMS);
    const content = (mail.render as (params: unknown, context: unknown) => unknown)(params, CONTEXT);
    const text = JSON.stringify(content);
    expect(text).toContain('because');
    expect(text).not.toContain('!');
    expect(text).not.toMatch(/undefined|\[object/);
  });

  it('puts the secret of the link into the address, and nowhere else', () => {
    const text = JSON.stringify(
      emailChangedMail.render({ linkId: LINK, maskedEmail: 'm…@x.example' }, CONTEXT),
    );
    expect(text.match(/token-of-/g)).toHaveLength(1);
    expect(text).toContain(`https://jobs.example/undo-email?token=token-of-${LINK}`);
  });

  it('offers to confirm an address only while it is not confirmed', () => {
    const text = (linkId: string | null) => JSON.stringify(accountExistsMail.render({ linkId }, CONTEXT));
    expect(text(LINK)).toContain('/verify?token=');
    expect(text(null)).not.toContain('/verify');
  });

  it.each([
    ['mara@mail.example', 'm…@mail.example'],
    ['@broken', '…'],
    ['nothing', '…'],
  ])('masks %s as %s', (email, masked) => {
    expect(maskEmail(email)).toBe(masked);
  });
});
