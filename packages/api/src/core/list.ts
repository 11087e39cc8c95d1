import {
  type ListQuery,
  listSql,
  manyOf,
  nextPage,
  placesIn,
  readCursor,
  type Sql,
  sortOf,
} from '@streamwise/db'
import { invalidInput } from '@streamwise/domain'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Context } from './context.ts'
import { including } from './include.ts'
import type { Reading } from './reading.ts'
import type { Resource } from './resource.ts'

type ListInput = {
  limit: number
  cursor?: string
  sort?: string
  search?: string
  total?: boolean
  include?: readonly string[]
}
type Page<Shown> = { data: Shown[]; meta: { next_cursor: string | null; total?: number } }

/**
 * A page of a resource, within the caller's scope; `where` holds the list's own filters. `parent`, read along, throws
 * where what the list belongs to is not the caller's to see.
 */
export async function list<Table extends SQLiteTable, Extras extends object, Shown extends object>(
  ctx: Context,
  of: Resource<Table, Extras, Shown>,
  input: ListInput,
  where: (Sql | null)[] = [],
  parent?: Reading<unknown>,
): Promise<Page<Shown>> {
  const { ids } = ctx.deployment
  const sort = sortOf(input.sort)
  const after = input.cursor ? readCursor(of.entity, sort, input.cursor, ids) : null
  if (input.cursor && !after)
    throw invalidInput({ cursor: ['This cursor does not belong to this list in this order.'] })
  const { along, nest } = including(ctx, of, input.include)
  const query: ListQuery = {
    limit: input.limit,
    sort,
    after,
    places: of.visible ? null : placesIn(ctx.scope, of.entity),
    where: [...(of.visible ? [of.visible(ctx.scope)] : []), ...where.filter(condition => condition !== null)],
    search: input.search,
    along,
  }
  const statements = listSql(of, query, input.total ?? false)
  const answers = await ctx.db.read(parent ? [...statements, parent.sql] : statements)
  if (parent) parent.read(answers.pop())
  const [page, count] = answers
  const rows = manyOf(of, page)
  const shown = rows.slice(0, input.limit)
  const data = shown.map(row => of.show(row, ctx.deployment))
  nest(page, shown, data)
  return {
    data,
    meta: {
      next_cursor: nextPage(of.entity, query, rows, page, ids),
      ...(count ? { total: Number(count.rows[0]?.[0]) } : {}),
    },
  }
}
