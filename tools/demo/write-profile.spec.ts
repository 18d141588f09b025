import { describe, expect, it } from 'vitest';
import { ROLES } from './content/roles.js';
import { inTheirWords } from './write-profile.js';

describe('what a posting asks for, as a candidate says it', () => {
  it.each(ROLES.map(({ brings }) => brings))('speaks of themselves: %s', (brings) => {
    expect(inTheirWords(brings)).not.toMatch(/\byour?\b|\bI are\b|\b(?:behind|for|to|with|of) I\b/i);
    expect(inTheirWords(brings)).toMatch(/\b(?:I|My)\b/);
  });
});
