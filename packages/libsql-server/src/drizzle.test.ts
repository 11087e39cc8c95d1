import { eq } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/libsql/web'
import { blob, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { expect, test } from 'vitest'
import { startTestServer } from './testing.ts'

const rooms = sqliteTable('rooms', {
  id: integer().primaryKey(),
  name: text().notNull(),
  open: integer({ mode: 'boolean' }).notNull(),
  logo: blob({ mode: 'buffer' }),
})

test('drizzle reads and writes through it', async () => {
  const { client } = await startTestServer()
  await client.execute(
    'CREATE TABLE rooms (id INTEGER PRIMARY KEY, name TEXT NOT NULL, open INTEGER NOT NULL, logo BLOB)',
  )
  const db = drizzle(client)
  const logo = Buffer.from([0, 255])
  expect(await db.insert(rooms).values({ name: 'a', open: true, logo }).returning()).toEqual([
    { id: 1, name: 'a', open: true, logo },
  ])
  await db.batch([
    db.insert(rooms).values({ name: 'b', open: false }),
    db.delete(rooms).where(eq(rooms.id, 1)),
  ])
  await db.transaction(async transaction => {
    await transaction.update(rooms).set({ open: true }).where(eq(rooms.name, 'b'))
  })
  await expect(
    db.transaction(async transaction => {
      await transaction.delete(rooms)
      transaction.rollback()
    }),
  ).rejects.toThrow()
  expect(await db.select().from(rooms)).toEqual([{ id: 2, name: 'b', open: true, logo: null }])
})
