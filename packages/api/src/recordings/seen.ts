import { recordings, sql, updateSql } from '@streamwise/db'
import type { ProviderRecording } from '@streamwise/providers'
import { also, type Change, update, whereStill } from '../core/change.ts'
import type { Deployment } from '../core/context.ts'
import { audited, type RecordingRow } from './resource.ts'
import { changesBy, gone } from './told.ts'
import { syncSoon } from './wish.ts'

/** What the provider tells of a recording that is known. Where nothing changed that anybody sees, only the look is noted. */
export function seenAgain(deployment: Deployment, row: RecordingRow, told: ProviderRecording): Change[] {
  const { values, visible } = changesBy(row, told, deployment.now())
  if (!visible) return [noted(row, values)]
  const wanted = values.wanted_state || values.wanted_name
  const isMade = row.state === 'processing' && told.state !== 'processing'
  return [changed(deployment, row, values), ...(isMade && wanted ? [syncSoon(deployment, row)] : [])]
}

/** How long a recording must be missing before an answer is believed that lacks most of what was asked for, in ms. */
const DOUBT = 24 * 3_600_000

/**
 * A recording that its provider does not list any more was deleted there. Unless `doubted`: then it is only noted, and
 * believed once it has been so for a day.
 */
export function missed(deployment: Deployment, row: RecordingRow, doubted: boolean): Change {
  const now = deployment.now()
  const since = row.missing_since ?? now
  if (doubted && now - since < DOUBT) return noted(row, { synced_at: now, missing_since: since })
  return changed(deployment, row, { ...gone(now), synced_at: now })
}

const changed = (deployment: Deployment, row: RecordingRow, values: Partial<RecordingRow>): Change =>
  whereStill(row.version, update(deployment, recordings, row, values, { show: audited(deployment) }))

const noted = (row: RecordingRow, values: Partial<RecordingRow>): Change =>
  also(sql`${updateSql(recordings, row.id, values)} AND version = ${row.version}`)
