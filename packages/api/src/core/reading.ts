import {
  all,
  type Entity,
  join,
  manyOf,
  manySql,
  oneOf,
  oneSql,
  type Row,
  type Rows,
  raw,
  type Sql,
  sql,
  type Value,
} from '@streamwise/db'
import { notFound, uuidOf } from '@streamwise/domain'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Context } from './context.ts'
import { including } from './include.ts'
import { type Resource, refersTo, visibleTo } from './resource.ts'

/** A read that goes together with others in one round trip: its statement, and what its answer means. */
export type Reading<Result> = { sql: Sql; read: (answer: Rows | undefined) => Result }

/** All of them in one round trip, of one state of the database. */
export async function together<Results extends unknown[]>(
  ctx: Pick<Context, 'db'>,
  ...readings: { [At in keyof Results]: Reading<Results[At]> }
): Promise<Results> {
  const answers = await ctx.db.read(readings.map(reading => reading.sql))
  return readings.map((reading, at) => reading.read(answers[at])) as Results // one result a reading, in order
}

/**
 * The row that a reference names, where the caller may see it. Throws `not_found` otherwise, the same for a row of
 * somebody else and for none. `field` is the input that held the reference.
 */
export function finding<Table extends SQLiteTable, Extras extends object, Shown>(
  ctx: Context,
  of: Resource<Table, Extras, Shown>,
  reference: string,
  options: { field?: string; where?: Sql[] } = {},
): Reading<Row<Table> & Extras> {
  const named = refersTo(of.entity, reference, ctx.deployment.ids)
  return {
    sql: oneSql(of, all([named, visibleTo(ctx, of), ...(options.where ?? [])])),
    read: answer => {
      const row = oneOf(of, answer)
      if (!row) throw notFound(of.entity.object, options.field)
      return row
    },
  }
}

/** `finding`, by itself. */
export async function find<Table extends SQLiteTable, Extras extends object, Shown>(
  ctx: Context,
  of: Resource<Table, Extras, Shown>,
  reference: string,
  options: { field?: string; where?: Sql[] } = {},
): Promise<Row<Table> & Extras> {
  const [row] = await together(ctx, finding(ctx, of, reference, options))
  return row
}

/** The entity that a reference names, as it is shown, with what `include` asks for. Throws `not_found` as `finding`. */
export async function get<Table extends SQLiteTable, Extras extends object, Shown extends object>(
  ctx: Context,
  of: Resource<Table, Extras, Shown>,
  reference: string,
  options: { include?: readonly string[]; where?: Sql[] } = {},
): Promise<Shown> {
  if (!options.include?.length) return of.show(await find(ctx, of, reference, options), ctx.deployment)
  const { along, nest } = including(ctx, of, options.include)
  const where = [
    refersTo(of.entity, reference, ctx.deployment.ids),
    visibleTo(ctx, of),
    ...(options.where ?? []),
  ]
  const [answer] = await ctx.db.read([manySql(of, where, raw('t.id'), 1, along)])
  const [row] = manyOf(of, answer)
  if (!row) throw notFound(of.entity.object)
  const shown = of.show(row, ctx.deployment)
  nest(answer, [row], [shown])
  return shown
}

/**
 * The rows that references name, in their order, by one statement. Throws `not_found` at the field of the first that the
 * caller may not see.
 */
export function findingMany<Table extends SQLiteTable, Extras extends object, Shown>(
  ctx: Context,
  of: Resource<Table, Extras, Shown>,
  references: readonly string[],
  fieldOf: (at: number) => string,
): Reading<(Row<Table> & Extras)[]> {
  const { ids } = ctx.deployment
  const named = references.map(reference => refersTo(of.entity, reference, ids))
  const where = [named.length ? join(named, ' OR ') : raw('0'), visibleTo(ctx, of)]
  return {
    sql: manySql(of, where, raw('t.id'), references.length),
    read: answer => {
      const rows = manyOf(of, answer) as (Row<Table> & Extras & { id: number; uuid: string })[] // every entity has both
      return references.map((reference, at) => {
        const uuid = uuidOf(reference)
        const row = rows.find(
          each => each.uuid === uuid || each.id === ids.decode(of.entity.object, reference),
        )
        if (!row) throw notFound(of.entity.object, fieldOf(at))
        return row
      })
    },
  }
}

/** The rows of any statement. */
export const rowsOf = (statement: Sql): Reading<Value[][]> => ({
  sql: statement,
  read: answer => answer?.rows ?? [],
})

/** The one number that a statement answers. */
export const numberOf = (statement: Sql): Reading<number> => ({
  sql: statement,
  read: answer => Number(answer?.rows[0]?.[0] ?? 0),
})

/** Rows of `id, name` as the details of a refusal name them: at most 20. */
export const namedOf = (
  ctx: Context,
  entity: Entity,
  statement: Sql,
): Reading<{ id: string; name: string }[]> => ({
  sql: sql`${statement} LIMIT 20`,
  read: answer =>
    (answer?.rows ?? []).map(([key, name]) => ({
      id: ctx.deployment.ids.encode(entity.object, Number(key)),
      name: String(name),
    })),
})

/** The key of the row that a reference names, for use inside another statement. */
export function keyOfReference(ctx: Pick<Context, 'deployment'>, entity: Entity, reference: string): Sql {
  const uuid = uuidOf(reference)
  if (uuid !== null) return sql`(SELECT id FROM ${raw(entity.name)} WHERE uuid = ${uuid})`
  return sql`${ctx.deployment.ids.decode(entity.object, reference)}`
}
