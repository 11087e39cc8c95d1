import { formatLocale } from '#messages/locale.ts'
import { said } from '#messages/said.ts'
import { formatMoney } from '#ui/data/money.ts'
import { periodText } from '#ui/data/period.ts'
import { featureText } from './feature-text.ts'
import { t } from './messages.ts'
import { priceText } from './price-text.ts'
import type { Feature, ServicePackage } from './types.ts'

/** A line of the comparison: what it is about, and what each package says, in their order. */
export interface ComparedRow {
  label: string
  about?: string
  values: string[]
  /** Not all say the same. */
  differs: boolean
}

export interface ComparedGroup {
  title: string
  rows: ComparedRow[]
}

/** Packages side by side, in words: price and terms, then each feature of the catalogue, then on what they run. */
export function compared(packages: readonly ServicePackage[], features: readonly Feature[]): ComparedGroup[] {
  const row = (label: string, say: (sold: ServicePackage) => string, about?: string): ComparedRow => {
    const values = packages.map(say)
    return { label, about, values, differs: new Set(values).size > 1 }
  }
  const feature = (one: Feature) =>
    row(
      said(one.name),
      sold => featureText(one, sold.features.find(({ code }) => code === one.code)?.value),
      said(one.description),
    )
  const offered = features.filter(one => packages.some(sold => one.service_types.includes(sold.service_type)))
  return [
    {
      title: t('section.price'),
      rows: [
        row(t('show.price'), priceText),
        row(t('show.signup'), signupText),
        row(t('trial'), trialText),
        row(t('grace'), graceText),
        row(t('show.stock'), stockText),
        row(t('overages'), sold => t(sold.overages_enabled ? 'show.allowed' : 'show.refused')),
        row(t('tier'), ({ tier }) => tier.toLocaleString(formatLocale())),
        row(t('status'), standingText),
      ],
    },
    {
      title: t('features.limits'),
      rows: offered.filter(({ value_type }) => value_type === 'integer').map(feature),
    },
    {
      title: t('features.switches'),
      rows: offered.filter(({ value_type }) => value_type === 'boolean').map(feature),
    },
    { title: t('section.providers'), rows: providerRows(packages, row) },
  ]
}

/** Each provider that any of them has, and how each has it. */
function providerRows(
  packages: readonly ServicePackage[],
  row: (label: string, say: (sold: ServicePackage) => string) => ComparedRow,
): ComparedRow[] {
  const names = new Map(
    packages.flatMap(({ providers }) =>
      providers.map(
        ({ service_provider_id, provider_name }) => [service_provider_id, provider_name] as const,
      ),
    ),
  )
  return [...names].map(([id, name]) =>
    row(name, ({ providers }) => {
      const attached = providers.find(({ service_provider_id }) => service_provider_id === id)
      if (!attached) return '—'
      if (!attached.active) return t('providers.off')
      return t(attached.default ? 'providers.default' : 'compare.attached')
    }),
  )
}

export const signupText = ({ signup_fee, currency }: ServicePackage): string =>
  signup_fee > 0 ? formatMoney(signup_fee, currency, formatLocale()) : t('show.none')

export const trialText = ({ trial_period, trial_interval, trial_mode }: ServicePackage): string =>
  trial_period === 0
    ? t('show.none')
    : t(`show.trial.${trial_mode}`, { period: periodText(trial_period, trial_interval) })

export const graceText = ({ grace_period, grace_interval }: ServicePackage): string =>
  grace_period === 0 ? t('show.none') : t('show.grace', { period: periodText(grace_period, grace_interval) })

export const stockText = ({ has_stock, stock_qty, oversell_enabled }: ServicePackage): string =>
  has_stock ? t(oversell_enabled ? 'show.left.oversell' : 'show.left', { n: stock_qty }) : t('show.unlimited')

const standingText = ({ status, retired, hidden }: ServicePackage): string =>
  [t(`status.${status}`), retired && t('mark.retired'), hidden && t('mark.hidden')]
    .filter(Boolean)
    .join(' · ')
