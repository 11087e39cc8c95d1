type Value = number | boolean
export type FeatureSetting = { code: string; value: Value }

/** What a room can ask less of; the other features count accounts, rooms and months. */
export const narrowable: ReadonlySet<string> = new Set([
  'max_participants',
  'max_duration',
  'recording',
  'private_chat',
  'public_chat',
  'screen_sharing',
  'shared_notes',
])

export interface Limit {
  code: string
  name: string
  unit: string | null
  /** What the subscription has. */
  sold: Value
}

/** The features of a subscription that a room can narrow: limits, and switches that are on. */
export function limitsOf(
  catalogue: readonly { code: string; name: string; unit: string | null }[],
  sold: readonly FeatureSetting[],
): Limit[] {
  return catalogue.flatMap(({ code, name, unit }) => {
    const value = sold.find(feature => feature.code === code)?.value
    if (value === undefined || value === false || !narrowable.has(code)) return []
    return [{ code, name, unit, sold: value }]
  })
}

/** The form's values by code. */
export function limitValues(stored: readonly FeatureSetting[]): Record<string, Value> {
  return Object.fromEntries(stored.map(({ code, value }) => [code, value]))
}

/** What to send: codes left empty are left to the subscription. */
export function limitsInput(values: Readonly<Record<string, Value | null | undefined>>): FeatureSetting[] {
  return Object.entries(values).flatMap(([code, value]) =>
    value === null || value === undefined ? [] : [{ code, value }],
  )
}
