import { applicationMails } from '@plainhire/applications';
import { authMails } from '@plainhire/auth';
import { companyMails } from '@plainhire/companies';
import { postingMails } from '@plainhire/postings';
import type { MailTemplate } from '@plainhire/platform';

/** Every mail the product sends. */
export const mailCatalogue = [
  ...authMails,
  ...companyMails,
  ...postingMails,
  ...applicationMails,
] as readonly MailTemplate[];
