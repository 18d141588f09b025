import { flagged, type Rule, whole } from './rule.js';

/** Words below which a description hardly says what the work is. */
const FEW = 40;

export const thinDescription: Rule = {
  id: 'thin-description',
  assess({ description }) {
    const count = description.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
    if (count >= FEW) return null;
    return flagged(
      'thin-description',
      5,
      `The description has ${String(count)} words; it hardly says what the work is.`,
      whole('description', description),
    );
  },
};
