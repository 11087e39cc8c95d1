import * as db from '@streamwise/db'

const ENTITIES = [
  db.serviceProviders,
  db.servicePackages,
  db.customers,
  db.subscriptions,
  db.accounts,
  db.rooms,
  db.roomTokens,
  db.users,
  db.memberships,
  db.apiCredentials,
  db.jobs,
] as const

/** The entity that the audit log calls by this name. */
export const entityNamed = (name: string | undefined): db.Entity | undefined =>
  ENTITIES.find(({ object }) => object === name)
