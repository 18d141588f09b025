import { findInAdvert, flagged, type Rule } from './rule.js';

const ONLY = [
  /\b(?:contact|message|text|write|reach|apply|dm|chat|add|inbox|send)\b[^.!?\n]{0,50}\b(?:telegram|whats\s?app|viber|signal app|wechat|we chat|line id|hangouts?|skype id|imo|snapchat)\b/gi,
  /\b(?:telegram|whats\s?app|viber|wechat|hangouts?)\s*(?:only|:|at|@|no\.?|number|\+?\d)/gi,
  /\bt\.me\/\w+|\bwa\.me\/\d+/gi,
  /\b(?:text|call|sms)\s+(?:me|us)?\s*(?:@|at|on)\s*\+?[\d(][\d\s().-]{6,}/gi,
  /\btext\s+(?:the word\s+)?["“]?\w+["”]?\s+to\s+\d{5,}/gi,
];
const ELSEWHERE = [
  /\b(?:apply|register|sign up)\b[^.!?\n]{0,20}\b(?:using|via|through|on|at)?\s*(?:the\s+)?(?:below link|link below)\b/gi,
  /\b(?:submit|send) your (?:application|resume|cv) (?:via|through|using) this link\b/gi,
  /\b(?:go to|visit) (?:this|the following|our) (?:web\s?site|site|link)\s*[:-]|\bvisit here\b/gi,
  /\b(?:please\s+)?(?:call|contact) me\b/gi,
];
const SHORTENED = /\b(?:bit\.ly|tinyurl\.com|goo\.gl|forms\.gle|t\.co|cutt\.ly|is\.gd|rebrand\.ly)\/\w+/gi;

/** Talk that leaves the site leaves no trace: messengers, private numbers, shortened links. */
export const offPlatformContact: Rule = {
  id: 'off-platform-contact',
  assess(advert) {
    const messenger = findInAdvert(advert, [...ONLY, SHORTENED]);
    if (messenger.length > 0)
      return flagged(
        'off-platform-contact',
        15,
        'It moves the contact to a messenger, a private number or a hidden link.',
        messenger,
      );
    return flagged(
      'off-platform-contact',
      16,
      'It sends applicants elsewhere to apply.',
      findInAdvert(advert, ELSEWHERE),
    );
  },
};
