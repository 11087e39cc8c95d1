import type { HashIds } from '@streamwise/domain'
import { ulidOf } from '@streamwise/domain'
import { getTableColumns, getTableName } from 'drizzle-orm'
import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Value } from './sql.ts'

/** A row as the code has it: times in ms, JSON parsed, switches as booleans. */
export type Row<Table extends SQLiteTable> = Stored<Table['$inferSelect']>
export type NewRow<Table extends SQLiteTable> = Stored<Table['$inferInsert']>
type Stored<Columns> = { [Key in keyof Columns]: Instant<Columns[Key]> }
type Instant<V> = V extends Date ? number : V

/** The levels of the tenant tree below the platform, from the top. Another one is added here and in `within`. */
export const LEVELS = ['customer', 'account', 'room'] as const
export type Level = (typeof LEVELS)[number]

/** Which of a table's columns names the row's place on a level; none at all: it belongs to the platform. */
export type Within = Partial<Record<Level, string>>

type Kind = 'plain' | 'boolean' | 'json' | 'instant'
type Column = { name: string; kind: Kind; text: boolean; refers: string | null }

/** All that the generic code knows of an entity: its table, its name outside and its place in the tree. */
export type Entity<Table extends SQLiteTable = SQLiteTable> = {
  object: string
  table: Table
  name: string
  within: Within
  columns: Column[]
  /** The columns that leave the platform. */
  shown: Column[]
} & EntityOptions

type EntityOptions = {
  /** Columns behind the search index; [] where there is none. */
  searched: string[]
  /** Columns of references that the search index knows too, in its own order: a tenant's search reads the tenant's alone. */
  placed: string[]
  /** What nearly all rows have. The others are in partial indexes, which cost the usual ones nothing. */
  usual: Record<string, string | number>
  /** Text that sorts letter by letter as it is, because it is in one case: others sort as people expect. */
  exact: string[]
}

const objects = new Map<SQLiteTable, string>()

/** Describes a table as an entity. References are read off its foreign keys, so their entities come first. */
export function defineEntity<Table extends SQLiteTable>(
  object: string,
  table: Table,
  options: { within?: Within; internal?: string[] } & Partial<EntityOptions> = {},
): Entity<Table> {
  objects.set(table, object)
  const refers = new Map<string, string>()
  for (const key of getTableConfig(table).foreignKeys) {
    const { columns, foreignTable } = key.reference()
    const target = objects.get(foreignTable)
    if (target && columns[0]) refers.set(columns[0].name, target)
  }
  const columns = Object.entries(getTableColumns(table)).map(([name, column]) => ({
    name,
    kind: kindOf(column.dataType),
    text: column.dataType === 'string',
    refers: name === 'id' ? object : (refers.get(name) ?? null),
  }))
  return {
    object,
    table,
    name: getTableName(table),
    within: options.within ?? {},
    columns,
    shown: columns.filter(({ name }) => !options.internal?.includes(name)),
    searched: options.searched ?? [],
    placed: options.placed ?? [],
    usual: options.usual ?? {},
    exact: options.exact ?? [],
  }
}

const kindOf = (dataType: string): Kind =>
  dataType === 'boolean'
    ? 'boolean'
    : dataType === 'json'
      ? 'json'
      : dataType === 'date'
        ? 'instant'
        : 'plain'

/** The SQL of one row as a JSON array of its columns, under a table's alias. */
export const rowSql = (entity: Entity, alias: string, extras: readonly string[] = []): string =>
  `json_array(${[
    ...entity.columns.map(({ name, kind }) =>
      kind === 'json' ? `json(${alias}."${name}")` : `${alias}."${name}"`,
    ),
    ...extras,
  ].join(', ')})`

/** A JSON array that `rowSql` made, as a row; extras follow under their names. */
export function rowOf<Table extends SQLiteTable>(
  entity: Entity<Table>,
  values: readonly unknown[],
  extras: readonly string[] = [],
): Row<Table> {
  const row: Record<string, unknown> = {}
  const { columns } = entity
  for (let at = 0; at < columns.length; at++) {
    const column = columns[at]
    if (column) row[column.name] = column.kind === 'boolean' ? values[at] === 1 : values[at]
  }
  extras.forEach((name, at) => {
    row[name] = values[columns.length + at]
  })
  // The columns are the table's own, in its order: this is where a row gets its type.
  return row as Row<Table>
}

/** A value of a row as SQLite holds it. */
export function stored(entity: Entity, name: string, value: unknown): Value {
  if (value === null || value === undefined) return null
  const column = entity.columns.find(each => each.name === name)
  if (!column) throw new Error(`${entity.name} has no column ${name}`)
  if (column.kind === 'json') return JSON.stringify(value)
  if (column.kind === 'boolean') return value ? 1 : 0
  if (typeof value === 'string' || typeof value === 'number' || value instanceof Uint8Array) return value
  throw new Error(`${entity.name}.${name} cannot hold a ${typeof value}`)
}

/** A row as it leaves the platform: hash ids for keys, ISO 8601 for times, without internal columns. */
export function present(entity: Entity, row: Record<string, unknown>, ids: HashIds): Record<string, unknown> {
  const out: Record<string, unknown> = { object: entity.object }
  for (const { name, kind, refers } of entity.shown) {
    const value = row[name]
    if (value === undefined) continue
    if (value === null) out[name] = null
    else if (refers !== null) out[name] = ids.encode(refers, value as number)
    else if (kind === 'instant') out[name] = iso(value as number)
    else out[name] = value
    if (name === 'uuid') out.ulid = ulidOf(value as string)
  }
  return out
}

let lastTime = 0
let lastText = new Date(0).toISOString()

/** Rows are seldom changed: one time is often the next one's too, and writing it out is what takes long here. */
function iso(time: number): string {
  if (time !== lastTime) {
    lastText = new Date(time).toISOString()
    lastTime = time
  }
  return lastText
}
