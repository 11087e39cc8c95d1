import { useLocation, useNavigate } from '@solidjs/router'
import { createSignal, onCleanup, onMount, Show, Suspense } from 'solid-js'
import { useNavigation } from '#app/navigation.ts'
import { useCan, useSession } from '#session/session.ts'
import { part } from '#ui/part.ts'
import { creations } from './creations.ts'
import { type Command, commandOf, PAUSE, singleKeys } from './keys.ts'
import { remember } from './recent.ts'

const Palette = part(() => import('./palette.tsx'))
const Shortcuts = part(() => import('./shortcuts.tsx'))

export type Shown = 'all' | 'create' | 'customers'
const [palette, setPalette] = createSignal(false)
const [shown, setShown] = createSignal<Shown>('all')
const [help, setHelp] = createSignal(false)
const [wanted, setWanted] = createSignal({ palette: false, help: false })

/** Opens the palette: with everything, or with what can be made. */
export function openPalette(what: Shown = 'all'): void {
  setWanted(before => ({ ...before, palette: true }))
  setShown(what)
  setPalette(true)
}

export function openShortcuts(): void {
  setWanted(before => ({ ...before, help: true }))
  setHelp(true)
}

/** Fetches the palette before it is asked for. */
export const preloadPalette = (): void => void Palette.preload()

/** Listens to the keys that work on every page, and remembers what was looked at. What they open is loaded then. */
export function Launcher() {
  const can = useCan()
  const navigation = useNavigation()
  const session = useSession()
  const navigate = useNavigate()
  const location = useLocation()
  const path = () => location.pathname.replace(/^\/dashboard(?=\/|$)/, '')
  let last: { command: Command; at: number } | undefined

  const go = (to: string) => {
    const there = navigation.destinations().find(({ page }) => page === to)
    if (there) navigate(there.path)
  }
  const create = () => {
    const here = creations.find(({ list, permission }) => path().startsWith(list) && can(permission))
    if (here) navigate(here.path)
    else openPalette('create')
  }
  const run = (command: Command) => {
    if (command.do === 'palette') openPalette()
    else if (command.do === 'help') openShortcuts()
    else if (command.do === 'create') create()
    else if (command.do === 'page') go(command.path)
  }
  const press = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.repeat) return
    const { target } = event
    const field =
      target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]')
    const typing =
      Boolean(field) ||
      document.querySelector('[role="dialog"], [role="alertdialog"], [role="menu"]') !== null
    const after = last && event.timeStamp - last.at < PAUSE ? last.command : undefined
    last = undefined
    const command = commandOf(event, { after, typing, single: singleKeys() })
    if (!command) return
    event.preventDefault()
    last = { command, at: event.timeStamp }
    run(command)
  }
  onMount(() => {
    window.addEventListener('keydown', press)
    // The name of a thing is there once its page is: it names the tab then.
    const named = new MutationObserver(() => {
      const user = session.data()?.user?.id
      if (user) remember(user, path(), document.title)
    })
    const title = document.querySelector('title')
    if (title) named.observe(title, { childList: true })
    onCleanup(() => {
      window.removeEventListener('keydown', press)
      named.disconnect()
    })
  })

  return (
    <Suspense>
      <Show when={wanted().palette}>
        <Palette open={palette()} shown={shown()} onClose={() => setPalette(false)} />
      </Show>
      <Show when={wanted().help}>
        <Shortcuts open={help()} onOpenChange={setHelp} />
      </Show>
    </Suspense>
  )
}
