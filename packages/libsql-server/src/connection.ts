import Database from 'libsql'
import { HranaError, sqliteError } from './errors.ts'
import { Lru } from './lru.ts'
import { parse, type Statement } from './sql.ts'
import { encodeValue, type SqlValue } from './values.ts'

/** How many compiled statements a connection keeps. */
const COMPILED_STATEMENTS = 256
/** Longer texts are compiled each time instead of kept. */
const KEPT_SQL_LENGTH = 16_384
/** Longer texts are refused. */
export const MAX_SQL_LENGTH = 4 * 1024 * 1024
const DML = new Set(['INSERT', 'REPLACE', 'UPDATE', 'DELETE'])

export interface Arguments {
  positional: SqlValue[]
  named: { name: string; value: SqlValue }[]
}

type Compiled = Statement & { native: Database.Statement<unknown[]> }

/** One connection to the file, which keeps its statements compiled. Everything it does is synchronous. */
export class Connection {
  readonly #file: string
  #database: Database.Database
  #compiled = new Lru<Compiled>(COMPILED_STATEMENTS)
  #marked = false
  #stuck = false

  /** Opens (or creates) `file`. Throws when foreign keys can't be enforced. */
  constructor(file: string) {
    this.#file = file
    this.#database = openDatabase(file)
  }

  get inTransaction(): boolean {
    return this.#database.inTransaction
  }

  /** Whether a statement changed the connection itself, so that another stream would notice. */
  get marked(): boolean {
    return this.#marked
  }

  /** Runs one statement. Answers the JSON text of a Hrana `StmtResult`. Throws HranaError. */
  execute(sql: string, args: Arguments, wantRows: boolean): string {
    const started = performance.now()
    const compiled = this.#compile(sql)
    const values = bind(compiled, args)
    const { rows, changes } = this.#run(compiled, values)
    const lines = wantRows ? rows.map(row => `[${row.map(encodeValue).join()}]`) : []
    const rowid = isInsert(compiled.verb) ? `"${this.#count('last_insert_rowid')}"` : 'null'
    return (
      `{"cols":${JSON.stringify(columnsOf(compiled))},"rows":[${lines.join()}],"affected_row_count":${changes},` +
      `"last_insert_rowid":${rowid},"replication_index":null,"query_duration_ms":${performance.now() - started}}`
    )
  }

  /** Runs statements one after another until one fails; their rows are dropped. Throws HranaError. */
  sequence(sql: string): void {
    this.#mark(parseBounded(sql))
    try {
      this.#database.exec(sql)
    } catch (cause) {
      throw this.#failure(cause)
    } finally {
      this.#renew()
    }
  }

  /** Compiles a statement without running it. Answers a Hrana `DescribeResult`. Throws HranaError. */
  describe(sql: string) {
    const compiled = this.#compile(sql)
    const { params, verb, writes } = compiled
    return {
      params: params.map(name => ({ name })),
      cols: columnsOf(compiled),
      is_explain: verb === 'EXPLAIN',
      is_readonly: !writes,
    }
  }

  /** Ends a transaction that was left open. */
  rollback(): void {
    if (this.#database.inTransaction) this.#database.exec('ROLLBACK')
    this.#renew()
  }

  close(): void {
    // The driver closes for good only once its statements are collected: no transaction may outlive this.
    this.rollback()
    this.#database.close()
  }

  #compile(sql: string): Compiled {
    const kept = this.#compiled.get(sql)
    if (kept) return kept
    const statements = parseBounded(sql)
    const [statement] = statements
    if (!statement) throw new HranaError('SQL_NO_STATEMENT', 'SQL string does not contain any statement')
    if (statements.length > 1) {
      throw new HranaError('SQL_MANY_STATEMENTS', 'SQL string contains more than one statement')
    }
    this.#mark(statements)
    try {
      const compiled = { ...statement, native: this.#database.prepare(sql) }
      if (compiled.native.reader) compiled.native.raw(true)
      if (sql.length <= KEPT_SQL_LENGTH && !statement.marksConnection) this.#compiled.set(sql, compiled)
      return compiled
    } catch (cause) {
      throw sqliteError(cause, 'prepare')
    }
  }

  #run({ native, verb }: Compiled, values: SqlValue[]) {
    try {
      if (!native.reader) return { rows: [], changes: BigInt(native.run(values).changes) }
      const rows = native.all(values).map(rowOf)
      return { rows, changes: DML.has(verb) ? this.#count('changes') : 0n }
    } catch (cause) {
      throw this.#failure(cause)
    } finally {
      this.#renew()
    }
  }

  /** One of SQLite's counters; the driver's own answer is a float, which large rowids do not fit. */
  #count(counter: 'changes' | 'last_insert_rowid'): bigint {
    const [value] = rowOf(this.#compile(`SELECT ${counter}()`).native.all([])[0])
    if (typeof value !== 'bigint') throw new TypeError('SQLite gave a counter that is not an integer')
    return value
  }

  #failure(cause: unknown): HranaError {
    const error = sqliteError(cause, 'run')
    if (error.code === 'SQLITE_BUSY' || error.code === 'SQLITE_LOCKED') this.#stuck = true
    return error
  }

