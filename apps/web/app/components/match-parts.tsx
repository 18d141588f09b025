import type { Match } from '@plainhire/contracts';
import { matchText } from '../text/match.js';
import { Icon } from './icon.js';

const GATE_ICON = { pass: 'check', fail: 'cross', unknown: 'unknown' } as const;

export function MatchGates({ match }: { match: Match }) {
  return (
    <ul className="gates">
      {match.gates.map((gate) => (
        <li key={gate.name} className={`gate-${gate.state}`}>
          <Icon name={GATE_ICON[gate.state]} label={matchText.gate[gate.state]} />
          <span>
            {matchText.name(gate.name)}: {gate.evidence}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Points earned in green, of all the points there are. A drawing; the figures stand beside it. */
export function ShareBar({ points, of, tone = 'c-in' }: { points: number; of: number; tone?: string }) {
  const share = of > 0 ? Math.max(0, Math.min(100, (points / of) * 100)) : 0;
  return (
    <svg className="sharebar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect className="c-track" width="100" height="8" />
      <rect className={tone} width={share} height="8" />
    </svg>
  );
}

function total(match: Match) {
  return (
    <tfoot>
      <tr>
        <th scope="row">{matchText.total(match.version)}</th>
        <td />
        <td className="num">
          <span className="total">
            {match.score} / {match.of}
          </span>
        </td>
      </tr>
    </tfoot>
  );
}

/** The working of a score: each part with its evidence, what is missing, and what is not known. */
export function MatchTable({ match }: { match: Match }) {
  return (
    <table className="parts">
      <caption className="vh">{matchText.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{matchText.part}</th>
          <th scope="col">{matchText.share}</th>
          <th scope="col" className="num">
            {matchText.points}
          </th>
        </tr>
      </thead>
      <tbody>
        {match.parts.map((part) => (
          <tr key={part.name}>
            <th scope="row">
              {matchText.name(part.name)}
              {part.evidence.length > 0 && (
                <span className="ev">{matchText.line(part.evidence.join('; '))}</span>
              )}
              {part.missing.length > 0 && (
                <span className="ev">
                  <b>{matchText.missing}</b> {part.missing.join('; ')}
                </span>
              )}
              {part.unknown.length > 0 && (
                <span className="ev">
                  <b>{matchText.unknown}</b> {part.unknown.join('; ')}
                </span>
              )}
            </th>
            <td>
              <ShareBar points={part.points} of={part.of} />
            </td>
            <td className="num">
              {part.points} / {part.of}
            </td>
          </tr>
        ))}
      </tbody>
      {total(match)}
    </table>
  );
}

/** The same in little, for panels. */
export function MatchMini({ match, evidence = true }: { match: Match; evidence?: boolean }) {
  const has = match.parts.flatMap((part) => part.evidence);
  const missing = match.parts.flatMap((part) => part.missing);
  const unknown = match.parts.flatMap((part) => part.unknown);
  return (
    <>
      <table className="mini">
        <caption className="vh">{matchText.caption}</caption>
        <thead className="vh">
          <tr>
            <th scope="col">{matchText.part}</th>
            <th scope="col">{matchText.share}</th>
            <th scope="col">{matchText.points}</th>
          </tr>
        </thead>
        <tbody>
          {match.parts.map((part) => (
            <tr key={part.name}>
              <th scope="row">{matchText.name(part.name)}</th>
              <td>
                <ShareBar points={part.points} of={part.of} />
              </td>
              <td className="num">
                {part.points} / {part.of}
              </td>
            </tr>
          ))}
        </tbody>
        {total(match)}
      </table>
      {evidence && (
        <div className="reasons">
          <Reasons kind="" icon="check" items={has} />
          <Reasons kind=" not" icon="cross" items={missing} />
          <Reasons kind=" unk" icon="unknown" items={unknown} />
        </div>
      )}
    </>
  );
}

function Reasons({
  kind,
  icon,
  items,
}: {
  kind: string;
  icon: 'check' | 'cross' | 'unknown';
  items: string[];
}) {
  return items.map((text, index) => (
    <p className={`reason${kind}`} key={`${text} ${String(index)}`}>
      <Icon name={icon} />
      <span>{matchText.line(text)}</span>
    </p>
  ));
}
