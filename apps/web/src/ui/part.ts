import { type Component, lazy } from 'solid-js'
import { messagesReady } from '#messages/dictionary.ts'
import { fetchCode } from './fetch-code.ts'

type Preloaded<Part> = Part & { preload: () => Promise<unknown> }

/**
 * A part of a page that is loaded when it is first drawn, or when `preload` is called, with the words of the reader's
 * language. Give it a `<Suspense>` of its own: the page around it would leave the document while it is on its way. A part
 * that does not come is left out: it must not take the page, and what was typed on it, along.
 */
export function part<Part extends Component<never>>(load: () => Promise<{ default: Part }>): Preloaded<Part> {
  const loaded = lazy(async () => {
    const module = await fetchCode(load).catch(leftOut)
    await messagesReady()
    return module as unknown as { default: Component }
  })
  return loaded as unknown as Preloaded<Part> // `lazy` answers the component that it is given
}

function leftOut(failure: unknown) {
  reportError(failure)
  return { default: () => null }
}
