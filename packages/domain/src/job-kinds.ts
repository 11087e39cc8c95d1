const MINUTE = 60_000
const HOUR = 60 * MINUTE

/**
 * The kinds of work that waits. `max_attempts`: after how many failures it is given up and waits for people. `every`:
 * the clock does it again and again, so many ms apart; null: somebody asks for it.
 */
export const JOB_KINDS = {
  mail: { label: 'Send a mail', max_attempts: 12, every: null },
  sync_recording: { label: 'Publish, rename or delete a recording', max_attempts: 20, every: null },
  find_recordings: { label: 'Look for new and changed recordings', max_attempts: 5, every: 5 * MINUTE },
  look_for_recordings: { label: 'Ask a provider for its recordings', max_attempts: 3, every: null },
  delete_recordings: { label: 'Delete the recordings of what was deleted', max_attempts: 20, every: null },
  expire_recordings: {
    label: 'Tell of recordings that expire, and delete them',
    max_attempts: 5,
    every: HOUR,
  },
  end_meeting: { label: 'End a meeting', max_attempts: 6, every: null },
  settle_meeting: { label: 'Reckon up a meeting', max_attempts: 12, every: null },
  check_meeting: { label: 'Look whether a meeting still runs', max_attempts: 6, every: null },
  close_meetings: { label: 'Close meetings of which nothing is heard', max_attempts: 5, every: 5 * MINUTE },
  expire_subscriptions: { label: 'Move contracts on with the time', max_attempts: 5, every: 5 * MINUTE },
  watch_providers: { label: 'Have all service providers checked', max_attempts: 3, every: MINUTE },
  watch_provider: { label: 'Check a service provider', max_attempts: 3, every: null },
  cleanup: { label: 'Delete what has expired', max_attempts: 3, every: HOUR },
} as const satisfies Record<string, { label: string; max_attempts: number; every: number | null }>

export type JobKind = keyof typeof JOB_KINDS
export const JOB_KIND_CODES = Object.keys(JOB_KINDS) as [JobKind, ...JobKind[]]

export const JOB_STATUSES = ['waiting', 'running', 'done', 'failed'] as const
