type Node = Record<string, unknown>

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null
}

/** The value at a dotted path: `valueAt(room, 'room_settings.banner_text')`, `valueAt(customer, 'addresses.0.city')`. */
export function valueAt(values: unknown, path: string): unknown {
  let at = values
  for (const step of path.split('.')) {
    if (!isNode(at)) return undefined
    // Read before it is asked for: reading is what a store notices, also of what is not there yet.
    const inside = at[step]
    if (!Object.hasOwn(at, step)) return undefined
    at = inside
  }
  return at
}

/** Puts a value at a dotted path, in place, making the objects on the way; `undefined` takes the attribute out. */
export function putAt(values: object, path: string, value: unknown): void {
  const steps = path.split('.')
  const last = steps.pop() ?? path
  let at = values as Node // an object whose attributes are addressed by name
  for (const step of steps) {
    const next = Object.hasOwn(at, step) ? at[step] : undefined
    if (isNode(next)) at = next
    else {
      const made: Node = {}
      at[step] = made
      at = made
    }
  }
  if (value === undefined && !Array.isArray(at)) delete at[last]
  else at[last] = value
}
