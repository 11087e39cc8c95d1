import { customType, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** When an address was proved, as the yes or no that the sign-in library knows. */
const provedAt = customType<{ data: boolean; driverData: number | null }>({
  dataType: () => 'integer',
  fromDriver: at => at !== null,
  toDriver: proved => (proved ? Date.now() : null),
})

/**
 * The users table as the sign-in library sees it: it never makes users, so what only the platform writes is left out
 * (the library checks at its first use that it could fill every column).
 */
export const usersTable = sqliteTable('users', {
  id: integer().primaryKey(),
  name: text('first_name').notNull(),
  email: text().notNull(),
  emailVerified: provedAt('email_verified_at'),
  image: text(),
  createdAt: integer('created_at', { mode: 'timestamp_ms' }).notNull(),
  updatedAt: integer('updated_at', { mode: 'timestamp_ms' }).notNull(),
})
