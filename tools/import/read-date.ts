const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/**
 * The instant a source writes: ISO 8601, the dates of mail, "March 19, 2026", "19/10/2018". Without a
 * zone it is UTC. Null for what is none, and where day and month cannot be told apart.
 */
export function readDate(text: string): Date | null {
  const said = text.trim();
  const numeric = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(said);
  if (numeric) {
    const [day, month, year] = numeric.slice(1).map(Number) as [number, number, number];
    if (day <= 12 && month <= 12 && day !== month) return null;
    return day > 12 || month <= 12 ? at(year, month, day) : at(year, day, month);
  }
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(said);
  if (iso) return at(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const local = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?$/.exec(said);
  if (local) return valid(`${said.replace(' ', 'T')}Z`);
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})$/.test(said)) return valid(said);
  const named = monthIn(said);
  if (!named || !/\b\d{4}\b/.test(said)) return null;
  return valid(/(?:GMT|UTC|Z|[+-]\d{4})$/.test(said) ? said : `${said} UTC`);
}

function monthIn(text: string): boolean {
  return text
    .toLowerCase()
    .split(/[^a-z]+/)
    .some((word) => MONTHS.includes(word.slice(0, 3)) && word.length >= 3);
}

function at(year: number, month: number, day: number): Date | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? plausible(date) : null;
}

function valid(text: string): Date | null {
  const date = new Date(text);
  return Number.isNaN(date.getTime()) ? null : plausible(date);
}

function plausible(date: Date): Date | null {
  const year = date.getUTCFullYear();
  return year >= 1990 && year <= 2100 ? date : null;
}
