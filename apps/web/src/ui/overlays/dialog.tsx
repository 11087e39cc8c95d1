import { createComputed, createSignal, type JSX, Show, Suspense } from 'solid-js'
import { part } from '../part.ts'
import { whenIdle } from '../when-idle.ts'

const Window = part(() => import('./dialog-window.tsx'))

export interface DialogProps {
  open: boolean
  onOpenChange: (open: boolean) => void
  title: string
  description?: JSX.Element
  children?: JSX.Element
  /** The buttons below, the decisive one last. */
  footer?: JSX.Element
  size?: 'sm' | 'md' | 'lg'
  /** Has to be answered below: neither Escape nor a press outside closes it, and it has no cross. */
  modalOnly?: boolean
}

/** A window over the page: holds focus, gives it back, closes with Escape. On phones it rises from below. */
export function Dialog(props: DialogProps) {
  const [wanted, setWanted] = createSignal(props.open)
  createComputed(() => props.open && setWanted(true))
  whenIdle(Window.preload)
  return (
    <Show when={wanted()}>
      <Suspense>
        <Window {...props} />
      </Suspense>
    </Show>
  )
}
