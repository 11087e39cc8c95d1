import { type Database, sql } from '@streamwise/db'
import { type ProviderConnection, ProviderError } from '@streamwise/providers'
import type { Deployment } from '../core/context.ts'
import { describe } from '../core/errors.ts'
import { Breaker, FIRST_PAUSE, isSilence, LONGEST_PAUSE } from './breaker.ts'
import { connect, providerType, unseal } from './properties.ts'
import type { ServiceProviderRow } from './resource.ts'
import { pause, Slots } from './slots.ts'

type Options = {
  /** Where it is written down that a server fell silent, or answers again. */
  db: Pick<Database, 'write'>
  request_id?: string | null
  /** A check of the server's health: it is made whatever is known, and whoever makes it writes down what it found. */
  check?: boolean
}

/** Made without a call to the server. */
const NO_CALL: ReadonlySet<string> = new Set(['joinUrl', 'readCallback'])
/** Doing these twice would show: they are never repeated. */
const ONCE: ReadonlySet<string> = new Set(['textTracks.add', 'documents.insert', 'messages.send'])
/** Much work for a server, or another server's: that there is no answer to these says nothing of the rest. */
const ASIDE: ReadonlySet<string> = new Set([
  'recordings.list',
  'textTracks.add',
  'servers.list',
  'webhooks.register',
])

/** What a process knows of each server, for as long as it has the properties that it was known by. */
type Way = { properties: string; breaker: Breaker; slots: Slots }
const ways = new WeakMap<Deployment, Map<string, Way>>()

/**
 * The link to a stored provider: the only way in which one is called. Each call has a time-out, is logged, waits for its
 * turn where 8 are under way, is repeated once where it could not connect and doing it twice is doing it once, and fails
 * at once with the last failure while the server is known not to answer. Throws `ProviderError` (`undecryptable`).
 */
export async function link(
  deployment: Deployment,
  provider: ServiceProviderRow,
  options: Options,
): Promise<ProviderConnection> {
  const type = providerType(deployment, provider.provider_type)
  const connection = connect(deployment, type, await unseal(deployment, provider))
  const way = wayTo(deployment, provider)
  if (!options.check) way.breaker.learn(provider)
  const calls = { deployment, provider, options, way }
  return guarded(connection, (name, call) => (NO_CALL.has(name) ? call() : made(calls, name, call)))
}

function wayTo(deployment: Deployment, { uuid, properties }: ServiceProviderRow & { uuid: string }): Way {
  const known = ways.get(deployment) ?? new Map<string, Way>()
  ways.set(deployment, known)
  const text = JSON.stringify(properties)
  const way = known.get(uuid)
  if (way?.properties === text) return way
  const fresh = { properties: text, breaker: new Breaker(), slots: new Slots() }
  known.set(uuid, fresh)
  return fresh
}

type Guard = (name: string, call: () => Promise<unknown>) => Promise<unknown>

/** The same object, each of its functions called by `guard` under its path, such as `watching.overview`. */
function guarded<Part extends object>(part: Part, guard: Guard, prefix = ''): Part {
  const entries = Object.entries(part).map(([name, member]): [string, unknown] => {
    const path = prefix + name
    if (typeof member === 'function')
      return [name, (...args: unknown[]) => guard(path, async () => Reflect.apply(member, part, args))]
    return [name, member && typeof member === 'object' ? guarded(member, guard, `${path}.`) : member]
  })
  return Object.fromEntries(entries) as Part // the same names, with functions that take and answer the same
}

type Calls = {
  deployment: Deployment
  provider: ServiceProviderRow
  options: Options
  way: Way
}

/** Makes a call, and logs what came of it: neither its address nor what it says, which hold secrets. */
async function made(calls: Calls, name: string, call: () => Promise<unknown>): Promise<unknown> {
  const { deployment, provider, options } = calls
  const started = performance.now()
  const tries = { attempts: 0 }
  const log = (outcome: string) =>
    deployment.log('provider call', {
      provider: provider.uuid,
      call: name,
      ms: Math.round(performance.now() - started),
      outcome,
      attempts: tries.attempts,
      request_id: options.request_id ?? null,
    })
  try {
    const answer = await inTurn(calls, { name, call, tries })
    log('ok')
    return answer
  } catch (error) {
    log(error instanceof ProviderError ? error.code : 'internal_error')
    throw error
  }
}

