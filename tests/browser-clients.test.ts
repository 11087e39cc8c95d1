import { PERMISSION_CODES } from '@streamwise/domain'
import { type Simulator, startSimulator } from '@streamwise/simulator'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { t as own } from '../apps/web/src/client-home/messages.ts'
import { t as shared } from '../apps/web/src/messages/index.ts'
import { launchBrowser } from './browser.ts'
import { type Host, startHost } from './hosts.ts'
import { type Api, api, type Json, signIn } from './http.ts'
import { buildLine, credential, customerNamed, type Line } from './line.ts'
import { openScreen, READERS, type Screen } from './screen.ts'

let browser: Browser
let simulator: Simulator
let host: Host
let admin: Api
let made = 0

beforeAll(async () => {
  browser = await launchBrowser()
  simulator = await startSimulator({ clock: 'real' })
  host = await startHost('node')
  const { secret } = await credential(api(host, await signIn(host, host.admin)), PERMISSION_CODES)
  admin = api(host, { secret })
})
afterAll(async () => {
  await browser?.close()
  await host?.[Symbol.asyncDispose]()
  await simulator?.close()
})

const PASSWORD = 'a few unrelated words'
const HELD = [
  { code: 'max_rooms', value: 10 },
  { code: 'allow_create_account', value: true },
]

/** A customer with a room, in which a provider starts meetings. */
const company = (): Promise<Line> => buildLine(admin, simulator, `Aurora ${++made}`, HELD)

/** The session of somebody who accepted an invitation to this place; nobody mails here, so the answer has the link. */
async function member(role: string, place: Json): Promise<string> {
  const email = `person${++made}@aurora.example`
  const { id, url } = await admin.made('/invitations', { email, role, ...place })
  const token = /#token=(\S+)/.exec(url)?.[1]
  const name = { first_name: 'Bia', last_name: 'Lima' }
  await api(host).post(`/invitations/${id}/accept`, { token, password: PASSWORD, ...name })
  return (await signIn(host, { email, password: PASSWORD })).cookie
}

const entries = (page: Page): Promise<string[]> =>
  page.getByRole('navigation').getByRole('link').allTextContents()

