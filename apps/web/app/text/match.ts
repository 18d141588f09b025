export const matchText = {
  caption: 'Match parts with points and evidence',
  part: 'Part and evidence',
  share: 'Share',
  points: 'Points',
  missing: 'Missing:',
  unknown: 'Unknown:',
  total: (version: string) => `Match, rules ${version}`,
  gate: { pass: 'passes', fail: 'does not pass', unknown: 'not known' },
  name: (code: string) => {
    const words = code.replaceAll(/[_-]/g, ' ');
    return words.charAt(0).toUpperCase() + words.slice(1);
  },
  /** What the rules found, as it stands in a list. */
  line: (evidence: string) => evidence.charAt(0).toUpperCase() + evidence.slice(1),
  note: 'Unknown is not missing: your profile does not say, and nothing is held against you.',
};
