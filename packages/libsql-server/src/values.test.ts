import fc from 'fast-check'
import { expect, test } from 'vitest'
import { startTestServer } from './testing.ts'
import { decodeValue, encodeValue } from './values.ts'

const integer = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n })
const text = fc.string({ unit: 'binary', maxLength: 200 }).filter(value => !value.includes('\0'))
const blob = fc.uint8Array({ maxLength: 200 })
const finite = fc.double({ noNaN: true, noDefaultInfinity: true })

test('every value survives encoding and decoding, -0 and infinities among them', () => {
  const value = fc.oneof(
    fc.constant(null),
    integer,
    text,
    fc.double({ noNaN: true }),
    blob.map(b => Buffer.from(b)),
  )
  fc.assert(
    fc.property(value, it => {
      expect(decodeValue(JSON.parse(encodeValue(it)))).toStrictEqual(it)
    }),
  )
})

test('every value survives the way through a client, the server and a table', async () => {
  const { connect } = await startTestServer()
  const client = connect({ intMode: 'bigint' })
  await client.execute('CREATE TABLE kept (id INTEGER PRIMARY KEY, n, i, f, t, b)')
  await fc.assert(
    fc.asyncProperty(integer, finite, text, blob, async (i, f, t, b) => {
      const { rows } = await client.execute({
        sql: 'INSERT INTO kept (n, i, f, t, b) VALUES (?, ?, ?, ?, ?) RETURNING n, i, f, t, b, typeof(f) AS type',
        args: [null, i, f, t, b],
      })
      expect(rows[0]).toMatchObject({ n: null, i, t, type: 'real' })
      // The client writes -0 as 0.
      expect(rows[0]?.f).toBe(f + 0)
      expect(new Uint8Array(rows[0]?.b instanceof ArrayBuffer ? rows[0].b : [])).toEqual(b)
    }),
    { numRuns: 200 },
  )
})

test('an infinity comes out of a query as one', async () => {
  const { client } = await startTestServer()
  const { rows } = await client.execute('SELECT 1e999 AS up, -1e999 AS down')
  expect(rows[0]).toMatchObject({ up: Number.POSITIVE_INFINITY, down: Number.NEGATIVE_INFINITY })
})

test.each([
  [null],
  ['text'],
  [{}],
  [{ type: 'boolean', value: true }],
  [{ type: 'integer', value: 1 }],
  [{ type: 'integer', value: '1.5' }],
  [{ type: 'integer', value: '9223372036854775808' }],
  [{ type: 'integer', value: '9'.repeat(1_000_000) }],
  [{ type: 'float', value: '1' }],
  [{ type: 'text', value: 1 }],
  [{ type: 'blob', base64: '%%%' }],
  [{ type: 'blob' }],
])('refuses %o', value => expect(() => decodeValue(value)).toThrow(/value|integer|blob/i))
