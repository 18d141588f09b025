import { applicationMails } from '@plainhire/applications';
import { authMails } from '@plainhire/auth';
import { postingMails } from '@plainhire/postings';
import type { MailTemplate } from '@plainhire/platform';

/** Every mail the product sends. */
export const mailCatalogue = [...authMails, ...postingMails, ...applicationMails] as readonly MailTemplate[];
