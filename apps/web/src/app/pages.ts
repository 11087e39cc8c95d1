import type { Permission } from '@streamwise/domain'
import Briefcase from 'lucide-solid/icons/briefcase'
import Building from 'lucide-solid/icons/building'
import CalendarClock from 'lucide-solid/icons/calendar-clock'
import ChartColumn from 'lucide-solid/icons/chart-column'
import Film from 'lucide-solid/icons/film'
import HeartPulse from 'lucide-solid/icons/heart-pulse'
import House from 'lucide-solid/icons/house'
import KeyRound from 'lucide-solid/icons/key-round'
import ListChecks from 'lucide-solid/icons/list-checks'
import Mail from 'lucide-solid/icons/mail'
import Package from 'lucide-solid/icons/package'
import ReceiptText from 'lucide-solid/icons/receipt-text'
import ScrollText from 'lucide-solid/icons/scroll-text'
import Server from 'lucide-solid/icons/server'
import Settings from 'lucide-solid/icons/settings'
import ShieldCheck from 'lucide-solid/icons/shield-check'
import Users from 'lucide-solid/icons/users'
import Video from 'lucide-solid/icons/video'
import type { Component } from 'solid-js'
import type { en } from '#messages/en.ts'
import { Front } from './front.tsx'
import { page } from './page.ts'

/** A page of the dashboard; a new one is one entry here. */
export interface Page {
  /** Below `/dashboard`: `/rooms/:id`. */
  path: string
  component: Component
  /** What one needs to open it, where its place in the navigation does not say so. */
  permission?: Permission
  /** For the operator's people: of a customer's own there is nothing on it, even for who may do such things below it. */
  operator?: true
  /** Its place in the navigation, for pages that have one. */
  nav?: NavEntry
}

type Label = Extract<keyof typeof en, `nav.${string}` | 'home.title'>

export interface NavEntry {
  label: Label
  icon: Component<{ size?: number }>
  section?: Section
  /** What one needs to see it; nothing where everybody may. */
  permission?: Permission
  /** How a customer's own people find it, in their words, or the page that they have instead. Among the company's unless said. */
  client?: ClientEntry | string
  /** The operator's people have other pages. */
  only?: 'client'
}

interface ClientEntry {
  label?: Label
  /** Not given: at the top. */
  section?: Section
  /** Where it leads, by the id of their customer. */
  path?: (customer: string) => string
  /** Whoever may do this finds it elsewhere. */
  unless?: Permission
}

/** The parts of the navigation, in their order. Those without an entry are not drawn. */
export const sections = ['manage', 'offer', 'system'] as const
export const clientSections = ['company'] as const
export type Section = (typeof sections | typeof clientSections)[number]

