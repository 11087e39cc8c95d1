import type { Permission } from '@streamwise/domain'
import type { NavEntry, Page } from './pages.ts'

/** A page as the reader's navigation has it. */
export interface Destination extends Pick<NavEntry, 'label' | 'icon' | 'section'> {
  path: string
  /** The page that it is, whose path it has unless that names one thing of many. */
  page: string
}

/** Where a page's address leads the people of the customer `client`, if not to that page: past lists that would hold one thing. */
export const insteadOf = (nav: NavEntry | undefined, client: string | undefined): string | undefined => {
  if (client === undefined) return undefined
  return typeof nav?.client === 'string' ? nav.client : nav?.client?.path?.(client)
}

/** The destinations of a reader, `client` being the one customer that they belong to. */
export function destinationsOf(
  all: readonly Page[],
  can: (permission: Permission) => boolean,
  client: string | undefined,
): Destination[] {
  return all.flatMap(({ path, nav }) => {
    if (!nav || (nav.permission && !can(nav.permission))) return []
    const { label, icon, section, client: theirs } = nav
    if (client === undefined) return nav.only === 'client' ? [] : [{ path, page: path, label, icon, section }]
    if (typeof theirs === 'string' || (theirs?.unless && can(theirs.unless))) return []
    return [
      {
        path: theirs?.path?.(client) ?? path,
        page: path,
        label: theirs?.label ?? label,
        icon,
        section: theirs ? theirs.section : 'company',
      },
    ]
  })
}
