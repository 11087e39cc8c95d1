import type { Sql, Value } from './sql.ts'

export type Rows = { rows: Value[][]; changes: number; columns: string[] }

/**
 * A libSQL database, embedded or over HTTP. Each call is one round trip; there are no interactive transactions,
 * because over HTTP they would cost one a statement and hold the write lock meanwhile.
 */
export type Database = {
  /** Several reads in one round trip, of one state of the database. */
  read(statements: readonly Sql[]): Promise<Rows[]>
  /** Atomic: all of it or, when one statement fails, nothing. Throws `ConstraintError` for what the database refuses. */
  write(statements: readonly Sql[]): Promise<Rows[]>
  /** Statements without values, several in a text: for migrations and set-up. */
  script(text: string): Promise<void>
  close(): void
}

/** The database refused a write: `kind` says which invariant, `subject` its name (`customers.email`, `stock_is_left`). */
export class ConstraintError extends Error {
  readonly kind: 'unique' | 'foreign_key' | 'check' | 'raised'
  readonly subject: string

  constructor(kind: ConstraintError['kind'], subject: string, cause: unknown) {
    super(`${kind}: ${subject}`, { cause })
    this.name = 'ConstraintError'
    this.kind = kind
    this.subject = subject
  }
}

const RAISED =
  /\b(stale_version|quota_exceeded|audit_is_final|provider_is_default|last_admin|customer_not_active|account_moved|too_many_codes|no_such_role|role_is_built_in|role_in_use|meeting_full|too_many_meetings|too_many_participants)\b/

/** A driver's error as ours, where it tells of an invariant; else as it is. */
export function constraintError(error: unknown): unknown {
  const message = error instanceof Error ? error.message : String(error)
  const raised = RAISED.exec(message)?.[1]
  if (raised) return new ConstraintError('raised', raised, error)
  const unique = /UNIQUE constraint failed: (?:index ')?([\w.]+)/.exec(message)?.[1]
  if (unique) return new ConstraintError('unique', unique, error)
  if (/FOREIGN KEY constraint failed/.test(message)) return new ConstraintError('foreign_key', '', error)
  const check = /CHECK constraint failed: (\w+)/.exec(message)?.[1]
  if (check) return new ConstraintError('check', check, error)
  return error
}
