import type { SentFields } from '../contexts.js';
import { problemText as text } from '../text/problem.js';

/** Fields that a page puts into its form itself. */
const OWN = new Set(['company', 'draftId', 'id', 'postingId']);

/** What was typed into a form, where the form itself cannot be shown: to be read, and to be copied. */
export function Typed({ fields }: { fields: SentFields }) {
  const typed = typedByPeople(fields);
  if (typed.length === 0) return null;
  return (
    <section className="rise half b6" aria-labelledby="typed">
      <h2 id="typed">{text.typed}</h2>
      <p className="second">{text.typedLead}</p>
      {typed.map(([name, value], index) => (
        <div className="field" key={index}>
          <label htmlFor={`typed-${String(index)}`}>{nameInWords(name)}</label>
          <textarea
            className="input"
            id={`typed-${String(index)}`}
            readOnly
            rows={Math.min(12, 1 + Math.floor(value.length / 60))}
            defaultValue={value}
          />
        </div>
      ))}
    </section>
  );
}

export function typedByPeople(fields: SentFields): SentFields {
  return fields.filter(([name, value]) => !name.startsWith('_') && !OWN.has(name) && value.trim() !== '');
}

/** `coverLetter` as “Cover letter”, `work.0.title` as “Work 1 title”. */
function nameInWords(name: string): string {
  const words = name
    .replace('[]', '')
    .split('.')
    .map((part) => (/^\d+$/.test(part) ? String(Number(part) + 1) : part.replaceAll(/([A-Z])/g, ' $1')))
    .join(' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
