import { type Component, lazy } from 'solid-js'
import { messagesReady } from '#messages/dictionary.ts'

/** A page that is loaded when it is first opened, with the words of the reader's language. */
export function page(load: () => Promise<{ default: Component }>): Component {
  return lazy(async () => {
    const module = await load()
    await messagesReady()
    return module
  })
}
