import type { RiskFlag } from '@plainhire/contracts';
import type { ReactNode } from 'react';

/** Rules of at least this weight are marked in red; lighter ones with dots. */
const HEAVY = 10;

interface Span {
  readonly start: number;
  readonly end: number;
  readonly number: number;
  readonly heavy: boolean;
}

/** What the rules saw in one field, by place; overlapping marks are cut at the one before. */
export function spansOf(flags: readonly RiskFlag[], field: string, length: number): Span[] {
  const all = flags.flatMap((flag, index) =>
    flag.evidence
      .filter((item) => item.field === field && item.end > item.start && item.end <= length)
      .map((item) => ({ start: item.start, end: item.end, number: index + 1, heavy: flag.weight >= HEAVY })),
  );
  all.sort((a, b) => a.start - b.start || b.end - a.end);
  const spans: Span[] = [];
  for (const span of all) {
    const from = Math.max(span.start, spans.at(-1)?.end ?? 0);
    if (from < span.end) spans.push({ ...span, start: from });
  }
  return spans;
}

/** Plain text of a field with its evidence marked and numbered like the list of rules. */
export function Marked({ text, field, flags }: { text: string; field: string; flags: readonly RiskFlag[] }) {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const span of spansOf(flags, field, text.length)) {
    parts.push(text.slice(at, span.start));
    parts.push(
      <mark key={span.start} className={span.heavy ? undefined : 'low'}>
        {text.slice(span.start, span.end)}
        <sup>{span.number}</sup>
      </mark>,
    );
    at = span.end;
  }
  parts.push(text.slice(at));
  return <>{parts}</>;
}

export function Flags({ flags }: { flags: readonly RiskFlag[] }) {
  return (
    <ol className="flags">
      {flags.map((flag, index) => (
        <li key={flag.rule} className={flag.weight >= HEAVY ? undefined : 'low'}>
          <span className="k">{index + 1}</span>
          <b>{ruleName(flag.rule)}</b>
          <span className="w">+ {flag.weight}</span>
          <p>
            {flag.message} {flag.evidence[0] && <q>{flag.evidence[0].text}</q>} <code>{flag.rule}</code>
          </p>
        </li>
      ))}
    </ol>
  );
}

function ruleName(rule: string): string {
  const words = rule.replaceAll(/[_.-]/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
