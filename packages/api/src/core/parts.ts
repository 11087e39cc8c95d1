import { type Entity, type Sql, updateSql } from '@streamwise/db'
import { notFound, uuidOf } from '@streamwise/domain'
import type { Context } from './context.ts'

/** A row that is read along with what it belongs to. */
type Part = { id: number; uuid: string; version: number }

/** Which of the parts a reference names. Throws `not_found` at `field`. */
export function named<Row extends Part>(
  ctx: Context,
  entity: Entity,
  parts: readonly Row[],
  reference: string,
  field?: string,
): Row {
  const uuid = uuidOf(reference)
  const key = ctx.deployment.ids.decode(entity.object, reference)
  const part = parts.find(each => (uuid === null ? each.id === key : each.uuid === uuid))
  if (!part) throw notFound(entity.object, field)
  return part
}

/** Changes some attributes of a part. */
export const partSql = (ctx: Context, entity: Entity, part: Part, values: Record<string, unknown>): Sql =>
  updateSql(entity, part.id, { ...values, updated_at: ctx.deployment.now(), version: part.version + 1 })

/** Makes place for another default: only one can be it at any moment, so the one that was is unmade first. */
export const unmadeDefault = (
  ctx: Context,
  entity: Entity,
  parts: readonly (Part & { default: boolean })[],
): Sql[] => parts.filter(part => part.default).map(part => partSql(ctx, entity, part, { default: false }))
