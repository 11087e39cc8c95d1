import { sql } from '@streamwise/db'
import { also, type Change } from '../core/change.ts'
import type { Deployment } from '../core/context.ts'
import { lookSoon } from './find.ts'

type News = { record_id: string; meeting_id: string | null; change: string }

/**
 * What a provider's own word about a recording leads to: it is asked at once, and only its answer counts. So doubles,
 * replays and words about what is not ours do no harm. `meeting_id` is the room's.
 */
export const recordingNews = (
  deployment: Deployment,
  provider: { id: number; uuid: string },
  { record_id, meeting_id, change }: News,
): Change[] => [
  also(
    // Told to be deleted and then not listed: that is beyond doubt.
    sql`UPDATE recordings SET synced_at = 0, missing_since = iif(${change} = 'deleted', 0, missing_since)
      WHERE service_provider_id = ${provider.id} AND record_id = ${record_id}`,
    sql`UPDATE meetings SET recording_due_at = ${deployment.now()} WHERE service_provider_id = ${provider.id}
      AND id IN (SELECT id FROM meetings WHERE internal_meeting_id = ${record_id}
        UNION SELECT max(m.id) FROM rooms r JOIN meetings m ON m.room_id = r.id
          WHERE r.meeting_id = ${meeting_id} AND m.service_provider_id = ${provider.id})`,
  ),
  lookSoon(deployment, provider.uuid),
]
