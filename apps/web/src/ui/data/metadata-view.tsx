import { Show } from 'solid-js'
import { t } from '#messages/index.ts'
import { DescriptionList } from './description-list.tsx'

/** Metadata as it is: texts as they stand, anything else as JSON. */
export function MetadataView(props: { value: Readonly<Record<string, unknown>> }) {
  const entries = () => Object.entries(props.value)
  return (
    <Show when={entries().length > 0} fallback={<p class="text-sm text-ink-faint">{t('metadata.empty')}</p>}>
      <DescriptionList
        items={entries().map(([term, value]) => ({
          term,
          value: (
            <code class="font-mono text-sm break-all">
              {typeof value === 'string' ? value : JSON.stringify(value)}
            </code>
          ),
        }))}
      />
    </Show>
  )
}
