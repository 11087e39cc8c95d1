import ArrowDownRight from 'lucide-solid/icons/arrow-down-right'
import ArrowUpRight from 'lucide-solid/icons/arrow-up-right'
import { Match, Switch } from 'solid-js'
import { formatLocale } from '#messages/locale.ts'
import { change } from './figures.ts'
import { t } from './messages.ts'

/** How a number compares with the one before: more or less is for the reader to judge. */
export function ChangeNote(props: { now: number; before: number }) {
  const part = () => change(props.now, props.before)
  const text = () =>
    Math.abs(part() ?? 0).toLocaleString(formatLocale(), { style: 'percent', maximumFractionDigits: 0 })
  return (
    <span class="inline-flex items-center gap-1 text-sm text-ink-faint">
      <Switch fallback={t('change.none')}>
        <Match when={part() === undefined}>{t('change.new')}</Match>
        <Match when={(part() ?? 0) > 0}>
          <ArrowUpRight size={13} aria-hidden="true" />
          {t('change.more', { part: text() })}
        </Match>
        <Match when={(part() ?? 0) < 0}>
          <ArrowDownRight size={13} aria-hidden="true" />
          {t('change.less', { part: text() })}
        </Match>
      </Switch>
    </span>
  )
}
