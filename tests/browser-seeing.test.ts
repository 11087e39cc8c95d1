import { PERMISSION_CODES } from '@streamwise/domain'
import { type Simulator, startSimulator } from '@streamwise/simulator'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { t as home } from '../apps/web/src/home/messages.ts'
import { t as shell } from '../apps/web/src/messages/index.ts'
import { t as palette } from '../apps/web/src/search/messages.ts'
import { t as statistics } from '../apps/web/src/statistics/messages.ts'
import { t as chart } from '../apps/web/src/ui/chart/messages.ts'
import { launchBrowser } from './browser.ts'
import { type Host, startHost } from './hosts.ts'
import { type Api, api, signIn } from './http.ts'
import { buildLine, credential, type Line } from './line.ts'
import { openScreen, READERS } from './screen.ts'

/** What people see of all of it, and how they find one thing: home, statistics, the palette and its keys. */

let browser: Browser
let simulator: Simulator
let host: Host
let admin: Api
let ours: Line
let theirs: Line

beforeAll(async () => {
  browser = await launchBrowser()
  simulator = await startSimulator()
  host = await startHost('node')
  const { secret } = await credential(api(host, await signIn(host, host.admin)), PERMISSION_CODES)
  admin = api(host, { secret })
  ours = await buildLine(admin, simulator, 'Escola Aurora')
  theirs = await buildLine(admin, simulator, 'Boreal')
  const joined = await api(host).post(`/rooms/${ours.room.id}/join`, { name: 'Ana', token: ours.token.token })
  expect(joined.status, joined.text).toBe(200)
}, 90_000)
afterAll(async () => {
  await browser?.close()
  await host?.[Symbol.asyncDispose]()
  await simulator?.close()
})

