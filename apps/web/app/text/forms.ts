export const formText = {
  summary: (count: number) =>
    count === 1 ? 'One thing to put right' : `${String(count)} things to put right`,
  kept: 'Nothing was sent. What you wrote is kept.',
  optional: '(optional)',
};
