import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { type Entity, type NewRow, stored } from './entity.ts'
import { join, raw, type Sql, sql } from './sql.ts'

/** A new row's values; a reference to a row of the same batch is a piece of SQL (`keyOf`). */
export type Values<Table extends SQLiteTable> = {
  [Key in keyof NewRow<Table>]:
    | NewRow<Table>[Key]
    | (NonNullable<NewRow<Table>[Key]> extends number ? Sql : never)
}

const isSql = (value: unknown): value is Sql =>
  typeof value === 'object' && value !== null && 'sql' in value && 'args' in value

const valueSql = (entity: Entity, name: string, value: unknown): Sql =>
  isSql(value) ? value : sql`${stored(entity, name, value)}`

const quoted = (name: string) => raw(`"${name}"`)

export function insertSql(entity: Entity, values: Record<string, unknown>): Sql {
  const names = Object.keys(values).filter(name => values[name] !== undefined)
  return sql`INSERT INTO ${raw(entity.name)} (${join(names.map(quoted), ', ')}) VALUES (${join(
    names.map(name => valueSql(entity, name, values[name])),
    ', ',
  )})`
}

/** Changes columns of the row with this key; a `version` among them is checked by a trigger. */
export function updateSql(entity: Entity, id: number, values: Record<string, unknown>): Sql {
  const parts = Object.keys(values)
    .filter(name => values[name] !== undefined)
    .map(name => sql`${quoted(name)} = ${valueSql(entity, name, values[name])}`)
  return sql`UPDATE ${raw(entity.name)} SET ${join(parts, ', ')} WHERE id = ${id}`
}

/** The key of a row by its UUID: for rows made in the same batch, whose key nobody knows yet. */
export const keyOf = (entity: Entity, uuid: string): Sql =>
  sql`(SELECT id FROM ${raw(entity.name)} WHERE uuid = ${uuid})`
