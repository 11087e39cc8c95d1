import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Database, jobs, manyOf, manySql, raw, type Source } from '@streamwise/db'
import { embeddedDatabase, migrate } from '@streamwise/db/node'
import { hashIds } from '@streamwise/domain'
import { providerRegistry } from '@streamwise/providers'
import { afterEach, beforeEach } from 'vitest'
import * as z from 'zod'
import { cipherOf } from '../core/cipher.ts'
import type { Deployment } from '../core/context.ts'
import { type Writer, write } from '../core/write.ts'
import { enqueue, type JobRequest } from './enqueue.ts'
import { jobRun } from './job-run.ts'
import { type RunOptions, runDueJobs } from './runner.ts'

export const MINUTE = 60_000
/** When every test begins. */
export const START = Date.UTC(2026, 10, 21, 12)

/** What jobs of a test do. */
export type Run = Parameters<typeof jobRun>[1]
export const fine: Run = async () => {}
export const failing =
  (failure: unknown): Run =>
  async () => {
    throw failure
  }

type Log = Record<string, unknown>[]
type Set = { directory: string; db: Database; deployment: Deployment; log: Log; now: number }

const source: Source<(typeof jobs)['table'], object> = { entity: jobs, extras: {} }
const fileIn = (directory: string) => embeddedDatabase(join(directory, 'jobs.db'))

/** A database and a deployment of its own for each test of a file; its clock stands still. */
export function jobsHere() {
  let current: Set | null = null
  const set = () => {
    if (!current) throw new Error('There is a database while a test runs.')
    return current
  }
  beforeEach(async () => {
    const directory = await mkdtemp(join(tmpdir(), 'streamwise-jobs-'))
    const db = fileIn(directory)
    await migrate(db)
    const log: Log = []
    current = { directory, db, deployment: await deploymentWith(log, () => set().now), log, now: START }
  })
  afterEach(async () => {
    const { db, directory } = set()
    db.close()
    await rm(directory, { recursive: true, force: true })
  })

  const writer = (wake?: () => void): Writer => ({
    db: set().db,
    deployment: set().deployment,
    wake,
    actor: { type: 'system', key: null, name: 'Test', action: 'test', address: null, requestId: null },
  })
  const all = async () => {
    const [answer] = await set().db.read([manySql(source, [], raw('t.id'), 1_000)])
    return manyOf(source, answer)
  }
  return {
    get db() {
      return set().db
    },
    get deployment() {
      return set().deployment
    },
    get now() {
      return set().now
    },
    set now(time) {
      set().now = time
    },
    log: () => set().log,
    /** Another client of the same database. */
    open: () => fileIn(set().directory),
    writer,
    ask: (request: Partial<JobRequest> = {}) =>
      write(writer(), [enqueue(set().deployment, { kind: 'mail', payload: {}, ...request })]),
    all,
    single: async () => {
      const [job] = await all()
      if (!job) throw new Error('There is no job.')
      return job
    },
    /** Runs what is due; every job does this. */
    due: (run: Run, { on = set().db, ...options }: RunOptions & { on?: Database } = {}) =>
      runDueJobs(set().deployment, on, { runs: { mail: jobRun(z.looseObject({}), run) }, ...options }),
  }
}

const deploymentWith = async (log: Log, now: () => number): Promise<Deployment> => ({
  ids: hashIds('a key of the hash ids, for tests only'),
  cipher: await cipherOf(`k1:${Buffer.alloc(32, 7).toString('base64')}`),
  providerTypes: providerRegistry(),
  version: '0',
  publicUrl: 'http://platform.test',
  environment: {
    mail_from: null,
    requests_per_credential: 0,
    requests_per_address: 0,
    allow_private_addresses: false,
    provider_timeout_ms: 1_000,
  },
  setupToken: '',
  now,
  elapsed: now,
  fetch: () => Promise.reject(new Error('Nothing is fetched here.')),
  providerTimeout: 1_000,
  mail: null,
  sign: (purpose, parts) => JSON.stringify([purpose, ...parts]),
  random: () => 0,
  hashPassword: async password => password,
  log: (event, facts) => void log.push({ event, ...facts }),
})
