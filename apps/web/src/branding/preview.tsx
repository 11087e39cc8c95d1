import { createSignal, For, Show } from 'solid-js'
import { paletteOf } from '#join/colors.ts'
import { t } from './messages.ts'
import type { BrandingValues } from './values.ts'

const themes = ['light', 'dark'] as const

/** The participants' page's own colours as in `ui/theme.css`: a theme there holds for a whole page. */
const LOOKS = {
  light: { canvas: '#f7f8f9', ink: '#14191d', soft: '#4d5860', button: '#0b6b8f', onButton: '#ffffff' },
  dark: { canvas: '#0f1214', ink: '#eceff1', soft: '#adb7be', button: '#62c0e0', onButton: '#05212c' },
} as const

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
  const look = () => LOOKS[props.theme]
  return (
    <div
      class="grid content-start gap-3 rounded-lg border border-line p-4"
      style={{ background: look().canvas, color: look().ink }}
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
        <p class="text-sm" style={{ color: look().soft }}>
          {t('preview.invited')}
        </p>
        <p class="text-lg font-semibold">{t('preview.room')}</p>
      </div>
      <span
        class="rounded-md px-3 py-2 text-center font-medium"
        style={{
          background: palette()?.button ?? look().button,
          color: palette()?.onButton ?? look().onButton,
        }}
        data-testid={`brand-${props.theme}`}
      >
        {t('preview.join')}
      </span>
      <Show when={help()}>
        {where => (
          <p class="text-sm break-all" style={{ color: look().soft }}>
            {t('preview.help')}{' '}
            <span style={{ color: palette()?.accent[props.theme] ?? look().button }}>{where()}</span>
          </p>
        )}
      </Show>
    </div>
  )
}
