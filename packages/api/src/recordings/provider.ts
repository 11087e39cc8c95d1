import {
  type Database,
  oneOf,
  oneSql,
  raw,
  rowOf,
  rowSql,
  type Sql,
  serviceProviders,
  sql,
} from '@streamwise/db'
import type { Reading } from '../core/reading.ts'
import { type ServiceProviderRow, serviceProviderResource } from '../service-providers/resource.ts'

/** The provider that has a recording. */
export const providerOfRecording = (recording: Sql): Reading<ServiceProviderRow | null> => ({
  sql: sql`SELECT ${raw(rowSql(serviceProviders, 'p'))} FROM recordings t
    JOIN service_providers p ON p.id = t.service_provider_id WHERE ${recording}`,
  read: answer => {
    const text = answer?.rows[0]?.[0]
    return typeof text === 'string' ? rowOf(serviceProviders, JSON.parse(text)) : null
  },
})

/** The provider with this UUID, or null where it is gone. */
export async function providerByUuid(db: Database, uuid: string) {
  const [answer] = await db.read([oneSql(serviceProviderResource, sql`t.uuid = ${uuid}`)])
  return oneOf(serviceProviderResource, answer)
}
