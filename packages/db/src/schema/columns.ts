import { type SQL, sql } from 'drizzle-orm'
import { type AnySQLiteColumn, integer, text } from 'drizzle-orm/sqlite-core'

/** A point in time, in ms since 1970. */
export const instant = () => integer({ mode: 'timestamp_ms' })
export const flag = () => integer({ mode: 'boolean' })
export const json = <Value>() => text({ mode: 'json' }).$type<Value>()
/** In an index: names sort as people expect, not capitals first. */
export const noCase = (column: AnySQLiteColumn): SQL => sql`${column} COLLATE NOCASE`
export type JsonObject = Record<string, unknown>

/** The columns of every entity. `id` never leaves the database as it is; no number is given twice. */
export const entityColumns = () => ({
  id: integer().primaryKey({ autoIncrement: true }),
  uuid: text().notNull().unique(),
  created_at: instant().notNull(),
  updated_at: instant().notNull(),
  version: integer().notNull().default(1),
})

/**
 * Where a row's place lies in the tree, filled by triggers: a membership of a room is one within its account and customer
 * too, so that a scope needs no join.
 */
export const withinColumns = () => ({ within_customer_id: integer(), within_account_id: integer() })
