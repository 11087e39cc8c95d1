type Value = number | boolean
export type Asked = { code: string; value: Value }

/** What a room can ask less of; the other features count accounts, rooms and months. */
const narrowable: ReadonlySet<string> = new Set([
  'max_participants',
  'max_duration',
  'record_expiration',
  'recording',
  'private_chat',
  'public_chat',
  'screen_sharing',
  'shared_notes',
])

/** Whether a room may ask for less of a feature than its subscription has. */
export const canNarrow = (code: string, sold: Value | null): boolean =>
  narrowable.has(code) && sold !== null && sold !== false

/** What a room asks for after one of its features was changed; `null` leaves that to the subscription. */
export function askedAfter(asked: readonly Asked[], code: string, value: Value | null): Asked[] {
  const others = asked.filter(one => one.code !== code)
  return value === null ? others : [...others, { code, value }]
}
