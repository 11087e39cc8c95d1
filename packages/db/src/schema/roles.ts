import { sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { entityColumns, flag, json } from './columns.ts'

/**
 * Named sets of permissions. A membership names one by its `code`; a trigger refuses a code that is not here. What the
 * built-in ones allow is in the code, so that it can't lag behind the catalogue: their column is empty.
 */
export const roles = sqliteTable('roles', {
  ...entityColumns(),
  code: text().notNull().unique(),
  name: text().notNull(),
  description: text().notNull(),
  permissions: json<string[]>().notNull(),
  built_in: flag().notNull(),
})
