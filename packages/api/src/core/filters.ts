import { type Entity, raw, type Sql, sql } from '@streamwise/db'
import type { Context } from './context.ts'
import { keyOfReference } from './reading.ts'

/** `column = value`, or no filter where the input does not name it. */
export const equals = (column: string, value: string | number | boolean | undefined): Sql | null =>
  value === undefined ? null : is(column, sql`${typeof value === 'boolean' ? Number(value) : value}`)

/** `column` points at the row that a reference names; a reference to nothing matches nothing. */
export const refers = (
  ctx: Context,
  column: string,
  entity: Entity,
  reference: string | undefined,
): Sql | null => (reference === undefined ? null : is(column, keyOfReference(ctx, entity, reference)))

const is = (column: string, value: Sql): Sql => ({
  ...sql`${raw(`t."${column}"`)} = ${value}`,
  equals: { column, value },
})
