import process from 'node:process'
import { ConfigError } from '../config.ts'
import { deploymentOf } from '../deployment.ts'
import { openDatabase } from './database.ts'
import { readEnvironment } from './environment.ts'
import { firstAdmin } from './first-admin.ts'

/** Brings the database of `DATABASE_URL` to the newest schema and makes the first admin: before a deployment. */
try {
  const config = readEnvironment()
  const deployment = await deploymentOf(config, { log: () => {} })
  const database = await openDatabase(config)
  const link = await firstAdmin(config, deployment, database)
  process.stdout.write('The database is up to date.\n')
  if (link) process.stdout.write(`Make the first admin: ${link}\n`)
  database.close()
} catch (error) {
  if (!(error instanceof ConfigError)) throw error
  process.stderr.write(`The database can't be migrated.\n${error.message}\n`)
  process.exitCode = 1
}
