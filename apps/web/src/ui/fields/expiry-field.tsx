import { createSignal, Show } from 'solid-js'
import { t } from '#messages/index.ts'
import { formatLocale } from '#messages/locale.ts'
import { fullTime } from '../data/time-format.ts'
import { timeZone } from '../data/time-zone.ts'
import type { FieldProps, ValueProps } from './field.tsx'
import { Select } from './select.tsx'
import { TextField } from './text-field.tsx'
import { momentOf, wallTime } from './wall-time.ts'

export interface ExpiryFieldProps extends FieldProps, ValueProps<string | null> {
  /** Days to choose from, besides never and a time of one's own. */
  days: readonly number[]
}

const day = 24 * 60 * 60_000
const never = 'never'
const own = 'own'

/** When something ends: never (`null`), after some days, or at a time that the reader gives in their zone. */
export function ExpiryField(props: ExpiryFieldProps) {
  const [choice, setChoice] = createSignal(props.value === null ? never : own)
  const [wall, setWall] = createSignal(props.value ? wallTime(new Date(props.value), timeZone()) : '')

  const inDays = (count: number) => new Date(Date.now() + count * day)
  const choose = (next: string) => {
    setChoice(next)
    if (next === never) return props.onChange(null)
    const moment = inDays(next === own ? (props.days[0] ?? 1) : Number(next))
    setWall(wallTime(moment, timeZone()))
    props.onChange(moment.toISOString())
  }
  const type = (text: string) => {
    setWall(text)
    props.onChange(momentOf(text, timeZone())?.toISOString() ?? '')
  }
  const when = () => (props.value ? fullTime(new Date(props.value), formatLocale(), timeZone()) : undefined)

  return (
    <div class="grid gap-2">
      <Select
        {...props}
        errors={choice() === own ? undefined : props.errors}
        description={choice() === never ? props.description : when()}
        value={choice()}
        onChange={choose}
        options={[
          { value: never, label: t('expiry.never') },
          ...props.days.map(count => ({ value: String(count), label: t('expiry.days', { n: count }) })),
          { value: own, label: t('expiry.own') },
        ]}
      />
      <Show when={choice() === own}>
        <TextField
          label={t('expiry.at')}
          hideLabel
          type="datetime-local"
          errors={props.errors}
          value={wall()}
          onChange={type}
        />
      </Show>
    </div>
  )
}
