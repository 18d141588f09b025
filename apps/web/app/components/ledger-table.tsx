import { IMPRESSIONS, unitAmount, unitFigure, type UnitSum } from '../format/ledger.js';
import { overviewText as text } from '../text/finance.js';

export interface LedgerRow {
  readonly key: string;
  readonly name: string;
  readonly note?: string;
  readonly unit: string;
  readonly amount: number;
}

export function unitName(unit: string): string {
  return unit === IMPRESSIONS ? text.impressionUnit : unit;
}

/** Impressions are named in each row; money names its currency once. */
function headOf(side: string, unit: string): string {
  return unit === IMPRESSIONS ? side : `${side}, ${unit}`;
}

/** Lines of one unit in two columns, with their sums, which must be the same. */
export function LedgerTable({
  rows,
  sum,
  caption,
}: {
  rows: readonly LedgerRow[];
  sum: UnitSum;
  caption: string;
}) {
  const { unit, debit, credit, off } = sum;
  return (
    <div className="scroll" tabIndex={0} role="region" aria-label={caption}>
      <table className="moneytable">
        <caption className="vh">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{text.account}</th>
            <th scope="col" className="num">
              {headOf(text.debit, unit)}
            </th>
            <th scope="col" className="num">
              {headOf(text.credit, unit)}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, name, note, amount }) => (
            <tr key={key}>
              <th scope="row" className="lightrow">
                {name}
                {note !== undefined && <small className="block muted">{note}</small>}
              </th>
              <td className="num">{amount > 0 && unitFigure(amount, unit)}</td>
              <td className="num">{amount < 0 && unitFigure(-amount, unit)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">
              {text.sum}
              {off !== 0 && (
                <small className="block wrongtext">{text.outBy(unitAmount(Math.abs(off), unit))}</small>
              )}
            </th>
            <td className="num">
              <span className="total">{unitFigure(debit, unit)}</span>
            </td>
            <td className="num">
              <span className="total">{unitFigure(credit, unit)}</span>
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
