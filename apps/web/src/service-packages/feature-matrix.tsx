import { createSignal, For, Show } from 'solid-js'
import type { FormState } from '#forms/create-form.ts'
import { formatLocale } from '#messages/locale.ts'
import { said } from '#messages/said.ts'
import { Card } from '#ui/card.tsx'
import { NumberField } from '#ui/fields/number-field.tsx'
import { Segmented } from '#ui/fields/segmented.tsx'
import type { PackageDraft } from './draft.ts'
import { unitText } from './feature-text.ts'
import { t } from './messages.ts'
import type { Feature } from './types.ts'

/** Whether a feature is among those looked for, by its name, description or code. */
function matches({ code, name, description }: Feature, wanted: string): boolean {
  const text = [said(name), said(description), code].join(' ').toLowerCase()
  return wanted
    .toLowerCase()
    .split(/\s+/)
    .every(word => text.includes(word))
}

/** Every feature of the catalogue with its limit or its switch; what is left alone stays as the platform has it. */
export function FeatureMatrix(props: { form: FormState<PackageDraft>; features: readonly Feature[] }) {
  const [wanted, setWanted] = createSignal('')
  const offered = (kind: Feature['value_type']) =>
    props.features.filter(
      feature =>
        feature.value_type === kind && feature.service_types.includes(props.form.values.service_type),
    )
  // What is not looked for is hidden, never taken away: it is part of the form, and has to show what is wrong with it.
  const hidden = (feature: Feature) =>
    !matches(feature, wanted()) && !props.form.fieldAt(`features.${feature.code}`).errors?.length
  const nothing = () => wanted() !== '' && props.features.every(hidden)
  return (
    <Card
      title={t('section.features')}
      description={t('section.features.about')}
      flush
      actions={
        <input
          type="search"
          class="control max-w-56"
          aria-label={t('features.search')}
          placeholder={t('features.search')}
          value={wanted()}
          onInput={event => setWanted(event.currentTarget.value)}
          onKeyDown={event => event.key === 'Enter' && event.preventDefault()}
        />
      }
    >
      <Show when={nothing()}>
        <p class="px-4 py-3 text-ink-soft" role="status">
          {t('features.nothing')}
        </p>
      </Show>
      <Rows
        title={t('features.limits')}
        about={t('features.empty')}
        features={offered('integer')}
        hidden={hidden}
      >
        {feature => <Limit form={props.form} feature={feature} />}
      </Rows>
      <Rows title={t('features.switches')} features={offered('boolean')} hidden={hidden}>
        {feature => <Toggle form={props.form} feature={feature} />}
      </Rows>
    </Card>
  )
}

function Rows(props: {
  title: string
  about?: string
  features: readonly Feature[]
  hidden: (feature: Feature) => boolean
  children: (feature: Feature) => ReturnType<typeof Limit>
}) {
  return (
    <section classList={{ hidden: props.features.every(props.hidden) }}>
      <h3 class="flex flex-wrap items-baseline gap-x-3 border-b border-line bg-sunken px-4 py-1.5 text-xs font-medium text-ink-soft">
        {props.title}
        <Show when={props.about}>
          <span class="font-normal text-ink-faint">{props.about}</span>
        </Show>
      </h3>
      <ul>
        <For each={props.features}>
          {feature => (
            <li
              class="items-center gap-x-6 gap-y-1.5 border-line px-4 py-2.5 not-last:border-b sm:grid-cols-[minmax(0,1fr)_19rem]"
              classList={{ grid: !props.hidden(feature), hidden: props.hidden(feature) }}
            >
              <div class="min-w-0">
                <div class="font-medium">{said(feature.name)}</div>
                <div class="text-sm text-ink-faint">{said(feature.description)}</div>
              </div>
              {props.children(feature)}
            </li>
          )}
        </For>
      </ul>
    </section>
  )
}

function Limit(props: { form: FormState<PackageDraft>; feature: Feature }) {
  const { feature } = props
  const bound = props.form.fieldAt(`features.${feature.code}`)
  const placeholder = () =>
    typeof feature.fallback === 'number'
      ? t('features.default.number', { value: feature.fallback.toLocaleString(formatLocale()) })
      : t('features.unlimited')
  return (
    <NumberField
      label={said(feature.name)}
      hideLabel
      integer
      unit={unitText(feature)}
      placeholder={placeholder()}
      name={bound.name}
      errors={bound.errors}
      value={typeof bound.value === 'number' ? bound.value : null}
      onChange={bound.onChange}
    />
  )
}

function Toggle(props: { form: FormState<PackageDraft>; feature: Feature }) {
  const { feature } = props
  const bound = props.form.fieldAt(`features.${feature.code}`)
  return (
    <Segmented
      class="sm:justify-items-end"
      label={said(feature.name)}
      hideLabel
      options={[
        { value: 'default', label: t(feature.fallback ? 'features.default.on' : 'features.default.off') },
        { value: 'on', label: t('features.on') },
        { value: 'off', label: t('features.off') },
      ]}
      name={bound.name}
      errors={bound.errors}
      value={typeof bound.value === 'string' ? bound.value : 'default'}
      onChange={bound.onChange}
    />
  )
}
