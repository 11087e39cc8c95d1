import { Show } from 'solid-js'
import { Button } from '#ui/button.tsx'
import { t } from './messages.ts'
import type { ServiceProvider } from './types.ts'

/** On the page of a provider that takes no new meetings: what that means, and how much is left. */
export function DrainingNote(props: { provider: ServiceProvider; onStop?: () => void }) {
  const left = () => props.provider.load.meetings
  return (
    <section
      class="mb-4 flex flex-wrap items-center gap-x-6 gap-y-3 rounded-lg border border-warning/40 bg-warning-soft px-4 py-3"
      aria-label={t('draining')}
    >
      <div class="min-w-0 flex-1 basis-64">
        <h2 class="font-semibold">{t('draining.note')}</h2>
        <p class="text-ink-soft">
          <Show when={left() !== null} fallback={t('draining.untold')}>
            {left() === 0 ? t('draining.empty') : t('draining.left', { n: left() ?? 0 })}
          </Show>
        </p>
      </div>
      <Show when={props.onStop}>{stop => <Button onClick={() => stop()()}>{t('undrain')}</Button>}</Show>
    </section>
  )
}
