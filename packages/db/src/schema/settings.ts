import { sql } from 'drizzle-orm'
import { check, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { entityColumns } from './columns.ts'

/** What the operator decides for the whole platform. The one row is made by the migration; triggers keep it the only one. */
export const settings = sqliteTable(
  'settings',
  {
    ...entityColumns(),
    platform_name: text().notNull(),
    support_email: text(),
    support_url: text(),
    default_locale: text().notNull(),
    default_timezone: text().notNull(),
    default_currency: text().notNull(),
    page_size: integer().notNull(),
    brand_color: text(),
    brand_logo_url: text(),
  },
  t => [check('settings_is_one', sql`${t.id} = 1`)],
)
