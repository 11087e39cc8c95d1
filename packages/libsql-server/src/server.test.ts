import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { startLibsqlServer } from './index.ts'
import { startTestServer } from './testing.ts'

const select = { type: 'execute', stmt: { sql: 'SELECT 1 AS one' } }
const close = { type: 'close' }

async function answer(response: Promise<Response>) {
  const { status, headers } = await response
  expect(headers.get('content-type')).toBe('application/json')
  return { status, body: await (await response).json() }
}

describe('over HTTP', () => {
  test('says which versions it speaks, and that it is there', async () => {
    const { server } = await startTestServer({ authToken: 'secret' })
    const get = async (path: string) => (await fetch(server.url + path)).status
    expect(await Promise.all(['/v2', '/v3', '/health'].map(get))).toEqual([200, 200, 200])
    expect(await Promise.all(['/v3-protobuf', '/', '/v2/pipeline'].map(get))).toEqual([404, 404, 404])
  })

  test('counts pipelines', async () => {
    const { server, client } = await startTestServer()
    expect(server.requests()).toBe(0)
    await client.execute('SELECT 1')
    await fetch(`${server.url}/health`)
    expect(server.requests()).toBe(1)
  })

  test('wants the token, and only that one', async () => {
    const { connect } = await startTestServer({ authToken: 'secret' })
    await expect(connect().execute('SELECT 1')).rejects.toMatchObject({ code: 'UNAUTHORIZED' })
    await expect(connect({ authToken: 'secre' }).execute('SELECT 1')).rejects.toMatchObject({
      code: 'UNAUTHORIZED',
    })
    expect((await connect({ authToken: 'secret' }).execute('SELECT 1')).rows).toHaveLength(1)
  })

  test('answers no browser', async () => {
    const { post } = await startTestServer()
    const { status } = await answer(
      post({ requests: [select] }, { headers: { origin: 'https://evil.example' } }),
    )
    expect(status).toBe(403)
  })

  test('refuses a body that is too large, announced or not', async () => {
    const { post, server } = await startTestServer()
    const large = 'x'.repeat(33 * 1024 * 1024)
    expect(await fetchStatus(post(large))).toBe(413)
    const stream = new Blob([large]).stream()
    const streamed = fetch(`${server.url}/v3/pipeline`, {
      method: 'POST',
      body: stream,
      duplex: 'half',
    } as RequestInit)
    expect(await fetchStatus(streamed)).toBe(413)
  })

  test('listens on IPv6 too, and says when it can not start', async () => {
    const { server } = await startTestServer({ host: '::1' })
    expect(server.url).toMatch(/^http:\/\/\[::1\]:\d+$/)
    expect((await fetch(`${server.url}/health`)).status).toBe(200)
    const port = Number(new URL(server.url).port)
    await expect(startTestServer({ host: '::1', port })).rejects.toThrow('EADDRINUSE')
    await expect(startLibsqlServer({ file: ':memory:' })).rejects.toThrow('needs a file')
    await expect(startTestServer({ file: '/nowhere/at/all.db' })).rejects.toThrow()
  })
})

/** The status, or 413 when the server hung up while the body was still on its way. */
async function fetchStatus(response: Promise<Response>): Promise<number> {
  return response.then(
    ({ status }) => status,
    () => 413,
  )
}

