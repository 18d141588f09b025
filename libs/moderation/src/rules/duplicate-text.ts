import { flagged, type Rule } from './rule.js';

/** The same text at another company: copied from it, or one hand behind both. */
export const duplicateText: Rule = {
  id: 'duplicate-text',
  assess({ similar, description }) {
    const top = similar?.[0];
    if (!top) return null;
    const share = Math.round(top.likeness * 100);
    return flagged(
      'duplicate-text',
      top.likeness >= 0.9 ? 30 : 22,
      `The text is ${String(share)} % the same as "${top.title}" at another company.`,
      [
        {
          field: 'description',
          start: 0,
          end: Math.min(200, description.length),
          text: description.slice(0, 200),
        },
      ],
    );
  },
};
