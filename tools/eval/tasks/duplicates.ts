import { type Fingerprint, fingerprint, likeness, SAME_TEXT } from '@plainhire/moderation';
import { z } from 'zod';
import { ratio } from '../metrics.js';
import { progress } from '../progress.js';
import { readAll } from '../sets.js';

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? '');
const id = z.union([z.string(), z.number()]).transform(String);
const Row = z.object({
  id,
  of: id.nullish().transform((value) => value ?? null),
  label: z.enum(['original', 'duplicate', 'other-location', 'look-alike']),
  description: text,
});

/**
 * Looks each posting up among the earlier ones as the rule about duplicate texts does: shared bands,
 * then the likeness of the signatures. A row counts as merged when the one it is judged against is found.
 */
export async function duplicates(folder: string): Promise<Record<string, unknown>> {
  const rows = await readAll(folder, 'rows', Row);
  const earlier = new Prints();
  const judged: Record<string, { n: number; merged: number }> = {};
  rows.forEach((row, index) => {
    const print = fingerprint(row.description);
    const found = print ? earlier.like(print) : [];
    const of = (judged[row.label] ??= { n: 0, merged: 0 });
    of.n += 1;
    if (row.of === null ? found.length > 0 : found.includes(row.of)) of.merged += 1;
    if (print) earlier.add(row.id, print);
    progress('postings', index + 1, rows.length);
  });
  const share = (label: string) => ratio(judged[label]?.merged ?? 0, judged[label]?.n ?? 0);
  return {
    n: rows.length,
    recall: share('duplicate'),
    falseMerges: share('look-alike'),
    multiLocation: share('other-location'),
    originalsMerged: share('original'),
  };
}

/** What the table of fingerprints does, in memory. */
class Prints {
  private readonly byBand = new Map<number, { id: string; print: Fingerprint }[]>();

  add(id: string, print: Fingerprint): void {
    for (const band of print.bands) this.byBand.set(band, [...(this.byBand.get(band) ?? []), { id, print }]);
  }

  like(print: Fingerprint): string[] {
    const near = print.bands.flatMap((band) => this.byBand.get(band) ?? []);
    return [
      ...new Set(
        near
          .filter((one) => likeness(one.print.signature, print.signature) >= SAME_TEXT)
          .map((one) => one.id),
      ),
    ];
  }
}
