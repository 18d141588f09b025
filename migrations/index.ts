import { CreatePlatform1763900000100 } from './1763900000100-create-platform.js';
import { CreateAccounts1763900000200 } from './1763900000200-create-accounts.js';
import { CreateCompanies1763900000300 } from './1763900000300-create-companies.js';
import { CreateProfiles1763900000400 } from './1763900000400-create-profiles.js';
import { CreatePostings1763900000500 } from './1763900000500-create-postings.js';
import { CreateSearch1763900000600 } from './1763900000600-create-search.js';
import { CreateMatching1763900000700 } from './1763900000700-create-matching.js';
import { CreateModeration1763900000800 } from './1763900000800-create-moderation.js';
import { CreateApplications1763900000900 } from './1763900000900-create-applications.js';
import { CreateBilling1763900001000 } from './1763900001000-create-billing.js';
import { CreatePromotions1763900001100 } from './1763900001100-create-promotions.js';
import { CreateAlerts1763900001300 } from './1763900001300-create-alerts.js';
import { TakeCreditBack1763900001500 } from './1763900001500-take-credit-back.js';
import { AddSearchRole1763900001600 } from './1763900001600-add-search-role.js';
import { TakePromotionsUp1763900001700 } from './1763900001700-take-promotions-up.js';
import { PayBackOutside1763900001710 } from './1763900001710-pay-back-outside.js';
import { NumberReadings1763900001800 } from './1763900001800-number-readings.js';
import { AskForADecision1763900001900 } from './1763900001900-ask-for-a-decision.js';
import { ExtendCampaignsOnce1763900001910 } from './1763900001910-extend-campaigns-once.js';
import { ReviewCompanyChanges1763900002000 } from './1763900002000-review-company-changes.js';
import { ClaimMails1763900002010 } from './1763900002010-claim-mails.js';
import { DatePostingsByTheirComing1763900002020 } from './1763900002020-date-postings-by-their-coming.js';
import { KeepPricesBeforeTax1763900002100 } from './1763900002100-keep-prices-before-tax.js';
import { IndexLivePostings1763900002200 } from './1763900002200-index-live-postings.js';
import { NameTheOriginOfCredit1763900002300 } from './1763900002300-name-the-origin-of-credit.js';

/** Every migration, oldest first. */
export const migrations = [
  CreatePlatform1763900000100,
  CreateAccounts1763900000200,
  CreateCompanies1763900000300,
  CreateProfiles1763900000400,
  CreatePostings1763900000500,
  CreateSearch1763900000600,
  CreateMatching1763900000700,
  CreateModeration1763900000800,
  CreateApplications1763900000900,
  CreateBilling1763900001000,
  CreatePromotions1763900001100,
  CreateAlerts1763900001300,
  TakeCreditBack1763900001500,
  AddSearchRole1763900001600,
  TakePromotionsUp1763900001700,
  PayBackOutside1763900001710,
  NumberReadings1763900001800,
  AskForADecision1763900001900,
  ExtendCampaignsOnce1763900001910,
  ReviewCompanyChanges1763900002000,
  ClaimMails1763900002010,
  DatePostingsByTheirComing1763900002020,
  KeepPricesBeforeTax1763900002100,
  IndexLivePostings1763900002200,
  NameTheOriginOfCredit1763900002300,
];
