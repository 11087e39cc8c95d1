import { expect, test } from 'vitest'
import { destinationsOf, insteadOf } from './destinations.ts'
import type { Page } from './pages.ts'

const blank = () => null
const pages: Page[] = [
  { path: '/', component: blank, nav: { label: 'home.title', icon: blank, client: {} } },
  {
    path: '/customers',
    component: blank,
    nav: {
      label: 'nav.customers',
      icon: blank,
      section: 'manage',
      permission: 'customers:read',
      client: { label: 'nav.company', section: 'company', path: id => `/customers/${id}` },
    },
  },
  {
    path: '/subscriptions',
    component: blank,
    nav: { label: 'nav.subscriptions', icon: blank, section: 'manage', client: '/plan' },
  },
  { path: '/plan', component: blank, nav: { label: 'nav.plan', icon: blank, only: 'client' } },
  {
    path: '/accounts',
    component: blank,
    nav: { label: 'nav.accounts', icon: blank, client: { unless: 'customers:read' } },
  },
  { path: '/rooms/:id', component: blank },
]
const shown = (permissions: readonly string[], client?: string) =>
  destinationsOf(pages, permission => permissions.includes(permission), client).map(
    ({ path, label, section }) => [path, label, section],
  )

test('the operator’s people find lists of everything, and no page of a client', () => {
  expect(shown(['customers:read'])).toEqual([
    ['/', 'home.title', undefined],
    ['/customers', 'nav.customers', 'manage'],
    ['/subscriptions', 'nav.subscriptions', 'manage'],
    ['/accounts', 'nav.accounts', undefined],
  ])
})

test('a customer’s people find what is theirs, by its name and at its own address', () => {
  expect(shown(['customers:read'], 'k3v9x0qa')).toEqual([
    ['/', 'home.title', undefined],
    ['/customers/k3v9x0qa', 'nav.company', 'company'],
    ['/plan', 'nav.plan', 'company'],
  ])
  expect(shown([], 'k3v9x0qa').map(([path]) => path)).toEqual(['/', '/plan', '/accounts'])
})

test('an address of the operator’s leads a customer’s people to the page that they have', () => {
  const led = (client?: string) => pages.map(({ nav }) => insteadOf(nav, client))
  expect(led('k3v9x0qa')).toEqual([
    undefined,
    '/customers/k3v9x0qa',
    '/plan',
    undefined,
    undefined,
    undefined,
  ])
  expect(led()).toEqual(pages.map(() => undefined))
})
