import { toMajor } from '@plainhire/kernel';
import { parsePay, type PayReading } from '@plainhire/reference';
import { z } from 'zod';
import { readAll } from '../sets.js';

const Figure = z.union([z.string(), z.number()]).transform(Number);
const Labelled = z.object({
  text: z.string(),
  /** Thousand dollars a year, or dollars an hour. */
  min_salary: Figure,
  max_salary: Figure,
  hourly: Figure,
});
const Unlabelled = z.object({ text: z.string() });

/**
 * Reads pay from short texts. The labelled ones are in dollars and hold guesses of sites, which the
 * product reads and then leaves out; here they count as read. Of the others it says how many it reads,
 * how many reasons it has for the rest, and how often it states a figure that the text does not hold.
 */
export async function salary(folder: string): Promise<Record<string, unknown>> {
  const labelled = await readAll(folder, 'labelled', Labelled);
  const unlabelled = await readAll(folder, 'unlabelled', Unlabelled);
  const right = labelled.filter((row) => isExact(row, parsePay(row.text, { currency: 'USD' })));
  const readings = unlabelled.map(({ text }) => ({ text, reading: parsePay(text, { country: 'US' }) }));
  const left: Record<string, number> = {};
  for (const { reading } of readings)
    if (reading.doubt !== null) left[reading.doubt] = (left[reading.doubt] ?? 0) + 1;
  return {
    n: labelled.length,
    exact: right.length / labelled.length,
    unlabelled: {
      n: unlabelled.length,
      read: readings.filter(({ reading }) => reading.pay !== null).length / unlabelled.length,
      leftOut: left,
      invented: readings.filter(({ text, reading }) => isInvented(text, reading)).length,
    },
  };
}

function isExact(row: z.infer<typeof Labelled>, reading: PayReading): boolean {
  const said = reading.pay ?? reading.estimate;
  if (!said || said.currency !== 'USD' || said.unit !== (row.hourly === 1 ? 'hour' : 'year')) return false;
  const scale = row.hourly === 1 ? 1 : 1000;
  const [min, max] = [toMajor(said.min, 'USD'), toMajor(said.max, 'USD')];
  return min === row.min_salary * scale && max === row.max_salary * scale;
}

/** True when an end of the pay is none of the text's figures, whatever they are multiplied by. */
export function isInvented(text: string, { pay }: PayReading): boolean {
  if (!pay) return false;
  const figures = text.replace(/[^\d]/g, '');
  return [pay.min, pay.max].some((end) => {
    const digits = String(end).replace(/0+$/, '');
    return digits !== '' && !figures.includes(digits);
  });
}