describe('a malformed pipeline is refused whole', () => {
  const execute = (stmt: unknown) => ({ requests: [{ type: 'execute', stmt }] })
  const batch = (...steps: unknown[]) => ({ requests: [{ type: 'batch', batch: { steps } }] })
  const stmt = { sql: 'SELECT 1' }
  const deep = (depth: number): unknown =>
    Array.from({ length: depth }).reduce<unknown>(cond => ({ type: 'not', cond }), { type: 'is_autocommit' })

  test.each([
    ['{', 'not JSON'],
    ['', 'not JSON'],
    ['[]', 'must be an object'],
    ['null', 'must be an object'],
    [{}, '`requests` must be an array'],
    [{ requests: {} }, '`requests` must be an array'],
    [{ requests: ['x'] }, 'A request must be an object'],
    [{ requests: [{ type: 'drop' }] }, 'StreamRequest type not recognized'],
    [{ baton: 5, requests: [] }, '`baton` must be a string'],
    [{ requests: [close, select] }, 'Nothing may follow'],
    [execute(undefined), 'stmt must be an object'],
    [execute({}), 'Either `sql` or `sql_id` are required'],
    [execute({ sql: 'SELECT 1', sql_id: 1 }), 'but not both'],
    [execute({ sql: 1 }), '`sql` must be a string'],
    [execute({ sql_id: 1.5 }), '32-bit integer'],
    [execute({ sql_id: 1 }), 'SQL text 1 not found'],
    [execute({ ...stmt, args: {} }), '`args` must be an array'],
    [execute({ ...stmt, args: [1] }), 'A value must be an object'],
    [execute({ ...stmt, named_args: [{ value: { type: 'null' } }] }), '`name` must be a string'],
    [execute({ ...stmt, want_rows: 'no' }), '`want_rows` must be a boolean'],
    [batch({ stmt, condition: { type: 'ok', step: 0 } }), 'Invalid reference to step'],
    [batch({ stmt, condition: { type: 'maybe' } }), 'BatchCond type not recognized'],
    [batch({ stmt, condition: { type: 'and' } }), '`conds` must be an array'],
    [batch({ stmt, condition: deep(100) }), 'nested too deeply'],
  ])('%j', async (body, message) => {
    const { post } = await startTestServer()
    const refused = await answer(post(body))
    expect(refused).toMatchObject({ status: 400, body: { message: expect.stringContaining(message) } })
    expect((await answer(post({ requests: [select] }))).status).toBe(200)
  })

  test('bytes that are not UTF-8', async () => {
    const { server } = await startTestServer()
    const body = new Uint8Array([0x22, 0xff, 0x22])
    expect(await answer(fetch(`${server.url}/v3/pipeline`, { method: 'POST', body }))).toMatchObject({
      status: 400,
    })
  })

  test('what only version 3 has, on version 2', async () => {
    const { post } = await startTestServer()
    const request = { requests: [{ type: 'get_autocommit' }, close] }
    expect(await answer(post(request, { path: '/v2/pipeline' }))).toMatchObject({ status: 400 })
    const { body } = await answer(post(request))
    expect(body.results[0]).toEqual({ type: 'ok', response: { type: 'get_autocommit', is_autocommit: true } })
  })

  test('texts beyond every use', async () => {
    const { post } = await startTestServer()
    const { body } = await answer(post(execute({ sql: `SELECT '${'x'.repeat(5_000_000)}'` })))
    expect(body.results[0]).toMatchObject({ type: 'error', error: { code: 'SQL_TOO_LARGE' } })
  })
})

