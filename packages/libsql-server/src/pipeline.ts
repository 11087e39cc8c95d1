import { MAX_SQL_LENGTH } from './connection.ts'
import { busy, HranaError, protocolError } from './errors.ts'
import { Lru } from './lru.ts'
import type { Condition, Pipeline, Request, SqlSource, Step, Stmt } from './protocol.ts'
import { parse } from './sql.ts'
import type { Stream, Streams } from './streams.ts'
import type { WriteTurn } from './turn.ts'

/** sqld's limits on what a stream may store; `@libsql/client` knows them. */
const MAX_STORED_SQLS = 50
const MAX_STORED_SQL_LENGTH = 5000

interface Host {
  streams: Streams
  turn: WriteTurn
  /** How long a writer waits for its turn, in ms. */
  lockWaitMs: number
}

/**
 * Runs a pipeline on its stream and answers the JSON of a `PipelineRespBody`; undefined when the client went away
 * while it waited to write. Throws RequestError, and then the stream is gone.
 */
export async function runPipeline(
  host: Host,
  { baton, requests }: Pipeline,
  signal: AbortSignal,
): Promise<string | undefined> {
  const { streams, turn } = host
  const stream = baton === undefined ? streams.open() : streams.resume(baton)
  try {
    const mayRun =
      !mayWrite(stream, requests) || turn.take(stream) || (await turn.wait(stream, host.lockWaitMs, signal))
    if (signal.aborted) {
      streams.end(stream)
      return undefined
    }
    const results = requests.map(request => answer(stream, request, mayRun))
    const next = conclude(host, stream, requests)
    return `{"baton":${JSON.stringify(next)},"base_url":null,"results":[${results.join()}]}`
  } catch (cause) {
    streams.end(stream)
    throw cause
  }
}

/** Lets the next writer go unless a transaction is still open. Answers the next baton, or null for a closed stream. */
function conclude({ streams, turn }: Host, stream: Stream, requests: Request[]): string | null {
  if (requests.at(-1)?.type === 'close') {
    streams.end(stream)
    return null
  }
  if (!stream.connection.inTransaction) turn.release(stream)
  return streams.park(stream)
}

const writers = new Lru<boolean>(1000)

/** Whether a text has a statement that may take the write lock; one that is refused for its length takes nothing. */
function writes(sql: string): boolean {
  if (sql.length > MAX_SQL_LENGTH) return false
  const known = writers.get(sql)
  if (known !== undefined) return known
  const found = parse(sql).some(statement => statement.writes)
  if (sql.length <= MAX_STORED_SQL_LENGTH) writers.set(sql, found)
  return found
}

function mayWrite(stream: Stream, requests: Request[]): boolean {
  // An id is looked up among what the stream stored before; what this pipeline stores counts by itself.
  const source = (sql: SqlSource) => writes(typeof sql === 'string' ? sql : (stream.sqls.get(sql) ?? ''))
  return requests.some(request => {
    if (request.type === 'execute') return source(request.stmt.sql)
    if (request.type === 'batch') return request.steps.some(step => source(step.stmt.sql))
    return 'sql' in request && request.type !== 'describe' && source(request.sql)
  })
}

/** The JSON of one `StreamResult`. */
function answer(stream: Stream, request: Request, mayRun: boolean): string {
  try {
    return `{"type":"ok","response":{"type":"${request.type}"${respond(stream, request, mayRun)}}}`
  } catch (cause) {
    if (!(cause instanceof HranaError) || 'status' in cause) throw cause
    return `{"type":"error","error":${JSON.stringify(cause)}}`
  }
}

/** What a response carries besides its type: a further JSON member, or nothing. */
function respond(stream: Stream, request: Request, mayRun: boolean): string {
  const { connection, sqls } = stream
  switch (request.type) {
    case 'close':
      return ''
    case 'get_autocommit':
      return `,"is_autocommit":${!connection.inTransaction}`
    case 'store_sql':
      store(sqls, request.id, request.sql)
      return ''
    case 'close_sql':
      sqls.delete(request.id)
      return ''
    case 'describe':
      return `,"result":${JSON.stringify(connection.describe(textOf(stream, request.sql)))}`
    case 'execute':
      if (!mayRun) throw busy()
      return `,"result":${execute(stream, request.stmt)}`
    case 'batch':
      if (!mayRun) throw busy()
      return `,"result":${batch(stream, request.steps)}`
    case 'sequence':
      if (!mayRun) throw busy()
      connection.sequence(textOf(stream, request.sql))
      return ''
  }
}

function execute(stream: Stream, { sql, args, wantRows }: Stmt): string {
  return stream.connection.execute(textOf(stream, sql), args, wantRows)
}

/** Runs the steps whose conditions hold. Answers the JSON of a `BatchResult`. */
function batch(stream: Stream, steps: Step[]): string {
  const results: (string | null)[] = []
  const errors: (HranaError | null)[] = []
  const holds = (condition: Condition): boolean => {
    switch (condition.type) {
      case 'ok':
        return results[condition.step] !== null
      case 'error':
        return errors[condition.step] !== null
      case 'not':
        return !holds(condition.cond)
      case 'and':
        return condition.conds.every(holds)
      case 'or':
        return condition.conds.some(holds)
      case 'is_autocommit':
        return !stream.connection.inTransaction
    }
  }
  for (const { stmt, condition } of steps) {
    let result: string | null = null
    let error: HranaError | null = null
    try {
      if (condition === undefined || holds(condition)) result = execute(stream, stmt)
    } catch (cause) {
      if (!(cause instanceof HranaError) || 'status' in cause) throw cause
      error = cause
    }
    results.push(result)
    errors.push(error)
  }
  return `{"step_results":[${results.map(result => result ?? 'null').join()}],"step_errors":${JSON.stringify(errors)}}`
}

function store(sqls: Map<number, string>, id: number, sql: string): void {
  if (sqls.has(id)) throw protocolError(`SQL text ${id} already exists`)
  if (sqls.size >= MAX_STORED_SQLS) {
    throw new HranaError(
      'SQL_STORE_TOO_MANY',
      `The server stores no more than ${MAX_STORED_SQLS} SQL texts a stream`,
    )
  }
  if (sql.length > MAX_STORED_SQL_LENGTH) {
    throw new HranaError(
      'SQL_STORE_TOO_LARGE',
      `A stored SQL text has at most ${MAX_STORED_SQL_LENGTH} characters`,
    )
  }
  sqls.set(id, sql)
}

function textOf(stream: Stream, sql: SqlSource): string {
  if (typeof sql === 'string') return sql
  const text = stream.sqls.get(sql)
  if (text === undefined) throw protocolError(`SQL text ${sql} not found`)
  return text
}
