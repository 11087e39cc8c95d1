import { createSignal } from 'solid-js'

export interface Toast {
  id: number
  kind: 'success' | 'error'
  text: string
  requestId?: string
  action?: ToastAction
}

export interface ToastAction {
  label: string
  onSelect: () => void
}

const [toasts, setToasts] = createSignal<readonly Toast[]>([])
let last = 0

/** What is shown now, the latest last. */
export { toasts }

export function show(toast: Omit<Toast, 'id'>): void {
  setToasts(all => [...all.slice(-3), { ...toast, id: ++last }])
}

export function dismiss(id: number): void {
  setToasts(all => all.filter(toast => toast.id !== id))
}
