import { CompanyRole, Uuid } from '@plainhire/contracts';
import { defineMail } from '@plainhire/platform';
import { z } from 'zod';

const ROLE_WORDS: Readonly<Record<CompanyRole, string>> = {
  owner: 'an owner, who can do everything',
  recruiter: 'a recruiter, who publishes postings and answers applications',
  hiring_manager: 'a hiring manager',
  interviewer: 'an interviewer',
  billing: 'a person for billing, who buys promotions and reads the receipts',
  viewer: 'a viewer',
};

export const invitationMail = defineMail({
  name: 'companies.invitation',
  params: z.object({ invitationId: Uuid, companyName: z.string().max(160), role: CompanyRole }),
  render: ({ invitationId, companyName, role }, context) => ({
    subject: `Invitation to hire for ${companyName}`,
    preheader: 'Accept it with the account of this address.',
    body: [
      { h: `Invitation to hire for ${companyName}` },
      { p: `An owner of ${companyName} invites you to join as ${ROLE_WORDS[role]}.` },
      {
        button: {
          label: 'Look at the invitation',
          url: `${context.publicUrl}/invitation?token=${context.token(invitationId)}`,
        },
      },
      { p: 'Sign in or make an account with this address to accept. The link works for 14 days.' },
      { p: 'If you do not know the company, ignore this mail. Nothing happens without you.' },
    ],
    why: `You get this mail because an owner of ${companyName} entered this address.`,
  }),
});

export const joinedMail = defineMail({
  name: 'companies.joined',
  params: z.object({ companyName: z.string().max(160), memberName: z.string().max(120), role: CompanyRole }),
  render: ({ companyName, memberName, role }, context) => ({
    subject: `${memberName} joined ${companyName}`,
    body: [
      { h: `${memberName} joined ${companyName}` },
      { p: `Your invitation was accepted. ${memberName} is ${ROLE_WORDS[role]}.` },
      { button: { label: 'Open the company', url: `${context.publicUrl}/hiring` } },
    ],
    why: 'You get this mail because you sent the invitation.',
  }),
});

export const companyMails = [invitationMail, joinedMail] as const;
