/** A failure of one request in a pipeline: the client sees it as that statement's error. */
export class HranaError extends Error {
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.name = 'HranaError'
    this.code = code
  }

  toJSON() {
    return { message: this.message, code: this.code }
  }
}

/** The whole HTTP request is refused with `status`; nothing of a pipeline that is refused this way is kept. */
export class RequestError extends HranaError {
  readonly status: number

  constructor(status: number, code: string, message: string) {
    super(code, message)
    this.name = 'RequestError'
    this.status = status
  }
}

/** The client broke the protocol: 400, and the stream it broke it on is closed, as in sqld. */
export function protocolError(message: string, code = 'PROTOCOL_ERROR'): RequestError {
  return new RequestError(400, code, message)
}

/** What a writer gets that waited too long behind another stream's transaction. */
export function busy(): HranaError {
  return new HranaError('SQLITE_BUSY', 'SQLite error: database is locked')
}

/**
 * The driver's error in the words that sqld uses, because applications match on them: primary result codes only
 * (`SQLITE_CONSTRAINT`, never `…_UNIQUE`), generic run-time errors as `SQLITE_UNKNOWN`, and what SQLite refuses to
 * compile as `SQL_INPUT_ERROR`. Source: tursodatabase/libsql, libsql-server/src/hrana/stmt.rs.
 */
export function sqliteError(cause: unknown, stage: 'prepare' | 'run'): HranaError {
  if (cause instanceof HranaError) return cause
  if (!(cause instanceof Error) || !('code' in cause) || typeof cause.code !== 'string') throw cause
  const primary = cause.code.split('_').slice(0, 2).join('_')
  if (primary !== 'SQLITE_ERROR') return new HranaError(primary, `SQLite error: ${cause.message}`)
  return stage === 'prepare'
    ? new HranaError('SQL_INPUT_ERROR', `SQL input error: ${cause.message}`)
    : new HranaError('SQLITE_UNKNOWN', `SQLite error: ${cause.message}`)
}
