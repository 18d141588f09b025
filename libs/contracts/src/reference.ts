import { z } from 'zod';

export const SkillQuery = z.object({
  /** The first letters of a skill's name or of another name for it. */
  q: z.string().max(80).default(''),
  limit: z.coerce.number().int().min(1).max(50).default(10),
});
export type SkillQuery = z.infer<typeof SkillQuery>;

export const SkillSuggestion = z.object({
  id: z.string(),
  name: z.string(),
  family: z.object({ id: z.string(), name: z.string() }),
});
export type SkillSuggestion = z.infer<typeof SkillSuggestion>;

export const SkillSuggestions = z
  .object({ items: z.array(SkillSuggestion) })
  .meta({ id: 'SkillSuggestions' });
export type SkillSuggestions = z.infer<typeof SkillSuggestions>;

const CodeAndName = z.object({ code: z.string(), name: z.string() });

/** ISO 3166-1 codes with English names, by name. */
export const Countries = z.object({ items: z.array(CodeAndName) }).meta({ id: 'Countries' });
export type Countries = z.infer<typeof Countries>;

/** ISO 4217 codes with English names, by code; `rate` is units for one euro, null where none is known. */
export const Currencies = z
  .object({
    ratesOf: z.string(),
    items: z.array(CodeAndName.extend({ rate: z.number().nullable() })),
  })
  .meta({ id: 'Currencies' });
export type Currencies = z.infer<typeof Currencies>;
