import { Decision, ReasonCode } from '@plainhire/contracts';
import { defineMail, type MailBlock, type MailTemplate } from '@plainhire/platform';
import { z } from 'zod';

/** What a reason means when it is about a company's name or website; the others are in the message. */
const REASON_WORDS: Readonly<Partial<Record<ReasonCode, string>>> = {
  incomplete: 'We cannot tell from it who the company is.',
  misleading: 'It says something about the company that is not so, or cannot be checked.',
  scam: 'It shows signs of fraud, such as the name or the address of somebody else.',
  duplicate: 'Another company here has this name or this website.',
};

export const companyChangeDecidedMail = defineMail({
  name: 'moderation.company-change-decided',
  params: z.object({
    companyId: z.string(),
    /** What was asked for. */
    name: z.string(),
    website: z.string().nullable(),
    decision: Decision,
    reasonCode: ReasonCode.nullable(),
    message: z.string().nullable(),
  }),
  render: (p, context) => {
    const approved = p.decision === 'approve';
    return {
      subject: approved ? `Your company's page shows ${p.name} now` : `Not changed: ${p.name}`,
      body: [
        { h: approved ? 'Your change is public' : 'Your change is not shown' },
        {
          p: approved
            ? 'A moderator read the change of your company. Candidates see it from now on.'
            : 'A moderator read the change of your company and did not let it through. Your page stays as it was.',
        },
        {
          facts: [
            ['Name', p.name],
            ['Website', p.website ?? 'None'],
          ],
        },
        ...reasonBlocks(p.reasonCode, p.message),
        ...(p.decision === 'request_changes'
          ? [{ p: 'Change it and save it again. It is then read once more.' }]
          : []),
        ...(approved
          ? [
              {
                p: 'If the company was verified, that was said of the earlier name and website, and ends with them.',
              },
            ]
          : []),
        {
          button: {
            label: 'Open the company',
            url: `${context.publicUrl}/hiring/company?company=${p.companyId}`,
          },
        },
      ],
      why: 'You get this mail because you own this company.',
    };
  },
});

/** Every mail this library sends. */
export const moderationMails = [companyChangeDecidedMail] as unknown as readonly MailTemplate[];

function reasonBlocks(reasonCode: ReasonCode | null, message: string | null): MailBlock[] {
  const words = reasonCode === null ? undefined : REASON_WORDS[reasonCode];
  return [
    ...(words === undefined ? [] : [{ p: words }]),
    ...(message === null || message === '' ? [] : [{ quote: message }]),
  ];
}
