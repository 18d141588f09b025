import {
  type Advert,
  type Assessment,
  assessText,
  isDiscriminationSuspected,
  isScamSuspected,
} from '@plainhire/moderation';
import { z } from 'zod';
import { flagRates, type Judged } from '../metrics.js';
import { progress } from '../progress.js';
import { readAll } from '../sets.js';

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? '');
const Yes = z
  .union([z.boolean(), z.literal(0), z.literal(1), z.enum(['0', '1'])])
  .transform((value) => value === true || value === 1 || value === '1');
const base = {
  title: text,
  company: text,
  text,
  source: z
    .string()
    .nullish()
    .transform((value) => value ?? 'all'),
};
const ScamRow = z.object({ ...base, fraudulent: Yes });
const DiscriminationRow = z.object({ ...base, restricted: Yes });

/** Flags adverts whose signs of fraud together reach what the product calls suspected. */
export async function scam(folder: string): Promise<Record<string, unknown>> {
  const rows = await readAll(folder, 'rows', ScamRow);
  return judge(
    rows.map((row) => ({ ...row, wanted: row.fraudulent })),
    isScamSuspected,
  );
}

/** Flags adverts that a rule about sex sees; rules about age and the rest are another question. */
export async function discrimination(folder: string): Promise<Record<string, unknown>> {
  const rows = await readAll(folder, 'rows', DiscriminationRow);
  const { falseAlarms, ...rest } = judge(
    rows.map((row) => ({ ...row, wanted: row.restricted })),
    (assessment) =>
      isDiscriminationSuspected(assessment) &&
      assessment.flags.some((flag) => flag.rule === 'discrimination-sex'),
  );
  return { ...rest, falseAlarms: falseAlarms.all ?? falseAlarms };
}

interface Row {
  readonly title: string;
  readonly company: string;
  readonly text: string;
  readonly source: string;
  readonly wanted: boolean;
}

function judge(rows: readonly Row[], isFlagged: (assessment: Assessment) => boolean) {
  const rules: Record<string, { wanted: number; harmless: number }> = {};
  const judged = rows.map((row, index): Judged => {
    const assessment = assessText(advertOf(row));
    const flagged = isFlagged(assessment);
    if (flagged)
      for (const { rule } of assessment.flags) {
        const seen = (rules[rule] ??= { wanted: 0, harmless: 0 });
        if (row.wanted) seen.wanted += 1;
        else seen.harmless += 1;
      }
    progress('adverts', index + 1, rows.length);
    return { source: row.source, wanted: row.wanted, flagged };
  });
  return { n: rows.length, ...flagRates(judged), rules };
}

/** A set without a company's name does not say that there is none: nothing is concluded from it. */
function advertOf(row: Row): Advert {
  return {
    title: row.title,
    description: row.text,
    ...(row.company === '' ? {} : { company: { name: row.company } }),
  };
}
