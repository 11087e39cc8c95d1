import { join } from 'node:path'
import type { Database } from '@streamwise/db'
import { embeddedDatabase } from '@streamwise/db/node'
import { PERMISSION_CODES } from '@streamwise/domain'
import { startSimulator } from '@streamwise/simulator'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { pagePaths } from '../tools/screenshots/pages.ts'
import { launchBrowser } from './browser.ts'
import { type Host, startHost, temporaryDirectory } from './hosts.ts'
import { type Api, api, signIn } from './http.ts'
import { credential } from './line.ts'
import { buildWorld } from './samples.ts'
import { openScreen, READERS, type Screen } from './screen.ts'

/** Every page of the dashboard: as everybody can use it, with nothing that moves or that its code complains of. */

const DOORS = ['/sign-in', '/forgot-password', '/setup', '/no-such-page']
const LAPTOP = { width: 1280, height: 800 }
const PHONE = { width: 390, height: 844 }
/** What a page may move by itself (CLS): nobody sees it. From 0.1 on browsers' makers call it poor. */
const UNSEEN = 0.03

// Mail that is sent finds nobody: it waits as a job, which is a page's row. Nobody walks so fast as this does.
const ENVIRONMENT = {
  SMTP_URL: 'smtp://127.0.0.1:1',
  MAIL_FROM: 'StreamWise <mail@example.com>',
  RATE_LIMIT_ADDRESS: '0',
}

let browser: Browser
let host: Host
let admin: Api
let database: Database
let paths: string[]

beforeAll(async () => {
  const dataDir = await temporaryDirectory()
  browser = await launchBrowser()
  host = await startHost('node', { dataDir, env: ENVIRONMENT })
  database = embeddedDatabase(join(dataDir, 'streamwise.db'))
  const { secret } = await credential(api(host, await signIn(host, host.admin)), PERMISSION_CODES)
  admin = api(host, { secret })
  const simulator = await startSimulator({ recordingDelayMs: 0 })
  await buildWorld({ admin, database }, simulator, 'Walked')
  await simulator.close()
  const pages = await pagePaths(async list => (await admin.get(`${list}?limit=1`)).body.data ?? [])
  paths = pages.map(({ path }) => path)
})
afterAll(async () => {
  await browser?.close()
  database?.close()
  await host?.[Symbol.asyncDispose]()
})

/** Waits until nothing is loading any more: the page has its heading, no grey bars, and asks for nothing. */
async function settled({ page }: Screen): Promise<void> {
  await page.waitForFunction(
    () =>
      document.querySelector('h1') !== null &&
      document.querySelector('[aria-busy="true"], .animate-pulse') === null,
  )
  await page.waitForLoadState('networkidle')
}

/** What a phone would have to scroll sideways for. */
async function tooWide({ page }: Screen): Promise<string[]> {
  const before = page.viewportSize()
  await page.setViewportSize(PHONE)
  // A table that is too wide gets a box of its own to scroll in, a frame later.
  await page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))))
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  if (before) await page.setViewportSize(before)
  return width > PHONE.width ? [`${width} pixels wide on a phone of ${PHONE.width}`] : []
}

async function movedBy(screen: Screen): Promise<string[]> {
  const { by, what } = await screen.moved()
  return by > UNSEEN ? [`moved by ${by.toFixed(3)}: ${what.join(', ')}`] : []
}

describe.each([
  { ...READERS[0], device: 'a laptop', viewport: LAPTOP },
  { ...READERS[1], device: 'a phone', viewport: PHONE },
])('in $locale and $theme on $device', ({ viewport, ...reader }) => {
  test('each page is usable by everybody, fits a phone, and complains of nothing', async () => {
    const { cookie } = await signIn(host, host.admin)
    await using screen = await openScreen(browser, host.url, reader, { cookie, viewport })
    const found: Record<string, string[]> = {}
    for (const path of [...DOORS, ...paths]) {
      await screen.page.goto(`${host.url}/dashboard${path}`)
      await settled(screen)
      const faults = [
        ...(await movedBy(screen)),
        ...(await screen.accessible()),
        ...(await tooWide(screen)),
        ...screen.complaints.splice(0),
      ]
      if (faults.length > 0) found[path] = faults
    }
    expect(found).toEqual({})
  }, 240_000)
})
