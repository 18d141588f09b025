import { Uuid } from '@plainhire/contracts';
import { defineMail, type MailBlock, type MailContext } from '@plainhire/platform';
import { z } from 'zod';

// No mail here repeats what somebody typed into a form: whoever enters another's address must not
// be able to write to them in our name.

const nothing = z.object({});
const withLink = z.object({ linkId: Uuid });

const NOT_YOU_IGNORE = 'If you did not ask for this, ignore this mail. Nothing changes without the link.';

function linkTo(context: MailContext, path: string, linkId: string): string {
  return `${context.publicUrl}${path}?token=${context.token(linkId)}`;
}

function forgotButton(context: MailContext): MailBlock {
  return { button: { label: 'Reset the password', url: `${context.publicUrl}/forgot-password` } };
}

export const verifyMail = defineMail({
  name: 'auth.verify',
  params: withLink,
  render: ({ linkId }, context) => ({
    subject: 'Confirm your e-mail address',
    preheader: 'One link, and your account is ready.',
    body: [
      { h: 'Confirm your e-mail address' },
      { p: 'You made an account on Plainhire with this address. Open the link to confirm that it is yours.' },
      { button: { label: 'Confirm the address', url: linkTo(context, '/verify', linkId) } },
      { p: 'You need a confirmed address to apply for a job or to publish one. The link works for 7 days.' },
      { p: NOT_YOU_IGNORE },
    ],
    why: 'You get this mail because this address was entered to make an account.',
  }),
});

export const accountExistsMail = defineMail({
  name: 'auth.account-exists',
  params: z.object({ linkId: Uuid.nullable() }),
  render: ({ linkId }, context) => ({
    subject: 'You already have an account',
    preheader: 'Sign in with the account you have.',
    body: [
      { h: 'You already have an account' },
      {
        p: 'Somebody, probably you, tried to make an account on Plainhire with this address. It has one already, so nothing was changed.',
      },
      ...(linkId === null
        ? []
        : ([
            { p: 'The address is not confirmed yet. If you made the account, confirm it now:' },
            { button: { label: 'Confirm the address', url: linkTo(context, '/verify', linkId) } },
          ] satisfies MailBlock[])),
      { button: { label: 'Sign in', url: `${context.publicUrl}/sign-in` } },
      { p: 'If you do not know the password, you can choose a new one:' },
      forgotButton(context),
      { p: 'If this was not you, ignore this mail. Nobody learned that you have an account.' },
    ],
    why: 'You get this mail because this address was entered to make an account.',
  }),
});

export const resetPasswordMail = defineMail({
  name: 'auth.reset-password',
  params: withLink,
  render: ({ linkId }, context) => ({
    subject: 'Choose a new password',
    body: [
      { h: 'Choose a new password' },
      { p: 'Open the link to choose a new password. It works once, for one hour.' },
      { button: { label: 'Choose a password', url: linkTo(context, '/reset-password', linkId) } },
      { p: 'A new password ends every session, on every device.' },
      { p: NOT_YOU_IGNORE },
    ],
    why: 'You get this mail because a new password was asked for on this account.',
  }),
});

export const passwordChangedMail = defineMail({
  name: 'auth.password-changed',
  params: nothing,
  render: (_, context) => ({
    subject: 'Your password was changed',
    body: [
      { h: 'Your password was changed' },
      { p: 'Other sessions of your account were ended. If you did this, there is nothing more to do.' },
      { p: 'If it was not you, reset the password now and look at your sessions:' },
      forgotButton(context),
    ],
    why: 'You get this mail because the security of your account changed.',
  }),
});

export const confirmEmailMail = defineMail({
  name: 'auth.confirm-email',
  params: withLink,
  render: ({ linkId }, context) => ({
    subject: 'Confirm your new e-mail address',
    body: [
      { h: 'Confirm your new e-mail address' },
      {
        p: 'An account on Plainhire is to use this address from now on. Open the link to confirm. It works once, for 24 hours.',
      },
      { button: { label: 'Use this address', url: linkTo(context, '/confirm-email', linkId) } },
      { p: NOT_YOU_IGNORE },
    ],
    why: 'You get this mail because this address was entered as the new address of an account.',
  }),
});

export const emailChangeAskedMail = defineMail({
  name: 'auth.email-change-asked',
  params: z.object({ maskedEmail: z.string().max(300) }),
  render: ({ maskedEmail }, context) => ({
    subject: 'A new e-mail address was asked for',
    body: [
      { h: 'A new e-mail address was asked for' },
      { p: `Your account is to use ${maskedEmail} once a link sent there is opened.` },
      { p: 'If that was not you, somebody knows your password. Reset it now; that stops the change too.' },
      forgotButton(context),
    ],
    why: 'You get this mail because the security of your account is about to change.',
  }),
});

