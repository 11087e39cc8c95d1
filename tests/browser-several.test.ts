import { PERMISSION_CODES } from '@streamwise/domain'
import { type Simulator, startSimulator } from '@streamwise/simulator'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { t as own } from '../apps/web/src/client-home/messages.ts'
import { t as shared } from '../apps/web/src/messages/index.ts'
import { t as rooms } from '../apps/web/src/rooms/messages.ts'
import { t as finding } from '../apps/web/src/search/messages.ts'
import { launchBrowser } from './browser.ts'
import { type Host, startHost } from './hosts.ts'
import { type Api, api, type Json, signIn } from './http.ts'
import { buildLine, credential, customerNamed, type Line } from './line.ts'
import { openScreen, READERS, type Screen } from './screen.ts'

let browser: Browser
let simulator: Simulator
let host: Host
let admin: Api
let clerk: Json
let made = 0

beforeAll(async () => {
  browser = await launchBrowser()
  simulator = await startSimulator({ clock: 'real' })
  host = await startHost('node')
  const { secret } = await credential(api(host, await signIn(host, host.admin)), PERMISSION_CODES)
  admin = api(host, { secret })
  clerk = await admin.made('/roles', {
    name: 'Room clerk',
    permissions: ['accounts:read', 'rooms:read', 'rooms:write', 'audit_entries:read', 'users:read'],
  })
})
afterAll(async () => {
  await browser?.close()
  await host?.[Symbol.asyncDispose]()
  await simulator?.close()
})

const PASSWORD = 'a few unrelated words'
const company = (name: string): Promise<Line> =>
  buildLine(admin, simulator, `${name} ${++made}`, [{ code: 'max_rooms', value: 10 }])

/** The session of somebody who has these roles. */
async function person(...grants: Json[]): Promise<string> {
  const email = `person${++made}@several.example`
  const [first, ...others] = grants
  const { id, url } = await admin.made('/invitations', { email, ...first })
  const token = /#token=(\S+)/.exec(url)?.[1]
  const name = { first_name: 'Bia', last_name: 'Lima' }
  await api(host).post(`/invitations/${id}/accept`, { token, password: PASSWORD, ...name })
  const [{ id: user_id }] = (await admin.get(`/users?search=${email}`)).body.data
  for (const grant of others) await admin.made('/memberships', { user_id, ...grant })
  return (await signIn(host, { email, password: PASSWORD })).cookie
}

