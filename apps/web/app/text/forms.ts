export const formText = {
  summary: (count: number) =>
    count === 1 ? 'One thing to put right' : `${String(count)} things to put right`,
  kept: 'Nothing was sent. What you wrote is kept.',
  named: (label: string | undefined, detail: string) =>
    label === undefined ? detail : `${label}: ${detail.charAt(0).toLowerCase()}${detail.slice(1)}`,
  optional: '(optional)',
};
