import { describe } from '#activity/describe.ts'

interface Entry {
  action: string
  before: Readonly<Record<string, unknown>> | null
  after: Readonly<Record<string, unknown>> | null
}

/** What was done, in words that begin a line: `Created it`, `Changed status (active → suspended)`. */
export const whatOf = (entry: Entry): string => begun(describe(entry))

const begun = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1)

/** By what a thing without a name is known: a link or a code by its room, a membership by its person. */
const namers: Readonly<Record<string, { attribute: string; entity: 'Room' | 'User' }>> = {
  RoomToken: { attribute: 'room_id', entity: 'Room' },
  RoomAccessCode: { attribute: 'room_id', entity: 'Room' },
  Membership: { attribute: 'user_id', entity: 'User' },
}

/** Whether such a thing has no name of its own: its id would tell nobody anything. */
export const isNameless = (entity: string): boolean => Object.hasOwn(namers, entity)

/** What a thing without a name is known by, where the entry says so. */
export function knownBy({
  entity,
  before,
  after,
}: Pick<Entry, 'before' | 'after'> & { entity: string }): { entity: string; entity_id: string } | undefined {
  const namer = isNameless(entity) ? namers[entity] : undefined
  const id = namer && (after ?? before)?.[namer.attribute]
  return namer && typeof id === 'string' ? { entity: namer.entity, entity_id: id } : undefined
}

/** Attributes that name a thing, the most telling first. */
const naming = [
  'room_name',
  'account_name',
  'provider_name',
  'company_name',
  'platform_name',
  'name',
  'email',
] as const

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
