import { describe, expect, test } from 'vitest'
import { startTestServer } from './testing.ts'

const insert = (n: number) => ({ sql: 'INSERT INTO t VALUES (?)', args: [n] })

async function startWithTable(options: Parameters<typeof startTestServer>[0] = {}) {
  const started = await startTestServer(options)
  await started.client.execute('CREATE TABLE t (n INTEGER)')
  const numbers = async () =>
    (await started.client.execute('SELECT n FROM t ORDER BY n')).rows.map(row => row.n)
  return { ...started, numbers }
}

describe('an interactive transaction', () => {
  test('is seen by nobody until it commits', async () => {
    const { client, numbers } = await startWithTable()
    const transaction = await client.transaction('write')
    await transaction.execute(insert(1))
    await transaction.batch([insert(2), insert(3)])
    expect((await transaction.execute('SELECT count(*) AS n FROM t')).rows[0]).toMatchObject({ n: 3 })
    expect(await numbers()).toEqual([])
    await transaction.commit()
    expect(await numbers()).toEqual([1, 2, 3])
  })

  test('leaves nothing when it rolls back or is closed', async () => {
    const { client, numbers } = await startWithTable()
    const first = await client.transaction('write')
    await first.execute(insert(1))
    await first.rollback()
    const second = await client.transaction('write')
    await second.execute(insert(2))
    second.close()
    // Waits behind the closing of the second.
    await client.execute(insert(3))
    expect(await numbers()).toEqual([3])
  })

  test('goes on after a statement fails in it', async () => {
    const { client, numbers } = await startWithTable()
    const transaction = await client.transaction('write')
    await transaction.execute(insert(1))
    await expect(transaction.execute('INSERT INTO nowhere VALUES (1)')).rejects.toThrow('no such table')
    await transaction.execute(insert(2))
    await transaction.commit()
    expect(await numbers()).toEqual([1, 2])
  })

  test('that only reads holds up no writer and keeps its view', async () => {
    const { client, numbers } = await startWithTable()
    const reader = await client.transaction('deferred')
    expect((await reader.execute('SELECT * FROM t')).rows).toEqual([])
    await client.execute(insert(1))
    expect((await reader.execute('SELECT * FROM t')).rows).toEqual([])
    await expect(reader.execute(insert(2))).rejects.toMatchObject({ code: 'SQLITE_BUSY' })
    await reader.rollback()
    expect(await numbers()).toEqual([1])
  })

  test('that is abandoned is rolled back, and then the next writer has its turn', async () => {
    const { client, numbers } = await startWithTable({ idleMs: 50, lockWaitMs: 10_000 })
    const abandoned = await client.transaction('write')
    await abandoned.execute(insert(1))
    await client.execute(insert(2))
    expect(await numbers()).toEqual([2])
    await expect(abandoned.execute(insert(3))).rejects.toMatchObject({
      code: 'STREAM_EXPIRED',
      message: expect.stringContaining('The stream has expired due to inactivity'),
    })
  })
})

describe('writers take turns', () => {
  test('fifty batches wait for an open transaction, and none is lost', async () => {
    const { client, connect, numbers } = await startWithTable()
    const transaction = await client.transaction('write')
    await transaction.execute(insert(0))
    const clients = Array.from({ length: 50 }, () => connect())
    const batches = clients.map((other, n) => other.batch([insert(n + 1), insert(n + 101)], 'write'))
    // The server is not stopped by those who wait: readers and the transaction itself go on.
    expect(await numbers()).toEqual([])
    await transaction.execute(insert(1000))
    await transaction.commit()
    await Promise.all(batches)
    expect(await numbers()).toHaveLength(102)
  })

  test('transactions are one after the other', async () => {
    const { client, connect } = await startWithTable()
    await client.execute(insert(0))
    const increment = async () => {
      const transaction = await connect().transaction('write')
      const { rows } = await transaction.execute('SELECT n FROM t')
      await transaction.execute({ sql: 'UPDATE t SET n = ?', args: [Number(rows[0]?.n) + 1] })
      await transaction.commit()
    }
    await Promise.all(Array.from({ length: 20 }, increment))
    expect((await client.execute('SELECT n FROM t')).rows[0]).toMatchObject({ n: 20 })
  })

  test('who waits too long is told that the database is locked, and may try again', async () => {
    const { client, connect, numbers } = await startWithTable({ lockWaitMs: 30 })
    const transaction = await client.transaction('write')
    await transaction.execute(insert(1))
    const locked = {
      code: 'SQLITE_BUSY',
      message: expect.stringContaining('SQLite error: database is locked'),
    }
    await expect(connect().execute(insert(2))).rejects.toMatchObject(locked)
    await expect(connect().batch([insert(2)], 'write')).rejects.toMatchObject(locked)
    await expect(connect().executeMultiple('DELETE FROM t')).rejects.toMatchObject(locked)
    const other = await connect().transaction('write')
    await expect(other.execute(insert(2))).rejects.toMatchObject(locked)
    await transaction.commit()
    await client.execute(insert(3))
    expect(await numbers()).toEqual([1, 3])
  })

  test('who goes away while waiting writes nothing later', async () => {
    const { client, post, numbers } = await startWithTable()
    const transaction = await client.transaction('write')
    await transaction.execute(insert(1))
    const gone = new AbortController()
    const waiting = post(
      { requests: [{ type: 'execute', stmt: { sql: 'INSERT INTO t VALUES (2)' } }, { type: 'close' }] },
      { signal: gone.signal },
    )
    // The server takes requests in order, so the first is waiting when the second is answered.
    await numbers()
    gone.abort()
    await expect(waiting).rejects.toThrow('aborted')
    await numbers()
    await transaction.commit()
    await client.execute(insert(3))
    expect(await numbers()).toEqual([1, 3])
  })
})

test('closing the server rolls back what is open and answers nobody for ever', async () => {
  const { client, connect, server } = await startWithTable()
  const transaction = await client.transaction('write')
  await transaction.execute(insert(1))
  const waiting = expect(connect().execute(insert(2))).rejects.toThrow()
  await client.execute('SELECT 1')
  await server.close()
  await server.close()
  await waiting
})
