import { alertMails } from '@plainhire/alerts';
import { applicationMails } from '@plainhire/applications';
import { authMails } from '@plainhire/auth';
import { billingMails } from '@plainhire/billing';
import { companyMails } from '@plainhire/companies';
import { moderationMails } from '@plainhire/moderation';
import { postingMails } from '@plainhire/postings';
import type { MailTemplate } from '@plainhire/platform';

/** Every mail the product sends. */
export const mailCatalogue = [
  ...authMails,
  ...companyMails,
  ...postingMails,
  ...moderationMails,
  ...applicationMails,
  ...billingMails,
  ...alertMails,
] as readonly MailTemplate[];
