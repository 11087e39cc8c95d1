import { onCleanup, onMount } from 'solid-js'

/** Does something once the page is drawn and nothing else is to do, for what somebody will want soon. */
export function whenIdle(work: () => unknown): void {
  onMount(() => {
    if (typeof requestIdleCallback === 'function') {
      const asked = requestIdleCallback(() => work(), { timeout: 2_000 })
      onCleanup(() => cancelIdleCallback(asked))
    } else {
      const timer = setTimeout(work, 300)
      onCleanup(() => clearTimeout(timer))
    }
  })
}
