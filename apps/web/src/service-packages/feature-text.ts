import { formatLocale } from '#messages/locale.ts'
import { said } from '#messages/said.ts'
import { storageText } from '#ui/data/size.ts'
import { t } from './messages.ts'
import type { Feature } from './types.ts'

/** What holds for a feature: `100 rooms`, `No limit`, `On`. `undefined` is what the platform gives by itself. */
export function featureText(feature: Feature, value: number | boolean | undefined): string {
  const held = value ?? feature.fallback
  if (held === null) return t('features.unlimited')
  if (typeof held === 'boolean') return t(held ? 'features.on' : 'features.off')
  if (feature.unit === 'MB') return storageText(held)
  const amount = held.toLocaleString(formatLocale())
  return feature.unit ? t('features.amount', { value: amount, unit: unitText(feature) }) : amount
}

/** What a feature counts, and how often it begins anew: `rooms`, `minutes a month`. */
export function unitText(feature: Feature): string {
  const often = feature.consumable && feature.reset !== 'never' ? t(`features.${feature.reset}`) : undefined
  return [feature.unit && said(feature.unit), often].filter(Boolean).join(' ')
}
