import type { Rule } from './rule.js';
import { shoutingTitle } from './shouting-title.js';

/** Every rule, in the order of the alphabet. */
export const RULES: readonly Rule[] = [shoutingTitle];
