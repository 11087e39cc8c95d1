import { locale } from '#messages/locale.ts'
import { words } from '#ui/data/status.ts'
import { timeText } from '#ui/data/time-text.ts'
import { t } from './messages.ts'

/** What a line of the activity needs of an audit entry. */
export interface Happening {
  action: string
  before: Readonly<Record<string, unknown>> | null
  after: Readonly<Record<string, unknown>> | null
}

const bookkeeping = new Set(['version', 'updated_at'])

/** The attributes that an entry changed. */
function changedNames({ before, after }: Happening): string[] {
  const names = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])
  return [...names].filter(name => !bookkeeping.has(name))
}

const actions = [
  'accept',
  'addTextTrack',
  'cancel',
  'changePackage',
  'complete',
  'create',
  'delete',
  'end',
  'join',
  'move',
  'publish',
  'renew',
  'resend',
  'retry',
  'revoke',
  'rotate',
  'setOwner',
  'suspend',
  'sync',
  'testStored',
  'transferOwnership',
  'uncancel',
  'unpublish',
  'unsuspend',
] as const

/** What an action does to one thing: `rooms.updateMany` is `update`, for each thing has an entry of its own. */
const verbOf = (action: string): string => (action.split('.').at(-1) ?? action).replace(/Many$/, '')

/** Who did it: a name, or what stands for it. */
export function actorName({
  actor_name,
  actor_type,
}: {
  actor_name: string | null
  actor_type: string
}): string {
  // The platform's own work is named by its kind of job, which tells readers nothing.
  if (actor_type === 'system') return t('actor.system')
  return actor_name || t(actor_type === 'participant' ? 'actor.participant' : 'actor.unknown')
}

/** What was done, to follow the name of who did it: `created it`, `changed status: active → suspended`. */
export function describe(entry: Happening): string {
  const recording = recordingText(entry)
  if (recording !== undefined) return recording
  const verb = verbOf(entry.action)
  const known = actions.find(action => action === verb)
  if (known) return t(`did.${known}`)
  if (verb === 'expire') return t(entry.after?.is_active === false ? 'did.ended' : 'did.period')
  if (verb !== 'update') return t('did.other', { action: words(verb).toLowerCase() })
  const what = changesText(entry)
  return what === '' ? t('did.touch') : t('did.update', { what })
}

/** What a job did to a recording: what its server tells was taken over, what was asked for was done there. */
function recordingText(entry: Happening): string | undefined {
  if (entry.action === 'recordings.expire') return t('did.recording.expire')
  if (entry.action !== 'recordings.find' && entry.action !== 'recordings.sync') return undefined
  if (entry.before === null) return t('did.recording.found')
  const what = changesText(entry)
  const way = entry.action === 'recordings.find' ? 'find' : 'sync'
  return what === '' ? t(`did.recording.${way}.plain`) : t(`did.recording.${way}`, { what })
}

/** Whether a wish is still open tells how far it is, not what was changed. */
function changesText(entry: Happening): string {
  const changed = changedNames(entry).filter(name => name !== 'pending' && name !== 'synced_at')
  const list = new Intl.ListFormat(locale(), { type: 'conjunction' })
  return list.format(changed.map(name => oneChange(name, entry)))
}

/** `status (active → suspended)`; of what is no short text, the name alone. */
function oneChange(name: string, { before, after }: Happening): string {
  const [from, to] = [short(name, before?.[name]), short(name, after?.[name])]
  const label = words(name).toLowerCase()
  return from === undefined || to === undefined ? label : `${label} (${t('change.from_to', { from, to })})`
}

/** Their values are codes, which readers know by words. */
const coded = new Set(['status', 'state', 'role'])

function short(name: string, value: unknown): string | undefined {
  if (value === null || value === undefined || value === '') return t('nothing')
  if (typeof value === 'boolean') return t(value ? 'yes' : 'no')
  if (typeof value === 'number') return String(value)
  if (typeof value !== 'string' || value.length > 60) return undefined
  return coded.has(name) ? words(value).toLowerCase() : (timeText(value) ?? value)
}