describe.each(READERS)('in $locale, $theme', reader => {
  const open = async (path: string, cookie?: string) => {
    const screen = await openScreen(browser, host.url, reader, {
      cookie: cookie ?? (await signIn(host, host.admin)).cookie,
    })
    const say = {
      home: await home.in(reader.locale),
      shell: await shell.in(reader.locale),
      palette: await palette.in(reader.locale),
      statistics: await statistics.in(reader.locale),
      chart: await chart.in(reader.locale),
    }
    const { page } = screen
    await page.goto(`${host.url}/dashboard${path}`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    const find = page.getByRole('combobox', { name: say.palette('label') })
    const option = (name: string | RegExp) => page.getByRole('option', { name })
    const title = (name: string) => page.getByRole('heading', { name, level: 1 }).waitFor()
    return { ...screen, say, find, option, title }
  }

  test('home tells what runs now and how it went, as drawings and as numbers', async () => {
    await using screen = await open('/')
    const { page, say } = screen
    const live = page
      .locator('section')
      .filter({ has: page.getByRole('heading', { name: say.home('live.title') }) })
    await live.getByRole('link', { name: /Escola Aurora room/ }).waitFor()
    const meetings = page.getByRole('slider', { name: say.home('trend.meetings') })
    await meetings.focus()
    await page.keyboard.press('End')
    expect(await meetings.getAttribute('aria-valuetext')).toContain(`${say.home('trend.now')} 1`)
    await page.keyboard.press('ArrowLeft')
    expect(await meetings.getAttribute('aria-valuetext')).toContain(`${say.home('trend.now')} 0`)
    expect(await screen.accessible()).toEqual([])
    await page
      .getByRole('button', { name: say.chart('table') })
      .first()
      .click()
    const table = page.getByRole('table', { name: say.home('trend.meetings') })
    expect(await table.getByRole('row').count()).toBe(31)
    expect(await screen.accessible()).toEqual([])
    expect(screen.complaints).toEqual([])
  })

  test('statistics keep what is asked in their address, and export it', async () => {
    await using screen = await open('/statistics')
    const { page, say } = screen
    await page.getByRole('slider', { name: say.statistics('figure.meetings') }).waitFor()
    await page.getByRole('radio', { name: say.statistics('view.table') }).check()
    // Nobody met that day: that is a number of meetings, and there is no largest one.
    const firstDay = (figure: 'meetings' | 'peak_participants') =>
      page
        .getByRole('table', { name: say.statistics(`figure.${figure}`) })
        .getByRole('cell')
        .first()
    expect([
      await firstDay('meetings').textContent(),
      await firstDay('peak_participants').textContent(),
    ]).toEqual(['0', '—'])
    await page.getByRole('radio', { name: say.statistics('by.month') }).check()
    await page.waitForURL(/view=table.*by=month|by=month.*view=table/)
    await page.reload()
    await page.getByRole('table', { name: say.statistics('figure.meetings') }).waitFor()
    expect(await screen.accessible()).toEqual([])
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: say.statistics('export') }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/^statistics-\d{4}-\d\d-\d\d-\d{4}-\d\d-\d\d\.csv$/)
    expect(screen.complaints).toEqual([])
  })

  test('days in the wrong order are said, and days without anything are no failure', async () => {
    await using screen = await open('/statistics?period=own&from=2024-02-10&until=2024-02-01')
    const { page, say } = screen
    await page
      .getByRole('alert')
      .filter({ hasText: say.statistics('fault.order') })
      .waitFor()
    expect(await screen.accessible()).toEqual([])
    await page.getByLabel(say.statistics('until')).fill('2024-02-20')
    await page.getByText(say.chart('nothing')).first().waitFor()
    expect(await page.getByRole('alert').count()).toBe(0)
    expect(screen.complaints).toEqual([])
  })

  test('anything is found by keyboard, and what was visited comes first the next time', async () => {
    await using screen = await open('/rooms')
    const { page, say, find, option, title } = screen
    await page.keyboard.press('Control+k')
    await find.fill('aurora room')
    await option(/^Escola Aurora room/).waitFor()
    expect(await screen.accessible()).toEqual([])
    await page.keyboard.press('Enter')
    await title('Escola Aurora room')
    for (const search of [theirs.customer.id, theirs.customer.uuid, theirs.customer.email]) {
      await page.keyboard.press('Control+k')
      await find.fill(search)
      await option(/^Boreal/)
        .first()
        .waitFor()
      await page.keyboard.press('Escape')
    }
    await page.getByRole('button', { name: say.shell('nav.search') }).click()
    expect(await page.getByRole('option').first().textContent()).toContain('Escola Aurora room')
    await find.fill('nothing of this name')
    await page.getByText(say.palette('nothing')).waitFor()
    await page.keyboard.press('Escape')
    expect(await find.count()).toBe(0)
    expect(screen.complaints).toEqual([])
  })

  test('keys lead to pages, make things and tell of themselves, unless they are turned off', async () => {
    await using screen = await open('/')
    const { page, say, title } = screen
    await page.keyboard.press('g')
    await page.keyboard.press('r')
    await title(say.shell('nav.rooms'))
    await page.keyboard.press('c')
    await page.waitForURL(/\/rooms\/new/)
    await page.goBack()
    await title(say.shell('nav.rooms'))
    await page.keyboard.press('?')
    const help = page.getByRole('dialog', { name: say.palette('shortcuts') })
    await help.waitFor()
    expect(await screen.accessible()).toEqual([])
    await help.getByRole('switch', { name: say.palette('keys.single') }).uncheck()
    await page.keyboard.press('Escape')
    await help.waitFor({ state: 'detached' })
    await page.keyboard.press('g')
    await page.keyboard.press('c')
    await page.keyboard.press('Control+k')
    await screen.find.waitFor()
    expect(page.url()).toMatch(/\/rooms$/)
    expect(screen.complaints).toEqual([])
  })

  test('whoever may see rooms alone finds no page, no customer and no id beyond', async () => {
    const { browser: member, cookie } = await viewer()
    expect((await member.get(`/search?search=${theirs.room.id}`)).body.data).toEqual([])
    await using screen = await open('/rooms', cookie)
    const { page, say, find, option } = screen
    await page.keyboard.press('Control+k')
    await find.fill(theirs.room.id)
    await page.getByText(say.palette('nothing')).waitFor()
    await find.fill('aurora')
    await option(/^Escola Aurora room/).waitFor()
    expect(await option(/^Escola Aurora (?!room)/).count()).toBe(0)
    await find.fill('')
    await option(say.shell('nav.rooms')).waitFor()
    expect(await option(say.shell('nav.customers')).count()).toBe(0)
    expect(await option(say.palette('create.room')).count()).toBe(0)
    expect(screen.complaints).toEqual([])
  })

  test('what was visited is forgotten by whoever signs out', async () => {
    await using screen = await open(`/customers/${ours.customer.id}`)
    const { page, say, find, title } = screen
    await title('Escola Aurora')
    const kept = () => page.evaluate(() => localStorage.getItem('streamwise.recent'))
    await expect.poll(kept).toContain('Escola Aurora')
    await page.keyboard.press('Control+k')
    await find.fill(say.shell('session.sign_out'))
    await page.keyboard.press('Enter')
    await page.waitForURL(/sign-in/)
    expect(await kept()).toBeNull()
  })
})

let made = 0

/** Somebody who may look at one customer's rooms and meetings, signed in. */
async function viewer(): Promise<{ browser: Api; cookie: string }> {
  const email = `viewer${++made}@example.com`
  const signed = api(host, await signIn(host, host.admin))
  const invited = await signed.made('/invitations', { email, role: 'viewer', customer_id: ours.customer.id })
  const [id = '', token = ''] = String(invited.url).split('/invitation/')[1]?.split('#token=') ?? []
  const person = { first_name: 'Bia', last_name: 'Lima', password: 'a long password' }
  const accepted = await api(host).post(`/invitations/${id}/accept`, { token, ...person })
  expect(accepted.status, accepted.text).toBe(200)
  const auth = await signIn(host, { email, password: person.password })
  return { browser: api(host, auth), cookie: auth.cookie }
}
