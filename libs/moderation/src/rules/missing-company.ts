import { flagged, type Rule, whole } from './rule.js';

/** Nobody to look up: no company, or one without a site that nobody has verified. */
export const missingCompany: Rule = {
  id: 'missing-company',
  assess({ company }) {
    if (company === undefined) return null;
    if (company === null || company.name.trim() === '')
      return flagged('missing-company', 8, 'No company is named.', whole('company', ''));
    const unknown = company.verified === false && (company.website ?? '') === '';
    return unknown
      ? flagged(
          'missing-company',
          5,
          'The company is not verified and names no site of its own.',
          whole('company', company.name),
        )
      : null;
  },
};
