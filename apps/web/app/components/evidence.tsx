import type { RiskFlag } from '@plainhire/contracts';
import type { ReactNode } from 'react';

/** Rules of at least this weight are marked in red; lighter ones with dots. */
const HEAVY = 10;
/** Characters from which on a mark over all of a text is no use. */
const LONG = 120;

interface Span {
  readonly start: number;
  readonly end: number;
  readonly number: number;
  readonly heavy: boolean;
}

/**
 * What the rules saw in one field, by place. Where marks overlap the heavier rule keeps its own and the
 * others get what is left; a mark over the whole of a long text says nothing about a place and is left out.
 */
export function spansOf(flags: readonly RiskFlag[], field: string, length: number): Span[] {
  const all = flags
    .flatMap((flag, index) =>
      flag.evidence
        .filter((item) => item.field === field && item.end > item.start && item.end <= length)
        .filter((item) => length < LONG || item.end - item.start < length)
        .map((item) => ({ ...item, number: index + 1, weight: flag.weight })),
    )
    .sort((a, b) => b.weight - a.weight || a.start - b.start);
  const spans: Span[] = [];
  for (const { start, end, number, weight } of all)
    for (const [from, to] of without(start, end, spans))
      spans.push({ start: from, end: to, number, heavy: weight >= HEAVY });
  return spans.sort((a, b) => a.start - b.start);
}

/** The parts of a stretch that no span covers yet. */
function without(start: number, end: number, taken: readonly Span[]): [number, number][] {
  let free: [number, number][] = [[start, end]];
  for (const span of taken)
    free = free.flatMap(([from, to]): [number, number][] => {
      if (span.end <= from || span.start >= to) return [[from, to]];
      const parts: [number, number][] = [
        [from, span.start],
        [span.end, to],
      ];
      return parts.filter(([a, b]) => b > a);
    });
  return free;
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

/** A fact that a rule speaks of as a whole, such as the pay. */
export function MarkedFact({
  text,
  field,
  flags,
}: {
  text: string;
  field: string;
  flags: readonly RiskFlag[];
}) {
  const index = flags.findIndex((flag) => flag.evidence.some((item) => item.field === field));
  const flag = flags[index];
  if (!flag) return <>{text}</>;
  return (
    <mark className={flag.weight >= HEAVY ? undefined : 'low'}>
      {text}
      <sup>{index + 1}</sup>
    </mark>
  );
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
            {flag.message} <Quote flag={flag} />
          </p>
        </li>
      ))}
    </ol>
  );
}

const QUOTED = 90;

/** The first words it saw; a whole text or a raw figure is not repeated. */
function Quote({ flag }: { flag: RiskFlag }) {
  const seen = flag.evidence[0];
  if (!seen || seen.field === 'pay' || seen.text.length > QUOTED) return null;
  return <q>{seen.text}</q>;
}

function ruleName(rule: string): string {
  const words = rule.replaceAll(/[_.-]/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
