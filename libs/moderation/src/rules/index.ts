import { candidateHarvesting } from './candidate-harvesting.js';
import { caseBurst } from './case-burst.js';
import { chequeOrEquipment } from './cheque-or-equipment.js';
import { clericalLure } from './clerical-lure.js';
import { discriminationAge } from './discrimination-age.js';
import { discriminationOther } from './discrimination-other.js';
import { discriminationSex } from './discrimination-sex.js';
import { duplicateText } from './duplicate-text.js';
import { foreignLink } from './foreign-link.js';
import { freeMailContact } from './free-mail-contact.js';
import { identityData } from './identity-data.js';
import { missingCompany } from './missing-company.js';
import { offPlatformContact } from './off-platform-contact.js';
import { payOutlier } from './pay-outlier.js';
import { payToWork } from './pay-to-work.js';
import { pyramid } from './pyramid.js';
import type { Rule } from './rule.js';
import { shoutingTitle } from './shouting-title.js';
import { thinDescription } from './thin-description.js';
import { tooGoodToBeTrue } from './too-good-to-be-true.js';

import { unnamedEmployer } from './unnamed-employer.js';
import { urgentCall } from './urgent-call.js';

/** Signs of fraud. */
export const SCAM_RULES: readonly Rule[] = [
  candidateHarvesting,
  caseBurst,
  chequeOrEquipment,
  clericalLure,
  duplicateText,
  foreignLink,
  freeMailContact,
  identityData,
  missingCompany,
  offPlatformContact,
  payOutlier,
  payToWork,
  pyramid,
  shoutingTitle,
  thinDescription,
  tooGoodToBeTrue,
  unnamedEmployer,
  urgentCall,
];

/** Wording that shuts people out. */
export const DISCRIMINATION_RULES: readonly Rule[] = [
  discriminationAge,
  discriminationOther,
  discriminationSex,
];

/** Every rule. */
export const RULES: readonly Rule[] = [...SCAM_RULES, ...DISCRIMINATION_RULES];
