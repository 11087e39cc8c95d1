import { insertSql, roles, sql } from '@streamwise/db'
import { newUuid } from '@streamwise/domain'
import { expect, test } from 'vitest'
import { jobsHere } from '../jobs/testing.ts'
import { update, whereStill } from './change.ts'
import { write } from './write.ts'

const here = jobsHere()

test('of two changes to the same version only one happens, and leaves an entry', async () => {
  const row = {
    id: 100,
    uuid: newUuid(),
    created_at: 0,
    updated_at: 0,
    version: 1,
    code: 'host',
    name: 'Host',
    description: '',
    permissions: [],
    built_in: false,
  }
  await here.db.write([insertSql(roles, row)])
  const rename = (name: string) => whereStill(1, update(here.deployment, roles, row, { name }))
  await Promise.all([write(here.writer(), [rename('One')]), write(here.writer(), [rename('Two')])])
  const [stored, entries] = await here.db.read([
    sql`SELECT name, version FROM roles WHERE id = 100`,
    sql`SELECT after FROM audit_entries`,
  ])
  expect(stored?.rows).toEqual([['One', 2]])
  expect(entries?.rows.map(([after]) => JSON.parse(String(after)))).toEqual([{ name: 'One', version: 2 }])
})
