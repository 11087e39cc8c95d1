const storageKey = 'streamwise.keys'

/** The letter after `g` that leads to each page. */
export const letters: Readonly<Record<string, string>> = {
  '/': 'h',
  '/statistics': 't',
  '/customers': 'c',
  '/subscriptions': 's',
  '/accounts': 'a',
  '/rooms': 'r',
  '/meetings': 'm',
  '/recordings': 'e',
  '/users': 'u',
  '/invitations': 'n',
  '/service-providers': 'p',
  '/service-packages': 'k',
  '/api-credentials': 'i',
  '/jobs': 'j',
  '/audit-entries': 'l',
  '/system': 'y',
  '/settings': 'o',
}

/** How long a letter may come after `g`, in ms. */
export const PAUSE = 1_500

/** Whether keys alone do something: whoever speaks to their device, or presses keys by chance, turns it off. */
export const singleKeys = (): boolean => localStorage.getItem(storageKey) !== 'off'

export function setSingleKeys(on: boolean): void {
  if (on) localStorage.removeItem(storageKey)
  else localStorage.setItem(storageKey, 'off')
}

export type Press = Pick<KeyboardEvent, 'key' | 'metaKey' | 'ctrlKey' | 'altKey' | 'shiftKey'>
export type Command = { do: 'palette' | 'help' | 'create' | 'go' } | { do: 'page'; path: string }

/**
 * What a key means: `after` is the command before it, where it came shortly before; `typing` says that it goes into a field,
 * where only ⌘K means something.
 */
export function commandOf(
  press: Press,
  { after, typing, single }: { after?: Command; typing: boolean; single: boolean },
): Command | undefined {
  const { key, metaKey, ctrlKey, altKey } = press
  if ((metaKey || ctrlKey) && !altKey && key.toLowerCase() === 'k') return { do: 'palette' }
  if (metaKey || ctrlKey || altKey || typing || !single) return undefined
  if (after?.do === 'go') {
    const path = Object.keys(letters).find(each => letters[each] === key)
    return path === undefined ? undefined : { do: 'page', path }
  }
  if (key === 'g') return { do: 'go' }
  if (key === '?') return { do: 'help' }
  if (key === 'c') return { do: 'create' }
  return undefined
}
