import { readFile } from 'node:fs/promises'
import { startSimulator } from '@streamwise/simulator'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { t as accountWords } from '../apps/web/src/accounts/messages.ts'
import { t as bulkWords } from '../apps/web/src/bulk/messages.ts'
import { t as customerWords } from '../apps/web/src/customers/messages.ts'
import { t as shellWords } from '../apps/web/src/messages/index.ts'
import { t as roomsWords } from '../apps/web/src/rooms/messages.ts'
import { t as tableWords } from '../apps/web/src/ui/data/messages.ts'
import { launchBrowser } from './browser.ts'
import { type Host, startHost } from './hosts.ts'
import { type Api, api, type Json, signIn } from './http.ts'
import { buildLine, type Line } from './line.ts'
import { openScreen, READERS, type Screen } from './screen.ts'

/** Long lists, with nothing but the screen: found, paged, picked, changed together, exported. */

let browser: Browser
let host: Host
let admin: Api
let cookie: string
beforeAll(async () => {
  browser = await launchBrowser()
  host = await startHost('node')
  const session = await signIn(host, host.admin)
  cookie = session.cookie
  admin = api(host, session)
})
afterAll(async () => {
  await browser?.close()
  await host?.[Symbol.asyncDispose]()
})

describe.each(READERS)('in $locale', reader => {
  let line: Line
  let screen: Screen
  let page: Page
  let say: Awaited<ReturnType<typeof tableWords.in>>
  let bulk: Awaited<ReturnType<typeof bulkWords.in>>
  let shell: Awaited<ReturnType<typeof shellWords.in>>
  let accounts: Awaited<ReturnType<typeof accountWords.in>>
  let customers: Awaited<ReturnType<typeof customerWords.in>>
  let roomWords: Awaited<ReturnType<typeof roomsWords.in>>
  beforeAll(async () => {
    await using simulator = await startSimulator()
    line = await buildLine(admin, simulator, `Tables ${reader.locale}`, [{ code: 'max_rooms', value: 200 }])
    for (let at = 10; at < 40; at++)
      await admin.made('/rooms', {
        room_name: `=Room ${at}, "${reader.locale}"`,
        account_id: line.account.id,
      })
    say = await tableWords.in(reader.locale)
    bulk = await bulkWords.in(reader.locale)
    shell = await shellWords.in(reader.locale)
    accounts = await accountWords.in(reader.locale)
    customers = await customerWords.in(reader.locale)
    roomWords = await roomsWords.in(reader.locale)
  })
  beforeEach(async () => {
    screen = await openScreen(browser, host.url, reader, { cookie })
    page = screen.page
  })
  afterEach(async () => {
    expect(screen.complaints).toEqual([])
    await screen[Symbol.asyncDispose]()
  })

  const open = async (path: string) => {
    await page.goto(`${host.url}/dashboard${path}`)
    await page.locator('#main h1').waitFor()
  }
  const rooms = (more = '') => open(`/rooms?customer_id=${line.customer.id}${more}`)
  const rows = () => page.locator('tbody tr[data-row]')
  const shows = (count: number) => expect.poll(() => rows().count(), { timeout: 15_000 }).toBe(count)
  const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
  const bar = () => page.getByRole('region', { name: say('select.bar') })
  const does = (name: string) => bar().getByRole('button', { name, exact: true }).click()
  const bound = async (status: string): Promise<number> =>
    (await admin.get(`/rooms?customer_id=${line.customer.id}&status=${status}&total=true`)).body.meta.total

  test('rows are picked on several pages, changed at once, and given back', async () => {
    await rooms('&limit=25&sort=room_name')
    await shows(25)
    await page.getByText(say('range', { from: 1, to: 25, total: 31 })).waitFor()
    await page.getByLabel(say('select.all')).click()
    await press(say('page.next'))
    await page.getByText(say('range', { from: 26, to: 31, total: 31 })).waitFor()
    expect(new URL(page.url()).searchParams.get('after')).toBeTruthy()
    await rows().first().getByRole('checkbox').click()
    await rows()
      .nth(2)
      .getByRole('checkbox')
      .click({ modifiers: ['Shift'] })
    await bar()
      .getByText(say('selected', { n: 28 }))
      .waitFor()
    expect(await screen.accessible()).toEqual([])

    await does(bulk('deactivate'))
    await page.getByText(bulk('did', { verb: 'deactivate', kind: 'rooms', n: 28 })).waitFor()
    await bar().waitFor({ state: 'detached' })
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-head-check'))).toBe(true)
    expect(await bound('inactive')).toBe(28)
    await press(shell('action.undo'))
    await page.getByText(bulk('undone')).waitFor()
    expect(await bound('inactive')).toBe(0)
    await page.goBack()
    await page.getByText(say('range', { from: 1, to: 25, total: 31 })).waitFor()
  })

  test('what refuses a change of many is named, and the rest goes on without it', async () => {
    const name = `Idle ${reader.locale}`
    const idle: Json[] = []
    for (const n of [1, 2, 3])
      idle.push(
        await admin.made('/accounts', {
          account_name: `${name} ${n}`,
          subscription_id: line.subscription.id,
          status: 'inactive',
        }),
      )
    await open(`/accounts?search=${encodeURIComponent(name)}&sort=account_name`)
    await shows(3)
    await page.getByLabel(say('select.all')).click()
    // Somebody else has them at the same time.
    for (const one of idle.slice(0, 2)) await admin.patch(`/accounts/${one.id}`, { status: 'active' })
    const remove = async (n: number) => {
      await does(bulk('delete'))
      const typed = bulk('ask.typed', { verb: 'delete', kind: 'accounts', n })
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('textbox').fill(typed)
      await dialog.getByRole('button', { name: bulk('delete'), exact: true }).click()
      await dialog.waitFor({ state: 'detached' })
    }
    await remove(3)
    const refusal = bar().getByRole('alert')
    await refusal.getByText(say('refused.title')).waitFor()
    expect(await refusal.getByRole('listitem').count()).toBe(2)
    await bar()
      .getByText(say('selected', { n: 3 }))
      .waitFor()
    expect(await screen.accessible()).toEqual([])
    await does(say('refused.without', { n: 2 }))
    await remove(1)
    await page.getByText(bulk('did', { verb: 'delete', kind: 'accounts', n: 1 })).waitFor()
    await shows(2)
    expect((await admin.get(`/accounts/${idle[2].id}`)).status).toBe(404)
  })

  test('a filter that finds nothing is cleared, and a place that is none leads to the beginning', async () => {
    await rooms('&limit=25&search=zzzz')
    await page.getByRole('heading', { name: shell('list.empty.filtered') }).waitFor()
    expect(await screen.accessible()).toEqual([])
    await press(shell('filter.clear'))
    await shows(25)
    await rooms('&limit=25')
    await page.getByLabel(say('select.all')).click()
    await press(say('page.next'))
    await shows(6)
    const place = new URL(page.url()).searchParams.get('after')
    // That place is of another order; and filtering picks nothing that can't be seen.
    await page.getByRole('searchbox').fill('Room 1')
    await shows(10)
    await bar().waitFor({ state: 'detached' })
    await rooms(`&limit=25&sort=-room_name&after=${place}`)
    await shows(25)
    expect(new URL(page.url()).searchParams.has('after')).toBe(false)
  })

  test('a list of a page leads to where it is narrowed: by days one chooses, and by what few need', async () => {
    await open(`/customers/${line.customer.id}?tab=accounts`)
    await page.getByRole('link', { name: say('all'), exact: true }).click()
    await page.getByRole('heading', { level: 1, name: accounts('title') }).waitFor()
    await rows().filter({ hasText: line.account.account_name }).waitFor()
    expect(new URL(page.url()).searchParams.get('subscriber_id')).toBe(line.customer.id)
    await press(shell('filter.more'))
    await page.getByLabel(`${accounts('field.tag')}:`).fill('none')
    await page.keyboard.press('Enter')
    await shows(0)

    await open(`/customers?search=Tables+${reader.locale}`)
    await shows(1)
    await page.getByLabel(`${customers('column.created')}:`).selectOption('own')
    const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
    await page.getByLabel(`${shell('lately.until')}:`).fill(day(-2))
    await shows(0)
    await page.getByLabel(`${shell('lately.from')}:`).fill(day(2))
    await shows(1)
    expect(new URL(page.url()).searchParams.get('from')).toBe(day(2))
    expect(await screen.accessible()).toEqual([])
    await press(shell('filter.more'))
    await page.getByLabel(`${customers('field.country')}:`).selectOption('AQ')
    await shows(0)
    // What is set stays in sight.
    await press(shell('filter.fewer'))
    expect(await page.getByLabel(`${customers('field.country')}:`).inputValue()).toBe('AQ')
    expect(await page.getByLabel(`${customers('field.currency')}:`).count()).toBe(0)
    expect(await screen.accessible()).toEqual([])
  })

  test('what is shown is exported: the columns that were chosen, filtered, and no formula', async () => {
    await rooms('&limit=25&sort=room_name&search=Room+1')
    await shows(10)
    await press(say('columns'))
    await page.getByRole('menuitemcheckbox', { name: 'ULID' }).click()
    await page.getByRole('columnheader', { name: 'ULID' }).waitFor()
    expect(await screen.accessible()).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('menu').waitFor({ state: 'detached' })
    expect(await screen.accessible()).toEqual([])
    expect(new URL(page.url()).searchParams.get('columns')).toContain('ulid')
    await press(say('export'))
    const coming = page.waitForEvent('download')
    await page
      .getByRole('dialog')
      .getByRole('button', { name: say('export.start'), exact: true })
      .click()
    const file = await coming
    expect(file.suggestedFilename()).toMatch(/^(rooms|salas)-\d{4}-\d\d-\d\d\.csv$/)
    const text = await readFile(await file.path(), 'utf8')
    const lines = text.split('\r\n')
    expect(lines).toHaveLength(12)
    expect(lines[0]).toMatch(/^\uFEFF.+,ULID$/)
    expect(lines[1]).toContain(`"'=Room 10, ""${reader.locale}"""`)
    await page.getByText(say('export.did', { n: 10 })).waitFor()
    // This device remembers the choice; the usual columns come back with one press.
    await rooms()
    await page.getByRole('columnheader', { name: 'ULID' }).waitFor()
    await press(say('columns'))
    await page.getByRole('menuitem', { name: say('columns.reset') }).click()
    await page.getByRole('columnheader', { name: 'ULID' }).waitFor({ state: 'detached' })
  })

  test('an open menu stands in a landmark, and what belongs together in it has a heading', async () => {
    await open(`/rooms/${line.room.id}`)
    const menu = page.getByRole('menu')
    await page
      .getByRole('button', { name: roomWords('links.actions', { role: roomWords('role.moderator') }) })
      .first()
      .click()
    await menu.getByRole('menuitem').first().waitFor()
    expect(await screen.accessible()).toEqual([])
    await page.keyboard.press('Escape')
    await menu.waitFor({ state: 'detached' })
    await page.getByTitle(shell('session.menu')).first().click()
    for (const heading of ['theme', 'density', 'language'] as const)
      await menu.getByRole('group', { name: shell(heading), exact: true }).waitFor()
    expect(await screen.accessible()).toEqual([])
  })

  test('everything goes by keyboard', async () => {
    await rooms('&sort=room_name')
    await shows(31)
    const focused = () => page.evaluate(() => document.activeElement?.textContent)
    const names = await page.locator('[data-row-link]').allTextContents()
    for (const [key, row] of [
      ['j', 0],
      ['j', 1],
      ['ArrowDown', 2],
      ['k', 1],
      ['End', 30],
      ['Home', 0],
    ] as const) {
      await page.keyboard.press(key)
      expect(await focused(), key).toBe(names[row])
    }
    for (const key of ['x', 'Shift+ArrowDown', 'Shift+ArrowDown', 'Space']) await page.keyboard.press(key)
    await bar()
      .getByText(say('selected', { n: 2 }))
      .waitFor()
    await page.keyboard.press('Escape')
    await bar().waitFor({ state: 'detached' })
    await page.keyboard.press('/')
    await page.keyboard.type('Room 12')
    await shows(1)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Room 12' }).waitFor()
    await page.goBack()
    await shows(1)
  })
})
