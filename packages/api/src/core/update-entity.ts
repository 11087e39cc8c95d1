import type { Row } from '@streamwise/db'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { type Fresh, update } from './change.ts'
import type { Context } from './context.ts'
import { find } from './reading.ts'
import type { Resource } from './resource.ts'
import { expectVersion, save } from './write.ts'

/** What every row of an entity has. */
type Kept = { id: number; uuid: string; version: number }

/** Changes attributes of an entity that no further rule binds. Throws `not_found`, `stale_version`. */
export async function updateEntity<Table extends SQLiteTable, Extras extends object, Shown>(
  ctx: Context,
  of: Resource<Table, Extras, Shown>,
  input: { id: string; version?: number } & Partial<Fresh<Table>>,
): Promise<Shown> {
  const { id, version, ...values }: { id: string; version?: number } & object = input
  const row = (await find(ctx, of, id)) as Row<Table> & Extras & Kept // every entity has them
  expectVersion(row, version)
  const change = update(ctx.deployment, of.entity, row, values as Partial<Fresh<Table>>) // what is left of the input
  return save(ctx, of, row.uuid, [change])
}
