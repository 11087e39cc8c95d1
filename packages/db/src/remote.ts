import { createClient, type InStatement, type ResultSet } from '@libsql/client/web'
import { constraintError, type Database, type Rows } from './database.ts'
import type { Sql, Value } from './sql.ts'

/**
 * A libSQL server over HTTP (Turso, sqld, or the local one for development). On Workers the client belongs to one
 * request: make it anew for each, it opens nothing by itself.
 */
export function remoteDatabase(url: string, authToken?: string, fetch?: typeof globalThis.fetch): Database {
  const client = createClient({ url, authToken, fetch })
  const batch = async (statements: readonly Sql[], mode: 'read' | 'write'): Promise<Rows[]> => {
    try {
      const one = statements.length === 1 ? statements[0] : undefined
      if (one) return [rowsOf(await client.execute(statement(one)))]
      return (await client.batch(statements.map(statement), mode)).map(rowsOf)
    } catch (error) {
      throw constraintError(error)
    }
  }
  return {
    read: statements => batch(statements, 'read'),
    write: statements => batch(statements, 'write'),
    script: text => client.executeMultiple(text),
    close: () => client.close(),
  }
}

const statement = ({ sql, args }: Sql): InStatement => ({ sql, args: [...args] })

const rowsOf = (result: ResultSet): Rows => ({
  // Rows are array-like objects with names besides; integers come as numbers (the client's default).
  rows: result.rows.map(row => Array.from(row) as Value[]),
  changes: result.rowsAffected,
  columns: result.columns,
})
