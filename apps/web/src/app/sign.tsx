import { createEffect, createSignal, on, Show } from 'solid-js'
import { usePlatform } from '#settings/platform.ts'
import { Mark } from './mark.tsx'

/** What the platform is known by: the operator's logo, else the mark of the product. Its name stands beside it. */
export function Sign(props: { class: string }) {
  const platform = usePlatform()
  const [failed, setFailed] = createSignal(false)
  const logo = () => platform.settings()?.brand_logo_url ?? undefined
  createEffect(on(logo, () => setFailed(false)))
  return (
    <Show when={!failed() && logo()} fallback={<Mark class={`${props.class} aspect-square`} />}>
      {address => (
        <img
          src={address()}
          alt=""
          class={`${props.class} w-auto max-w-28 object-contain`}
          onError={() => setFailed(true)}
        />
      )}
    </Show>
  )
}
