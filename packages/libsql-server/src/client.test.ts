import { describe, expect, test } from 'vitest'
import { startTestServer } from './testing.ts'

const TABLES = `
  CREATE TABLE rooms (id INTEGER PRIMARY KEY, name TEXT UNIQUE NOT NULL, seats REAL CHECK (seats < 100));
  CREATE TABLE joins (room_id INTEGER NOT NULL REFERENCES rooms (id));
  CREATE TRIGGER quota BEFORE INSERT ON rooms WHEN (SELECT count(*) FROM rooms) >= 3
  BEGIN SELECT RAISE(ABORT, 'quota_passed:max_rooms'); END;`

async function startWithTables() {
  const started = await startTestServer()
  await started.client.executeMultiple(TABLES)
  return started
}

describe('results', () => {
  test('name columns and their declared types', async () => {
    const { client } = await startWithTables()
    const result = await client.execute('SELECT id, name AS n, seats, 1 + 1 FROM rooms')
    expect(result).toMatchObject({ columns: ['id', 'n', 'seats', '1 + 1'], rows: [], rowsAffected: 0 })
    expect(result.columnTypes).toEqual(['INTEGER', 'TEXT', 'REAL', ''])
  })

  test('tell how many rows a write touched, and the last id of an insert', async () => {
    const { client } = await startWithTables()
    const insert = await client.execute("INSERT INTO rooms (name) VALUES ('a'), ('b')")
    expect(insert).toMatchObject({ rowsAffected: 2, lastInsertRowid: 2n, rows: [] })
    expect(await client.execute('UPDATE rooms SET seats = 5')).toMatchObject({ rowsAffected: 2 })
    expect(await client.execute('SELECT * FROM rooms')).toMatchObject({ rowsAffected: 0 })
    expect(await client.execute('CREATE TABLE more (a)')).toMatchObject({ rowsAffected: 0 })
    const large = await client.execute("INSERT INTO rooms VALUES (9223372036854775807, 'z', 1)")
    expect(large.lastInsertRowid).toBe(9223372036854775807n)
    await client.execute("DELETE FROM rooms WHERE name = 'z'")
    const returning = await client.execute("INSERT INTO rooms (name) VALUES ('c') RETURNING id, name")
    expect(returning).toMatchObject({ rowsAffected: 1, lastInsertRowid: 3n, rows: [{ id: 3, name: 'c' }] })
    const gone = await client.execute(
      'WITH old AS (SELECT 1 AS id) DELETE FROM rooms WHERE id IN old RETURNING name',
    )
    expect(gone).toMatchObject({ rowsAffected: 1, rows: [{ name: 'a' }] })
    const none = await client.execute('DELETE FROM rooms WHERE id = 99 RETURNING name')
    expect(none).toMatchObject({ rowsAffected: 0, rows: [] })
  })

  test('follow a change of the schema, though statements are kept compiled', async () => {
    const { client } = await startWithTables()
    await client.execute("INSERT INTO rooms (name) VALUES ('a')")
    await client.execute('SELECT * FROM rooms')
    await client.execute('ALTER TABLE rooms ADD COLUMN floor INTEGER DEFAULT 7')
    const { columns, rows } = await client.execute('SELECT * FROM rooms')
    expect(columns).toEqual(['id', 'name', 'seats', 'floor'])
    expect(rows[0]).toMatchObject({ floor: 7 })
  })
})

describe('arguments', () => {
  test('go by name with any prefix, by number and by position', async () => {
    const { client } = await startTestServer()
    const named = await client.execute({
      sql: 'SELECT :a AS a, @b AS b, $c AS c, :a AS d',
      args: { a: 1, '@b': null, c: 'x' },
    })
    expect(named.rows[0]).toMatchObject({ a: 1, b: null, c: 'x', d: 1 })
    const numbered = await client.execute({ sql: 'SELECT ?2 AS a, ?1 AS b', args: ['one', 'two'] })
    expect(numbered.rows[0]).toMatchObject({ a: 'two', b: 'one' })
  })

  test('are never taken from the run before', async () => {
    const { client } = await startTestServer()
    await client.execute({ sql: 'SELECT ?, ?', args: [1, 2] })
    await expect(client.execute({ sql: 'SELECT ?, ?', args: [3] })).rejects.toMatchObject({
      code: 'ARGS_INVALID',
      message: expect.stringContaining('value for parameter 2 not found'),
    })
    await expect(client.execute({ sql: 'SELECT :a', args: { b: 1 } })).rejects.toThrow(
      'parameter :a not found',
    )
    await expect(client.execute({ sql: 'SELECT ?', args: [1, 2] })).rejects.toThrow('expected 1 found 2')
    await expect(client.execute({ sql: 'SELECT ?', args: ['a\0b'] })).rejects.toThrow('NUL')
  })

  test('may be left out of an EXPLAIN', async () => {
    const { client } = await startWithTables()
    const { rows } = await client.execute('EXPLAIN QUERY PLAN SELECT * FROM rooms WHERE name = ?')
    expect(rows[0]?.detail).toContain('USING INDEX')
  })
})

