import type { Permission } from '@streamwise/domain'
import House from 'lucide-solid/icons/house'
import type { Component } from 'solid-js'
import { t } from '#messages/index.ts'
import { page } from './page.ts'

/** A page of the dashboard; a new one is one entry here. */
export interface Page {
  /** Below `/dashboard`: `/rooms/:id`. */
  path: string
  component: Component
  /** Its place in the navigation, for pages that have one. */
  nav?: NavEntry
}

export interface NavEntry {
  label: string
  icon: Component<{ size?: number }>
  section?: Section
  /** What one needs to see it; nothing where everybody may. */
  permission?: Permission
}

/** The parts of the navigation, in their order. Those without an entry are not drawn. */
export const sections = ['manage', 'offer', 'system'] as const
export type Section = (typeof sections)[number]

export const pages: readonly Page[] = [
  {
    path: '/',
    component: page(() => import('#home/home.tsx')),
    nav: { label: t('home.title'), icon: House },
  },
]
