import { type Database, remoteDatabase } from '@streamwise/db'
import { embeddedDatabase, migrate } from '@streamwise/db/node'
import { ConfigError } from '../config.ts'

/** Opens the database of one machine, a file or a server, and brings it to the newest schema. */
export async function openDatabase(config: {
  DATABASE_URL: string
  DATABASE_AUTH_TOKEN?: string
}): Promise<Database> {
  const { DATABASE_URL: url, DATABASE_AUTH_TOKEN: token } = config
  const database = url.startsWith('file:')
    ? embeddedDatabase(url.slice('file:'.length))
    : remoteDatabase(url, token)
  try {
    await migrate(database)
  } catch (error) {
    throw new ConfigError(
      `DATABASE_URL: the database can't be used (${error instanceof Error ? error.message : error}).`,
    )
  }
  return database
}