describe.each(READERS)('a customer’s people who read $locale, in the $theme', reader => {
  const words = async () => ({ say: await own.in(reader.locale), ui: await shared.in(reader.locale) })
  const open = async (cookie: string, path = ''): Promise<Screen> => {
    const screen = await openScreen(browser, host.url, reader, { cookie })
    await screen.page.goto(`${host.url}/dashboard${path}`)
    return screen
  }

  test('an owner starts a meeting in one press, sends the link, and sees what is left of the plan', async () => {
    const { say, ui } = await words()
    const { customer, room, subscription } = await company()
    await using screen = await open(await member('customer_owner', { customer_id: customer.id }))
    const { page, context, complaints, accessible } = screen
    const nav = page.getByRole('navigation')
    await page.getByRole('heading', { name: say('hello', { name: 'Bia' }) }).waitFor()
    await page.getByText(say('live.none')).waitFor()
    await page.getByRole('meter').first().waitFor()
    expect(await accessible()).toEqual([])
    expect(await entries(page)).toEqual(
      [
        'home.title',
        'nav.rooms',
        'nav.meetings',
        'nav.statistics',
        'nav.recordings',
        'nav.company',
        'nav.plan',
        'nav.people',
        'nav.invitations',
        'nav.roles',
        'nav.api_credentials',
        'nav.activity',
      ].map(key => ui(key as 'nav.rooms')),
    )

    await page.getByRole('button', { name: say('link.copy', { name: room.room_name }) }).click()
    await page.getByText(say('link.made', { name: room.room_name })).waitFor()
    const link = await page.evaluate(() => navigator.clipboard.readText())
    expect(link).toContain(`/rooms/${room.id}/`)
    // Again, it is the same link.
    await page.getByRole('button', { name: say('link.copy', { name: room.room_name }) }).click()
    await page.getByText(say('link.copied', { name: room.room_name })).waitFor()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link)

    const opened = context.waitForEvent('page')
    await page.getByRole('button', { name: say('room.start.of', { name: room.room_name }) }).click()
    const meeting = await opened
    await meeting.waitForURL(/html5client/)
    expect(await meeting.getByTestId('participant-name').textContent()).toBe('Bia Lima')
    expect(await meeting.getByTestId('participant-role').textContent()).toBe('MODERATOR')
    await page
      .getByRole('button', { name: say('room.join.of', { name: room.room_name }) })
      .first()
      .waitFor()

    await nav.getByRole('link', { name: ui('nav.plan'), exact: true }).click()
    await page.getByRole('heading', { name: say('plan.title'), level: 1 }).waitFor()
    await page.getByRole('heading', { name: subscription.name, level: 2 }).waitFor()
    expect(await accessible()).toEqual([])
    await nav.getByRole('link', { name: ui('nav.company'), exact: true }).click()
    await page.getByRole('heading', { name: customer.company_name, level: 1 }).waitFor()
    expect(await accessible()).toEqual([])
    await nav.getByRole('link', { name: ui('nav.activity'), exact: true }).click()
    await page.getByRole('heading', { name: ui('nav.activity'), level: 1 }).waitFor()
    await nav.getByRole('link', { name: ui('nav.people'), exact: true }).click()
    await page.getByRole('heading', { name: ui('nav.people'), level: 1 }).waitFor()
    expect(complaints).toEqual([])
  }, 60_000)

  test('an account manager makes rooms, a moderator starts meetings, and a viewer joins', async () => {
    const { say, ui } = await words()
    const { account, room } = await company()
    const seen = async (role: string, place: Json) => {
      await using screen = await open(await member(role, place))
      const { page, complaints, accessible } = screen
      await page.getByRole('link', { name: room.room_name }).waitFor()
      await page.getByText(say('live.none')).waitFor()
      expect(await accessible()).toEqual([])
      expect(complaints).toEqual([])
      const count = (kind: 'link' | 'button', name: string) => page.getByRole(kind, { name }).count()
      return {
        makes: await count('link', say('room.new')),
        starts: await count('button', say('room.start.of', { name: room.room_name })),
        joins: await count('button', say('room.join.of', { name: room.room_name })),
        copies: await count('button', say('link.copy', { name: room.room_name })),
        plan: await page.getByText(say('usage.title'), { exact: true }).count(),
        accounts: await page
          .getByRole('navigation')
          .getByRole('link', { name: ui('nav.accounts') })
          .count(),
      }
    }
    const none = { makes: 0, starts: 0, joins: 0, copies: 0, plan: 0, accounts: 0 }
    expect(await seen('account_manager', { account_id: account.id })).toEqual({
      ...none,
      makes: 1,
      starts: 1,
      copies: 1,
      accounts: 1,
    })
    expect(await seen('moderator', { room_id: room.id })).toEqual({ ...none, starts: 1, copies: 1 })
    expect(await seen('viewer', { room_id: room.id })).toEqual({ ...none, joins: 1 })
  }, 60_000)

  test('who comes before the moderator is led to the page that waits', async () => {
    const { say } = await words()
    const { room } = await company()
    await admin.patch(`/rooms/${room.id}`, { room_settings: { wait_for_moderator: true } })
    await using screen = await open(await member('viewer', { room_id: room.id }))
    const { page, context } = screen
    const opened = context.waitForEvent('page')
    await page.getByRole('button', { name: say('room.join.of', { name: room.room_name }) }).click()
    await (await opened).waitForURL(`${host.url}${room.url}`)
  }, 40_000)

  test('who opens what is the operator’s is told so in words, and finds the way back', async () => {
    const { say, ui } = await words()
    const { customer, room } = await company()
    const refused = { name: ui('no_access.title'), level: 1 }
    await using screen = await open(await member('viewer', { room_id: room.id }), '/service-providers')
    const { page, accessible } = screen
    await page.getByRole('heading', refused).waitFor()
    expect(await accessible()).toEqual([])
    await page.goto(`${host.url}/dashboard/plan`)
    await page.getByRole('heading', refused).waitFor()
    await page.getByRole('link', { name: ui('not_found.home') }).click()
    await page.getByRole('heading', { name: say('hello', { name: 'Bia' }) }).waitFor()

    // An owner may change customers, their own: that makes them no operator.
    const owner = await member('customer_owner', { customer_id: customer.id })
    await using second = await open(owner, '/customers/new')
    await second.page.getByRole('heading', refused).waitFor()
    await second.page.goto(`${host.url}/dashboard/rooms/new`)
    await second.page.getByRole('heading', refused).waitFor({ state: 'detached' })
    await second.page
      .getByRole('button', { name: ui('action.cancel') })
      .or(second.page.getByRole('link', { name: ui('action.cancel') }))
      .first()
      .waitFor()
  }, 40_000)

  test('who comes by an address of the operator’s finds the page of their own, and one ID of a thing', async () => {
    const { say, ui } = await words()
    const { customer, room, account } = await company()
    await using screen = await open(
      await member('customer_owner', { customer_id: customer.id }),
      '/customers?status=active',
    )
    const { page, complaints, accessible } = screen
    await page.getByRole('heading', { name: customer.company_name, level: 1 }).waitFor()
    expect(page.url()).toBe(`${host.url}/dashboard/customers/${customer.id}`)
    await page.goto(`${host.url}/dashboard/subscriptions`)
    await page.getByRole('heading', { name: say('plan.title'), level: 1 }).waitFor()
    // There may be many accounts: a list, without the one customer in each row.
    await page.goto(`${host.url}/dashboard/accounts`)
    await page.getByRole('link', { name: account.account_name }).waitFor()
    const ofCustomer = { name: customer.company_name, exact: true }
    expect(await page.getByRole('table').getByRole('link', ofCustomer).count()).toBe(0)

    await page.goto(`${host.url}/dashboard/rooms/${room.id}`)
    await page.getByText(room.id, { exact: true }).waitFor()
    expect(await page.getByText(room.uuid).count()).toBe(0)
    expect(await page.getByText(ui('identifiers.title'), { exact: true }).count()).toBe(0)
    expect(await accessible()).toEqual([])
    expect(complaints).toEqual([])
  }, 40_000)

  test('who has no plan yet, or is suspended, reads what that means', async () => {
    const { say } = await words()
    await admin.patch('/settings', { support_email: 'help@meetings.example' })
    const bare = await admin.made('/customers', customerNamed(`Bare ${++made}`))
    const cookie = await member('customer_owner', { customer_id: bare.id })
    await using first = await open(cookie)
    await first.page.getByRole('heading', { name: say('rooms.none') }).waitFor()
    expect(await first.accessible()).toEqual([])
    await first.page.goto(`${host.url}/dashboard/plan`)
    await first.page.getByRole('heading', { name: say('plan.none') }).waitFor()
    const help = first.page.getByRole('link', { name: say('plan.help') })
    expect(await help.getAttribute('href')).toBe('mailto:help@meetings.example')
    expect(await first.accessible()).toEqual([])

    const { customer, room } = await company()
    const owner = await member('customer_owner', { customer_id: customer.id })
    await admin.patch(`/customers/${customer.id}`, { status: 'suspended' })
    await using second = await open(owner)
    const { page, accessible, complaints } = second
    await page.getByText(say('suspended.title', { name: customer.company_name })).waitFor()
    await page.getByRole('link', { name: room.room_name }).waitFor()
    expect(
      await page.getByRole('button', { name: say('room.start.of', { name: room.room_name }) }).count(),
    ).toBe(0)
    expect(await page.getByRole('link', { name: say('room.new') }).count()).toBe(0)
    expect(await accessible()).toEqual([])
    expect(complaints).toEqual([])
  }, 60_000)
})
