import { oneOf, oneSql, serviceProviders, sql, updateSql } from '@streamwise/db'
import { type Overview, type ProviderConnection, ProviderError } from '@streamwise/providers'
import * as z from 'zod'
import { also, type Change } from '../core/change.ts'
import type { Deployment } from '../core/context.ts'
import { write } from '../core/write.ts'
import { enqueue } from '../jobs/enqueue.ts'
import { type JobContext, jobRun } from '../jobs/job-run.ts'
import { callbackUrl } from '../meetings/callback-url.ts'
import { reconcile } from '../meetings/reconcile.ts'
import { adminsOf, findingOf, observed, type Reader } from './health.ts'
import { keptProperties } from './kept-properties.ts'
import { link } from './link.ts'
import { type ServiceProviderRow, serviceProviderResource } from './resource.ts'

const ACTION = 'service_providers.watch'
/** For how long a provider is trusted to know whom to tell, in ms. */
const WEBHOOKS_EVERY = 30 * 60_000
/** How often the servers behind a balancer are looked at, in ms. */
const SERVERS_EVERY = 5 * 60_000

/** Has one provider looked at as soon as may be; it waits at most once. */
export const lookAt = (deployment: Deployment, uuid: string): Change =>
  enqueue(deployment, {
    kind: 'watch_provider',
    key: `watch_provider:${uuid}`,
    payload: { service_provider: uuid },
  })

/** Has each provider checked that serves anything: one that is active, or where meetings still run. */
export const watchProviders = jobRun(z.object({}), async work => {
  const { db, deployment } = work
  const [answer] = await db.read([
    sql`SELECT p.uuid FROM service_providers p WHERE p.active = 1
      OR EXISTS (SELECT 1 FROM meetings m WHERE m.service_provider_id = p.id AND m.ended_at IS NULL) ORDER BY p.id`,
  ])
  const checks = (answer?.rows ?? []).map(([uuid]) => lookAt(deployment, String(uuid)))
  if (checks.length) await write(work.writer(ACTION), checks)
})

/** Looks at one provider, in one call, and writes down what it found. One that does not answer is no failure of the job. */
export const watchProvider = jobRun(z.object({ service_provider: z.string() }), async (work, payload) => {
  const { deployment } = work
  const known = await knownOf(work, payload.service_provider)
  if (!known) return
  const { provider, ids, readers } = known
  const { finding, answer } = await findingOf(
    () => look(work, provider, ids),
    ({ load }) => load,
  )
  const found = answer ? keptProperties(provider, answer.found) : []
  await write(work.writer(ACTION), [...found, ...observed(deployment, { provider, finding, readers })])
  if (!answer) return
  if (answer.overview) await reconcile(work, provider, answer.overview)
  const seen = await Promise.all([
    serversSeen(deployment, provider, answer.connection),
    webhooksKept(deployment, provider, answer.connection),
  ])
  const values = Object.assign({}, ...seen)
  if (Object.keys(values).length)
    await write(work.writer(ACTION), [also(updateSql(serviceProviders, provider.id, values))])
})

type Known = { provider: ServiceProviderRow; ids: string[]; readers: Reader[] }

/** The provider, the meetings that run there as far as we know, and who hears of its health. */
async function knownOf({ db }: JobContext, uuid: string): Promise<Known | null> {
  const [row, meetings, admins] = await db.read([
    oneSql(serviceProviderResource, sql`t.uuid = ${uuid}`),
    sql`SELECT r.meeting_id FROM service_providers p JOIN meetings m ON m.service_provider_id = p.id AND m.ended_at IS NULL
      JOIN rooms r ON r.id = m.room_id WHERE p.uuid = ${uuid} ORDER BY m.id`,
    adminsOf.sql,
  ])
  const provider = oneOf(serviceProviderResource, row)
  if (!provider) return null
  const ids = (meetings?.rows ?? []).map(([id]) => String(id))
  return { provider, ids, readers: adminsOf.read(admins) }
}

/** What runs there. A type that can't tell is only tested; and one that nobody has ever called is tested first. */
async function look({ deployment, db }: JobContext, provider: ServiceProviderRow, ids: readonly string[]) {
  const options = { db, check: true }
  const connection = await link(deployment, provider, options)
  const { watching } = connection
  if (watching && provider.health_state !== 'unknown')
    return watchedBy(await watching.overview(ids), connection)
  const tested = await connection.test()
  if (!watching) return { ...tested, load: null, overview: null, connection }
  // What the test found out is what further calls need.
  const properties = { ...provider.properties, ...tested.found }
  const again = await link(deployment, { ...provider, properties }, options)
  const overview = await again.watching?.overview(ids)
  return { ...tested, load: null, ...overview, overview: overview ?? null, connection: again }
}

const watchedBy = (overview: Overview, connection: ProviderConnection) => ({
  ...overview,
  overview,
  found: {},
  connection,
})

/** The servers behind a balancer. That they can't be seen says nothing of the meetings on them. */
async function serversSeen(
  { now }: Deployment,
  provider: ServiceProviderRow,
  { servers }: ProviderConnection,
) {
  const at = now()
  if (!servers || (provider.servers_seen_at !== null && at < provider.servers_seen_at + SERVERS_EVERY))
    return {}
  try {
    return { servers: await servers.list(), servers_seen_at: at, servers_message: null }
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error
    return { servers_message: error.message.slice(0, 1_000) }
  }
}

/**
 * Has the provider tell us what happens, where it can. It forgets whom to tell when we could not be reached for some
 * minutes, so this is renewed, and done again as soon as it is well after it was not. Where it has no webhooks, or does
 * not answer here, checks tell the same a little later.
 */
async function webhooksKept(
  deployment: Deployment,
  { uuid, health_state, health_checked_at, webhooks_until, webhooks_id }: ServiceProviderRow,
  { webhooks }: ProviderConnection,
) {
  const at = deployment.now()
  const begun = (time: number) => Math.floor(time / WEBHOOKS_EVERY)
  const wasWell = health_state === 'healthy' || health_state === 'degraded'
  const known =
    webhooks_until === null
      ? health_checked_at !== null && begun(health_checked_at) === begun(at)
      : at < webhooks_until
  if (!webhooks || (known && wasWell)) return {}
  try {
    const id = await webhooks.register(callbackUrl(deployment, uuid, 'hook', null))
    if (id === null) return { webhooks_until: null }
    // Under another name it was made anew: what happened until now may not have been told.
    const anew = id === webhooks_id ? {} : { webhooks_id: id, webhooks_since: deployment.now() }
    return { webhooks_until: at + WEBHOOKS_EVERY, ...anew }
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error
    return { webhooks_until: null }
  }
}
