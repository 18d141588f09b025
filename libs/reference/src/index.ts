export { extractSkills, findSkillMentions, type SkillMention } from './skills/extract.js';
export { skillKey } from './skills/normalize.js';
export { suggestSkills } from './skills/suggest.js';
export {
  allSkills,
  broaderClosure,
  findSkill,
  skillById,
  skillFamilies,
  type Skill,
  type SkillFamily,
} from './skills/taxonomy.js';
