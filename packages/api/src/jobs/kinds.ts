import type { JobKind } from '@streamwise/domain'
import { deliver } from '../mail/deliver.ts'
import { checkMeeting } from '../meetings/check.ts'
import { closeMeetings } from '../meetings/close.ts'
import { endMeeting } from '../meetings/end.ts'
import { settleMeeting } from '../meetings/settle.ts'
import { deleteLeft } from '../recordings/delete-left.ts'
import { expireRecordings } from '../recordings/expire.ts'
import { findRecordings, lookForRecordings } from '../recordings/find.ts'
import { syncRecording } from '../recordings/sync.ts'
import { watchProvider, watchProviders } from '../service-providers/watch.ts'
import { expireSubscriptions } from '../subscriptions/expire.ts'
import { cleanUp } from './clean-up.ts'
import type { JobRun } from './job-run.ts'

/** How each kind of `JOB_KINDS` is done. */
export const JOB_RUNS: Record<JobKind, JobRun> = {
  mail: deliver,
  sync_recording: syncRecording,
  find_recordings: findRecordings,
  look_for_recordings: lookForRecordings,
  delete_recordings: deleteLeft,
  expire_recordings: expireRecordings,
  end_meeting: endMeeting,
  settle_meeting: settleMeeting,
  check_meeting: checkMeeting,
  close_meetings: closeMeetings,
  expire_subscriptions: expireSubscriptions,
  watch_providers: watchProviders,
  watch_provider: watchProvider,
  cleanup: cleanUp,
}
