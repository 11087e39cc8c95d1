import { createSignal } from 'solid-js'

export type Density = 'comfortable' | 'compact'

const storageKey = 'streamwise.density'

function stored(): Density {
  const value = typeof localStorage === 'undefined' ? null : localStorage.getItem(storageKey)
  return value === 'compact' ? value : 'comfortable'
}

const [density, setSignal] = createSignal<Density>(stored())

/** How close together this reader wants things. */
export { density }

/** Shows the chosen density. Called before anything is drawn. */
export function applyDensity(): void {
  document.documentElement.dataset.density = density()
}

export function setDensity(next: Density): void {
  setSignal(next)
  localStorage.setItem(storageKey, next)
  applyDensity()
}
