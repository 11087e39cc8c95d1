const MINUTE = 60_000
const HOUR = 60 * MINUTE

/**
 * The kinds of work that waits. `max_attempts`: after how many failures it is given up and waits for people. `every`:
 * the clock does it again and again, so many ms apart; null: somebody asks for it.
 */
export const JOB_KINDS = {
  mail: { label: 'Send email', max_attempts: 12, every: null },
  sync_recording: { label: 'Update a recording on its server', max_attempts: 20, every: null },
  find_recordings: { label: 'Check all providers for recordings', max_attempts: 5, every: 5 * MINUTE },
  look_for_recordings: { label: 'Check a provider for recordings', max_attempts: 3, every: null },
  delete_recordings: { label: 'Delete leftover recordings', max_attempts: 20, every: null },
  expire_recordings: {
    label: 'Expire old recordings',
    max_attempts: 5,
    every: HOUR,
  },
  end_meeting: { label: 'End a meeting', max_attempts: 6, every: null },
  settle_meeting: { label: 'Finalize a meeting’s attendance', max_attempts: 12, every: null },
  check_meeting: { label: 'Check if a meeting is still live', max_attempts: 6, every: null },
  close_meetings: { label: 'Close stale meetings', max_attempts: 5, every: 5 * MINUTE },
  expire_subscriptions: { label: 'Renew and expire subscriptions', max_attempts: 5, every: 5 * MINUTE },
  watch_providers: { label: 'Schedule provider health checks', max_attempts: 3, every: MINUTE },
  watch_provider: { label: 'Check a provider’s health', max_attempts: 3, every: null },
  cleanup: { label: 'Clean up expired data', max_attempts: 3, every: HOUR },
} as const satisfies Record<string, { label: string; max_attempts: number; every: number | null }>

export type JobKind = keyof typeof JOB_KINDS
export const JOB_KIND_CODES = Object.keys(JOB_KINDS) as [JobKind, ...JobKind[]]

export const JOB_STATUSES = ['waiting', 'running', 'done', 'failed'] as const
