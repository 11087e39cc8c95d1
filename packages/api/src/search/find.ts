import {
  all,
  inPlaces,
  listSql,
  manyOf,
  manySql,
  placesIn,
  type Rows,
  raw,
  type Scope,
  type Sql,
  sql,
} from '@streamwise/db'
import type { Found, Search } from '@streamwise/domain'
import type * as z from 'zod'
import type { RequestContext } from '../core/context.ts'
import type { Principal } from '../core/principal.ts'
import { refersTo } from '../core/resource.ts'
import { customerAlong, customerColumn, customersAlong, KINDS, type Kind } from './kinds.ts'
import { RANKS, type Rank, rankOf } from './rank.ts'

type Ctx = Pick<RequestContext, 'db' | 'deployment'> & { principal: Principal }

/** A statement of a search, and how its rows count: by an id they are what was meant. */
type Part = { kind: Kind; statement: Sql; byId: boolean; along: boolean }

/** Of each kind so many are looked at: the newest of those that hold the words, and the first that begin with them. */
const OF_EACH = 8
const LAST_LETTER = '\u{10ffff}'

/**
 * What the caller may see and names so, of all kinds, the best first: by any id, by a whole key or name, by its begin, by its
 * words. Each kind obeys its own permission and scope. One round trip.
 */
export async function find(ctx: Ctx, { search, limit }: z.output<typeof Search>): Promise<{ data: Found[] }> {
  const parts = KINDS.flatMap(kind => {
    const scope = ctx.principal.scope(kind.permission)
    return scope ? partsOf(ctx, kind, scope, search) : []
  })
  if (!parts.length) return { data: [] }
  const answers = await ctx.db.read(parts.map(({ statement }) => statement))
  const found = new Map<string, { rank: Rank; kind: number; item: Found }>()
  parts.forEach((part, at) => {
    for (const { rank, item } of itemsOf(ctx, part, search, answers[at])) {
      const key = `${item.object} ${item.id}`
      const known = found.get(key)
      if (!known || RANKS.indexOf(rank) < RANKS.indexOf(known.rank))
        found.set(key, { rank, item, kind: KINDS.indexOf(part.kind) })
    }
  })
  const data = [...found.values()]
    .toSorted(
      (a, b) =>
        RANKS.indexOf(a.rank) - RANKS.indexOf(b.rank) ||
        a.kind - b.kind ||
        a.item.name.length - b.item.name.length,
    )
    .slice(0, limit)
    .map(({ item }) => item)
  return { data }
}

function partsOf(ctx: Ctx, kind: Kind, scope: Scope, search: string): Part[] {
  const { entity, source, begins } = kind
  const visible = kind.visible(scope)
  const places = visible ? null : placesIn(scope, entity)
  const where = [...(visible ? [visible] : []), ...kind.where]
  const along = customerAlong(kind, ctx.principal.scope('customers:read'))
  const part = (statement: Sql, byId = false): Part => ({ kind, statement, byId, along: along.length > 0 })
  const named = refersTo(entity, search, ctx.deployment.ids)
  const asked = { limit: OF_EACH, after: null, places, along }
  const newest = { by: 'created_at', down: true }
  const lists = [
    ...(entity.searched.length ? listSql(source, { ...asked, where, search, sort: newest }, false) : []),
    ...(begins
      ? listSql(
          source,
          {
            ...asked,
            where: [...where, beginsSql(kind, begins, search)],
            search: undefined,
            sort: { by: begins, down: false },
          },
          false,
        )
      : []),
  ]
  return [
    ...(named.sql === '0'
      ? []
      : [
          part(manySql(source, [all([named, inPlaces(places, 't'), ...where])], raw('t.id'), 1, along), true),
        ]),
    ...lists.map(statement => part(statement)),
  ]
}

/** What begins with a text, read off an index. */
function beginsSql({ entity }: Kind, column: string, search: string): Sql {
  const exact = entity.exact.includes(column)
  const from = exact ? search.toLowerCase() : search
  const value = raw(`t."${column}"${exact ? '' : ' COLLATE NOCASE'}`)
  return sql`${value} >= ${from} AND ${value} < ${from + LAST_LETTER}`
}

function itemsOf(ctx: Ctx, { kind, byId, along }: Part, search: string, answer: Rows | undefined) {
  const customers = along ? customersAlong(answer) : null
  const column = customerColumn(kind)
  return manyOf(kind.source, answer).map(read => {
    const row: Record<string, unknown> = { ...read }
    const customer = (column && customers?.get(row[column])) || null
    const { keys, ...shown } = kind.show(row, customer)
    const id = ctx.deployment.ids.encode(kind.entity.object, Number(row.id))
    const rank: Rank = byId ? 'id' : rankOf(search, { name: shown.name, keys })
    return { rank, item: { object: kind.object, id, ...shown } }
  })
}
