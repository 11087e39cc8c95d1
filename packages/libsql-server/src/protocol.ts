import type { Arguments } from './connection.ts'
import { protocolError } from './errors.ts'
import { decodeValue } from './values.ts'

/** Hrana over HTTP 2 and 3 differ, in JSON, only in what asks about autocommit. */
export type Version = 2 | 3

/** SQL given directly, or by the id under which the stream stored it. */
export type SqlSource = string | number

export interface Stmt {
  sql: SqlSource
  args: Arguments
  wantRows: boolean
}

export type Condition =
  | { type: 'ok' | 'error'; step: number }
  | { type: 'not'; cond: Condition }
  | { type: 'and' | 'or'; conds: Condition[] }
  | { type: 'is_autocommit' }

export interface Step {
  stmt: Stmt
  condition: Condition | undefined
}

export type Request =
  | { type: 'close' | 'get_autocommit' }
  | { type: 'execute'; stmt: Stmt }
  | { type: 'batch'; steps: Step[] }
  | { type: 'sequence' | 'describe'; sql: SqlSource }
  | { type: 'store_sql'; id: number; sql: string }
  | { type: 'close_sql'; id: number }

export interface Pipeline {
  baton: string | undefined
  requests: Request[]
}

const MAX_CONDITION_DEPTH = 32

/**
 * Reads the body of a pipeline whole, so that nothing runs of one that is malformed. Fields that Hrana does not know
 * are ignored, as it demands. Throws a protocol error.
 * Source: tursodatabase/libsql, docs/HRANA_3_SPEC.md.
 */
export function decodePipeline(text: string, version: Version): Pipeline {
  const body = record(parseJson(text), 'The body')
  const requests = list(body.requests, 'requests').map(request => decodeRequest(request, version))
  const close = requests.findIndex(request => request.type === 'close')
  if (close !== -1 && close < requests.length - 1) throw protocolError('Nothing may follow a `close` request')
  return { baton: optional(body.baton, value => string(value, 'baton')), requests }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw protocolError('The body is not JSON', 'INVALID_JSON')
  }
}

function decodeRequest(value: unknown, version: Version): Request {
  const request = record(value, 'A request')
  switch (request.type) {
    case 'close':
      return { type: request.type }
    case 'get_autocommit':
      requireVersion3(version, 'The `get_autocommit` request')
      return { type: request.type }
    case 'execute':
      return { type: request.type, stmt: decodeStmt(request.stmt) }
    case 'batch': {
      const { steps } = record(request.batch, 'batch')
      return {
        type: request.type,
        steps: list(steps, 'steps').map((step, i) => decodeStep(step, i, version)),
      }
    }
    case 'sequence':
    case 'describe':
      return { type: request.type, sql: decodeSql(request) }
    case 'store_sql':
      return { type: request.type, id: id(request.sql_id), sql: string(request.sql, 'sql') }
    case 'close_sql':
      return { type: request.type, id: id(request.sql_id) }
    default:
      throw protocolError('StreamRequest type not recognized')
  }
}

function decodeStmt(value: unknown): Stmt {
  const stmt = record(value, 'stmt')
  const positional = optional(stmt.args, args => list(args, 'args').map(decodeValue)) ?? []
  const named = optional(stmt.named_args, args => list(args, 'named_args').map(decodeNamed)) ?? []
  const wantRows = stmt.want_rows ?? true
  if (typeof wantRows !== 'boolean') throw protocolError('`want_rows` must be a boolean')
  return { sql: decodeSql(stmt), args: { positional, named }, wantRows }
}

function decodeNamed(value: unknown) {
  const arg = record(value, 'A named argument')
  return { name: string(arg.name, 'name'), value: decodeValue(arg.value) }
}

function decodeSql(source: Record<string, unknown>): SqlSource {
  const sql = optional(source.sql, value => string(value, 'sql'))
  const sqlId = optional(source.sql_id, id)
  if (sql !== undefined && sqlId !== undefined) {
    throw protocolError('Either `sql` or `sql_id` are required, but not both')
  }
  const given = sql ?? sqlId
  if (given === undefined) throw protocolError('Either `sql` or `sql_id` are required')
  return given
}

function decodeStep(value: unknown, index: number, version: Version): Step {
  const step = record(value, 'A step')
  return {
    stmt: decodeStmt(step.stmt),
    condition: optional(step.condition, condition =>
      decodeCondition(condition, { index, version, depth: 0 }),
    ),
  }
}

interface ConditionPlace {
  index: number
  version: Version
  depth: number
}

function decodeCondition(value: unknown, place: ConditionPlace): Condition {
  if (place.depth > MAX_CONDITION_DEPTH) throw protocolError('Conditions are nested too deeply')
  const inside = { ...place, depth: place.depth + 1 }
  const condition = record(value, 'A condition')
  switch (condition.type) {
    case 'ok':
    case 'error': {
      const step = id(condition.step)
      // A step may ask only about those before it.
      if (step < 0 || step >= place.index)
        throw protocolError('Invalid reference to step in a batch condition')
      return { type: condition.type, step }
    }
    case 'not':
      return { type: condition.type, cond: decodeCondition(condition.cond, inside) }
    case 'and':
    case 'or': {
      const conds = list(condition.conds, 'conds').map(cond => decodeCondition(cond, inside))
      return { type: condition.type, conds }
    }
    case 'is_autocommit':
      requireVersion3(place.version, 'BatchCond of type `is_autocommit`')
      return { type: condition.type }
    default:
      throw protocolError('BatchCond type not recognized')
  }
}

function requireVersion3(version: Version, what: string): void {
  if (version < 3) throw protocolError(`${what} is only supported in protocol version 3 and higher`)
}

function record(value: unknown, what: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw protocolError(`${what} must be an object`)
  }
  return { ...value }
}

function list(value: unknown, what: string): unknown[] {
  if (!Array.isArray(value)) throw protocolError(`\`${what}\` must be an array`)
  return value
}

function string(value: unknown, what: string): string {
  if (typeof value !== 'string') throw protocolError(`\`${what}\` must be a string`)
  return value
}

function id(value: unknown): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || Math.abs(value) > 2 ** 31) {
    throw protocolError('A step or `sql_id` must be a 32-bit integer')
  }
  return value
}

/** Null and absence mean the same in Hrana. */
function optional<T>(value: unknown, decode: (value: unknown) => T): T | undefined {
  return value === undefined || value === null ? undefined : decode(value)
}
