import type { Along, Entity, Row, Scope, Source, Sql, schema } from '@streamwise/db'
import * as db from '@streamwise/db'
import type { FoundObject, Permission } from '@streamwise/domain'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import { type Resource, visibleTo } from '../core/resource.ts'
import { userResource } from '../users/resource.ts'

/** What of a row is shown where it is found, and what of it is looked through whole. */
type Shown = { name: string; detail: string | null; status: string | null; keys: (string | null)[] }

/** A kind of thing that can be found. */
export type Kind = {
  object: FoundObject
  permission: Permission
  entity: Entity
  source: Source
  /** A column that its rows are ordered by with the help of an index: what begins like the search is looked up there. */
  begins: string | null
  /** Rows that nobody is shown. */
  where: Sql[]
  visible: (scope: Scope) => Sql | null
  show: (row: Record<string, unknown>, customer: string | null) => Shown
}

type Described<Table extends SQLiteTable> = Pick<Kind, 'permission' | 'begins'> &
  Partial<Pick<Kind, 'where'>> & {
    show: (row: Row<Table>, customer: string | null) => Shown
    visible?: Resource<Table, object, unknown>['visible']
  }

const kind = <Table extends SQLiteTable>(entity: Entity<Table>, described: Described<Table>): Kind => ({
  where: [],
  ...described,
  object: entity.object as FoundObject, // each of them, below
  entity,
  source: { entity, extras: {} },
  visible: scope => (described.visible ? described.visible(scope) : null),
  show: (row, customer) => described.show(row as Row<Table>, customer), // read by this entity's own columns
})

const full = ({ first_name, last_name }: Row<typeof schema.users>) => `${first_name} ${last_name}`

/** All kinds, in the order in which equals are told. Without search words of its own (`searched`), one is found by its ids alone. */
export const KINDS: readonly Kind[] = [
  kind(db.customers, {
    permission: 'customers:read',
    begins: 'name',
    show: row => ({
      name: row.name,
      detail: row.email,
      status: row.status,
      keys: [row.email, row.customer_key, row.external_id],
    }),
  }),
  kind(db.rooms, {
    permission: 'rooms:read',
    begins: 'room_name',
    show: (row, customer) => ({
      name: row.room_name,
      detail: customer,
      status: row.status,
      keys: [row.slug],
    }),
  }),
  kind(db.accounts, {
    permission: 'accounts:read',
    begins: 'account_name',
    show: (row, customer) => ({
      name: row.account_name,
      detail: customer ?? row.account_key,
      status: row.status,
      keys: [row.account_key, row.tag, row.code],
    }),
  }),
  kind(db.subscriptions, {
    permission: 'subscriptions:read',
    begins: 'name',
    show: (row, customer) => ({
      name: row.name,
      detail: customer ? `${customer} · ${row.tag}` : row.tag,
      status: row.status,
      keys: [row.tag],
    }),
  }),
  kind(db.users, {
    permission: 'users:read',
    begins: 'email',
    visible: userResource.visible,
    show: row => ({
      name: full(row),
      detail: row.email,
      status: row.status,
      keys: [row.email, row.username],
    }),
  }),
  kind(db.servicePackages, {
    permission: 'service_packages:read',
    begins: null,
    show: row => ({ name: row.name, detail: row.short_description, status: row.status, keys: [] }),
  }),
  kind(db.serviceProviders, {
    permission: 'service_providers:read',
    begins: null,
    show: row => ({
      name: row.provider_name,
      detail: null,
      status: row.active ? row.health_state : 'inactive',
      keys: [],
    }),
  }),
  kind(db.recordings, {
    permission: 'recordings:read',
    begins: null,
    where: [db.raw(`t.state <> 'deleted'`)],
    show: (row, customer) => ({ name: row.name, detail: customer, status: row.state, keys: [] }),
  }),
  kind(db.apiCredentials, {
    permission: 'api_credentials:read',
    begins: null,
    show: (row, customer) => ({
      name: row.name,
      detail: customer ?? row.hint,
      status: row.revoked_at === null ? 'active' : 'revoked',
      keys: [row.hint],
    }),
  }),
  kind(db.meetings, {
    permission: 'meetings:read',
    begins: null,
    where: [db.raw('+t.create_time > 0')],
    show: (row, customer) => ({
      name: new Date(row.started_at).toISOString(),
      detail: customer,
      status: row.ended_at === null ? 'live' : 'ended',
      keys: [],
    }),
  }),
]

const CUSTOMERS: Source = { entity: db.customers, extras: {} }

/** The column of a kind that names its customer, where it is not one itself. */
export const customerColumn = ({ entity }: Kind): string | null =>
  entity === db.customers ? null : (entity.within.customer ?? null)

/** Whose each row is comes along, for whoever may see customers. */
export function customerAlong(kind: Kind, scope: Scope | null): Along[] {
  const by = customerColumn(kind)
  return by && scope ? [{ source: CUSTOMERS, by, where: visibleTo({ scope }, CUSTOMERS) }] : []
}

/** The names of the customers that came along, by their keys. */
export const customersAlong = (answer: db.Rows | undefined): Map<unknown, string> =>
  new Map(
    db.manyOf(CUSTOMERS, answer, 1).map(row => [Reflect.get(row, 'id'), String(Reflect.get(row, 'name'))]),
  )
