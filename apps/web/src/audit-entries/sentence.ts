import { changedNames, describe, verbOf } from '#activity/describe.ts'
import { words } from '#ui/data/status.ts'
import { timeText } from '#ui/data/time-text.ts'
import { t } from './messages.ts'

interface Entry {
  action: string
  before: Readonly<Record<string, unknown>> | null
  after: Readonly<Record<string, unknown>> | null
}

const done = [
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

/** What jobs do, by verbs that mean something else elsewhere. */
const ofRecordings = ['recordings.find', 'recordings.sync', 'recordings.expire']

/** What was done, in words that begin a line: `Created`, `Changed status (active → suspended)`. */
export function whatOf(entry: Entry): string {
  const verb = verbOf(entry.action)
  if (ofRecordings.includes(entry.action)) return begun(describe(entry))
  const known = done.find(one => one === verb)
  if (known) return t(`did.${known}`)
  if (verb === 'expire') return t(entry.after?.is_active === false ? 'did.ended' : 'did.period')
  if (verb !== 'update') return words(verb)
  return begun(describe(entry))
}

const begun = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1)

/** Attributes that name a thing, the most telling first. */
const naming = ['room_name', 'account_name', 'provider_name', 'company_name', 'name', 'email'] as const

/** What the thing was called, where the entry says so. */
export function nameIn({ before, after }: Pick<Entry, 'before' | 'after'>): string | undefined {
  const values = after ?? before ?? {}
  for (const attribute of naming) {
    const name = values[attribute]
    if (typeof name === 'string' && name !== '') return name
  }
  const { first_name, last_name } = values
  return typeof first_name === 'string' && typeof last_name === 'string'
    ? `${first_name} ${last_name}`
    : undefined
}

export interface Change {
  attribute: string
  before: string | undefined
  after: string | undefined
}

/** What every thing has, said by the rest of the entry. */
const given = new Set(['object', 'id', 'uuid', 'ulid', 'created_at'])

/**
 * What changed, an attribute a line. Nothing (`null`, empty) is `undefined`; times are the reader's, objects are
 * shown as JSON.
 */
export function changesOf(entry: Entry): Change[] {
  return changedNames(entry)
    .filter(name => !given.has(name))
    .map(name => ({
      attribute: words(name),
      before: valueText(entry.before?.[name]),
      after: valueText(entry.after?.[name]),
    }))
    .filter(({ before, after }) => before !== undefined || after !== undefined)
}

function valueText(value: unknown): string | undefined {
  if (value === null || value === undefined || value === '') return undefined
  if (typeof value === 'boolean') return t(value ? 'value.yes' : 'value.no')
  if (typeof value === 'string') return timeText(value) ?? value
  if (typeof value === 'number') return String(value)
  const empty = typeof value === 'object' && Object.keys(value).length === 0
  return empty ? undefined : JSON.stringify(value, null, 2)
}
