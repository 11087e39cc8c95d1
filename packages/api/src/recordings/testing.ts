import * as db from '@streamwise/db'
import { type Entity, insertSql, keyOf, manyOf, manySql, raw, type Sql, sql } from '@streamwise/db'
import { newUuid } from '@streamwise/domain'
import { ProviderError, type ProviderRecording, type Recordings } from '@streamwise/providers'
import type { Deployment } from '../core/context.ts'
import { write } from '../core/write.ts'
import { enqueue, type JobRequest } from '../jobs/enqueue.ts'
import { JOB_RUNS } from '../jobs/kinds.ts'
import { runDueJobs } from '../jobs/runner.ts'
import { jobsHere, MINUTE, START } from '../jobs/testing.ts'
import type { Mailer } from '../mail/mailer.ts'
import { registered, withServers } from '../service-providers/testing.ts'
import type { RecordingRow } from './resource.ts'
import { recordingResource } from './resource.ts'

export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** A recording as a server tells it; its meeting began an hour before the tests do, and took half of that. */
export const recorded = (record_id: string, values: Partial<ProviderRecording> = {}): ProviderRecording => ({
  record_id,
  meeting_id: 'room-1',
  internal_meeting_id: record_id,
  name: 'Weekly',
  state: 'published',
  started_at: START - HOUR,
  ended_at: START - HOUR / 2,
  participants: 3,
  size_bytes: 2_400_000,
  formats: [
    { type: 'presentation', url: `https://bbb.test/${record_id}`, length_seconds: 1_800, size_bytes: null },
  ],
  thumbnails: [{ url: `https://bbb.test/${record_id}.png`, alt: 'First slide' }],
  ...values,
})

/** A server's own books of recordings; `trouble` is thrown by every call. */
export type Books = { recordings: Map<string, ProviderRecording>; calls: string[]; trouble: Error | null }

const DOWN = new ProviderError('timeout', 'The server did not answer in time.')

/** A platform with a customer, an account and two rooms, and a provider whose books a test holds; its clock stands still. */
export function recordingsHere() {
  const here = jobsHere()
  const books: Books = { recordings: new Map(), calls: [], trouble: null }
  const change = (name: string, id: string, to: Partial<ProviderRecording>): boolean => {
    books.calls.push(`${name} ${id}`)
    if (books.trouble) throw books.trouble
    const known = books.recordings.get(id)
    if (!known || known.state === 'deleted' || known.state === 'processing') return false
    books.recordings.set(id, { ...known, ...to })
    return true
  }
  const server: Recordings = {
    list: async which => {
      books.calls.push('list')
      if (books.trouble) throw books.trouble
      return [...books.recordings.values()].filter(each =>
        'meeting_ids' in which
          ? which.meeting_ids.includes(each.meeting_id)
          : which.record_ids.includes(each.record_id),
      )
    },
    publish: async (id, published) =>
      change('publish', id, { state: published ? 'published' : 'unpublished' }),
    rename: async (id, name) => change('rename', id, { name }),
    delete: async id => change('delete', id, { state: 'deleted' }),
  }
  const letters: Parameters<Mailer['send']>[0][] = []
  const mail: Mailer = { send: async letter => void letters.push(letter) }
  let scripted: { of: Deployment; as: Deployment } | null = null
  const deployment = (): Deployment => {
    if (scripted?.of !== here.deployment)
      scripted = {
        of: here.deployment,
        as: { ...withServers(here.deployment, { recordings: server }), mail },
      }
    return scripted.as
  }

  const stage = {
    here,
    books,
    /** Mails that were sent. */
    letters,
    get deployment() {
      return deployment()
    },
    /** Starts anew: an empty server, and a line of rows down to the rooms. Answers the provider's UUID. */
    async begin(features: Record<string, number> = {}): Promise<string> {
      books.recordings.clear()
      books.calls.length = 0
      books.trouble = null
      letters.length = 0
      const provider = await (await registered(deployment(), here.db))()
      await here.db.write(lineOf(features))
      return provider.uuid
    },
    /** A meeting that ended half an hour ago, its recording due to be looked for. */
    async meeting(internal: string, { room = 1, due = START }: { room?: number; due?: number | null } = {}) {
      await here.db.write([
        rowOf(db.meetings, {
          room_id: room,
          customer_id: 1,
          account_id: 1,
          service_provider_id: 1,
          subscription_id: 1,
          internal_meeting_id: internal,
          create_time: START - HOUR + internal.length,
          started_at: START - HOUR,
          ended_at: START - HOUR / 2,
          last_seen_at: START - HOUR / 2,
          recorded: true,
          recording_due_at: due,
        }),
      ])
    },
    down: () => {
      books.trouble = DOWN
    },
    up: async () => {
      books.calls.length = 0
      books.trouble = null
      scripted = null // another process, which knows of no silence
      await here.db.write([sql`UPDATE service_providers SET retry_at = NULL, failures = 0`])
    },
    rows: async (): Promise<(RecordingRow & { id: number })[]> => {
      const [answer] = await here.db.read([manySql(recordingResource, [], raw('t.id'), 1_000)])
      const rows = manyOf<typeof db.schema.recordings, object>(recordingResource, answer)
      return rows as (RecordingRow & { id: number })[] // rows of the database have their key
    },
    single: async (): Promise<RecordingRow> => {
      const [row] = await stage.rows()
      if (!row) throw new Error('There is no recording.')
      return row
    },
    ask: (request: JobRequest) => write(here.writer(), [enqueue(deployment(), request)]),
    /** Runs all that is due, until nothing is. */
    run: async () => {
      while (await runDueJobs(deployment(), here.db, { runs: JOB_RUNS }));
    },
    /** The clock has recordings looked for, and what comes of it done. */
    find: async () => {
      await stage.ask({ kind: 'find_recordings', payload: {}, key: 'find' })
      await stage.run()
    },
    /** Jobs of a kind, as they stand. */
    jobs: async (kind: string) => (await here.all()).filter(job => job.kind === kind),
    used: async (subscription = 1): Promise<number> => {
      const [answer] = await here.db.read([
        sql`SELECT used FROM subscription_usage WHERE subscription_id = ${subscription} AND code = 'max_recording_storage'`,
      ])
      return Number(answer?.rows[0]?.[0] ?? 0)
    },
  }
  return stage
}

