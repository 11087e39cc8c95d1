/** What only a machine with files can do: an embedded database, and bringing one to the newest schema. */
export * from './embedded.ts'
export * from './migrate.ts'
