import { flagged, type Rule, whole } from './rule.js';

/** A title is a job's name: not capitals throughout, no rows of marks, no figures of money. */
export const shoutingTitle: Rule = {
  id: 'shouting-title',
  assess({ title }) {
    const letters = title.replace(/[^\p{L}]/gu, '');
    const capitals = title.replace(/[^\p{Lu}]/gu, '');
    const words = title.split(/\s+/).filter((word) => word.length > 3);
    const shouts = letters.length >= 12 && words.length >= 2 && capitals.length / letters.length > 0.9;
    const marks = /!|\*{2,}|\${2,}|#{2,}|_{3,}|={3,}/.test(title);
    const money = /[$€£]\s?\d/.test(title);
    if (!shouts && !marks && !money) return null;
    return flagged(
      'shouting-title',
      weigh(money, marks),
      'The title shouts or sells instead of naming the job.',
      whole('title', title),
    );
  },
};

function weigh(money: boolean, marks: boolean): number {
  if (money) return 20;
  return marks ? 9 : 3;
}