  /**
   * A statement that met a lock stays active, and the driver has no way to reset it: the connection would go on
   * reading the past. So once its transaction is over, another connection takes its place.
   */
  #renew(): void {
    if (!this.#stuck || this.#database.inTransaction) return
    this.#database.close()
    this.#database = openDatabase(this.#file)
    this.#compiled = new Lru(COMPILED_STATEMENTS)
    this.#stuck = false
  }

  #mark(statements: Statement[]): void {
    if (statements.some(statement => statement.marksConnection)) this.#marked = true
  }
}

function openDatabase(file: string): Database.Database {
  // The wait, in ms, stops the whole server; it is for other processes' locks. Our own writers take turns: turn.ts.
  const database = new Database(file, { timeout: 200 })
  database.defaultSafeIntegers(true)
  for (const pragma of ['journal_mode=WAL', 'synchronous=NORMAL', 'foreign_keys=ON']) {
    database.exec(`PRAGMA ${pragma}`)
  }
  const foreignKeys = rowOf(database.prepare('PRAGMA foreign_keys').raw(true).all([])[0])
  if (foreignKeys[0] !== 1n) throw new Error('This build of libSQL does not enforce foreign keys')
  return database
}

function isInsert(verb: string): boolean {
  return verb === 'INSERT' || verb === 'REPLACE'
}

function columnsOf({ native }: Compiled) {
  return native.reader ? native.columns().map(({ name, type }) => ({ name, decltype: type })) : []
}

function rowOf(row: unknown): unknown[] {
  if (!Array.isArray(row)) throw new TypeError('The driver gave a row that is not an array')
  return row
}

function parseBounded(sql: string): Statement[] {
  if (sql.length > MAX_SQL_LENGTH) {
    throw new HranaError('SQL_TOO_LARGE', `SQL string is longer than ${MAX_SQL_LENGTH} characters`)
  }
  // The driver would silently stop reading there.
  if (sql.includes('\0'))
    throw new HranaError('SQL_PARSE_ERROR', 'SQL string could not be parsed: it contains NUL')
  return parse(sql)
}

/**
 * The values of all parameters, by index. None may be missing: the driver would leave a kept statement's parameter
 * at the value of its last run.
 */
function bind({ params, verb }: Statement, { positional, named }: Arguments): SqlValue[] {
  if (positional.length > 0 && named.length > 0) {
    throw new HranaError(
      'ARGS_BOTH_POSITIONAL_AND_NAMED',
      'Specifying both positional and named arguments is not supported',
    )
  }
  const given = positional.length + named.length
  if (given > params.length) throw invalid(`too many parameters, expected ${params.length} found ${given}`)
  const byName = new Map(named.map(({ name, value }) => [name, value]))
  return params.map((name, index) => {
    const value =
      named.length > 0 && name ? byName.get(byName.has(name) ? name : name.slice(1)) : positional[index]
    if (value === undefined && verb === 'EXPLAIN') return null
    if (value === undefined) throw invalid(`value for parameter ${name ?? index + 1} not found`)
    // The driver cuts a text at NUL when it reads it back: better refused than lost.
    if (typeof value === 'string' && value.includes('\0'))
      throw invalid('this server keeps no text with NUL in it')
    return value
  })
}

function invalid(reason: string): HranaError {
  return new HranaError('ARGS_INVALID', `Arguments do not match SQL parameters: ${reason}`)
}
