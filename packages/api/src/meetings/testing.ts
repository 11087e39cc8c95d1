import {
  accounts,
  customers,
  insertSql,
  manyOf,
  manySql,
  meetingParticipants,
  meetings,
  raw,
  rooms,
  type Source,
  type Sql,
  sql,
  subscriptions,
} from '@streamwise/db'
import { newUuid } from '@streamwise/domain'
import type { Overview, PresentMeeting, ProviderConnection } from '@streamwise/providers'
import { beforeEach } from 'vitest'
import type { Deployment } from '../core/context.ts'
import { type Writer, write } from '../core/write.ts'
import { runDueJobs } from '../jobs/runner.ts'
import { jobsHere, MINUTE, START } from '../jobs/testing.ts'
import { registered, withServers } from '../service-providers/testing.ts'
import { heard, type MeetingRow } from './facts.ts'
import { reconcile } from './reconcile.ts'

const RECORDS: Source<(typeof meetings)['table'], object> = { entity: meetings, extras: {} }
const PEOPLE: Source<(typeof meetingParticipants)['table'], object> = {
  entity: meetingParticipants,
  extras: {},
}

/** What the room's meetings are called on the provider. */
export const ROOM = 'the-room'

/** A room of a customer with a contract, a meeting in it that began as the test did, and its provider, which does what a test says. */
export function meetingHere() {
  const here = jobsHere()
  let server: Partial<ProviderConnection> = {}
  let deployment: Deployment

  beforeEach(async () => {
    server = {}
    deployment = withServers(here.deployment, {
      get watching() {
        return server.watching
      },
      get ending() {
        return server.ending
      },
    })
    await here.db.script('PRAGMA foreign_keys = OFF')
    await registered(deployment, here.db, { webhooks_since: START - MINUTE })
    await here.db.write([...above(), ...aMeeting({ create_time: START })])
  })

  const of = { id: 1 }
  const rows = async (where: Sql = raw('1')) => {
    const [answer] = await here.db.read([manySql(RECORDS, [where], raw('t.id'), 100)])
    return manyOf(RECORDS, answer) as MeetingRow[] // rows of the database have their key
  }
  const first = async (where?: Sql) => {
    const [meeting] = await rows(where)
    if (!meeting) throw new Error('There is no meeting.')
    return meeting
  }
  const writer = (action: string): Writer => ({
    ...here.writer(),
    deployment,
    actor: { ...here.writer().actor, action },
  })
  const work = () => ({ deployment, db: here.db, writer })
  const due = async () => {
    while (await runDueJobs(deployment, here.db));
  }
  return {
    /** The clock: minutes since the test began. */
    at: (minutes: number) => {
      here.now = START + minutes * MINUTE
    },
    get db() {
      return here.db
    },
    get deployment() {
      return deployment
    },
    serve: (does: Partial<ProviderConnection>) => {
      server = does
    },
    rows,
    first,
    work,
    due,
    jobs: here.all,
    /** Hears facts of a meeting, the first where none is named, and does what follows. */
    hear: async (facts: Parameters<typeof heard>[2], meeting?: MeetingRow) => {
      await write(here.writer(), heard(deployment, meeting ?? (await first()), facts))
      await due()
    },
    /** The provider tells what it runs now, and what follows is done. */
    shows: async (shown: PresentMeeting[], more: Partial<Overview> = {}) => {
      await reconcile(work(), of, { ...NOTHING, meetings: shown, ...more })
      await due()
    },
    people: async () => {
      const [answer] = await here.db.read([manySql(PEOPLE, [], raw('t.id'), 100)])
      return manyOf(PEOPLE, answer)
    },
    numbers: async (statement: Sql) => {
      const [answer] = await here.db.read([statement])
      return (answer?.rows ?? []).map(row => (row.length === 1 ? row[0] : row))
    },
    add: (values: Record<string, unknown>) => here.db.write(aMeeting(values)),
  }
}

const NOTHING: Overview = { latency_ms: 0, version: null, meetings: [], unknown: [], load: null }

/** A meeting of the room as its provider shows it, with these people in it. */
export const shown = (people: readonly string[], more: Partial<PresentMeeting> = {}): PresentMeeting => ({
  state: people.length ? 'live' : 'idle',
  meeting_id: ROOM,
  internal_meeting_id: `${ROOM}-${START}`,
  create_time: START,
  started_at: START,
  participants: people.length,
  moderators: 0,
  listeners: 1,
  voice: 2,
  video: 3,
  recording: false,
  people: people.map(user_id => ({ user_id, name: user_id.toUpperCase(), role: 'attendee' })),
  ...more,
})

export const joined = (user: string, minutes: number, session = `w_${user}`) =>
  ({ ...passage(user, minutes, session), kind: 'joined' }) as const
export const left = (user: string, minutes: number, session = `w_${user}`) =>
  ({ ...passage(user, minutes, session), kind: 'left', name: '' }) as const
const passage = (user_id: string, minutes: number, session: string) => ({
  session,
  user_id,
  name: user_id.toUpperCase(),
  role: 'attendee' as const,
  at: START + minutes * MINUTE,
})

const entity = () => ({ uuid: newUuid(), created_at: START, updated_at: START })
const times = { starts_at: START, ends_at: START, anchor_at: START }
const terms = { tier: 0, price: 0, currency: 'EUR', periodicity: 1, periodicity_type: 'month' }
const trial = {
  trial_period: 0,
  trial_interval: 'day',
  trial_mode: 'inside',
  grace_period: 0,
  grace_interval: 'day',
}

const aMeeting = (values: Record<string, unknown>): Sql[] => [
  insertSql(meetings, {
    ...entity(),
    room_id: 1,
    customer_id: 1,
    account_id: 1,
    subscription_id: 1,
    service_provider_id: 1,
    internal_meeting_id: `${ROOM}-${values.create_time}`,
    started_at: values.create_time || START,
    last_seen_at: values.create_time || START,
    recorded: true,
    ...values,
  }),
]

const above = (): Sql[] => [
  insertSql(customers, {
    ...entity(),
    customer_type: 'business',
    name: 'C',
    first_name: 'C',
    last_name: 'C',
    email: 'c@example.com',
    status: 'active',
    currency: 'EUR',
    locale: 'en',
    customer_key: 'c',
    subdomain: 'c',
    delinquent: false,
    allowed_domains_origins: [],
    allowed_domains_registration: [],
    addresses: [],
    telephones: [],
    legal_documents: [],
    customer_settings: {},
    customer_metadata: {},
  }),
  insertSql(subscriptions, {
    ...entity(),
    ...times,
    ...terms,
    ...trial,
    tag: 's',
    name: 'S',
    description: '',
    package_id: 1,
    subscriber_id: 1,
    service_type: 'meet',
    status: 'active',
    is_active: true,
    subscription_metadata: {},
  }),
  insertSql(accounts, {
    ...entity(),
    account_name: 'A',
    account_key: 'a',
    subscriber_id: 1,
    subscription_id: 1,
    status: 'active',
    account_settings: {},
    account_metadata: {},
  }),
  insertSql(rooms, {
    ...entity(),
    room_name: 'R',
    slug: 'r',
    status: 'active',
    is_public: false,
    room_type: 'meet',
    customer_id: 1,
    account_id: 1,
    subscription_id: 1,
    room_features: [],
    room_settings: {},
    room_metadata: {},
    meeting_id: ROOM,
  }),
  sql`INSERT INTO subscription_features (subscription_id, code, value) VALUES (1, 'participant_minutes', 10)`,
]
