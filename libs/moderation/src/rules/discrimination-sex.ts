import { findInAdvert, flagged, type Rule } from './rule.js';

const SEX = String.raw`(?:females?|males?|woman|women|man|men|lad(?:y|ies)|girls?|boys?|gentlem[ae]n)`;
const PERSON = String.raw`(?:applicants?|candidates?|persons?|people|employees?|workers?|staff|job ?seekers?|graduates?|only)`;

const PATTERNS = [
  new RegExp(
    String.raw`\b(?:applicants?|candidates?|employees?|staff|persons?|gender|sex)\s*(?:needed|required|wanted|preferred|type)?\s*[:=_–-]\s*(?:only\s+)?${SEX}\b(?:\s+only)?`,
    'gi',
  ),
  new RegExp(
    String.raw`\b${SEX}\s*(?:applicants?|candidates?)?\s*\(?\s*(?:only|preferred|required|needed|wanted|preferable|preferably|prioriti[sz]ed)\b`,
    'gi',
  ),
  new RegExp(
    String.raw`\b(?:only|strictly|preferably|preferred|exclusively|must be|should be|looking for|seeking|hiring|wanted|need|needs|open to|require[sd]?)\s+(?:only\s+)?(?:an?\s+|the\s+|for\s+)?(?:[\w,-]+\s+){0,5}?${SEX}\s+${PERSON}\b`,
    'gi',
  ),
  new RegExp(
    String.raw`\b(?:only|strictly|preferably|exclusively)\s+(?:for\s+)?(?:an?\s+)?${SEX}\b(?!-)`,
    'gi',
  ),
  new RegExp(String.raw`\b(?:must|should|has to|have to)\s+be\s+(?:an?\s+)?(?:\w+\s+){0,2}${SEX}\b`, 'gi'),
  new RegExp(
    String.raw`^\s*(?:fe)?male\s+\w+|\(\s*(?:fe)?males?\s*(?:only)?\s*\)|[-–,/|]\s*(?:fe)?males?\s*$`,
    'gi',
  ),
  new RegExp(
    String.raw`\b(?:looking for|seeking|hiring|recruiting|we need|in search of|vacancy for)\s+(?:an?\s+)?(?:[\w,-]+\s+){0,4}?(?:females?|males?|lad(?:y|ies)|girls?|boys?)\b`,
    'gi',
  ),
  new RegExp(
    String.raw`\b(?:priority|preference)\s+(?:will be\s+|is\s+)?(?:given\s+)?(?:to|for)\s+(?:\w+\s+)?${SEX}\b`,
    'gi',
  ),
  /\b(?:sales|office|front desk|delivery|tea|house)\s*(?:girl|boy|lady)\b|\bsales(?:man|woman|lady|girl|boy)\s+only\b/gi,
  // Amharic. The word for sex has two spellings of one sound, and many marks may stand behind it.
  /ሴት\s*(?:ብቻ|አመልካች)|ወንድ\s*(?:ብቻ|አመልካች)|[ጾፆ]ታ\s{0,3}[:፡፦_–—-]{1,3}\s{0,3}(?:ሴት|ወንድ)(?!\s*(?:\/|,|፣|ና|እና|ወይም|and\b|or\b))/g,
];

/** Both named side by side shut nobody out, nor does encouraging those who are few. */
const BOTH_AFTER =
  /^\s*(?:\/|&|\+|,|or|and|\band\/or\b)\s*(?:(?:fe)?males?|m[ae]n|women|lad(?:y|ies)|girls?|boys?|other|non-?binary|diverse|x|d)\b|^\s*(?:employees?|candidates?|applicants?)?\s*are\s+(?:also\s+|equally\s+|strongly\s+|highly\s+)?(?:encouraged|welcome|invited)/i;
const BOTH_BEFORE =
  /(?:\b(?:fe)?males?|\bm[ae]n|\bwomen|\bboth|\blad(?:y|ies)|\bgirls?|\bboys?)\s*(?:\/|&|\+|,|or|and)\s*$/i;
const OUTREACH =
  /\b(?:encourag\w*|regardless of|irrespective of|without regard to|equal opportunit\w*|non-?discriminat\w*|empower\w*|support(?:s|ing)?|serving|help(?:s|ing)?|violence|clothing|wear|fashion|shoes|products? for|health of)\b[^.!?\n]{0,70}$/i;

/** Work is open to all sexes (for example Directive 2006/54/EC, Art. 14; 42 U.S.C. § 2000e-3(b)). */
export const discriminationSex: Rule = {
  id: 'discrimination-sex',
  assess: (advert) =>
    flagged(
      'discrimination-sex',
      40,
      'It restricts or prefers applicants by sex.',
      findInAdvert(
        advert,
        PATTERNS,
        (before, match, after) =>
          BOTH_AFTER.test(after) ||
          BOTH_BEFORE.test(before + (/^\W*/.exec(match)?.[0] ?? '')) ||
          OUTREACH.test(before) ||
          new RegExp(String.raw`\b${SEX}\s*(?:\/|&|or|and|,)\s*${SEX}\b`, 'i').test(match),
      ),
    ),
};
