import { Show } from 'solid-js'
import { formatLocale } from '#messages/locale.ts'
import { said } from '#messages/said.ts'
import { unitText } from '#service-packages/feature-text.ts'
import { Badge } from '#ui/data/badge.tsx'
import { Meter } from '#ui/data/meter.tsx'
import { storageText } from '#ui/data/size.ts'
import type { Tone } from '#ui/data/status.ts'
import { words } from '#ui/data/status.ts'
import { Time } from '#ui/data/time.tsx'
import { type Held, type UsageState, usageState } from './features.ts'
import { t } from './messages.ts'

const number = (value: number) => value.toLocaleString(formatLocale())
const tones: Record<Exclude<UsageState, 'fine'>, Tone> = {
  near: 'warning',
  full: 'danger',
  over: 'danger',
  overage: 'warning',
}

export interface UsageBarProps {
  feature: Held
  /** What adds up may be used beyond its limit. */
  overages: boolean
  /** The name and the bar alone, for a list of many. */
  brief?: boolean
  /** The name stands beside it already. */
  unnamed?: boolean
}

/** How much of a limit is used: a bar, the same in numbers, and a word where it gets tight. */
export function UsageBar(props: UsageBarProps) {
  const limit = () => props.feature.limit ?? Number(props.feature.value)
  const state = () => usageState(props.feature, props.overages && props.feature.known?.consumable === true)
  const text = () =>
    t('usage.of', {
      used: amountOf(props.feature, props.feature.used),
      limit: amountOf(props.feature, limit()),
      // “4 of 50 accounts” below “Accounts” says it twice, and “1 of 1 accounts” says it wrong.
      unit: props.feature.known?.consumable ? unitOf(props.feature) : '',
    }).trim()
  const beyond = () => amountOf(props.feature, props.feature.used - limit())
  const word = (name: Exclude<UsageState, 'fine'>) =>
    name === 'over' || name === 'overage' ? t(`usage.${name}`, { over: beyond() }) : t(`usage.${name}`)
  return (
    <div class="grid content-start gap-1.5">
      <div class="flex min-h-5 flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <span class={props.brief ? 'text-sm text-ink-soft' : props.unnamed ? 'tabular-nums' : 'font-medium'}>
          {props.unnamed ? text() : nameOf(props.feature)}
        </span>
        <Show
          when={state() !== 'fine' && (state() as Exclude<UsageState, 'fine'>)}
          fallback={
            <Show when={!props.brief}>
              <span class="text-sm text-ink-faint tabular-nums">
                {t('usage.left', { left: amountOf(props.feature, props.feature.remaining ?? 0) })}
              </span>
            </Show>
          }
        >
          {name => <Badge tone={tones[name()]}>{word(name())}</Badge>}
        </Show>
      </div>
      <Meter label={nameOf(props.feature)} used={props.feature.used} limit={limit()} text={text()} />
      <div class="flex flex-wrap justify-between gap-x-4 text-sm text-ink-soft tabular-nums">
        <span>{props.unnamed ? '' : text()}</span>
        <Show when={!props.brief && props.feature.resets_at}>
          {at => (
            <span class="text-ink-faint">
              {t('usage.resets')} <Time value={at()} as="date" />
            </span>
          )}
        </Show>
      </div>
    </div>
  )
}

const isStorage = ({ known }: Pick<Held, 'known'>) => known?.unit === 'MB'
const amountOf = (feature: Pick<Held, 'known'>, value: number) =>
  isStorage(feature) ? storageText(value) : number(value)

export const unitOf = ({ known }: Pick<Held, 'known'>, n?: number) => (known ? unitText(known, n) : '')
export const nameOf = ({ code, known }: Pick<Held, 'code' | 'known'>) =>
  known ? said(known.name) : words(code)

/** What holds, in words: `100 minutes`, `Included`, `Not included`. */
export function valueText(feature: Pick<Held, 'known'>, value: number | boolean | null): string {
  if (value === null) return t('limit.none')
  if (typeof value === 'boolean') return t(value ? 'limit.yes' : 'limit.no')
  if (isStorage(feature)) return storageText(value)
  return t('limit.value', { value: number(value), unit: unitOf(feature, value) }).trim()
}
