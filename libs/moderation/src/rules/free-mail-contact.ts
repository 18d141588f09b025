import { findInAdvert, flagged, type Rule } from './rule.js';

const FREE =
  /[\w.+-]{1,64}@(?:gmail|googlemail|yahoo|ymail|rocketmail|hotmail|outlook|live|msn|aol|icloud|gmx|mail|protonmail|proton|tutanota|yandex|zoho|inbox|mail2world|fastmail)\.(?:com|net|org|de|fr|es|it|co\.uk|co\.in|in|ca|me|ru|at|ch)\b/gi;

/** A company has an address of its own. Small ones may not: a hint, no more. */
export const freeMailContact: Rule = {
  id: 'free-mail-contact',
  assess: (advert) =>
    advert.company?.verified === true
      ? null
      : flagged(
          'free-mail-contact',
          10,
          'The contact address is a free mailbox, not one of the company.',
          findInAdvert(advert, [FREE]),
        ),
};
