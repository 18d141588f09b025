export { extractSkills, findSkillMentions, type SkillMention } from './skills/extract.js';
export { skillKey } from './skills/normalize.js';
export { suggestSkills } from './skills/suggest.js';
export {
  allSkills,
  broaderClosure,
  findSkill,
  neighboursOf,
  skillById,
  skillFamilies,
  type Skill,
  type SkillFamily,
} from './skills/taxonomy.js';
export { convert, ratesOn } from './money/convert.js';
export { CURRENCIES, isCurrency, type Currency } from './money/currencies.js';
export { RATE_TABLES, type RateTable } from './money/rates.js';
export { parsePay, type ParsedPay, type PayDoubt, type PayHint, type PayReading } from './pay/parse-pay.js';
export { type City } from './places/cities-file.js';
export {
  COUNTRIES,
  countryName,
  findCountry,
  foldPlace,
  isCountry,
  type Country,
} from './places/countries.js';
export { parsePlace, type ParsedPlace } from './places/parse-place.js';
export { distanceKm, findCity, findPlace, type Place } from './places/gazetteer.js';
export { findState, type State } from './places/states.js';
export { languageName, languageSkill } from './places/languages.js';
export { findJobRole, JOB_ROLES, type JobRole, jobRoleOf } from './roles/job-roles.js';
export { TitleIndex, type TitleHit } from './titles/title-index.js';
export { titleLikeness } from './titles/title-likeness.js';
export { roleWords, titleWords } from './titles/title-words.js';
