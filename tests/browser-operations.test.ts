import { PERMISSION_CODES } from '@streamwise/domain'
import { type Simulator, startSimulator, visit } from '@streamwise/simulator'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { launchBrowser } from './browser.ts'
import { type Host, startHost } from './hosts.ts'
import { type Api, api, signIn } from './http.ts'
import { buildLine, credential } from './line.ts'

/** What an operator does from day to day, with nothing but the screen: look after servers, meetings and recordings. */

let browser: Browser
let simulator: Simulator
let host: Host
let admin: Api
let context: BrowserContext
let page: Page
let complaints: string[]

beforeAll(async () => {
  browser = await launchBrowser()
  simulator = await startSimulator({ clock: 'real', recordingDelayMs: 0, endDelayMs: 0 })
  host = await startHost('node')
  const { secret } = await credential(api(host, await signIn(host, host.admin)), PERMISSION_CODES)
  admin = api(host, { secret })
})
afterAll(async () => {
  await browser?.close()
  await host?.[Symbol.asyncDispose]()
  await simulator?.close()
})

beforeEach(async () => {
  const { cookie } = await signIn(host, host.admin)
  const [name = '', value = ''] = cookie.split('=')
  context = await browser.newContext({ locale: 'en' })
  await context.addCookies([{ name, value: value.split(';')[0] ?? '', url: host.url }])
  page = await context.newPage()
  page.setDefaultTimeout(15_000)
  complaints = []
  page.on('pageerror', error => complaints.push(String(error)))
})
afterEach(async () => {
  await context.close()
  simulator.setTrouble({ kind: 'none' })
  expect(complaints).toEqual([])
})

const dashboard = (path: string) => page.goto(`${host.url}/dashboard${path}`)
const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click()
const choose = async (menu: string | RegExp, item: string) => {
  await press(menu)
  await page.getByRole('menuitem', { name: item, exact: true }).click()
}

test('a provider’s trouble is seen and remembered, and it is drained and taken back', async () => {
  const { provider } = await buildLine(admin, simulator, 'Watched')
  await dashboard(`/service-providers/${provider.id}`)
  await press('Test now')
  await page.getByText(/^Connected/).waitFor()
  simulator.setTrouble({ kind: 'wrong_secret' })
  await press('Test now')
  await page.getByText('Wrong secret').waitFor()
  await page.getByText('Down', { exact: true }).first().waitFor()

  await page.getByRole('tab', { name: 'Checks' }).click()
  await page.getByRole('img', { name: /1 of \d+ checks failed.*Typical response/ }).waitFor()
  await page.getByText('Failed only').click()
  const failures = page.getByRole('table', { name: 'Checks' }).getByRole('row')
  await expect.poll(() => failures.count()).toBe(2)
  expect(await failures.nth(1).textContent()).toMatch(/Failed.*Down/)

  await choose('More actions', 'Drain')
  await page.getByRole('heading', { name: 'No new meetings start here' }).waitFor()
  expect((await admin.get(`/service-providers/${provider.id}`)).body.draining).toBe(true)
  await press('Stop draining')
  await page.getByRole('heading', { name: 'No new meetings start here' }).waitFor({ state: 'detached' })
  expect((await admin.get(`/service-providers/${provider.id}`)).body.draining).toBe(false)
})

/** Has somebody join a room by its link, and go in as a browser does. */
async function come(room: { id: string }, token: string, name: string) {
  const { join_url } = await admin.made(`/rooms/${room.id}/join`, { name, token })
  return visit(join_url)
}

test('a meeting is seen while it runs, is ended, and tells who was in it', async () => {
  const { room, token } = await buildLine(admin, simulator, 'Seen')
  await come(room, token.token, 'Ana Souza')
  const bo = await come(room, token.token, 'Bo Lind')

  await dashboard(`/rooms/${room.id}`)
  const inside = (name: string) => page.getByRole('listitem').filter({ hasText: name })
  await inside('Ana Souza').waitFor()
  await inside('Bo Lind').waitFor()
  await bo.leave()
  await press('Refresh')
  await inside('Bo Lind').waitFor({ state: 'detached', timeout: 40_000 })
  await page.getByRole('tab', { name: 'Meetings' }).click()
  await page.getByRole('table', { name: 'Meetings' }).getByRole('row', { name: /Live/ }).waitFor()

  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Meetings' }).click()
  await page.getByLabel('Status').selectOption('Live')
  await page.getByRole('link', { name: 'Seen room' }).click()
  await page.getByRole('heading', { name: 'Meeting in Seen room' }).waitFor()
  const people = page.getByRole('table', { name: 'Participants' })
  await people.getByRole('row', { name: /Ana Souza.*Still in/ }).waitFor()
  await people.getByRole('row', { name: /Bo Lind(?!.*Still in)/ }).waitFor()

  await press('End meeting')
  await page.getByRole('dialog').getByRole('button', { name: 'End meeting' }).click()
  await page.getByText('Ended from the dashboard or the API.').waitFor()
  await people.getByRole('row', { name: /Ana Souza(?!.*Still in)/ }).waitFor()
  await page.getByText(/^(Exact|Sampled): /).waitFor()
}, 90_000)

test('a recording is found, renamed, unpublished, published and played', async () => {
  const { room, token } = await buildLine(admin, simulator, 'Recorded', [{ code: 'recording', value: true }])
  await come(room, token.token, 'Ana Souza')
  await admin.made(`/rooms/${room.id}/end`, {})

  await dashboard(`/rooms/${room.id}?tab=recordings`)
  await press('Check for new recordings')
  const row = page.getByRole('table', { name: 'Recordings' }).getByRole('row', { name: /Recorded room/ })
  await row.waitFor({ timeout: 40_000 })
  await row.getByRole('link').click()
  // A recording is called as its room is.
  await page.waitForURL(/\/recordings\//)
  await page.getByRole('heading', { name: 'Watch' }).waitFor()

  await choose('More actions', 'Rename')
  await page.getByRole('textbox', { name: 'Name' }).fill('First lesson')
  await page.getByRole('dialog').getByRole('button', { name: 'Rename' }).click()
  await page.getByRole('heading', { name: 'First lesson', level: 1 }).waitFor()
  await choose('More actions', 'Unpublish')
  await page.getByText('Unpublished', { exact: true }).waitFor()
  expect(simulator.world.recordings.map(({ state }) => state)).toEqual(['unpublished'])
  await choose('More actions', 'Publish')
  await page.getByText('Published', { exact: true }).waitFor()

  const opened = context.waitForEvent('page')
  await page.getByRole('link', { name: 'Presentation' }).click()
  const player = await opened
  await player.waitForLoadState()
  expect(new URL(player.url()).origin).toBe(simulator.url)
  await player.close()

  await choose('More actions', 'Delete')
  await page.getByLabel('Type “First lesson” to confirm').fill('First lesson')
  await press('Delete recording')
  await page.getByText('Deleted from its server.', { exact: false }).waitFor()
}, 90_000)