describe.each(READERS)('people of several customers who read $locale, in the $theme', reader => {
  const words = async () => ({
    say: await own.in(reader.locale),
    ui: await shared.in(reader.locale),
    room: await rooms.in(reader.locale),
    find: await finding.in(reader.locale),
  })
  const open = async (
    cookie: string,
    path = '',
    viewport = { width: 1280, height: 800 },
  ): Promise<Screen> => {
    const screen = await openScreen(browser, host.url, reader, { cookie, viewport })
    await screen.page.goto(`${host.url}/dashboard${path}`)
    return screen
  }
  const two = async () => {
    const [aurora, bela] = [await company('Aurora'), await company('Bela')]
    const cookie = await person(
      { customer_id: aurora.customer.id, role: 'customer_owner' },
      { customer_id: bela.customer.id, role: clerk.code },
    )
    return { aurora, bela, cookie }
  }

  test('are in one at a time, change by keyboard, and work there', async () => {
    const { say, ui, room: of } = await words()
    const { aurora, bela, cookie } = await two()
    await using screen = await open(cookie)
    const { page, complaints, accessible } = screen
    const nav = page.getByRole('navigation', { name: ui('nav.label') })
    const entry = (key: Parameters<typeof ui>[0] & `nav.${string}`) =>
      nav.getByRole('link', { name: ui(key), exact: true })
    const switcher = page.getByRole('button', { name: new RegExp(`^${say('switch')}`) })
    await page.getByRole('heading', { name: say('hello', { name: 'Bia' }) }).waitFor()
    await page.getByRole('link', { name: aurora.room.room_name }).waitFor()
    expect(await switcher.textContent()).toContain(aurora.customer.company_name)
    expect(await page.getByRole('link', { name: bela.room.room_name }).count()).toBe(0)
    await entry('nav.api_credentials').waitFor()
    await page.getByRole('meter').first().waitFor()
    expect(await accessible()).toEqual([])

    // To the other one, by keyboard alone.
    await switcher.focus()
    await page.keyboard.press('Enter')
    const menu = page.getByRole('menu')
    await menu.getByRole('menuitem', { name: bela.customer.company_name }).waitFor()
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: bela.room.room_name }).waitFor()
    await menu.waitFor({ state: 'detached' })
    expect(await switcher.textContent()).toContain(bela.customer.company_name)
    expect(await page.getByRole('link', { name: aurora.room.room_name }).count()).toBe(0)
    // What is theirs to do there, and no more.
    for (const key of ['nav.api_credentials', 'nav.invitations', 'nav.plan', 'nav.recordings'] as const)
      expect(await entry(key).count(), key).toBe(0)
    expect(await page.getByText(say('usage.title'), { exact: true }).count()).toBe(0)
    expect(await accessible()).toEqual([])

    await entry('nav.rooms').click()
    await page
      .getByRole('link', { name: of('new') })
      .first()
      .click()
    await page.getByLabel(of('name')).fill('Reading circle')
    // The one account that can be chosen here is chosen.
    await expect.poll(() => page.getByLabel(of('account')).inputValue()).toBe(bela.account.account_name)
    await page.getByRole('button', { name: of('create.submit') }).click()
    await page.getByRole('heading', { name: 'Reading circle', level: 1 }).waitFor()
    const { data } = (await admin.get(`/rooms?customer_id=${bela.customer.id}&search=Reading`)).body
    expect(data).toMatchObject([{ account_id: bela.account.id }])

    await entry('nav.activity').click()
    await page.getByRole('heading', { name: ui('nav.activity'), level: 1 }).waitFor()
    await page.getByRole('row').filter({ hasText: 'Reading circle' }).first().waitFor()
    expect(await page.getByRole('row').filter({ hasText: aurora.room.room_name }).count()).toBe(0)
    expect(await accessible()).toEqual([])
    await entry('nav.people').click()
    await page.getByRole('cell', { name: bela.customer.email }).waitFor()
    expect(await page.getByText(aurora.customer.email).count()).toBe(0)

    // Remembered by the device, until it is not theirs any more.
    await page.goto(`${host.url}/dashboard`)
    await page.getByRole('link', { name: 'Reading circle' }).waitFor()
    await admin.patch(`/customers/${bela.customer.id}`, { status: 'inactive' })
    await page.reload()
    await page.getByRole('link', { name: aurora.room.room_name }).waitFor()
    expect(await switcher.count()).toBe(0)
    expect(complaints).toEqual([])
  }, 60_000)

  test('who open a link of the other one go on there, and are told so', async () => {
    const { say } = await words()
    const { aurora, bela, cookie } = await two()
    await using screen = await open(cookie, `/rooms/${bela.room.id}`)
    const { page, complaints, accessible } = screen
    await page.getByRole('heading', { name: bela.room.room_name, level: 1 }).waitFor()
    await page.getByText(say('switched', { name: bela.customer.company_name })).waitFor()
    expect(await accessible()).toEqual([])
    await page.goto(`${host.url}/dashboard`)
    await page.getByRole('link', { name: bela.room.room_name }).waitFor()
    // Another of theirs is found by the palette, too.
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox').fill(aurora.customer.company_name)
    await page
      .getByRole('group', { name: say('switch') })
      .getByRole('option', { name: aurora.customer.company_name })
      .click()
    await page.getByRole('link', { name: aurora.room.room_name }).waitFor()
    await page.getByRole('heading', { name: say('hello', { name: 'Bia' }) }).waitFor()
    expect(complaints).toEqual([])
  }, 60_000)

  test('who have something unsaved are asked before they change, and stay where they are if they say so', async () => {
    const { say, ui, room: of } = await words()
    const { aurora, bela, cookie } = await two()
    await using screen = await open(cookie, '/rooms/new')
    const { page } = screen
    await page.getByLabel(of('name')).fill('Half a room')
    await expect.poll(() => page.getByLabel(of('account')).inputValue()).toBe(aurora.account.account_name)
    const switcher = page.getByRole('button', { name: new RegExp(`^${say('switch')}`) })
    const change = async () => {
      await switcher.click()
      await page.getByRole('menuitem', { name: bela.customer.company_name }).click()
    }
    await change()
    await page.getByRole('button', { name: ui('form.stay') }).click()
    expect(await switcher.textContent()).toContain(aurora.customer.company_name)
    expect(await page.getByLabel(of('name')).inputValue()).toBe('Half a room')
    await change()
    await page.getByRole('button', { name: ui('form.leave.confirm') }).click()
    await page.getByRole('link', { name: bela.room.room_name }).waitFor()
  }, 60_000)

  test('who belong to many find one by typing, on a phone too', async () => {
    const { say, ui, find } = await words()
    const grants: Json[] = []
    for (let n = 0; n < 11; n++) {
      const { id } = await admin.made('/customers', customerNamed(`Many ${++made}`))
      grants.push({ customer_id: id, role: 'customer_owner' })
    }
    const wanted = await company('Zenith')
    const cookie = await person(...grants, { room_id: wanted.room.id, role: 'viewer' })
    await using screen = await open(cookie, '', { width: 390, height: 800 })
    const { page, complaints, accessible } = screen
    await page.getByRole('button', { name: ui('nav.open') }).click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: new RegExp(`^${say('switch')}`) })
      .click()
    await page.getByPlaceholder(find('placeholder.customers')).fill('zen')
    const option = page.getByRole('option')
    await expect.poll(() => option.count()).toBe(1)
    expect(await accessible()).toEqual([])
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: wanted.room.room_name }).waitFor()
    expect(await page.getByRole('dialog').count()).toBe(0)
    expect(complaints).toEqual([])
  }, 60_000)
})