describe('a stream', () => {
  test('changes its baton with every request, and a spent or invented one gets a clear answer', async () => {
    const { post } = await startTestServer()
    const first = (await answer(post({ requests: [select] }))).body.baton
    const second = (await answer(post({ baton: first, requests: [select] }))).body.baton
    expect(second).not.toBe(first)
    expect(await answer(post({ baton: first, requests: [select] }))).toMatchObject({
      status: 400,
      body: { code: 'BATON_REUSED', message: 'Received a baton that has already been used' },
    })
    expect((await answer(post({ baton: second, requests: [close] }))).body.baton).toBeNull()
    expect((await answer(post({ baton: second, requests: [select] }))).body.code).toBe('BATON_REUSED')
    expect((await answer(post({ baton: 'invented', requests: [select] }))).body.code).toBe('BATON_INVALID')
  })

  test('keeps the texts it stored, up to a bound', async () => {
    const { post } = await startTestServer()
    const store = (id: number, sql: string) => ({ type: 'store_sql', sql_id: id, sql })
    const run = { type: 'execute', stmt: { sql_id: 1, want_rows: false } }
    const { body } = await answer(
      post({ requests: [store(1, 'SELECT 5 AS five'), store(2, 'x'.repeat(6000)), run] }),
    )
    expect(body.results[1]).toMatchObject({ type: 'error', error: { code: 'SQL_STORE_TOO_LARGE' } })
    expect(body.results[2].response.result).toMatchObject({
      cols: [{ name: 'five', decltype: null }],
      rows: [],
    })
    const many = Array.from({ length: 60 }, (_, n) => store(n + 2, 'SELECT 1'))
    const next = (await answer(post({ baton: body.baton, requests: [run, ...many] }))).body
    expect(next.results[0].type).toBe('ok')
    expect(next.results.at(-1)).toMatchObject({ type: 'error', error: { code: 'SQL_STORE_TOO_MANY' } })
    const last = { baton: next.baton, requests: [{ type: 'close_sql', sql_id: 1 }, run] }
    expect(await answer(post(last))).toMatchObject({ status: 400, body: { message: 'SQL text 1 not found' } })
  })

  test('is one of a bounded number', async () => {
    const { post } = await startTestServer()
    for (let n = 0; n < 128; n++) expect((await post({ requests: [select] })).status).toBe(200)
    expect(await answer(post({ requests: [select] }))).toMatchObject({
      status: 503,
      body: { code: 'TOO_MANY_STREAMS' },
    })
  })

  test('describes a statement without running it', async () => {
    const { client, post } = await startTestServer()
    await client.execute('CREATE TABLE t (a TEXT)')
    const sql = 'INSERT INTO t VALUES (:a) RETURNING a, ?2'
    const requests = [sql, 'EXPLAIN SELECT 1', 'SELCT'].map(sql => ({ type: 'describe', sql }))
    const { results } = (await answer(post({ requests: [...requests, close] }))).body
    expect(results[0].response.result).toEqual({
      params: [{ name: ':a' }, { name: '?2' }],
      cols: [
        { name: 'a', decltype: 'TEXT' },
        { name: '?2', decltype: null },
      ],
      is_explain: false,
      is_readonly: false,
    })
    expect(results[1].response.result).toMatchObject({ is_explain: true, is_readonly: true })
    expect(results[2]).toMatchObject({ type: 'error', error: { code: 'SQL_INPUT_ERROR' } })
    expect((await client.execute('SELECT * FROM t')).rows).toEqual([])
  })

  test('runs the steps of a batch whose conditions hold', async () => {
    const { post } = await startTestServer()
    const step = (condition: unknown, sql = 'SELECT 1') => ({ stmt: { sql }, condition })
    const [ok, error, autocommit] = [
      { type: 'ok', step: 0 },
      { type: 'error', step: 1 },
      { type: 'is_autocommit' },
    ]
    const not = (cond: unknown) => ({ type: 'not', cond })
    const steps = [
      step(null),
      step(ok, 'SELECT broken'),
      step({ type: 'and', conds: [ok, error] }),
      step({ type: 'and', conds: [ok, not(error)] }),
      step({ type: 'or', conds: [not(ok), not(error)] }),
      step({ type: 'ok', step: 4 }),
      step({ type: 'error', step: 4 }),
      step(autocommit, 'BEGIN'),
      step(autocommit),
      step(not(autocommit), 'ROLLBACK'),
    ]
    const { results } = (await answer(post({ requests: [{ type: 'batch', batch: { steps } }, close] }))).body
    const { step_results, step_errors } = results[0].response.result
    expect(step_results.map((result: unknown) => result !== null)).toEqual([
      true,
      false,
      true,
      false,
      false,
      false,
      false,
      true,
      false,
      true,
    ])
    expect(step_errors.map((it: unknown) => it !== null).indexOf(true)).toBe(1)
  })
})

test('the file is in WAL mode, enforces foreign keys and outlives the server', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'libsql-server-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'kept.db')
  const { connect } = await startTestServer()
  {
    await using server = await startLibsqlServer({ file })
    const client = connect({ url: server.url })
    const pragma = async (name: string) =>
      Object.values((await client.execute(`PRAGMA ${name}`)).rows[0] ?? {})[0]
    expect(await pragma('journal_mode')).toBe('wal')
    expect(await pragma('foreign_keys')).toBe(1)
    expect(await pragma('synchronous')).toBe(1)
    await client.batch(['CREATE TABLE t (a)', 'INSERT INTO t VALUES (1)'], 'write')
  }
  await using server = await startLibsqlServer({ file })
  expect((await connect({ url: server.url }).execute('SELECT a FROM t')).rows).toHaveLength(1)
})
