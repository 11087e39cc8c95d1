import { type JSX, Show } from 'solid-js'
import { last4Of, propertyGroups } from '#forms/json-schema.ts'
import { said } from '#messages/said.ts'
import { CopyField } from '#ui/copy-field.tsx'
import { DescriptionList } from '#ui/data/description-list.tsx'
import { words } from '#ui/data/status.ts'
import { t } from './messages.ts'
import type { ProviderType, ServiceProvider } from './types.ts'

export interface PropertyListProps {
  provider: ServiceProvider
  type: ProviderType | undefined
  /** What stands above the properties. */
  first: readonly { term: string; value: JSX.Element }[]
}

/** A provider's properties by the names of its descriptor; of a secret, that it is set and how it ends. */
export function PropertyList(props: PropertyListProps) {
  const described = () => propertyGroups(props.type?.properties).flatMap(group => group.properties)
  const items = () =>
    Object.entries(props.provider.properties).map(([name, value]) => {
      const property = described().find(one => one.name === name)
      return {
        term: said(property?.title ?? '') || words(name),
        value: <PropertyValue value={value} url={property?.format === 'uri'} />,
      }
    })
  return <DescriptionList items={[...props.first, ...items()]} />
}

function PropertyValue(props: { value: unknown; url: boolean }) {
  const last4 = () => last4Of(props.value)
  return (
    <Show
      when={last4() === undefined}
      fallback={
        <>
          <span class="font-mono text-sm" aria-hidden="true">
            ••••••••{last4()}
          </span>
          <span class="sr-only">
            {last4() ? t('secret.ends', { last4: last4() ?? '' }) : t('secret.set')}
          </span>
        </>
      }
    >
      <Show when={props.url} fallback={String(props.value)}>
        <CopyField text={String(props.value)} label={t('copy.url')} />
      </Show>
    </Show>
  )
}
