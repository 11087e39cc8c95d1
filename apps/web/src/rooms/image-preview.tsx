import { createEffect, createSignal, on, Show } from 'solid-js'
import { t } from './messages.ts'

/** What is at an address, as participants will see it; or that there is no picture. */
export function ImagePreview(props: { url: string; wide: boolean }) {
  const [failed, setFailed] = createSignal(false)
  createEffect(
    on(
      () => props.url,
      () => setFailed(false),
    ),
  )
  return (
    <Show when={props.url.startsWith('https://')}>
      <Show when={!failed()} fallback={<p class="mt-2 text-sm text-warning">{t('setting.image.failed')}</p>}>
        <img
          src={props.url}
          alt={t('setting.image')}
          referrerPolicy="no-referrer"
          class="mt-2 rounded-md border border-line bg-sunken object-cover"
          classList={{ 'aspect-[3/1] w-full': props.wide, 'size-24': !props.wide }}
          onError={() => setFailed(true)}
        />
      </Show>
    </Show>
  )
}
