import type { JobKind } from '@streamwise/domain'
import { deliver } from '../mail/deliver.ts'
import { deleteLeft } from '../recordings/delete-left.ts'
import { expireRecordings } from '../recordings/expire.ts'
import { findRecordings, lookForRecordings } from '../recordings/find.ts'
import { syncRecording } from '../recordings/sync.ts'
import { endOrphan } from '../rooms/orphan.ts'
import { watchProvider, watchProviders } from '../service-providers/watch.ts'
import { expireSubscriptions } from '../subscriptions/expire.ts'
import { cleanUp } from './clean-up.ts'
import type { JobRun } from './job-run.ts'

/** How each kind of `JOB_KINDS` is done. */
export const JOB_RUNS: Record<JobKind, JobRun> = {
  mail: deliver,
  end_meeting: endOrphan,
  sync_recording: syncRecording,
  find_recordings: findRecordings,
  look_for_recordings: lookForRecordings,
  delete_recordings: deleteLeft,
  expire_recordings: expireRecordings,
  expire_subscriptions: expireSubscriptions,
  watch_providers: watchProviders,
  watch_provider: watchProvider,
  cleanup: cleanUp,
}
