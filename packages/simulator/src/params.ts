import { Refusal } from './messages.ts'

const CONTROL = /\p{Cc}/u
const META = /^meta_([a-zA-Z][a-zA-Z0-9-]*)$/
const USERDATA = /^userdata-([a-zA-Z][a-zA-Z0-9_-]*)$/

function invalid(message: string): Refusal {
  return new Refusal('validationError', message)
}

function hasForbiddenControl(text: string): boolean {
  // U+007F–U+009F are \p{Cc} too, but the documentation forbids 0x00–0x1F only.
  return CONTROL.test(text) && [...text].some(character => (character.codePointAt(0) ?? 0) < 0x20)
}

/** The parameters of a call, query before body; of a repeated name the first counts, as in a servlet. */
export class Params {
  readonly #values = new Map<string, string>()

  constructor(rawQuery: string, form?: URLSearchParams) {
    for (const source of [new URLSearchParams(rawQuery), form ?? new URLSearchParams()]) {
      for (const [name, value] of source) if (!this.#values.has(name)) this.#values.set(name, value)
    }
  }

  /** Throws `validationError` for a control character (0x00–0x1F), which no string parameter may hold. */
  refuseControlCharacters(): void {
    for (const [name, value] of this.#values) {
      if (hasForbiddenControl(name) || hasForbiddenControl(value)) {
        throw invalid('Parameters cannot contain control characters')
      }
    }
  }

  /** The value, or undefined when it is absent or empty. */
  text(name: string): string | undefined {
    return this.#values.get(name) || undefined
  }

  has(name: string): boolean {
    return this.#values.has(name)
  }

  /** `true` or `false`, literally; anything else is a `validationError`. */
  boolean(name: string): boolean | undefined {
    const value = this.text(name)
    if (value === undefined) return undefined
    if (value !== 'true' && value !== 'false') {
      throw invalid(`${name} must be a boolean value (true or false)`)
    }
    return value === 'true'
  }

  /** A whole number from 0 to 2^31-1, as Java's `int` holds it. */
  integer(name: string): number | undefined {
    const value = this.text(name)
    if (value === undefined) return undefined
    const number = Number(value)
    if (!/^\d+$/.test(value) || number > 2 ** 31 - 1) throw invalid(`${name} must be an integral value`)
    return number
  }

  oneOf<T extends string>(name: string, allowed: readonly T[]): T | undefined {
    const value = this.text(name)
    if (value === undefined) return undefined
    const match = allowed.find(candidate => candidate === value)
    if (!match) throw invalid(`${name} must be one of ${allowed.join(', ')}`)
    return match
  }

  /** The parts of a comma-separated parameter, without the empty ones. */
  list(name: string): string[] {
    return (this.text(name) ?? '')
      .split(',')
      .map(part => part.trim())
      .filter(part => part !== '')
  }

  /** `meta_*`, names lowercased; a name that breaks the rule is ignored, as a server does. Empty values stay. */
  metadata(): Record<string, string> {
    return this.#named(META, name => name.toLowerCase())
  }

  /** `userdata-*` of join: what getMeetingInfo shows as `customdata`. */
  userdata(): Record<string, string> {
    return this.#named(USERDATA, name => name)
  }

  /** All but the named ones, for the books. */
  except(...names: string[]): Record<string, string> {
    return Object.fromEntries([...this.#values].filter(([name]) => !names.includes(name)))
  }

  #named(pattern: RegExp, rename: (name: string) => string): Record<string, string> {
    const found: [string, string][] = []
    for (const [name, value] of this.#values) {
      const match = pattern.exec(name)?.[1]
      if (match) found.push([rename(match), value])
    }
    return Object.fromEntries(found)
  }
}

/** The meeting's id. Throws `missingParamMeetingID`, or `validationError` for a length, a comma or outer spaces. */
export function meetingId(params: Params): string {
  const id = params.text('meetingID')
  if (id === undefined) throw new Refusal('missingParamMeetingID')
  if (id.length < 2 || id.length > 256) throw invalid('Meeting ID must be between 2 and 256 characters')
  if (id.includes(',')) throw invalid("Meeting ID cannot contain ','")
  if (id !== id.trim()) throw invalid('Invalid meeting ID')
  return id
}

/** A password of 2 to 64 characters, or none. Throws `invalidPassword`. */
export function password(params: Params, name: string): string | undefined {
  const value = params.text(name)
  if (value !== undefined && (value.length < 2 || value.length > 64)) throw new Refusal('invalidPassword')
  return value
}
