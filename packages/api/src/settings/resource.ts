import { oneOf, oneSql, type Row, type schema, settings, sql } from '@streamwise/db'
import type { Settings } from '@streamwise/domain'
import type { Reading } from '../core/reading.ts'
import { type Resource, resource, shown } from '../core/resource.ts'

export const settingsResource: Resource<typeof schema.settings, object, Settings> = resource(
  settings,
  {},
  (row, deployment) =>
    ({
      ...shown(settings, row, deployment),
      platform_url: deployment.publicUrl,
      environment: { ...deployment.environment, version: deployment.version },
    }) as Settings, // checked by the procedure's output schema
)

export type SettingsRow = Row<typeof schema.settings>

/** The settings, for whatever they decide: goes along with a verb's other reads. */
export const settingsNow: Reading<SettingsRow & { id: number }> = {
  sql: oneSql(settingsResource, sql`t.id = 1`),
  read: answer => {
    const row = oneOf(settingsResource, answer)
    if (!row) throw new Error('The row of the settings is missing.')
    return row
  },
}
