import {
  cursorOf,
  type Entity,
  inScope,
  listSql,
  manyOf,
  present,
  type Row,
  raw,
  readCursor,
  type Source,
  type Sql,
  sortOf,
  sql,
} from '@streamwise/db'
import { type HashIds, invalidInput, uuidOf } from '@streamwise/domain'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Context, Deployment } from './context.ts'
import type { Reading } from './reading.ts'

/** An entity as the API has it: how it is read and how it is shown. */
export type Resource<Table extends SQLiteTable, Extras, Shown> = Source<Table, Extras> & {
  show(row: Row<Table> & Extras, deployment: Deployment): Shown
  /** Rows a caller may see; where not given, the entity's place in the tree says it. */
  visible?: (scope: Context['scope']) => Sql
}

/** Declares a resource. What `show` adds to the plain attributes is the entity's own. */
export const resource = <Table extends SQLiteTable, Extras extends object, Shown>(
  entity: Entity<Table>,
  extras: Record<Extract<keyof Extras, string>, string>,
  show: (row: Row<Table> & Extras, deployment: Deployment) => Shown,
  visible?: (scope: Context['scope']) => Sql,
): Resource<Table, Extras, Shown> => ({ entity, extras, show, visible })

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
  ctx: Context,
  of: { entity: Entity; visible?: (scope: Context['scope']) => Sql },
): Sql => (of.visible ? of.visible(ctx.scope) : inScope(ctx.scope, of.entity, 't'))

type ListInput = { limit: number; cursor?: string; sort?: string; search?: string; total?: boolean }
type Page<Shown> = { data: Shown[]; meta: { next_cursor: string | null; total?: number } }

/**
 * A page of a resource, within the caller's scope; `where` holds the list's own filters. `parent`, read along, throws
 * where what the list belongs to is not the caller's to see.
 */
export async function list<Table extends SQLiteTable, Extras extends object, Shown>(
  ctx: Context,
  of: Resource<Table, Extras, Shown>,
  input: ListInput,
  where: (Sql | null)[] = [],
  parent?: Reading<unknown>,
): Promise<Page<Shown>> {
  const { ids } = ctx.deployment
  const sort = sortOf(input.sort)
  const after = input.cursor ? readCursor(of.entity, sort, input.cursor, ids) : null
  if (input.cursor && !after) throw invalidInput({ cursor: ['This cursor does not belong to this list.'] })
  const filters = [visibleTo(ctx, of), ...where.filter(condition => condition !== null)]
  const query = { limit: input.limit, sort, after, where: filters, search: input.search }
  const statements = listSql(of, query, input.total ?? false)
  const answers = await ctx.db.read(parent ? [...statements, parent.sql] : statements)
  if (parent) parent.read(answers.pop())
  const [page, count] = answers
  const rows = manyOf(of, page)
  const data = rows.slice(0, input.limit)
  const last = data.at(-1)
  return {
    data: data.map(row => of.show(row, ctx.deployment)),
    meta: {
      next_cursor: rows.length > input.limit && last ? cursorOf(of.entity, sort, last, ids) : null,
      ...(count ? { total: Number(count.rows[0]?.[0]) } : {}),
    },
  }
}
