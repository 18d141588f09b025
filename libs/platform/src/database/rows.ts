import type { EntityManager, EntityMetadata, EntityTarget, ObjectLiteral } from 'typeorm';

type ColumnMetadata = EntityMetadata['columns'][number];

/** Equal to the value, or to one of a list. Null is found by no equality, so it cannot be asked for. */
export type Where<E> = { readonly [K in keyof E]?: NonNullable<E[K]> | readonly NonNullable<E[K]>[] };

export type RowLock = 'share' | 'update';
const LOCKS: Readonly<Record<RowLock, string>> = { share: ' FOR SHARE', update: ' FOR UPDATE' };

/** What of a table's statements does not change; made once for each entity. */
interface TableText {
  readonly table: string;
  readonly selected: string;
  readonly columns: readonly ColumnMetadata[];
  readonly byProperty: ReadonlyMap<string, ColumnMetadata>;
}

const texts = new WeakMap<EntityMetadata, TableText>();

/**
 * Whole rows of one table, found by equality and inserted. For the paths that every visitor takes:
 * the query builder reads its own statement several times over, which costs more than PostgreSQL's
 * answer. What needs an order, a lock or a join stays with the repository.
 */
export class Rows<E extends ObjectLiteral> {
  private readonly metadata: EntityMetadata;
  private readonly text: TableText;

  constructor(
    private readonly manager: EntityManager,
    entity: EntityTarget<E>,
  ) {
    this.metadata = manager.dataSource.getMetadata(entity);
    this.text = textOf(this.metadata);
  }

  /** In no order. `lock` holds the rows until the transaction ends: `share` against change, `update` for oneself. */
  async find(where: Where<E>, lock?: RowLock): Promise<E[]> {
    const values: unknown[] = [];
    const conditions = Object.entries(where).map(([property, value]) => {
      const column = this.column(property);
      values.push(value);
      const place = `$${String(values.length)}`;
      return `"${column.databaseName}" = ${Array.isArray(value) ? `ANY (${place})` : place}`;
    });
    if (conditions.length === 0) throw new Error(`All rows of ${this.text.table} were asked for.`);
    const rows = await this.manager.query<Record<string, unknown>[]>(
      `SELECT ${this.text.selected} FROM ${this.text.table} WHERE ${conditions.join(' AND ')}${lock === undefined ? '' : LOCKS[lock]}`,
      values,
    );
    return rows.map((row) => this.entityOf(row));
  }

  async findOne(where: Where<E>, lock?: RowLock): Promise<E | null> {
    return (await this.find(where, lock))[0] ?? null;
  }

  /** Properties that are left out get the column's default. */
  async insert(row: Partial<E>): Promise<void> {
    await this.write(row, '');
  }

  /** False when a unique constraint already has such a row; the transaction stays usable. */
  async insertIfAbsent(row: Partial<E>): Promise<boolean> {
    return (await this.write(row, 'ON CONFLICT DO NOTHING RETURNING 1')).length > 0;
  }

  private write(row: Partial<E>, end: string): Promise<unknown[]> {
    const given = Object.entries(row).filter(([, value]) => value !== undefined);
    const columns = given.map(([property]) => this.column(property));
    const { driver } = this.manager.dataSource;
    return this.manager.query<unknown[]>(
      `INSERT INTO ${this.text.table} (${columns.map(({ databaseName }) => `"${databaseName}"`).join(', ')})
       VALUES (${columns.map((_, index) => `$${String(index + 1)}`).join(', ')}) ${end}`,
      given.map(([, value], index): unknown =>
        driver.preparePersistentValue(value, columns[index] as ColumnMetadata),
      ),
    );
  }

  private column(property: string): ColumnMetadata {
    const column = this.text.byProperty.get(property);
    if (!column) throw new Error(`${this.metadata.name} has no property ${property}.`);
    return column;
  }

  private entityOf(row: Readonly<Record<string, unknown>>): E {
    const { driver } = this.manager.dataSource;
    const entity = this.metadata.create() as Record<string, unknown>;
    for (const column of this.text.columns) {
      entity[column.propertyName] = driver.prepareHydratedValue(row[column.databaseName], column) as unknown;
    }
    return entity as E;
  }
}

function textOf(metadata: EntityMetadata): TableText {
  const known = texts.get(metadata);
  if (known) return known;
  const made = {
    table: `"${metadata.tableName}"`,
    selected: metadata.columns.map(({ databaseName }) => `"${databaseName}"`).join(', '),
    columns: metadata.columns,
    byProperty: new Map(metadata.columns.map((column) => [column.propertyName, column])),
  };
  texts.set(metadata, made);
  return made;
}
