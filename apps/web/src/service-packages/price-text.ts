import { formatLocale } from '#messages/locale.ts'
import { formatMoney } from '#ui/data/money.ts'
import { everyText, type PeriodUnit } from '#ui/data/period.ts'
import { t } from './messages.ts'

/** A price and how often it is due: `€49.00 every month`; “Free” where there is none. */
export function priceText(sold: {
  price: number
  currency: string
  periodicity: number
  periodicity_type: PeriodUnit
}): string {
  if (sold.price === 0) return t('show.free')
  const { price, currency, periodicity, periodicity_type } = sold
  return `${formatMoney(price, currency, formatLocale())} ${everyText(periodicity, periodicity_type)}`
}
