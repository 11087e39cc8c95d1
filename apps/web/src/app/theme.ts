import { createSignal } from 'solid-js'

export type Theme = 'system' | 'light' | 'dark'

const storageKey = 'streamwise.theme'

function stored(): Theme {
  const value = typeof localStorage === 'undefined' ? null : localStorage.getItem(storageKey)
  return value === 'light' || value === 'dark' ? value : 'system'
}

const [theme, setSignal] = createSignal<Theme>(stored())

/** What this reader chose; `system` follows the device. */
export { theme }

/** Shows the chosen theme. Called before anything is drawn. */
export function applyTheme(): void {
  if (theme() === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme()
}

export function setTheme(next: Theme): void {
  setSignal(next)
  if (next === 'system') localStorage.removeItem(storageKey)
  else localStorage.setItem(storageKey, next)
  applyTheme()
}
