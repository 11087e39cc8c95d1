import { createEffect, createSignal, on, Show } from 'solid-js'
import { Mark } from '#app/mark.tsx'
import { textOn } from '#join/colors.ts'
import { Card } from '#ui/card.tsx'
import { t } from './messages.ts'
import type { SettingsValues } from './values.ts'

type Shown = Pick<
  SettingsValues,
  'platform_name' | 'brand_color' | 'brand_logo_url' | 'support_email' | 'support_url'
>

/** How name, colour and logo look where people see them, as they are typed. */
export function Preview(props: { of: Shown }) {
  const [failed, setFailed] = createSignal(false)
  const logo = () =>
    /^https:\/\/[^\s]+\.[^\s]+$/.test(props.of.brand_logo_url.trim()) ? props.of.brand_logo_url.trim() : ''
  createEffect(on(logo, () => setFailed(false)))
  const image = (size: string) => (
    <Show when={logo() && !failed()} fallback={<Mark class={size} />}>
      <img
        src={logo()}
        alt=""
        class={`${size} w-auto max-w-32 object-contain`}
        onError={() => setFailed(true)}
      />
    </Show>
  )
  const name = () => props.of.platform_name.trim() || '—'
  const help = () =>
    [props.of.support_email, props.of.support_url]
      .map(text => text.trim())
      .filter(Boolean)
      .join(' · ')
  const button = () => {
    const color = props.of.brand_color.trim()
    return /^#[0-9a-f]{6}$/i.test(color) ? { background: color, color: textOn(color) } : undefined
  }
  return (
    <Card title={t('preview')}>
      <div class="grid gap-4">
        <figure class="grid gap-1.5">
          <figcaption class="text-sm text-ink-faint">{t('preview.dashboard')}</figcaption>
          <div class="flex h-12 items-center gap-2 rounded-md border border-line bg-canvas px-3 font-semibold">
            {image('h-5.5')}
            <span class="truncate">{name()}</span>
          </div>
        </figure>
        <figure class="grid gap-1.5">
          <figcaption class="text-sm text-ink-faint">{t('preview.join')}</figcaption>
          <div class="grid justify-items-start gap-3 rounded-md border border-line bg-canvas p-4">
            <div class="flex max-w-full items-center gap-2 text-sm text-ink-soft">
              {image('h-6')}
              <span class="truncate">{name()}</span>
            </div>
            <p class="text-lg font-semibold">{t('preview.room')}</p>
            <span
              class="rounded-md bg-accent px-4 py-2 font-medium text-on-accent"
              style={button()}
              data-testid="brand-button"
            >
              {t('preview.enter')}
            </span>
            <Show when={help()}>
              {where => (
                <p class="text-sm break-all text-ink-soft">{t('preview.help', { where: where() })}</p>
              )}
            </Show>
          </div>
        </figure>
        <Show when={failed()}>
          <p role="status" class="text-sm text-danger">
            {t('logo.failed')}
          </p>
        </Show>
      </div>
    </Card>
  )
}
