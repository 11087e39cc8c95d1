import Libsql from 'libsql'
import { constraintError, type Database, type Rows } from './database.ts'
import type { Sql, Value } from './sql.ts'

type Prepared = { statement: Libsql.Statement; columns: string[] | null }
const CACHED = 500

/**
 * A libSQL file in this process: the driver itself, with prepared statements kept by their text. It is synchronous,
 * so a write is never interleaved with another one of this process; other processes wait (`busy_timeout`).
 */
export function embeddedDatabase(file: string): Database {
  const connection = new Libsql(file)
  for (const pragma of [
    'journal_mode = WAL',
    'synchronous = NORMAL',
    'busy_timeout = 5000',
    'cache_size = -65536',
  ])
    connection.exec(`PRAGMA ${pragma}`)
  const cache = new Map<string, Prepared>()

  const prepared = (text: string): Prepared => {
    const known = cache.get(text)
    if (known) return known
    const statement = connection.prepare(text)
    const made = { statement: statement.reader ? statement.raw() : statement, columns: columnsOf(statement) }
    if (cache.size >= CACHED) cache.delete(cache.keys().next().value ?? '')
    cache.set(text, made)
    return made
  }

  // Arguments go as one list: the driver takes a single one that is null or bytes for named ones.
  const run = ({ sql, args, single }: Sql): Rows => {
    const { statement, columns } = prepared(sql)
    if (columns && single) {
      const row = statement.get(args) as unknown as Value[] | undefined
      return { rows: row ? [row] : [], changes: 0, columns }
    }
    if (columns) {
      // The driver types rows as objects; after `raw()` they are arrays.
      const rows = statement.all(args) as unknown as Value[][]
      return { rows, changes: 0, columns }
    }
    return { rows: [], changes: statement.run(args).changes, columns: [] }
  }

  const within = (begin: string, statements: readonly Sql[]): Rows[] => {
    connection.exec(begin)
    try {
      const answers = statements.map(run)
      connection.exec('COMMIT')
      return answers
    } catch (error) {
      if (connection.inTransaction) connection.exec('ROLLBACK')
      throw constraintError(error)
    }
  }

  return {
    read: async statements => (statements.length === 1 ? statements.map(run) : within('BEGIN', statements)),
    write: async statements => within('BEGIN IMMEDIATE', statements),
    script: async text => void connection.exec(text),
    close: () => void connection.close(),
  }
}

function columnsOf(statement: Libsql.Statement): string[] | null {
  return statement.reader ? statement.columns().map(column => column.name) : null
}
