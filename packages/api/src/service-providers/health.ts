import { insertSql, serviceProviderChecks, serviceProviders, sql, updateSql } from '@streamwise/db'
import { newUuid, nextHealth, type ProviderHealth, SLOW } from '@streamwise/domain'
import { type Overview, ProviderError } from '@streamwise/providers'
import { also, type Change } from '../core/change.ts'
import type { Deployment } from '../core/context.ts'
import type { Reading } from '../core/reading.ts'
import { sendMail } from '../mail/send.ts'
import { isSilence, pauseAfter } from './breaker.ts'
import type { ServiceProviderRow } from './resource.ts'

/** What a look at a provider found. */
export type Finding =
  | { ok: true; latency_ms: number; version: string | null; load: Overview['load'] }
  | { ok: false; error: ProviderError }

/** Somebody who hears of providers that go down. */
export type Reader = { email: string; locale: string }

/** The platform's admins. */
export const adminsOf: Reading<Reader[]> = {
  sql: sql`SELECT u.email, u.locale FROM memberships m JOIN users u ON u.id = m.user_id
    WHERE m.customer_id IS NULL AND m.account_id IS NULL AND m.room_id IS NULL AND m.role = 'admin'
      AND u.status = 'active' ORDER BY u.id`,
  read: answer =>
    (answer?.rows ?? []).map(([email, locale]) => ({ email: String(email), locale: String(locale) })),
}

/** Runs a look, and makes what a provider did wrong into a finding. */
export async function findingOf<Answer extends { latency_ms: number; version: string | null }>(
  look: () => Promise<Answer>,
  loadOf: (answer: Answer) => Overview['load'],
): Promise<{ finding: Finding; answer: Answer | null }> {
  try {
    const answer = await look()
    const latency_ms = Math.max(0, Math.round(answer.latency_ms))
    return { finding: { ok: true, latency_ms, version: answer.version, load: loadOf(answer) }, answer }
  } catch (error) {
    if (!(error instanceof ProviderError)) throw error
    return { finding: { ok: false, error }, answer: null }
  }
}

type Observed = {
  provider: ServiceProviderRow
  finding: Finding
  /** Who is told that it went down, or is back. */
  readers: readonly Reader[]
  /** Somebody tested by hand, and is told what holds now. */
  decisive?: boolean
}

/**
 * What a finding changes: the provider's health, a row of its history, and mails where it went down or is back. An
 * observation, not a change of the entity: no version, no audit entry.
 */
export function observed(
  deployment: Deployment,
  { provider, finding, readers, decisive }: Observed,
): Change[] {
  const at = deployment.now()
  const before = healthOf(provider)
  const latency_ms = finding.ok ? finding.latency_ms : null
  const after = nextHealth(
    before,
    finding.ok ? { at, decisive, ok: true, latency_ms: finding.latency_ms } : { at, decisive, ok: false },
  )
  const silent = !finding.ok && isSilence(finding.error)
  const message = wordsOf(finding)
  const row = updateSql(serviceProviders, provider.id, {
    health_state: after.state,
    health_since: after.since,
    health_latency_ms: latency_ms,
    health_message: message,
    health_checked_at: at,
    failures: after.failures,
    successes: after.successes,
    retry_at: silent ? at + pauseAfter(after.failures) : null,
    ...(finding.ok && finding.version !== null ? { health_version: finding.version } : {}),
    ...(finding.ok && finding.load
      ? {
          load_meetings: finding.load.meetings,
          load_participants: finding.load.participants,
          load_seen_at: at,
        }
      : {}),
  })
  const check = insertSql(serviceProviderChecks, {
    uuid: newUuid(),
    created_at: at,
    updated_at: at,
    version: 1,
    service_provider_id: provider.id,
    checked_at: at,
    ok: finding.ok,
    state: after.state,
    latency_ms,
    server_version: finding.ok ? finding.version : null,
    code: finding.ok ? null : finding.error.code,
    message,
    meetings: finding.ok ? (finding.load?.meetings ?? null) : null,
    participants: finding.ok ? (finding.load?.participants ?? null) : null,
  })
  return [also(row, check), ...news(deployment, { provider, before, after, message, readers })]
}

const healthOf = (row: ServiceProviderRow): ProviderHealth => ({
  state: row.health_state,
  since: row.health_since,
  failures: row.failures,
  successes: row.successes,
  latency_ms: row.health_latency_ms,
})

/** What is wrong, in words that hold no secret; null where nothing is. */
function wordsOf(finding: Finding): string | null {
  if (!finding.ok) return finding.error.message.slice(0, 1_000)
  return finding.latency_ms > SLOW
    ? `It took ${(finding.latency_ms / 1000).toFixed(1)} seconds to answer.`
    : null
}

type News = {
  provider: ServiceProviderRow
  before: ProviderHealth
  after: ProviderHealth
  message: string | null
  readers: readonly Reader[]
}

/** A change of state is a line of the log; one mail for each admin where a provider went down, and where it is back. */
function news(deployment: Deployment, { provider, before, after, message, readers }: News): Change[] {
  if (before.state === after.state) return []
  deployment.log('provider health', { provider: provider.uuid, from: before.state, to: after.state, message })
  if (before.state !== 'down' && after.state !== 'down') return []
  const params = {
    service_provider: provider.uuid,
    down: after.state === 'down',
    at: deployment.now(),
    message,
  }
  return readers.map(({ email, locale }) =>
    sendMail(deployment, { template: 'provider_health', to: email, locale, params }),
  )
}
