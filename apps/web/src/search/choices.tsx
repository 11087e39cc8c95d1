import { useNavigate } from '@solidjs/router'
import Building from 'lucide-solid/icons/building'
import Clock from 'lucide-solid/icons/clock'
import Keyboard from 'lucide-solid/icons/keyboard'
import LogOut from 'lucide-solid/icons/log-out'
import Moon from 'lucide-solid/icons/moon'
import Plus from 'lucide-solid/icons/plus'
import type { Component } from 'solid-js'
import { useLeave } from '#app/leave.ts'
import { useNavigation } from '#app/navigation.ts'
import { pages } from '#app/pages.ts'
import { setTheme, type Theme } from '#app/theme.ts'
import { useSwitch } from '#client-home/switch.ts'
import { t as shared } from '#messages/index.ts'
import { clientOf, severalOf } from '#session/client.ts'
import { useCan, useSession } from '#session/session.ts'
import { creations } from './creations.ts'
import { letters } from './keys.ts'
import { openShortcuts, type Shown } from './launcher.tsx'
import { t } from './messages.ts'
import { visitsOf } from './recent.ts'

/** One line of the palette. */
export interface Choice {
  id: string
  name: string
  /** What tells it from others, or what it is. */
  detail?: string
  status?: string
  icon: Component<{ size?: number }>
  /** The keys that do the same. */
  keys?: string
  run: () => void
}

export interface Group {
  title: string
  choices: readonly Choice[]
}

/** The icon of whatever is at a path: its list's, as in the navigation. */
export const iconOf = (path: string): Component<{ size?: number }> =>
  pages.find(page => page.nav && page.path === `/${path.split('/')[1]}`)?.nav?.icon ?? Clock

/** What the palette knows without asking: what was looked at, the pages and actions that the reader may use. */
export function useChoices(): (shown: Shown) => Group[] {
  const can = useCan()
  const navigation = useNavigation()
  const session = useSession()
  const navigate = useNavigate()
  const leave = useLeave()
  const goTo = useSwitch()

  const recent = (): Choice[] =>
    visitsOf(session.data()?.user?.id ?? '').map(({ path, name }) => ({
      id: `recent-${path}`,
      name,
      detail: kindAt(path),
      icon: iconOf(path),
      run: () => navigate(path),
    }))
  const create = (): Choice[] =>
    creations
      .filter(({ permission }) => can(permission))
      .map(({ what, path }) => ({
        id: what,
        name: t(`create.${what}`),
        icon: Plus,
        run: () => navigate(path),
      }))
  const places = (): Choice[] =>
    navigation.destinations().map(({ path, page, label, icon }) => ({
      id: `page-${page}`,
      name: shared(label),
      icon,
      keys: letters[page] && `g ${letters[page]}`,
      run: () => navigate(path),
    }))
  const others = (): Choice[] =>
    severalOf(session.data())
      .filter(({ id }) => id !== clientOf(session.data())?.id)
      .map(({ id, name, status }) => ({
        id: `customer-${id}`,
        name,
        status: status === 'active' ? undefined : status,
        icon: Building,
        run: () => goTo(id),
      }))
  const look = (theme: Theme): Choice => ({
    id: `theme-${theme}`,
    name: t('action.theme', { theme: shared(`theme.${theme}`) }),
    icon: Moon,
    run: () => setTheme(theme),
  })
  const actions = (): Choice[] => [
    look('light'),
    look('dark'),
    look('system'),
    { id: 'shortcuts', name: t('shortcuts'), icon: Keyboard, keys: '?', run: openShortcuts },
    { id: 'sign-out', name: shared('session.sign_out'), icon: LogOut, run: leave },
  ]
  return shown => {
    const made = { title: t('group.create'), choices: create() }
    const customers = { title: t('group.customers'), choices: others() }
    if (shown === 'create') return [made]
    if (shown === 'customers') return [customers]
    return [
      { title: t('group.recent'), choices: recent() },
      { title: t('group.pages'), choices: places() },
      made,
      { title: t('group.actions'), choices: actions() },
      customers,
    ]
  }
}

/** What the thing at a path is, in the words of the navigation. */
function kindAt(path: string): string | undefined {
  const nav = pages.find(page => page.path === `/${path.split('/')[1]}`)?.nav
  return nav && shared(nav.label)
}
