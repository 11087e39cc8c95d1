import { type Entity, inScope, present, type Row, raw, type Source, type Sql, sql } from '@streamwise/db'
import { type HashIds, type Permission, uuidOf } from '@streamwise/domain'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Context, Deployment } from './context.ts'

/** An entity as the API has it: how it is read and how it is shown. */
export type Resource<Table extends SQLiteTable, Extras, Shown> = Source<Table, Extras> & {
  show(row: Row<Table> & Extras, deployment: Deployment): Shown
  /** Rows a caller may see; where not given, the entity's place in the tree says it. */
  visible?: (scope: Context['scope']) => Sql
  /** What reads can bring along, by its name. */
  related?: Readonly<Record<string, Related>>
}

/** Another resource that rows name by `by`, a column or an extra: `<name>_id` where not given. It takes its own permission. */
export type Related = {
  resource: Resource<SQLiteTable, object, unknown>
  permission: Permission
  by?: string
}

/** Declares a resource. What `show` adds to the plain attributes is the entity's own. */
export const resource = <Table extends SQLiteTable, Extras extends object, Shown>(
  entity: Entity<Table>,
  extras: Record<Extract<keyof Extras, string>, string>,
  show: (row: Row<Table> & Extras, deployment: Deployment) => Shown,
  visible?: (scope: Context['scope']) => Sql,
): Resource<Table, Extras, Shown> => ({ entity, extras, show, visible })

/** A resource with what its reads can bring along. */
export const relating = <Table extends SQLiteTable, Extras, Shown>(
  of: Resource<Table, Extras, Shown>,
  related: Record<string, Related>,
): Resource<Table, Extras, Shown> => ({ ...of, related })

/** The plain attributes of a row. Their shape is checked against the procedure's output schema. */
export const shown = (entity: Entity, row: Record<string, unknown>, { ids }: { ids: HashIds }) =>
  present(entity, row, ids)

/** A condition for the row that a reference names; false where no row can have it. */
export function refersTo(entity: Entity, reference: string, ids: HashIds): Sql {
  const uuid = uuidOf(reference)
  if (uuid !== null) return sql`t.uuid = ${uuid}`
  const key = ids.decode(entity.object, reference)
  return key === null ? raw('0') : sql`t.id = ${key}`
}

/** The part of a resource that the caller may see. */
export const visibleTo = (
  ctx: Pick<Context, 'scope'>,
  of: { entity: Entity; visible?: (scope: Context['scope']) => Sql },
): Sql => (of.visible ? of.visible(ctx.scope) : inScope(ctx.scope, of.entity, 't'))
