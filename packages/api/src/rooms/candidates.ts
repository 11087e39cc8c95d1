import type { Row, schema } from '@streamwise/db'
import type { Deployment } from '../core/context.ts'
import { available } from '../service-providers/breaker.ts'
import { providerType } from '../service-providers/properties.ts'
import type { Entrance } from './entrance.ts'

type Provider = Row<typeof schema.serviceProviders>

/** How long a meeting counts as running after somebody was last seen to join or to be in it, in ms. */
const SEEN = 10 * 60_000

/**
 * The provider on which a room's meeting runs, where that is one of its active ones: nobody is to be sent elsewhere, for
 * they would wait alone. One that never tells who is there keeps a meeting until the clock closes it.
 */
export function ownProvider(deployment: Deployment, { meeting, providers }: Entrance): Provider | undefined {
  if (!meeting?.create_time) return undefined
  const own = providers.find(({ id }) => id === meeting.service_provider_id)
  return own && (!tells(deployment, own) || meeting.last_seen_at > deployment.now() - SEEN) ? own : undefined
}

/** Whether a provider tells who is in a meeting. */
export const tells = (deployment: Deployment, { provider_type }: Provider): boolean =>
  providerType(deployment, provider_type).capabilities.status

/**
 * Where to try, in order: a running meeting's own provider and no other; for a new one where somebody is starting it
 * already, then the default. One that was down at its last check comes last, for checks may be old. One that drains does
 * not come at all, nor one that did not answer a moment ago.
 */
export const candidatesOf = (deployment: Deployment, entrance: Entrance): Provider[] => {
  const begun = entrance.meeting?.service_provider_id
  const rank = (provider: Provider) =>
    available(provider, deployment.now()) ? (provider.id === begun ? 0 : 1) : 2
  return eligible(deployment, entrance)
    .filter(({ retry_at }) => retry_at === null || retry_at <= deployment.now())
    .sort((a, b) => rank(a) - rank(b))
}

/** In how many seconds one of those that did not answer is asked again. */
export function secondsUntilAsked(deployment: Deployment, entrance: Entrance): number {
  const next = Math.min(...eligible(deployment, entrance).map(({ retry_at }) => retry_at ?? 0))
  return Math.max(1, Math.ceil((next - deployment.now()) / 1000))
}

function eligible(deployment: Deployment, entrance: Entrance): Provider[] {
  const own = ownProvider(deployment, entrance)
  return own ? [own] : entrance.providers.filter(({ draining }) => !draining)
}
