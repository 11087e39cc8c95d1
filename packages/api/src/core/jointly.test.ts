import { type Database, type Rows, raw } from '@streamwise/db'
import { expect, test } from 'vitest'
import { jointly } from './jointly.ts'

/** A database that answers each statement with its own text, and keeps what it was asked. */
function recording() {
  const trips: string[] = []
  const answer = (kind: string) => async (statements: readonly { sql: string }[]) => {
    trips.push(`${kind} ${statements.map(({ sql }) => sql).join(' ')}`)
    return statements.map(({ sql }): Rows => ({ rows: [[sql]], changes: 0, columns: [] }))
  }
  const db: Database = {
    read: answer('read'),
    write: answer('write'),
    script: async () => {},
    close: () => {},
  }
  return { db, trips }
}

const told = ([answer]: Rows[]) => answer?.rows[0]?.[0]

test('reads go together, then writes do, and everybody gets their own answers', async () => {
  const { db, trips } = recording()
  const work = (name: string) => async (own: Database) => {
    const read = told(await own.read([raw(`r${name}`)]))
    const [, second] = await own.write([raw(`w${name}`), raw(`x${name}`)])
    return [read, told(second ? [second] : [])]
  }
  expect(await jointly(db, [work('1'), work('2')])).toEqual([
    ['r1', 'x1'],
    ['r2', 'x2'],
  ])
  expect(trips).toEqual(['read r1 r2', 'write w1 x1 w2 x2'])
})

test('a work that reads once more, or not at all, holds the others up no longer than that', async () => {
  const { db, trips } = recording()
  await jointly(db, [
    async own => {
      await own.read([raw('a')])
      await own.read([raw('b')])
      await own.write([raw('c')])
    },
    async own => void (await own.write([raw('d')])),
    async () => {},
  ])
  expect(trips).toEqual(['read a', 'read b', 'write c d'])
})

test('one that fails fails all, and nothing is written', async () => {
  const { db, trips } = recording()
  const works = [
    async (own: Database) => void (await own.write([raw('w')])),
    async (own: Database) => {
      await own.read([raw('r')])
      throw new Error('no')
    },
  ]
  await expect(jointly(db, works)).rejects.toThrow('no')
  expect(trips).toEqual(['read r'])
})

test('what the database refuses is refused to all', async () => {
  const { db } = recording()
  db.write = () => Promise.reject(new Error('full'))
  const work = async (own: Database) => void (await own.write([raw('w')]))
  await expect(jointly(db, [work, work])).rejects.toThrow('full')
})
