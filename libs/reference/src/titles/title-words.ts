/** Short forms people write in titles. */
const SHORT: ReadonlyMap<string, string> = new Map(
  Object.entries({
    sr: 'senior',
    snr: 'senior',
    jr: 'junior',
    jnr: 'junior',
    mgr: 'manager',
    mngr: 'manager',
    eng: 'engineer',
    engr: 'engineer',
    dev: 'developer',
    devs: 'developer',
    asst: 'assistant',
    assoc: 'associate',
    admin: 'administrator',
    exec: 'executive',
    dir: 'director',
    rep: 'representative',
    reps: 'representative',
    spec: 'specialist',
    tech: 'technician',
    coord: 'coordinator',
    supv: 'supervisor',
    svp: 'senior vice president',
    vp: 'vice president',
    ops: 'operations',
    acct: 'account',
    mktg: 'marketing',
    mfg: 'manufacturing',
    prof: 'professor',
    ceo: 'chief executive officer',
    cfo: 'chief financial officer',
    cto: 'chief technology officer',
    coo: 'chief operating officer',
    ta: 'talent acquisition',
    programmer: 'developer',
    frontend: 'front end',
    backend: 'back end',
    fullstack: 'full stack',
    healthcare: 'health care',
    counsellor: 'counselor',
    theatre: 'theater',
    organisational: 'organizational',
    adviser: 'advisor',
  }),
);

/** Words of rank and form of contract: they say how high, not what. */
const RANK = new Set([
  'senior',
  'junior',
  'lead',
  'principal',
  'staff',
  'chief',
  'head',
  'intern',
  'trainee',
  'entry',
  'level',
  'assistant',
  'associate',
  'deputy',
  'i',
  'ii',
  'iii',
  'iv',
  'professional',
  'experienced',
  'certified',
  'licensed',
  'registered',
  'contract',
  'freelance',
  'temporary',
  'part',
  'full',
  'time',
  'm',
  'w',
  'f',
  'd',
  'x',
]);

const STOP = new Set(['of', 'the', 'and', 'for', 'in', 'at', 'to', 'a', 'an', 'on', 'with', 'or', 'by']);

/** A title's words: lower case, without marks, short forms written out, British spelling folded. */
export function titleWords(title: string): string[] {
  return title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\([^)]*\)|\[[^\]]*\]/g, ' ')
    .split(/[^\p{L}\p{N}+#]+/u)
    .flatMap((word) => (SHORT.get(word) ?? word).split(' '))
    .filter((word) => word !== '' && !STOP.has(word));
}

/** The words that say what somebody does, without those of rank; all of them when nothing else is left. */
export function roleWords(title: string): string[] {
  const words = titleWords(title);
  const role = words.filter((word) => !RANK.has(word));
  return role.length > 0 ? role : words;
}
