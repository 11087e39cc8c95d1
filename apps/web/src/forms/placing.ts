import type { FieldErrors } from '#api/errors.ts'
import { type Issue, issueWords } from './issue-words.ts'

/** Errors where a person looks for them: at their field, or, for fields that are not drawn, at the top. */
export interface Placed {
  fields: Record<string, string[]>
  elsewhere: string[]
}

/**
 * Gives each message to the field of that name, else to the nearest field that contains it (`metadata` for
 * `metadata.key`), else to the top of the form, with its name.
 */
export function placeErrors(errors: FieldErrors, drawn: ReadonlySet<string>): Placed {
  const placed: Placed = { fields: {}, elsewhere: [] }
  for (const [path, messages] of Object.entries(errors)) {
    const field = nearest(path, drawn)
    if (field === undefined) {
      placed.elsewhere.push(...messages.map(message => (isWhole(path) ? message : `${path}: ${message}`)))
      continue
    }
    const within = path.slice(field.length + 1)
    const said = messages.map(message => (within ? `${within}: ${message}` : message))
    placed.fields[field] = [...(placed.fields[field] ?? []), ...said]
  }
  return placed
}

/** What a failed `safeParse` says, in the shape in which the server says it. */
export function issueErrors(issues: readonly Issue[]): FieldErrors {
  const errors: Record<string, string[]> = {}
  for (const issue of issues) {
    const name = issue.path.map(String).join('.')
    errors[name] = [...(errors[name] ?? []), issueWords(issue)]
  }
  return errors
}

/** The server names what is wrong with no attribute in particular `input`. */
function isWhole(path: string): boolean {
  return path === '' || path === 'input'
}

export function nearest(path: string, drawn: ReadonlySet<string>): string | undefined {
  for (let name = path; name !== ''; name = name.slice(0, Math.max(0, name.lastIndexOf('.')))) {
    if (drawn.has(name)) return name
  }
  return undefined
}