export const pages: readonly Page[] = [
  {
    path: '/',
    component: Front,
    nav: { label: 'home.title', icon: House, client: {} },
  },
  {
    path: '/customers',
    component: page(() => import('#customers/list.tsx')),
    nav: {
      label: 'nav.customers',
      icon: Building,
      section: 'manage',
      permission: 'customers:read',
      client: { label: 'nav.company', section: 'company', path: id => `/customers/${id}` },
    },
  },
  {
    path: '/customers/new',
    component: page(() => import('#customers/new.tsx')),
    permission: 'customers:write',
    operator: true,
  },
  { path: '/customers/:id', component: page(() => import('#customers/detail.tsx')) },
  {
    path: '/customers/:id/edit',
    component: page(() => import('#customers/edit.tsx')),
    permission: 'customers:write',
  },
  {
    path: '/subscriptions',
    component: page(() => import('#subscriptions/list.tsx')),
    nav: {
      label: 'nav.subscriptions',
      icon: ReceiptText,
      section: 'manage',
      permission: 'subscriptions:read',
      client: '/plan',
    },
  },
  {
    path: '/plan',
    component: page(() => import('#client-home/plan.tsx')),
    nav: { label: 'nav.plan', icon: ReceiptText, permission: 'subscriptions:read', only: 'client' },
  },
  {
    path: '/subscriptions/new',
    component: page(() => import('#subscriptions/new.tsx')),
    permission: 'subscriptions:write',
  },
  { path: '/subscriptions/:id', component: page(() => import('#subscriptions/detail.tsx')) },
  {
    path: '/subscriptions/:id/edit',
    component: page(() => import('#subscriptions/edit.tsx')),
    permission: 'subscriptions:write',
  },
  {
    path: '/subscriptions/:id/change-package',
    component: page(() => import('#subscriptions/change/change-package.tsx')),
    permission: 'subscriptions:write',
  },
  {
    path: '/subscriptions/:id/sync',
    component: page(() => import('#subscriptions/change/sync.tsx')),
    permission: 'subscriptions:write',
  },
  {
    path: '/accounts',
    component: page(() => import('#accounts/list.tsx')),
    nav: {
      label: 'nav.accounts',
      icon: Briefcase,
      section: 'manage',
      permission: 'accounts:read',
      client: { section: 'company', unless: 'customers:read' },
    },
  },
  {
    path: '/accounts/new',
    component: page(() => import('#accounts/new.tsx')),
    permission: 'accounts:write',
  },
  { path: '/accounts/:id', component: page(() => import('#accounts/detail.tsx')) },
  {
    path: '/accounts/:id/edit',
    component: page(() => import('#accounts/edit.tsx')),
    permission: 'accounts:write',
  },
  {
    path: '/service-providers',
    component: page(() => import('#service-providers/list.tsx')),
    nav: {
      label: 'nav.service_providers',
      icon: Server,
      section: 'offer',
      permission: 'service_providers:read',
    },
  },
  {
    path: '/service-providers/new',
    component: page(() => import('#service-providers/new.tsx')),
    permission: 'service_providers:write',
  },
  {
    path: '/service-providers/:id',
    component: page(() => import('#service-providers/detail.tsx')),
    permission: 'service_providers:read',
  },
  {
    path: '/service-providers/:id/edit',
    component: page(() => import('#service-providers/edit.tsx')),
    permission: 'service_providers:write',
  },
  {
    path: '/service-packages',
    component: page(() => import('#service-packages/list.tsx')),
    nav: {
      label: 'nav.service_packages',
      icon: Package,
      section: 'offer',
      permission: 'service_packages:read',
    },
  },
  {
    path: '/service-packages/new',
    component: page(() => import('#service-packages/new.tsx')),
    permission: 'service_packages:write',
  },
  {
    path: '/service-packages/compare',
    component: page(() => import('#service-packages/compare.tsx')),
    permission: 'service_packages:read',
  },
  {
    path: '/service-packages/:id',
    component: page(() => import('#service-packages/detail.tsx')),
    permission: 'service_packages:read',
  },
  {
    path: '/service-packages/:id/edit',
    component: page(() => import('#service-packages/edit.tsx')),
    permission: 'service_packages:write',
  },
  {
    path: '/rooms',
    component: page(() => import('#rooms/list.tsx')),
    nav: { label: 'nav.rooms', icon: Video, section: 'manage', permission: 'rooms:read', client: {} },
  },
  {
    path: '/rooms/new',
    component: page(() => import('#rooms/new.tsx')),
    permission: 'rooms:write',
  },
  { path: '/rooms/:id', component: page(() => import('#rooms/detail.tsx')) },
  {
    path: '/rooms/:id/edit',
    component: page(() => import('#rooms/edit.tsx')),
    permission: 'rooms:write',
  },
  {
    path: '/meetings',
    component: page(() => import('#meetings/list.tsx')),
    nav: {
      label: 'nav.meetings',
      icon: CalendarClock,
      section: 'manage',
      permission: 'meetings:read',
      client: {},
    },
  },
  {
    path: '/statistics',
    component: page(() => import('#statistics/page.tsx')),
    nav: { label: 'nav.statistics', icon: ChartColumn, permission: 'meetings:read', client: {} },
  },
  { path: '/meetings/:id', component: page(() => import('#meetings/detail.tsx')) },
  {
    path: '/recordings',
    component: page(() => import('#recordings/list.tsx')),
    nav: {
      label: 'nav.recordings',
      icon: Film,
      section: 'manage',
      permission: 'recordings:read',
      client: {},
    },
  },
  { path: '/recordings/:id', component: page(() => import('#recordings/detail.tsx')) },
  {
    path: '/users',
    component: page(() => import('#users/list.tsx')),
    nav: {
      label: 'nav.users',
      icon: Users,
      section: 'manage',
      permission: 'users:read',
      client: { label: 'nav.people', section: 'company' },
    },
  },
  {
    path: '/users/new',
    component: page(() => import('#users/new.tsx')),
    permission: 'users:write',
  },
  { path: '/users/:id', component: page(() => import('#users/detail.tsx')) },
  { path: '/users/:id/edit', component: page(() => import('#users/edit.tsx')) },
  {
    path: '/users/:id/memberships',
    component: page(() => import('#memberships/exactly.tsx')),
    permission: 'memberships:write',
  },
  {
    path: '/invitations',
    component: page(() => import('#invitations/list.tsx')),
    nav: { label: 'nav.invitations', icon: Mail, section: 'manage', permission: 'memberships:read' },
  },
  {
    path: '/roles',
    component: page(() => import('#roles/list.tsx')),
    nav: { label: 'nav.roles', icon: ShieldCheck, section: 'system', permission: 'roles:read' },
  },
  {
    path: '/roles/new',
    component: page(() => import('#roles/new.tsx')),
    permission: 'roles:write',
  },
  { path: '/roles/:id', component: page(() => import('#roles/detail.tsx')) },
  {
    path: '/roles/:id/edit',
    component: page(() => import('#roles/edit.tsx')),
    permission: 'roles:write',
  },
  {
    path: '/api-credentials',
    component: page(() => import('#api-credentials/list.tsx')),
    nav: {
      label: 'nav.api_credentials',
      icon: KeyRound,
      section: 'system',
      permission: 'api_credentials:read',
    },
  },
  {
    path: '/api-credentials/new',
    component: page(() => import('#api-credentials/new.tsx')),
    permission: 'api_credentials:write',
  },
  { path: '/api-credentials/:id', component: page(() => import('#api-credentials/detail.tsx')) },
  {
    path: '/api-credentials/:id/edit',
    component: page(() => import('#api-credentials/edit.tsx')),
    permission: 'api_credentials:write',
  },
  {
    path: '/jobs',
    component: page(() => import('#jobs/list.tsx')),
    nav: { label: 'nav.jobs', icon: ListChecks, section: 'system', permission: 'jobs:read' },
  },
  {
    path: '/audit-entries',
    component: page(() => import('#audit-entries/list.tsx')),
    nav: {
      label: 'nav.audit_entries',
      icon: ScrollText,
      section: 'system',
      permission: 'audit_entries:read',
      client: { label: 'nav.activity', section: 'company' },
    },
  },
  {
    path: '/system',
    component: page(() => import('#system/page.tsx')),
    nav: { label: 'nav.system', icon: HeartPulse, section: 'system', permission: 'system:read' },
  },
  {
    path: '/settings',
    component: page(() => import('#settings/page.tsx')),
    nav: { label: 'nav.settings', icon: Settings, section: 'system', permission: 'settings:read' },
  },
  { path: '/profile', component: page(() => import('#profile/page.tsx')) },
]
