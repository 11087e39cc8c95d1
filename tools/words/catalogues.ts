import { FEATURES, PERMISSIONS } from '@streamwise/domain'
import { providerTypes } from '@streamwise/providers'
import * as z from 'zod'

/** Every text of the catalogues that the server tells of: features, permissions, provider types and their settings. */
export function catalogueTexts(): Set<string> {
  const texts = new Set<string>()
  for (const { name, description, unit } of FEATURES)
    for (const text of [name, description, unit]) if (text) texts.add(text)
  for (const { label } of Object.values(PERMISSIONS)) texts.add(label)
  for (const { name, description, properties, room_settings } of providerTypes) {
    texts.add(name).add(description)
    for (const schema of [properties, room_settings]) gather(z.toJSONSchema(schema, { io: 'input' }), texts)
  }
  return texts
}

/** The texts of a JSON Schema that forms show: titles and descriptions of properties, their groups, the labels of values. */
function gather(of: unknown, texts: Set<string>): void {
  if (typeof of !== 'object' || of === null) return
  for (const [name, value] of Object.entries(of)) {
    if (typeof value !== 'string') {
      if (name === 'labels' && typeof value === 'object')
        for (const label of Object.values(value ?? {})) texts.add(String(label))
      gather(value, texts)
    } else if (['title', 'description', 'group'].includes(name)) texts.add(value)
  }
}
