import ChevronsUpDown from 'lucide-solid/icons/chevrons-up-down'
import { createSignal, lazy, Show, Suspense } from 'solid-js'
import { t } from '#messages/index.ts'
import { nameOf, useSession } from '#session/session.ts'

const UserMenu = lazy(() => import('./user-menu.tsx'))

export const readerClass =
  'flex w-full items-center gap-2 rounded-md px-2 py-1.5 text-start hover:bg-hover data-expanded:bg-hover'

/** The button of the user menu. The menu itself is loaded when somebody is about to open it. */
export function ReaderButton() {
  const [wanted, setWanted] = createSignal(false)
  const button = () => (
    <button
      type="button"
      class={readerClass}
      aria-haspopup="menu"
      aria-expanded={wanted()}
      title={t('session.menu')}
      onPointerEnter={() => void UserMenu.preload()}
      onFocus={() => void UserMenu.preload()}
      onClick={() => setWanted(true)}
    >
      <Reader />
    </button>
  )
  return (
    <Show when={wanted()} fallback={button()}>
      <Suspense fallback={button()}>
        <UserMenu />
      </Suspense>
    </Show>
  )
}

/** Who is signed in. */
export function Reader() {
  const session = useSession()
  const name = () => nameOf(session.data())
  return (
    <>
      <span
        class="flex size-7 shrink-0 items-center justify-center rounded-full bg-accent text-xs font-semibold text-on-accent"
        aria-hidden="true"
      >
        {initials(name())}
      </span>
      <span class="min-h-9 min-w-0 flex-1">
        <span class="block truncate text-sm font-medium">{name()}</span>
        <span class="block truncate text-xs text-ink-faint">{session.data()?.user?.email}</span>
      </span>
      <ChevronsUpDown size={14} class="text-ink-faint" aria-hidden="true" />
    </>
  )
}

function initials(name: string): string {
  const words = name.split(' ').filter(Boolean)
  const ends = [words[0], words.length > 1 ? words.at(-1) : undefined]
  return ends
    .map(word => word?.[0] ?? '')
    .join('')
    .toUpperCase()
}
