import { type Component, lazy } from 'solid-js'
import { messagesReady } from '#messages/dictionary.ts'
import { fetchCode } from '#ui/fetch-code.ts'

/**
 * A page, or a part of one such as a window, that is loaded when it is first shown, with the words of the reader's
 * language.
 */
export function page<Props extends object = object>(
  load: () => Promise<{ default: Component<Props> }>,
): Component<Props> {
  return lazy(async () => {
    const module = await fetchCode(load)
    await messagesReady()
    return module
  })
}
