import type { Brand } from '@streamwise/domain'
import { createSignal, Show } from 'solid-js'
import mark from '../assets/mark.svg'
import { paletteOf } from './colors.ts'
import type { Words } from './words.ts'

/** Gives the page a brand's colours, or takes them away again. */
export function dress(root: HTMLElement, brand: Brand | null): void {
  const color = brand?.color
  const palette = color ? paletteOf(color) : null
  const values = {
    '--button': palette?.button,
    '--button-hover': palette?.buttonHover,
    '--on-button': palette?.onButton,
    '--brand-light': palette?.accent.light,
    '--brand-dark': palette?.accent.dark,
    '--brand-soft-light': palette?.accentSoft.light,
    '--brand-soft-dark': palette?.accentSoft.dark,
  }
  root.classList.toggle('branded', palette !== null)
  for (const [name, value] of Object.entries(values)) root.style.setProperty(name, value ?? null)
}

/** Whose page it is: their logo, else their name, else the platform's mark. As high whichever it is. */
export function BrandMark(props: { brand: Brand | null }) {
  const [broken, setBroken] = createSignal(false)
  const name = () => props.brand?.name
  return (
    <div class="flex h-11 items-center">
      <Show
        when={!broken() && props.brand?.logo_url}
        fallback={
          <Show when={name()} fallback={<img src={mark} alt="" width="40" height="40" class="size-10" />}>
            {text => <p class="truncate text-xl font-semibold">{text()}</p>}
          </Show>
        }
      >
        {address => (
          <img
            src={address()}
            alt={name() ?? ''}
            class="logo h-11 max-w-52 rounded-md object-contain object-left"
            onError={() => setBroken(true)}
          />
        )}
      </Show>
    </div>
  )
}

/** Whom to turn to, where a brand says so. */
export function Support(props: { brand: Brand | null; words: Words }) {
  const page = () => props.brand?.support_url
  const email = () => props.brand?.support_email
  // Apart by space: a dot between them would end a line where the address goes to the next.
  const link = 'inline-block not-last:me-2 font-medium text-accent underline underline-offset-3 wrap-anywhere'
  return (
    <Show when={page() || email()}>
      <p class="text-ink-soft">
        {props.words.support}{' '}
        <Show when={page()}>
          {address => (
            <a class={link} href={address()} rel="noreferrer">
              {props.words.helpPage}
            </a>
          )}
        </Show>{' '}
        <Show when={email()}>
          {address => (
            <a class={link} href={`mailto:${address()}`}>
              {address()}
            </a>
          )}
        </Show>
      </p>
    </Show>
  )
}
