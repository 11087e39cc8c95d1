import { onCleanup, onMount } from 'solid-js'

/**
 * Keys for a list wherever nothing else takes them: `j` or the arrow down goes to its first row, Escape lets the
 * selection go.
 */
export function usePageKeys(keys: { enter: () => HTMLElement | null | undefined; escape: () => void }): void {
  onMount(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.altKey || event.ctrlKey || event.metaKey || isTyping()) return
      if (event.key === 'Escape') return keys.escape()
      if ((event.key !== 'j' && event.key !== 'ArrowDown') || !atLarge()) return
      const first = keys.enter()
      if (!first) return
      event.preventDefault()
      first.focus()
    }
    document.addEventListener('keydown', onKey)
    onCleanup(() => document.removeEventListener('keydown', onKey))
  })
}

/** Nothing of the page has focus, but perhaps its content as a whole. */
const atLarge = () => document.activeElement === document.body || document.activeElement?.id === 'main'

/** Whether keys go into a field, or a window lies over the list. */
export function isTyping(): boolean {
  const focused = document.activeElement
  if (focused instanceof HTMLElement && focused.isContentEditable) return true
  return Boolean(
    focused?.matches('input:not([type=radio], [type=checkbox]), textarea, select') ||
      focused?.closest('[role="dialog"], [role="menu"]'),
  )
}
