import { type Database, oneOf, oneSql, sql } from '@streamwise/db'
import { DomainError, invalidInput } from '@streamwise/domain'
import { ProviderError, type ProviderNews } from '@streamwise/providers'
import type { Change } from '../core/change.ts'
import type { Deployment } from '../core/context.ts'
import { type Reading, rowsOf, together } from '../core/reading.ts'
import { type Writer, write } from '../core/write.ts'
import { recordingNews } from '../recordings/news.ts'
import { connect, providerType, unseal } from '../service-providers/properties.ts'
import { type ServiceProviderRow, serviceProviderResource } from '../service-providers/resource.ts'
import type { CallbackPath } from './callback-url.ts'
import { checkLater } from './check.ts'
import { heard } from './facts.ts'

/** A call of a provider, at an address whose signature is ours. */
export type Callback = {
  path: CallbackPath
  /** As the provider has it: our public address, with whatever it appended. */
  url: string
  headers: Headers
  body: string
  request: { id: string; address: string | null }
}

/**
 * Hears what a provider tells. News of meetings that are none of ours, or of another provider, are passed over: a
 * provider that is told of an error would say it again and again. Throws `unauthorized` where the provider did not sign
 * it, and `invalid_input` for what can't be read.
 */
export async function hear(
  platform: { deployment: Deployment; db: Database; wake: () => void },
  callback: Callback,
): Promise<void> {
  const { deployment, db } = platform
  const { path } = callback
  const [provider, room] = await together({ db }, named(path.provider), openIn(path))
  if (!provider) return
  const news = await read(deployment, provider, callback)
  const changes = await changesOf(platform, { provider, room, path, news })
  if (changes.length) await write(writerOf(platform, provider, callback), changes)
}

const named = (uuid: string): Reading<ServiceProviderRow | undefined> => ({
  sql: oneSql(serviceProviderResource, sql`t.uuid = ${uuid}`),
  read: answer => oneOf(serviceProviderResource, answer) ?? undefined,
})

type Ref = { id: number; uuid: string; customer_id: number }

/** The open meeting of the room that the address names, on that provider. */
const openIn = ({ provider, meeting }: CallbackPath): Reading<Ref | undefined> => ({
  sql: sql`SELECT m.id, m.uuid, m.customer_id FROM rooms r JOIN meetings m ON m.room_id = r.id
    JOIN service_providers p ON p.id = m.service_provider_id
    WHERE r.meeting_id = ${meeting} AND p.uuid = ${provider} AND m.ended_at IS NULL AND m.create_time > 0`,
  read: answer => (answer?.rows ?? []).map(refOf)[0],
})

const refOf = ([id, uuid, customer_id]: readonly unknown[]): Ref => ({
  id: Number(id),
  uuid: String(uuid),
  customer_id: Number(customer_id),
})

/** No call is made for it, so that a provider whose calls fail may still tell. */
async function read(
  deployment: Deployment,
  provider: ServiceProviderRow,
  { path, url, headers, body }: Callback,
): Promise<ProviderNews[]> {
  const type = providerType(deployment, provider.provider_type)
  const connection = connect(deployment, type, await unseal(deployment, provider))
  try {
    return (await connection.readCallback?.(path.kind, { url, headers, body })) ?? []
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error
    if (error.code === 'forged')
      throw new DomainError('unauthorized', 'This is not signed by the provider.', { cause: error })
    if (error.code === 'garbage') throw invalidInput({ body: ['This can’t be read.'] })
    throw error
  }
}

type Heard = {
  provider: ServiceProviderRow
  room: Ref | undefined
  path: CallbackPath
  news: readonly ProviderNews[]
}

/** What news changes: facts of the meetings that they name, or something to look at. */
async function changesOf(
  { deployment, db }: { deployment: Deployment; db: Database },
  { provider, room, path, news }: Heard,
): Promise<Change[]> {
  const about = news.flatMap(each => ('internal_meeting_id' in each ? [each.internal_meeting_id] : []))
  const meetings = about.length ? await meetingsOf(db, provider.uuid, path, about) : new Map<string, Ref>()
  const facts = Map.groupBy(
    news.filter(each => 'internal_meeting_id' in each),
    each => each.internal_meeting_id,
  )
  const told = [...facts].flatMap(([internal, all]) => {
    const meeting = meetings.get(internal)
    return meeting ? heard(deployment, meeting, all.map(factOf)) : []
  })
  const recordings = news.flatMap(each =>
    each.kind === 'recording' ? recordingNews(deployment, provider, each) : [],
  )
  const hinted = room && news.some(({ kind }) => kind === 'ended_hint')
  return [
    ...told,
    ...recordings,
    ...(hinted ? [checkLater(deployment, { ...room, hinted_at: deployment.now() })] : []),
  ]
}

/** Our meetings on this provider by its names for them. An address that names a room speaks of that room's alone. */
async function meetingsOf(
  db: Database,
  provider: string,
  { meeting }: CallbackPath,
  names: readonly string[],
): Promise<Map<string, Ref>> {
  const [rows] = await together(
    { db },
    rowsOf(sql`SELECT m.internal_meeting_id, m.id, m.uuid, m.customer_id
      FROM meetings m JOIN service_providers p ON p.id = m.service_provider_id JOIN rooms r ON r.id = m.room_id
      WHERE m.internal_meeting_id IN (SELECT value FROM json_each(${JSON.stringify(names)}))
        AND p.uuid = ${provider} AND m.create_time > 0 ${meeting === '-' ? sql`` : sql`AND r.meeting_id = ${meeting}`}`),
  )
  return new Map(rows.map(([internal, ...ref]) => [String(internal), refOf(ref)]))
}

type Told = Extract<ProviderNews, { internal_meeting_id: string }>

function factOf(news: Told): Parameters<typeof heard>[2][number] {
  switch (news.kind) {
    case 'ended':
      return { kind: 'ended', source: 'webhook', at: news.at }
    case 'attendance':
      return { kind: 'attendance', ended_at: news.ended_at, people: news.people }
    case 'joined':
      return { ...news, kind: 'joined' }
    case 'left':
      return { ...news, kind: 'left', name: '', role: 'attendee' }
  }
}

/** The provider as a writer: what it tells is an observation of the system. */
const writerOf = (
  { deployment, db, wake }: { deployment: Deployment; db: Database; wake: () => void },
  provider: ServiceProviderRow,
  { path, request }: Callback,
): Writer => ({
  db,
  deployment,
  wake,
  actor: {
    type: 'system',
    key: null,
    name: provider.provider_name,
    action: `callbacks.${path.kind}`,
    address: request.address,
    requestId: request.id,
  },
})
