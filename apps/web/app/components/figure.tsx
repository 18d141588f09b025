/** One figure of a list of them: what it counts, the number, and what that means. Stands in `dl.figures`. */
export function Figure({ name, value, note }: { name: string; value: string; note: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <div className="v">
          <span>{value}</span>
        </div>
        <div className="w">{note}</div>
      </dd>
    </div>
  );
}
