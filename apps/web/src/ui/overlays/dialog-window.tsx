import { Dialog as Kobalte } from '@kobalte/core/dialog'
import X from 'lucide-solid/icons/x'
import { Show } from 'solid-js'
import { t } from '#messages/index.ts'
import { cx } from '../cx.ts'
import { iconButtonClass } from '../icon-button.tsx'
import type { DialogProps } from './dialog.tsx'

const widths = { sm: 'sm:max-w-sm', md: 'sm:max-w-lg', lg: 'sm:max-w-2xl' }

/** See `Dialog`, which loads it. */
export default function DialogWindow(props: DialogProps) {
  let body: HTMLDivElement | undefined
  let footer: HTMLElement | undefined
  let opener: Element | null = null
  const stay = (event: Event) => props.modalOnly && event.preventDefault()
  /** Begins where something is to be done: the first field, else the first (the harmless) button below. */
  const begin = (event: Event) => {
    opener = document.activeElement
    const first =
      body?.querySelector<HTMLElement>('[data-autofocus]') ??
      body?.querySelector<HTMLElement>('input, select, textarea') ??
      footer?.querySelector('button')
    if (!first) return
    event.preventDefault()
    first.focus()
  }
  /** Kobalte gives focus back to triggers of its own alone; our windows are opened by whatever asked for them. */
  const end = () => {
    if (opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true })
  }
  return (
    <Kobalte open={props.open} onOpenChange={props.onOpenChange}>
      <Kobalte.Portal>
        <Kobalte.Overlay class="fixed inset-0 z-40 animate-appear bg-shade" />
        <div class="fixed inset-0 z-40 flex items-end justify-center sm:items-start sm:p-6 sm:pt-[12vh]">
          <Kobalte.Content
            onOpenAutoFocus={begin}
            onCloseAutoFocus={end}
            onEscapeKeyDown={stay}
            onPointerDownOutside={event => (isToast(event) ? event.preventDefault() : stay(event))}
            class={cx(
              'flex max-h-[88dvh] w-full animate-appear flex-col rounded-t-lg bg-raised shadow-modal outline-none sm:max-h-[76vh] sm:rounded-lg',
              widths[props.size ?? 'md'],
            )}
          >
            <header class="flex items-start gap-4 px-5 pt-4 pb-2">
              <div class="min-w-0 flex-1">
                <Kobalte.Title class="text-lg font-semibold">{props.title}</Kobalte.Title>
                <Show when={props.description}>
                  <Kobalte.Description class="mt-1 text-ink-soft">{props.description}</Kobalte.Description>
                </Show>
              </div>
              <Show when={!props.modalOnly}>
                <Kobalte.CloseButton
                  class={cx(iconButtonClass, '-me-2 -mt-1')}
                  aria-label={t('action.close')}
                >
                  <X size={16} />
                </Kobalte.CloseButton>
              </Show>
            </header>
            <div ref={body} class="min-h-0 flex-1 overflow-y-auto px-5 py-2">
              {props.children}
            </div>
            <Show when={props.footer}>
              <footer ref={footer} class="flex flex-wrap justify-end gap-2 px-5 pt-3 pb-5">
                {props.footer}
              </footer>
            </Show>
          </Kobalte.Content>
        </div>
      </Kobalte.Portal>
    </Kobalte>
  )
}

/** Toasts lie above the window; pressing one is no wish to close it. */
function isToast({ detail }: CustomEvent<{ originalEvent: Event }>): boolean {
  const { target } = detail.originalEvent
  return target instanceof Element && target.closest('[data-toasts]') !== null
}
