import { type Component, createComponent, lazy, Suspense } from 'solid-js'
import { messagesReady } from '#messages/dictionary.ts'
import { fetchCode } from '#ui/fetch-code.ts'

/** A page that is loaded when it is first opened, with the words of the reader's language. */
export function page<Props extends object = object>(
  load: () => Promise<{ default: Component<Props> }>,
): Component<Props> {
  return lazy(async () => {
    const module = await fetchCode(load)
    await messagesReady()
    return module
  })
}

/**
 * A window or a tab of a page, loaded when it is first shown. The page around it stays where it is meanwhile, and keeps
 * what has focus.
 */
export function piece<Props extends object = object>(
  load: () => Promise<{ default: Component<Props> }>,
): Component<Props> {
  const Loaded = page(load)
  return props =>
    createComponent(Suspense, {
      get children() {
        return createComponent(Loaded, props)
      },
    })
}