const rowOf = (entity: Entity, values: Record<string, unknown>): Sql =>
  insertSql(entity, { uuid: newUuid(), created_at: START, updated_at: START, version: 1, ...values })

/** Customer 1 with its owner, subscriptions 1 and 2, account 1, rooms 1 and 2, which are `room-1` and `room-2` at providers. */
function lineOf(features: Record<string, number>): Sql[] {
  const terms = {
    tier: 1,
    price: 0,
    currency: 'EUR',
    periodicity: 1,
    periodicity_type: 'month',
    trial_period: 0,
    trial_interval: 'day',
    trial_mode: 'inside',
    grace_period: 0,
    grace_interval: 'day',
  }
  const user = newUuid()
  const subscription = (tag: string) =>
    rowOf(db.subscriptions, {
      ...terms,
      tag,
      name: tag,
      description: '',
      package_id: 1,
      subscriber_id: 1,
      service_type: 'meet',
      status: 'active',
      is_active: true,
      starts_at: START,
      ends_at: START + 365 * DAY,
      subscription_metadata: {},
    })
  const room = (name: string) =>
    rowOf(db.rooms, {
      room_name: name,
      slug: name,
      status: 'active',
      is_public: false,
      room_type: 'meet',
      customer_id: 1,
      account_id: 1,
      subscription_id: 1,
      room_features: [],
      room_settings: {},
      room_metadata: {},
      meeting_id: name,
    })
  return [
    rowOf(db.servicePackages, {
      ...terms,
      name: 'Package',
      description: '',
      short_description: '',
      service_type: 'meet',
      status: 'active',
      hidden: false,
      retired: false,
      signup_fee: 0,
      has_stock: false,
      stock_qty: 0,
      overages_enabled: false,
      oversell_enabled: false,
      package_settings: {},
      package_metadata: {},
    }),
    rowOf(db.customers, {
      customer_type: 'personal',
      name: 'Ana',
      first_name: 'Ana',
      last_name: 'Souza',
      email: 'ana@example.com',
      status: 'active',
      currency: 'EUR',
      locale: 'en',
      customer_key: 'ana',
      subdomain: 'ana',
      delinquent: false,
      allowed_domains_origins: [],
      allowed_domains_registration: [],
      addresses: [],
      telephones: [],
      legal_documents: [],
      customer_settings: {},
      customer_metadata: {},
    }),
    rowOf(db.users, {
      uuid: user,
      email: 'ana@example.com',
      username: 'ana',
      first_name: 'Ana',
      last_name: 'Souza',
      status: 'active',
      locale: 'pt-BR',
      timezone: 'UTC',
      user_settings: {},
      user_metadata: {},
    }),
    rowOf(db.memberships, {
      user_id: keyOf(db.users, user),
      customer_id: 1,
      role: 'customer_owner',
      permissions: [],
      owner: true,
    }),
    subscription('first'),
    subscription('second'),
    ...Object.entries(features).map(
      ([code, value]) =>
        sql`INSERT INTO subscription_features (subscription_id, code, value) VALUES (1, ${code}, ${value})`,
    ),
    rowOf(db.accounts, {
      account_name: 'Account',
      account_key: 'account',
      subscriber_id: 1,
      subscription_id: 1,
      status: 'active',
      account_settings: {},
      account_metadata: {},
    }),
    room('room-1'),
    room('room-2'),
  ]
}
