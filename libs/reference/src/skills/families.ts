import { health, education, community } from './care.js';
import { cloud, security } from './cloud.js';
import { finance, marketing } from './commerce.js';
import { data } from './data.js';
import { design, product } from './design.js';
import { construction, engineering } from './engineering.js';
import type { RawFamily } from './family.js';
import { hospitality, languages, legal, logistics, office, people, science, soft } from './services.js';
import { software } from './software.js';

export const rawFamilies: readonly RawFamily[] = [
  software,
  data,
  cloud,
  security,
  design,
  product,
  marketing,
  finance,
  health,
  education,
  community,
  engineering,
  construction,
  logistics,
  hospitality,
  people,
  legal,
  office,
  science,
  languages,
  soft,
];
