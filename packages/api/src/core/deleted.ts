import type { Entity } from '@streamwise/db'
import type { Deleted } from '@streamwise/domain'
import type * as z from 'zod'
import type { Context } from './context.ts'

export type DeletedAnswer = z.infer<typeof Deleted>

/** What a delete answers. `removed` counts what went along, by kind. */
export const deleted = (
  ctx: Context,
  entity: Entity,
  row: { id: number },
  removed: Record<string, number> = {},
): DeletedAnswer => ({
  object: entity.object,
  id: ctx.deployment.ids.encode(entity.object, row.id),
  deleted: true,
  removed,
})
