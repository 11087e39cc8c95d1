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
  return feature.unit ? t('features.amount', { value: amount, unit: unitText(feature, held) }) : amount
}

const counted = [
  'accounts',
  'rooms',
  'participants',
  'minutes',
  'meetings',
  'days',
  'streams',
  'viewers',
] as const

/** One of them is called otherwise than many. */
export function unitOfAmount(unit: string, n: number | undefined): string {
  const one = n === 1 ? counted.find(each => each === unit) : undefined
  return one ? t(`one.${one}`) : said(unit)
}

/** What a feature counts, and how often it begins anew: `rooms`, `minutes a month`; of one, `room`. */
export function unitText(feature: Feature, n?: number): string {
  const often = feature.consumable && feature.reset !== 'never' ? t(`features.${feature.reset}`) : undefined
  return [feature.unit && unitOfAmount(feature.unit, n), often].filter(Boolean).join(' ')
}
