import type { NamedProperty } from '#forms/json-schema.ts'
import { said } from '#messages/said.ts'
import { words } from '#ui/data/status.ts'
import { t } from './messages.ts'

/** What a setting is called. */
export const titleOf = (property: NamedProperty): string => said(property.title ?? words(property.name))

/** A value of a setting as people read it. */
export function wordOf(value: unknown, property: NamedProperty): string {
  if (typeof value === 'boolean') return t(value ? 'setting.on' : 'setting.off')
  const code = String(value)
  if (!property.enum) return code
  return said(property.labels?.[code] ?? words(code))
}
