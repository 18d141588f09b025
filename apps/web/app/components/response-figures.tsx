import type { ResponseFigures } from '@plainhire/contracts';
import { figuresText as text } from '../text/desk.js';

const LAST_DAY = 28;
const TALLEST = 8;
const STEP = 12;
const RADIUS = 4.5;
const WIDTH = 620;
const FLOOR = 108;

/** `Answers in 9 days (median, n = 41)`: the stamp of a company that has enough behind it. */
export function AnswerStamp({ figures }: { figures: ResponseFigures }) {
  if (figures.medianDays === null) return null;
  return (
    <span className="stamp">
      <b>{text.stampName}</b> {text.stamp(figures.medianDays, figures.n)}
    </span>
  );
}

/** For candidates: what became of earlier applications, in a sentence and a drawing. Nothing when there is too little. */
export function AnswerFigures({
  figures,
  company,
  promise,
}: {
  figures: ResponseFigures;
  company: string;
  promise?: number | null | undefined;
}) {
  if (figures.answeredPercent === null) return null;
  return (
    <div className="narrow">
      <p className="prose">
        {text.sentence(company, figures.answeredPercent, figures.n, figures.medianDays)}
      </p>
      <AnswerDays figures={figures} promise={promise} />
    </div>
  );
}

/** Each answer as a dot over the day it came on, with the promised day marked; the same as a table behind it. */
export function AnswerDays({
  figures,
  promise,
}: {
  figures: ResponseFigures;
  promise?: number | null | undefined;
}) {
  const answered = figures.days.reduce((sum, { answers }) => sum + answers, 0);
  if (answered === 0) return null;
  const columns = columnsOf(figures.days);
  const each = Math.max(1, Math.ceil(Math.max(...columns) / TALLEST));
  const wide = WIDTH / columns.length;
  const x = (index: number) => (index + 0.5) * wide;
  const unanswered = figures.n - answered;
  const marked = promise !== null && promise !== undefined && promise < columns.length;
  const room = marked ? 26 : 0;
  const top = FLOOR - 15 - Math.ceil(Math.max(...columns) / each) * STEP - room;
  return (
    <figure className="answerdays">
      <svg
        className="chart"
        viewBox={[0, top, WIDTH, 134 - top].join(' ')}
        role="img"
        aria-label={text.drawing(figures.n, answered)}
      >
        <path className="c-ax" d={`M0 ${String(FLOOR)}.5H${String(WIDTH)}`} />
        {columns.flatMap((count, index) =>
          Array.from({ length: Math.ceil(count / each) }, (_, high) => (
            <circle
              className="c-ink"
              key={`${String(index)}-${String(high)}`}
              cx={x(index)}
              cy={FLOOR - 9 - high * STEP}
              r={RADIUS}
            />
          )),
        )}
        {marked && (
          <>
            <path
              className="c-promise"
              d={`M${String(promise * wide)} ${String(top + 20)}V${String(FLOOR)}`}
            />
            <text
              className="c-label"
              y={top + 14}
              {...(promise * 2 > columns.length
                ? { x: promise * wide + 5, textAnchor: 'end' as const }
                : { x: promise * wide - 5 })}
            >
              {text.promised(promise)}
            </text>
          </>
        )}
        {[1, 7, 14, 21]
          .filter((day) => day <= columns.length)
          .map((day) => (
            <text className="quiet" key={day} {...labelAt(day, x(day - 1), columns.length)}>
              {day === 1 ? text.applied : text.day(day)}
            </text>
          ))}
        {columns.length > LAST_DAY && (
          <text className="quiet" x={WIDTH} y="127" textAnchor="end">
            {text.later}
          </text>
        )}
      </svg>
      <figcaption className="t13 muted">
        {text.each(each)} {unanswered > 0 && text.none(unanswered)}
      </figcaption>
      <details className="more t13">
        <summary>{text.table}</summary>
        <table className="mini">
          <thead>
            <tr>
              <th scope="col">{text.dayHead}</th>
              <th scope="col" className="num">
                {text.answersHead}
              </th>
            </tr>
          </thead>
          <tbody>
            {figures.days.map(({ day, answers }) => (
              <tr key={day}>
                <th scope="row">{day}</th>
                <td className="num">{answers}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

/** Under its column, but never over the edge of the drawing. */
function labelAt(day: number, x: number, columns: number) {
  if (day === 1) return { x: 0, y: 127, textAnchor: 'start' as const };
  if (day === columns) return { x: WIDTH, y: 127, textAnchor: 'end' as const };
  return { x, y: 127, textAnchor: 'middle' as const };
}

/** One column a day, three weeks at least; what came after four weeks shares the last one. */
function columnsOf(days: ResponseFigures['days']): number[] {
  const last = Math.max(21, Math.min(LAST_DAY + 1, Math.max(...days.map(({ day }) => day))));
  const columns = Array.from({ length: last }, () => 0);
  for (const { day, answers } of days) {
    const at = Math.min(day, last) - 1;
    columns[at] = (columns[at] ?? 0) + answers;
  }
  return columns;
}
