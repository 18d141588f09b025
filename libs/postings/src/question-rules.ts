/**
 * Asking what somebody earned before is forbidden by Directive (EU) 2023/970, Art. 5(2), and by
 * many states of the US; here nobody may ask it. What somebody would like to earn may be asked.
 */
const EARLIER = String.raw`(?:current(?:ly)?|present|previous(?:ly)?|prior|past|last|former|most recent|existing|latest|drawn)`;
const MONEY = String.raw`(?:salar(?:y|ies)|pay|wages?|compensation|earnings|income|remuneration|package|ctc|day rate|hourly rate|bonus)`;

const PATTERNS: readonly RegExp[] = [
  new RegExp(String.raw`\b${EARLIER}\b[^.?!]{0,40}\b${MONEY}\b`, 'i'),
  new RegExp(
    String.raw`\b${MONEY}\b[^.?!]{0,30}\b(?:at|in|from|of|with|for)\b[^.?!]{0,20}\b${EARLIER}\b[^.?!]{0,20}\b(?:job|role|position|employer|company|work)\b`,
    'i',
  ),
  new RegExp(String.raw`\b${MONEY}[\s-]+(?:history|slips?|stubs?|certificates?)\b`, 'i'),
  /\b(?:how much|what)\b[^.?!]{0,20}\b(?:do|did|are|were|have)\b[^.?!]{0,12}\byou\b[^.?!]{0,15}\b(?:earn(?:ed|ing)?|ma(?:k|d)(?:e|ing)|paid|getting paid)\b/i,
  /\bpay\s?slips?\b/i,
];

/** The reason why this question may not be asked, or null when it may. */
export function salaryHistoryQuestion(label: string): string | null {
  return PATTERNS.some((pattern) => pattern.test(label))
    ? 'Do not ask what people earned before: it is unlawful in many places. Ask what they expect, or leave it out.'
    : null;
}
