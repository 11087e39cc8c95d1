import { PERMISSION_CODES } from '@streamwise/domain'
import { type Simulator, startSimulator } from '@streamwise/simulator'
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
  await page.getByRole('img', { name: /1 of \d+ checks failed.*Usually answered in/ }).waitFor()
  await page.getByText('Failed only').click()
  const failures = page.getByRole('table', { name: 'Checks' }).getByRole('row')
  await expect.poll(() => failures.count()).toBe(2)
  expect(await failures.nth(1).textContent()).toMatch(/Failed.*Down/)

  await choose('More actions', 'Drain')
  await page.getByText('Those that run here go on until they end', { exact: false }).waitFor()
  await press(/^Drain$/)
  await page.getByRole('heading', { name: 'No new meetings start here' }).waitFor()
  expect((await admin.get(`/service-providers/${provider.id}`)).body.draining).toBe(true)
  await press('Stop draining')
  await page.getByRole('heading', { name: 'No new meetings start here' }).waitFor({ state: 'detached' })
  expect((await admin.get(`/service-providers/${provider.id}`)).body.draining).toBe(false)
})
