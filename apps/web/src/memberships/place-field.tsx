import { createMemo, For, Show } from 'solid-js'
import type { FormState } from '#forms/create-form.ts'
import { type Held, isPlatform } from '#permissions/held.ts'
import { useCan, useClient } from '#session/session.ts'
import { type Choice, Combobox } from '#ui/fields/combobox.tsx'
import { Segmented } from '#ui/fields/segmented.tsx'
import { keysOf, type NamedPlace, type Place } from './membership.ts'
import { t } from './messages.ts'
import { placeChoices } from './place-choices.ts'

const levels = ['Platform', 'Customer', 'Account', 'Room'] as const
const reads = { Customer: 'customers:read', Account: 'accounts:read', Room: 'rooms:read' } as const

export interface ChosenPlace {
  level: string
  place_id: string | null
}

export const blankPlace: ChosenPlace = { level: 'Customer', place_id: null }

const isLevel = (text: string): text is Place['object'] => text in reads

/** What a chosen place is named by in an input. */
export const placeOfField = ({ level, place_id }: ChosenPlace): NamedPlace =>
  isLevel(level) && place_id ? keysOf({ object: level, id: place_id }) : {}

/** Chooses the platform, or one customer, account or room. */
export function PlaceField<Values extends ChosenPlace>(props: { form: FormState<Values>; held: Held }) {
  const can = useCan()
  const client = useClient()
  /** In a client's area there is one customer to choose. */
  const customers = async (text: string): Promise<readonly Choice[]> => {
    const own = client()
    return own ? [{ value: own.id, label: own.name }] : placeChoices.Customer.search(text)
  }
  const values = (): ChosenPlace => props.form.values
  const offered = createMemo(() =>
    levels.filter(level =>
      level === 'Platform' ? props.held.at({}).has('memberships:write') : can(reads[level]),
    ),
  )
  const choose = (level: string) => {
    props.form.set('place_id', null)
    props.form.set('level', level)
  }
  return (
    <div class="grid gap-3">
      <Segmented
        label={t('place')}
        value={values().level}
        onChange={choose}
        options={offered().map(value => ({ value, label: t(`level.${value}`) }))}
      />
      <For each={(['Customer', 'Account', 'Room'] as const).filter(level => level === values().level)}>
        {level => (
          <Combobox
            label={t(`level.${level}`)}
            hideLabel
            placeholder={t(`level.${level}.placeholder`)}
            search={level === 'Customer' ? customers : placeChoices[level].search}
            errors={props.form.fieldAt(`${level.toLowerCase()}_id`).errors}
            value={values().place_id}
            onChange={id => props.form.set('place_id', id)}
          />
        )}
      </For>
      <Show when={values().level === 'Platform' && isPlatform(placeOfField(values()))}>
        <p class="text-sm text-ink-soft">{t('level.Platform.hint')}</p>
      </Show>
    </div>
  )
}
