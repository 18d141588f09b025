import { describe, expect, it } from 'vitest';
import { addedRisk } from './added-risk.js';
import type { Advert } from './rules/rule.js';

const APPROVED: Advert = {
  title: 'Back-end developer',
  description: 'You build and run the services behind our planning tool with four colleagues. '.repeat(8),
  questions: ['Where do you live?'],
  benefits: ['Lunch'],
};

describe('the risk that an edit adds', () => {
  it.each<[string, Partial<Advert>, string]>([
    ['a benefit', { benefits: ['Lunch', 'Send 50 EUR to start, WhatsApp +31 6 1234 5678'] }, 'pay-to-work'],
    ['a benefit', { benefits: ['WhatsApp +31 6 1234 5678 for more'] }, 'off-platform-contact'],
    ['a question', { questions: ['Your IBAN and passport number'] }, 'identity-data'],
    ['an answer to choose', { options: [['Yes', 'Text me on Telegram only']] }, 'off-platform-contact'],
    ['a skill', { skills: { required: ['Contact us on WhatsApp'], nice: [] } }, 'off-platform-contact'],
    [
      'a sentence',
      { description: `${APPROVED.description} You must pay a registration fee of 40 euro.` },
      'pay-to-work',
    ],
  ])('shows in %s: %j', (_, edit, rule) => {
    expect(addedRisk(APPROVED, { ...APPROVED, ...edit })).toContain(rule);
  });

  it.each<[string, Partial<Advert>]>([
    ['a harmless benefit', { benefits: ['Lunch', 'A train pass'] }],
    ['a harmless question', { questions: ['Where do you live?', 'Do you have a valid passport?'] }],
    ['a typing error mended', { description: APPROVED.description.replace('tool', 'tools') }],
  ])('is none in %s', (_, edit) => {
    expect(addedRisk(APPROVED, { ...APPROVED, ...edit })).toEqual([]);
  });

  it('is not what was approved, and is another phrase of the same kind', () => {
    const chat = (number: string) => ({ ...APPROVED, benefits: [`WhatsApp ${number}`] });
    const approved = { ...APPROVED, benefits: ['WhatsApp only'] };
    expect(addedRisk(approved, { ...approved, level: 'senior' })).toEqual([]);
    expect(addedRisk(approved, { ...chat('+31 6'), benefits: ['WhatsApp only', 'Telegram only'] })).toEqual([
      'off-platform-contact: telegram only',
    ]);
  });
});