export const emailChangedMail = defineMail({
  name: 'auth.email-changed',
  params: z.object({ linkId: Uuid, maskedEmail: z.string().max(300) }),
  render: ({ linkId, maskedEmail }, context) => ({
    subject: 'Your e-mail address was changed',
    body: [
      { h: 'Your e-mail address was changed' },
      { p: `Your account now uses ${maskedEmail}. If you did this, there is nothing more to do.` },
      { p: 'If it was not you, take it back. That ends every session and lets you choose a new password.' },
      { button: { label: 'Take the change back', url: linkTo(context, '/undo-email', linkId) } },
      { p: 'The link works for 7 days.' },
    ],
    why: 'You get this mail because this was the address of your account.',
  }),
});

export const emailNowYoursMail = defineMail({
  name: 'auth.email-now-yours',
  params: nothing,
  render: (_, context) => ({
    subject: 'This is now the address of your account',
    body: [
      { h: 'This is now the address of your account' },
      { p: 'Sign in with this address from now on. The address you had before was told, too.' },
      { button: { label: 'Sign in', url: `${context.publicUrl}/sign-in` } },
    ],
    why: 'You get this mail because this is now the address of your account.',
  }),
});

export const emailUndoneMail = defineMail({
  name: 'auth.email-undone',
  params: withLink,
  render: ({ linkId }, context) => ({
    subject: 'The change of your e-mail address was taken back',
    body: [
      { h: 'Your account uses this address again' },
      { p: 'Every session was ended. Somebody may know your password, so choose a new one now.' },
      { button: { label: 'Choose a password', url: linkTo(context, '/reset-password', linkId) } },
      { p: 'The link works once, for one hour. After that, use "Forgot password" on the sign-in page.' },
    ],
    why: 'You get this mail because the security of your account changed.',
  }),
});

export const lockedOutMail = defineMail({
  name: 'auth.locked-out',
  params: nothing,
  render: (_, context) => ({
    subject: 'Signing in was paused after failed tries',
    body: [
      { h: 'Signing in was paused' },
      {
        p: 'Somebody gave a wrong password for your account several times. Signing in is paused for a minute, and longer with each further try. Sessions that are open go on.',
      },
      { p: 'If that was you, wait a little or reset the password. If not, your password held.' },
      forgotButton(context),
    ],
    why: 'You get this mail, once a day at most, because the security of your account is concerned.',
  }),
});

export const secondFactorOnMail = defineMail({
  name: 'auth.second-factor-on',
  params: nothing,
  render: (_, context) => ({
    subject: 'A second factor was set up',
    body: [
      { h: 'A second factor was set up' },
      { p: 'Signing in now asks for a code from your app. Keep the recovery codes where you find them.' },
      { p: 'If it was not you, reset the password now and write to us.' },
      forgotButton(context),
    ],
    why: 'You get this mail because the security of your account changed.',
  }),
});

export const secondFactorOffMail = defineMail({
  name: 'auth.second-factor-off',
  params: z.object({ by: z.enum(['self', 'administrator']) }),
  render: ({ by }, context) => ({
    subject: 'Your second factor was removed',
    body: [
      { h: 'Your second factor was removed' },
      {
        p:
          by === 'administrator'
            ? 'An administrator removed it, so that you can set up a new one. Every session was ended.'
            : 'Signing in no longer asks for a code.',
      },
      { p: 'If you did not ask for this, reset the password now and write to us.' },
      forgotButton(context),
    ],
    why: 'You get this mail because the security of your account changed.',
  }),
});

export const recoveryCodeUsedMail = defineMail({
  name: 'auth.recovery-code-used',
  params: z.object({ left: z.number().int().min(0) }),
  render: ({ left }, context) => ({
    subject: 'A recovery code was used',
    body: [
      { h: 'A recovery code was used to sign in' },
      {
        p: `${String(left)} ${left === 1 ? 'code is' : 'codes are'} left. Make new ones in your settings when you need them.`,
      },
      { p: 'If it was not you, reset the password now and write to us.' },
      forgotButton(context),
    ],
    why: 'You get this mail because the security of your account is concerned.',
  }),
});

export const authMails = [
  verifyMail,
  accountExistsMail,
  resetPasswordMail,
  passwordChangedMail,
  confirmEmailMail,
  emailChangeAskedMail,
  emailChangedMail,
  emailNowYoursMail,
  emailUndoneMail,
  lockedOutMail,
  secondFactorOnMail,
  secondFactorOffMail,
  recoveryCodeUsedMail,
] as const;

/** `n…@example.com`: enough to recognize one's own, too little to tell another's. */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@');
  return at < 1 ? '…' : `${[...email][0] ?? ''}…${email.slice(at)}`;
}