type Call = { name: string; call: () => Promise<unknown>; tries: { attempts: number } }

/** A call where the server may be called at all, in its turn. */
async function inTurn(calls: Calls, call: Call): Promise<unknown> {
  const { deployment, options, way } = calls
  const { breaker, slots } = way
  const { now, providerTimeout } = deployment
  const lease = 4 * providerTimeout
  const look = () => refuse(calls)
  const probes = !options.check && breaker.pass(now(), lease)
  try {
    const slot = await slots.take({ now, lease, patience: providerTimeout, look })
    try {
      return await heard(calls, call)
    } finally {
      slots.release(slot)
    }
  } finally {
    if (probes) breaker.probed()
  }
}

const refuse = ({ deployment, options, way: { breaker } }: Calls): void => {
  if (!options.check && breaker.isOpen(deployment.now())) throw breaker.refusal()
}

/** A call, and what it tells of the server. */
async function heard(calls: Calls, call: Call): Promise<unknown> {
  try {
    const answer = await tried(calls, call)
    await answered(calls)
    return answer
  } catch (error) {
    if (isSilence(error)) {
      if (!ASIDE.has(call.name)) await silent(calls, error)
    } else if (error instanceof ProviderError) await answered(calls)
    throw error
  }
}

/** A call, once more where the first found no connection. */
async function tried(calls: Calls, { name, call, tries }: Call): Promise<unknown> {
  const { providerTimeout, random } = calls.deployment
  const attempt = () => {
    tries.attempts += 1
    // Some calls are more than one request, and each of those has the time-out for itself.
    return within(2 * providerTimeout, call)
  }
  try {
    return await attempt()
  } catch (error) {
    const again = error instanceof ProviderError && error.code === 'unreachable' && !ONCE.has(name)
    if (!again) throw error
    await pause(50 + Math.round(random() * 200))
    refuse(calls)
    return attempt()
  }
}

async function within<Answer>(ms: number, call: () => Promise<Answer>): Promise<Answer> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new ProviderError('timeout', `The server did not answer within ${ms / 1000} seconds.`)),
      ms,
    )
  })
  try {
    return await Promise.race([call(), late])
  } finally {
    clearTimeout(timer)
  }
}

/** An answer of a provider that was well is no news, and costs nothing. */
async function answered({ deployment, provider, options, way }: Calls): Promise<void> {
  const news = way.breaker.answered()
  if (options.check || !(news || provider.retry_at !== null)) return
  await noted(deployment, options, [
    sql`UPDATE service_providers SET failures = 0, retry_at = NULL WHERE id = ${provider.id} AND retry_at IS NOT NULL`,
  ])
}

/** Of all processes that meet with silence at once, the first counts. */
async function silent({ deployment, provider, options, way }: Calls, error: ProviderError): Promise<void> {
  const now = deployment.now()
  if (!way.breaker.silent(error, now) || options.check) return
  await noted(deployment, options, [
    sql`UPDATE service_providers SET failures = failures + 1, successes = 0,
        retry_at = ${now} + min(${LONGEST_PAUSE}, ${FIRST_PAUSE} << min(10, failures))
      WHERE id = ${provider.id} AND (retry_at IS NULL OR retry_at <= ${now})`,
  ])
}

/** An observation, not a change of the entity: no version, no audit entry. It never stands in the way of what was asked. */
async function noted(
  { log }: Deployment,
  { db, request_id }: Options,
  statements: Parameters<Database['write']>[0],
) {
  await db.write(statements).catch((error: unknown) => {
    log('provider state not written', { request_id: request_id ?? null, error: describe(error) })
  })
}
