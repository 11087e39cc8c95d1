import {
  type Entity,
  insertSql,
  present,
  type Row,
  raw,
  type Sql,
  sql,
  updateSql,
  type Values,
} from '@streamwise/db'
import { type FeatureValues, newUuid } from '@streamwise/domain'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Deployment } from './context.ts'

/** The audit's view of a change: what it was about, before and after, as the API shows it (secrets masked). */
type Audited = {
  entity: Entity
  uuid: string
  before: object | null
  after: object | null
  /** The version that the row must still have, for a change that otherwise does not happen. */
  still?: number
}

/** A part of a unit of work: statements, and their audit entry. Counters of quotas and the like have none. */
export type Change = {
  statements: Sql[]
  audit: Audited | null
  /** The quota it takes from, for the words of a refusal. */
  quota?: { subscription: number; code: string; by: number; now?: number }
  /** What its triggers hold it to, by feature, for the words of a refusal. */
  limits?: FeatureValues
  /** Holds work that is due at once: whoever runs jobs is told when it is written. */
  wakes?: boolean
}

/** Values of a new row besides those that every entity has. */
export type Fresh<Table extends SQLiteTable> = Omit<
  Values<Table>,
  'id' | 'uuid' | 'created_at' | 'updated_at' | 'version'
>

/**
 * A new row. `show` makes its audit view (the resource's own, so that secrets are masked as in an answer); `along` is
 * what the entry says besides, such as children.
 */
export function insert<Table extends SQLiteTable>(
  deployment: Deployment,
  entity: Entity<Table>,
  values: Fresh<Table>,
  options: { uuid?: string; show?: (row: Record<string, unknown>) => object; along?: object } = {},
): Change & { uuid: string } {
  const uuid = options.uuid ?? newUuid()
  const now = deployment.now()
  const row: Record<string, unknown> = { uuid, created_at: now, updated_at: now, version: 1, ...values }
  const show = options.show ?? plain(entity, deployment)
  return {
    uuid,
    statements: [insertSql(entity, row)],
    audit: { entity, uuid, before: null, after: { ...show(known(row)), ...options.along } },
  }
}

/**
 * Changes to a row as it was read: where somebody changed it since, the database refuses (`stale_version`). Attributes
 * that are undefined stay. The audit entry holds only what changed.
 */
export function update<Table extends SQLiteTable>(
  deployment: Deployment,
  entity: Entity<Table>,
  row: Row<Table> & { id: number; uuid: string; version: number },
  values: Partial<Fresh<Table>>,
  options: { show?: (row: Record<string, unknown>) => object; before?: object; after?: object } = {},
): Change {
  const set = { ...values, updated_at: deployment.now(), version: row.version + 1 }
  const show = options.show ?? plain(entity, deployment)
  const [before, after] = difference(
    { ...show(row), ...options.before },
    { ...show({ ...row, ...given(set) }), ...options.after },
  )
  return {
    statements: [updateSql(entity, row.id, set)],
    audit: { entity, uuid: row.uuid, before, after },
  }
}

/** Deletes a row; what hangs below it must go first, in the same batch. */
export function remove<Table extends SQLiteTable>(
  deployment: Deployment,
  entity: Entity<Table>,
  row: Row<Table> & { id: number; uuid: string },
  options: { first?: Sql[]; show?: (row: Record<string, unknown>) => object; along?: object } = {},
): Change {
  const show = options.show ?? plain(entity, deployment)
  return {
    statements: [...(options.first ?? []), sql`DELETE FROM ${raw(entity.name)} WHERE id = ${row.id}`],
    audit: { entity, uuid: row.uuid, before: { ...show(row), ...options.along }, after: null },
  }
}

/** An update that nobody waits for: where somebody changed the row meanwhile it does not happen, and nothing is refused. */
export const whereStill = (version: number, { statements, audit }: Change): Change => ({
  statements: statements.map(statement => sql`${statement} AND version = ${version}`),
  audit: audit && { ...audit, still: version },
})

/** Statements that leave no audit entry of their own: children and counters that go with an audited change. */
export const also = (...statements: Sql[]): Change => ({ statements, audit: null })

const plain = (entity: Entity, deployment: Deployment) => (row: Record<string, unknown>) =>
  present(entity, row, deployment.ids)

const given = (values: object): object =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))

/** Values that are known before the batch runs; keys of rows made in it are not. */
const known = (row: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(row).filter(
      ([, value]) => !(typeof value === 'object' && value !== null && 'sql' in value && 'args' in value),
    ),
  )

function difference(before: Record<string, unknown>, after: Record<string, unknown>): [object, object] {
  const changed = Object.keys(after).filter(
    name => name !== 'updated_at' && JSON.stringify(before[name]) !== JSON.stringify(after[name]),
  )
  return [pick(before, changed), pick(after, changed)]
}

const pick = (from: Record<string, unknown>, names: string[]) =>
  Object.fromEntries(names.map(name => [name, from[name]]))
