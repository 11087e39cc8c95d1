import type { MeetingState } from '@streamwise/providers'
import { also, type Change } from '../core/change.ts'
import type { Deployment } from '../core/context.ts'
import { adoptedSql } from './adopt.ts'
import { heard } from './facts.ts'
import { settleLater } from './settle-later.ts'
import { sightingsSql } from './sightings.ts'
import type { Watched } from './watched.ts'

/**
 * What a provider answered at `at` about a meeting on record. One that it does not know any more has ended: when somebody
 * said so (`hinted_at`), where nothing was seen of it after that, else when it was last seen.
 */
export function lookedAt(
  deployment: Deployment,
  meeting: Watched,
  { state, at, hinted_at = null }: { state: MeetingState; at: number; hinted_at?: number | null },
): Change[] {
  if (state.state === 'absent')
    return heard(deployment, meeting, [
      { kind: 'ended', source: 'poll', at },
      ...(hinted_at === null ? [] : [{ kind: 'ended', source: 'hint', at: hinted_at } as const]),
    ])
  const seen =
    state.create_time === meeting.create_time
      ? sightingsSql([{ id: meeting.id, state }], at)
      : adoptedSql(deployment, { room_id: meeting.room_id, provider: meeting.service_provider_id, state, at })
  return [also(...seen), settleLater(deployment, meeting)]
}
