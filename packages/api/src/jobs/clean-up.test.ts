import { type Database, sql } from '@streamwise/db'
import { expect, test } from 'vitest'
import { cleanUp } from './clean-up.ts'
import { runDueJobs } from './runner.ts'
import { fine, jobsHere, MINUTE, START } from './testing.ts'

const here = jobsHere()
const DAY = 24 * 60 * MINUTE

const TABLES = ['idempotency_keys', 'sessions', 'verifications', 'throttles']

/** A row in each table that expires then. */
async function fill(db: Database, key: string, expires: number) {
  await db.write([
    sql`INSERT INTO idempotency_keys (caller, key, action, input_hash, created_at, expires_at)
      VALUES ('user:1', ${key}, 'rooms.create', '', 0, ${expires})`,
    sql`INSERT INTO sessions (user_id, token, expires_at, created_at, updated_at) VALUES (1, ${key}, ${expires}, 0, 0)`,
    sql`INSERT INTO verifications (identifier, value, expires_at, created_at, updated_at) VALUES (${key}, '', ${expires}, 0, 0)`,
    sql`INSERT INTO throttles (key, failures, blocked_until, expires_at) VALUES (${key}, 1, 0, ${expires})`,
  ])
}

const user = () =>
  here.db.write([
    sql`INSERT INTO users (id, uuid, created_at, updated_at, email, username, first_name, last_name, status, locale, timezone,
        user_settings, user_metadata)
      VALUES (1, 'u', 0, 0, 'ana@example.com', 'ana', 'Ana', 'A', 'active', 'en', 'UTC', '{}', '{}')`,
  ])

const counts = async () => {
  const answers = await here.db.read(
    TABLES.map(table => ({ sql: `SELECT count(*) FROM ${table}`, args: [] })),
  )
  return answers.map(({ rows }) => rows[0]?.[0])
}

const cleaned = async () => {
  await here.ask({ kind: 'cleanup' })
  await runDueJobs(here.deployment, here.db, { runs: { cleanup: cleanUp } })
}

test('what has expired goes, however much it is, and the rest stays', async () => {
  await user()
  for (let n = 0; n < 1_201; n++) await fill(here.db, `old ${n}`, START - 1)
  await fill(here.db, 'new', START)
  await cleaned()
  expect(await counts()).toEqual([1, 1, 1, 1])
})

test('done jobs are kept for 30 days, failed and waiting ones for good', async () => {
  await here.ask()
  await here.due(fine)
  await here.ask({ run_at: START + 99 * DAY })
  here.now += 30 * DAY
  await cleaned()
  expect((await here.all()).map(({ kind, status }) => `${kind} ${status}`)).toEqual([
    'mail done',
    'mail waiting',
    'cleanup done',
  ])
  here.now += 1
  await cleaned()
  expect((await here.all()).map(({ kind, status }) => `${kind} ${status}`)).toEqual([
    'mail waiting',
    'cleanup done',
    'cleanup done',
  ])
})
