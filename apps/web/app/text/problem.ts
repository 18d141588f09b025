interface Words {
  readonly name: string;
  readonly title: string;
  readonly detail: string;
}

const WORDS: Record<number, Words> = {
  403: {
    name: 'Not allowed',
    title: 'This is not open to you',
    detail: 'Your account has no right to this page. Sign in with another one, or ask its owner.',
  },
  404: { name: 'Not found', title: 'There is no page at this address', detail: '' },
  410: {
    name: 'Closed',
    title: 'This is no longer here',
    detail: 'It was here once and has been closed. Search for something like it.',
  },
  413: { name: 'Too large', title: 'The form was too large', detail: 'Send files of at most 5 MB each.' },
  429: {
    name: 'Too many',
    title: 'That was too often',
    detail: 'Wait a minute and try again. Nothing was lost that was saved before.',
  },
  503: {
    name: 'Away',
    title: 'Plainhire is not available right now',
    detail:
      'It is usually back within a minute. If you were filling in a form, go back: your browser has kept what you typed. Nothing was lost that was saved before.',
  },
};

/** Of a form that was sent to what is not there, or no longer. */
const NOT_TAKEN: Words = {
  name: 'Not found',
  title: 'There is nothing here that this could be done to',
  detail: 'What the form was for is not there, or is no longer yours. Nothing was changed.',
};

const FAILED: Words = {
  name: 'Failed',
  title: 'The page could not be made',
  detail:
    'A fault on our side, not in what you did. It has been written down. Nothing was lost that was saved before; try again in a moment.',
};

const REFUSED: Words = {
  name: 'Not possible',
  title: 'That could not be done',
  detail: 'Go back, open the page again and try once more.',
};

const of = (status: number): Words => WORDS[status] ?? (status >= 500 ? FAILED : REFUSED);

export const problemText = {
  of: (status: number, sent = false): Words => (sent && status === 404 ? NOT_TAKEN : of(status)),
  nothingAt: 'Nothing stands at',
  trySearch: 'It may have been mistyped. Search for the job here.',
  again: 'Try again',
  reference: 'Reference',
  typed: 'What you typed',
  typedLead: 'It was not saved. Copy what you want to keep.',
};
