import { createSignal, For, Show } from 'solid-js'
import { paletteOf } from '#join/colors.ts'
import { t } from './messages.ts'
import type { BrandingValues } from './values.ts'

const themes = ['light', 'dark'] as const

/** A participants' page in small as it will look, in both themes. */
export function BrandingPreview(props: { values: BrandingValues }) {
  return (
    <figure class="grid gap-1.5">
      <figcaption class="text-sm font-medium">{t('preview')}</figcaption>
      <div class="grid gap-3 sm:grid-cols-2">
        <For each={themes}>{theme => <Page theme={theme} values={props.values} />}</For>
      </div>
    </figure>
  )
}

function Page(props: { theme: (typeof themes)[number]; values: BrandingValues }) {
  const [broken, setBroken] = createSignal('')
  const logo = () => {
    const address = props.values.brand_logo_url.trim()
    return /^https:\/\/\S+\.\S+$/.test(address) && address !== broken() ? address : undefined
  }
  const palette = () => {
    const color = props.values.brand_color.trim().toLowerCase()
    return /^#[0-9a-f]{6}$/.test(color) ? paletteOf(color) : undefined
  }
  const help = () => props.values.support_email.trim() || props.values.support_url.trim()
  const accent = () => {
    const found = palette()
    return found && { color: found.accent[props.theme] }
  }
  return (
    <div
      data-theme={props.theme}
      class="grid content-start gap-3 rounded-lg border border-line p-4"
      role="img"
      aria-label={t(`preview.${props.theme}`)}
    >
      <div class="flex h-8 items-center">
        <Show when={logo()} fallback={<span class="truncate font-semibold">{props.values.brand_name}</span>}>
          {address => (
            <img
              src={address()}
              alt=""
              class="h-8 max-w-32 rounded-sm object-contain object-left p-0.5"
              style={{ background: props.theme === 'dark' ? '#ffffff' : undefined }}
              onError={() => setBroken(address())}
            />
          )}
        </Show>
      </div>
      <div>
        <p class="text-sm text-ink-soft">{t('preview.invited')}</p>
        <p class="text-lg font-semibold">{t('preview.room')}</p>
      </div>
      <span
        class="rounded-md bg-accent px-3 py-2 text-center font-medium text-on-accent"
        style={palette() && { background: palette()?.button, color: palette()?.onButton }}
        data-testid={`brand-${props.theme}`}
      >
        {t('preview.join')}
      </span>
      <Show when={help()}>
        {where => (
          <p class="text-sm break-all text-ink-soft">
            {t('preview.help')}{' '}
            <span class="text-accent" style={accent()}>
              {where()}
            </span>
          </p>
        )}
      </Show>
    </div>
  )
}
