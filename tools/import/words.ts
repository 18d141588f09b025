import type { EmploymentType, Level, Workplace } from '@plainhire/contracts';

/** What boards write for our kinds; compared without case, blanks and hyphens. */
const EMPLOYMENT: Readonly<Record<EmploymentType, string>> = {
  full_time: 'fulltime',
  part_time: 'parttime',
  contractor: 'contractor contract freelance freelancer',
  temporary: 'temporary temp seasonal',
  intern: 'intern internship traineeship',
  volunteer: 'volunteer voluntary',
  per_diem: 'perdiem',
  other: 'other',
};
const LEVELS: Readonly<Record<Level, string>> = {
  intern: 'intern internship',
  junior: 'junior entrylevel entry graduate',
  mid: 'mid midlevel intermediate medior',
  senior: 'senior seniorlevel',
  lead: 'lead principal staff',
  executive: 'executive director clevel',
};
const WORKPLACES: Readonly<Record<Workplace, string>> = {
  on_site: 'onsite inoffice office inperson',
  hybrid: 'hybrid hybridremote partlyremote',
  remote: 'remote fullyremote workfromhome telecommute wfh',
};

export function employmentTypeOf(text: string): EmploymentType | null {
  return meaning(EMPLOYMENT, text);
}
export function levelOf(text: string): Level | null {
  return meaning(LEVELS, text);
}
export function workplaceOf(text: string): Workplace | null {
  return meaning(WORKPLACES, text);
}

function meaning<K extends string>(table: Readonly<Record<K, string>>, text: string): K | null {
  const key = text.toLowerCase().replace(/[\s_-]+/g, '');
  const found = (Object.keys(table) as K[]).find((kind) => table[kind].split(' ').includes(key));
  return found ?? null;
}