describe('errors are those of sqld', () => {
  test.each([
    [
      "INSERT INTO rooms (id, name) VALUES (1, 'a'), (2, 'a')",
      'SQLITE_CONSTRAINT',
      'SQLite error: UNIQUE constraint failed: rooms.name',
    ],
    [
      "INSERT INTO rooms (name, seats) VALUES ('a', 1000)",
      'SQLITE_CONSTRAINT',
      'SQLite error: CHECK constraint failed: seats < 100',
    ],
    [
      'INSERT INTO rooms (id) VALUES (1)',
      'SQLITE_CONSTRAINT',
      'SQLite error: NOT NULL constraint failed: rooms.name',
    ],
    ['INSERT INTO joins VALUES (99)', 'SQLITE_CONSTRAINT', 'SQLite error: FOREIGN KEY constraint failed'],
    ['SELECT * FROM nowhere', 'SQL_INPUT_ERROR', 'SQL input error: no such table: nowhere'],
    ['SELCT 1', 'SQL_INPUT_ERROR', 'SQL input error: near "SELCT": syntax error'],
    ['COMMIT', 'SQLITE_UNKNOWN', 'SQLite error: cannot commit - no transaction is active'],
    ['-- nothing', 'SQL_NO_STATEMENT', 'SQL string does not contain any statement'],
    ['SELECT 1; SELECT 2', 'SQL_MANY_STATEMENTS', 'SQL string contains more than one statement'],
    ['SELECT 1\0', 'SQL_PARSE_ERROR', 'SQL string could not be parsed: it contains NUL'],
  ])('%s', async (sql, code, message) => {
    const { client } = await startWithTables()
    await expect(client.execute(sql)).rejects.toMatchObject({
      name: 'LibsqlError',
      code,
      message: `${code}: ${message}`,
    })
  })
})

describe('a batch', () => {
  test('is one round trip and answers in order', async () => {
    const { client, server } = await startWithTables()
    const before = server.requests()
    const results = await client.batch(
      [{ sql: 'INSERT INTO rooms (name) VALUES (?)', args: ['a'] }, 'SELECT name FROM rooms'],
      'write',
    )
    expect(server.requests() - before).toBe(1)
    expect(results.map(result => result.rowsAffected)).toEqual([1, 0])
    expect(results[1]?.rows[0]).toMatchObject({ name: 'a' })
  })

  test('rolls back whole when a trigger raises, and the error names it and the statement', async () => {
    const { client } = await startWithTables()
    const insert = (name: string) => ({ sql: 'INSERT INTO rooms (name) VALUES (?)', args: [name] })
    await expect(client.batch(['a', 'b', 'c', 'd', 'e'].map(insert), 'write')).rejects.toMatchObject({
      code: 'SQLITE_CONSTRAINT',
      message: expect.stringMatching(/SQLITE_CONSTRAINT: SQLite error: quota_passed:max_rooms$/),
      statementIndex: 3,
    })
    expect((await client.execute('SELECT count(*) AS n FROM rooms')).rows[0]).toMatchObject({ n: 0 })
  })

  test('takes texts that are too long or too many to be stored', async () => {
    const { client } = await startTestServer()
    const texts = Array.from({ length: 60 }, (_, n) => `SELECT ${n} AS n`)
    const long = `SELECT '${'x'.repeat(10_000)}' AS n`
    const results = await client.batch([...texts, long], 'read')
    expect(results.map(result => result.rows[0]?.n)).toEqual([...texts.keys(), 'x'.repeat(10_000)])
  })
})

describe('many statements at once', () => {
  test('stop at the first that fails', async () => {
    const { client } = await startWithTables()
    const script =
      "INSERT INTO rooms (name) VALUES ('a;b'); INSERT INTO nowhere VALUES (1); DELETE FROM rooms"
    await expect(client.executeMultiple(script)).rejects.toThrow('no such table: nowhere')
    expect((await client.execute('SELECT name FROM rooms')).rows).toMatchObject([{ name: 'a;b' }])
  })

  test('leave no transaction behind', async () => {
    const { client } = await startWithTables()
    await expect(
      client.executeMultiple("BEGIN; INSERT INTO rooms (name) VALUES ('a'); SELCT"),
    ).rejects.toThrow()
    expect((await client.execute('SELECT * FROM rooms')).rows).toEqual([])
    await client.execute("INSERT INTO rooms (name) VALUES ('b')")
  })

  test('a migration may rebuild a referenced table, and foreign keys are on again after it', async () => {
    const { client } = await startWithTables()
    await client.batch(
      ["INSERT INTO rooms (id, name) VALUES (1, 'a')", 'INSERT INTO joins VALUES (1)'],
      'write',
    )
    await client.migrate([
      'CREATE TABLE r2 (id INTEGER PRIMARY KEY, name TEXT)',
      'INSERT INTO r2 SELECT id, name FROM rooms',
      'DROP TABLE rooms',
      'ALTER TABLE r2 RENAME TO rooms',
    ])
    expect((await client.execute('SELECT count(*) AS n FROM joins')).rows[0]).toMatchObject({ n: 1 })
    await expect(client.execute('INSERT INTO joins VALUES (2)')).rejects.toThrow('FOREIGN KEY')
  })

  test('what a stream sets on its connection stays its own', async () => {
    const { client } = await startWithTables()
    await client.execute('PRAGMA foreign_keys = OFF')
    await client.execute('CREATE TEMP TABLE mine (a)')
    await expect(client.execute('INSERT INTO joins VALUES (2)')).rejects.toThrow('FOREIGN KEY')
    await expect(client.execute('SELECT * FROM mine')).rejects.toThrow('no such table: mine')
  })
})
