import {
  type Database,
  insertSql,
  keyOf,
  memberships,
  oneOf,
  oneSql,
  serviceProviders,
  sql,
  users,
} from '@streamwise/db'
import { newUuid } from '@streamwise/domain'
import { type ProviderConnection, providerRegistry } from '@streamwise/providers'
import type { Deployment } from '../core/context.ts'
import { providerType, seal } from './properties.ts'
import { type ServiceProviderRow, serviceProviderResource } from './resource.ts'

/** What no log line, answer or error may hold. */
export const SECRET = 'a secret that nobody sees'
export const HOST = 'bbb.test'

/** A deployment whose BigBlueButton servers do what a test says. */
export function withServers(deployment: Deployment, server: Partial<ProviderConnection>): Deployment {
  const bbb = providerType(deployment, 'bbb')
  const scripted = {
    ...bbb,
    connect: (...of: Parameters<typeof bbb.connect>) => ({ ...bbb.connect(...of), ...server }),
  }
  return { ...deployment, providerTypes: providerRegistry([scripted]) }
}

/** An admin of the platform, who hears of providers that go down. */
export const adminNamed = (
  db: Database,
  name: string,
  locale = 'en',
  status: 'active' | 'inactive' = 'active',
) => {
  const [user, now] = [newUuid(), 0]
  return db.write([
    insertSql(users, {
      uuid: user,
      created_at: now,
      updated_at: now,
      email: `${name}@example.com`,
      username: name,
      first_name: name,
      last_name: 'Min',
      status,
      locale,
      timezone: 'UTC',
      user_settings: {},
      user_metadata: {},
    }),
    insertSql(memberships, {
      uuid: newUuid(),
      created_at: now,
      updated_at: now,
      user_id: keyOf(users, user),
      role: 'admin',
      permissions: [],
      owner: false,
    }),
  ])
}

/** A provider in the database: answers how it is read, each time anew. */
export async function registered(
  deployment: Deployment,
  db: Database,
  values: Partial<ServiceProviderRow> = {},
): Promise<() => Promise<ServiceProviderRow>> {
  const uuid = newUuid()
  const clear = { host_url: `https://${HOST}/bigbluebutton/api`, secret: SECRET }
  await db.write([
    insertSql(serviceProviders, {
      uuid,
      created_at: deployment.now(),
      updated_at: deployment.now(),
      version: 1,
      provider_name: 'Frankfurt',
      active: true,
      provider_type: 'bbb',
      service_type: 'meet',
      properties: await seal(deployment, providerType(deployment, 'bbb'), uuid, clear),
      settings: {},
      metadata: {},
      ...values,
    }),
  ])
  return async () => {
    const [answer] = await db.read([oneSql(serviceProviderResource, sql`t.uuid = ${uuid}`)])
    const row = oneOf(serviceProviderResource, answer)
    if (!row) throw new Error('The provider is gone.')
    return row
  }
}
