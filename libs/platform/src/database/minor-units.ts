/** PostgreSQL's bigint comes as text; minor units and milliseconds fit a number exactly. */
export const minorUnits = {
  to: (value: number | null | undefined) => value,
  from: (value: string | null) => (value === null ? null : Number(value)),
};
