/** The parts of `EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON)` that are read here. */
export interface Plan {
  readonly Plan: PlanNode;
  readonly 'Planning Time': number;
  readonly 'Execution Time': number;
}

export interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Actual Rows'?: number;
  readonly 'Actual Loops'?: number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Rows Removed by Index Recheck'?: number;
  readonly 'Shared Hit Blocks'?: number;
  readonly 'Shared Read Blocks'?: number;
  readonly Plans?: readonly PlanNode[];
}

export interface PlanSummary {
  /** Planning and running, in milliseconds. */
  readonly ms: number;
  /** Rows that left a table, and rows that were looked at and dropped there. */
  readonly rowsRead: number;
  /** Pages of 8 KB, from memory or from disk. */
  readonly buffers: number;
  readonly indexes: readonly string[];
  /** Tables that were read from end to end. */
  readonly scanned: readonly string[];
}

export function summarise(plan: Plan): PlanSummary {
  const indexes = new Set<string>();
  const scanned = new Set<string>();
  let rowsRead = 0;
  for (const node of nodes(plan.Plan)) {
    const index = node['Index Name'];
    const table = node['Relation Name'];
    if (index !== undefined) indexes.add(index);
    if (node['Node Type'] === 'Seq Scan' && table !== undefined && ran(node)) scanned.add(table);
    if (table === undefined) continue;
    const each =
      (node['Actual Rows'] ?? 0) +
      (node['Rows Removed by Filter'] ?? 0) +
      (node['Rows Removed by Index Recheck'] ?? 0);
    rowsRead += Math.round(each * (node['Actual Loops'] ?? 1));
  }
  return {
    ms: plan['Planning Time'] + plan['Execution Time'],
    rowsRead,
    buffers: (plan.Plan['Shared Hit Blocks'] ?? 0) + (plan.Plan['Shared Read Blocks'] ?? 0),
    indexes: [...indexes].sort(),
    scanned: [...scanned].sort(),
  };
}

/** A branch that was never taken reads nothing. */
function ran(node: PlanNode): boolean {
  return (node['Actual Loops'] ?? 1) > 0;
}

function* nodes(node: PlanNode): Generator<PlanNode> {
  yield node;
  for (const child of node.Plans ?? []) yield* nodes(child);
}
