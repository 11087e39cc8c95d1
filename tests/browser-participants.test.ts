import { join } from 'node:path'
import type { Database } from '@streamwise/db'
import { embeddedDatabase } from '@streamwise/db/node'
import { PERMISSION_CODES } from '@streamwise/domain'
import { type Simulator, startSimulator } from '@streamwise/simulator'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { wordsOf } from '../apps/web/src/join/words.ts'
import { launchBrowser } from './browser.ts'
import { type Host, startHost, temporaryDirectory } from './hosts.ts'
import { type Api, api, type Json, signIn } from './http.ts'
import { buildLine, credential, type Line } from './line.ts'
import { recordedIn } from './recording-rows.ts'
import { openScreen, READERS, type Reader, type Screen } from './screen.ts'

let browser: Browser
let simulator: Simulator
let host: Host
let database: Database
let admin: Api
let made = 0

beforeAll(async () => {
  browser = await launchBrowser()
  simulator = await startSimulator({ clock: 'real' })
  const dataDir = await temporaryDirectory()
  host = await startHost('node', { dataDir })
  database = embeddedDatabase(join(dataDir, 'streamwise.db'))
  const { secret } = await credential(api(host, await signIn(host, host.admin)), PERMISSION_CODES)
  admin = api(host, { secret })
})
afterAll(async () => {
  await browser?.close()
  database?.close()
  await host?.[Symbol.asyncDispose]()
  await simulator?.close()
})

const PHONE = { width: 390, height: 844 }
const SMALL = { width: 360, height: 640 }
const AURORA = {
  brand_name: 'Escola Aurora',
  brand_color: '#ffd400',
  brand_logo_url: 'https://aurora.example/logo.svg',
  support_email: 'ajuda@aurora.example',
  support_url: 'https://aurora.example/ajuda',
}

/** A room of a customer with a brand; its pictures are drawn here. */
async function branded(room_settings: object = {}): Promise<Line> {
  const line = await buildLine(admin, simulator, `Aurora ${++made}`)
  await admin.patch(`/customers/${line.customer.id}`, { customer_settings: AURORA })
  await admin.patch(`/rooms/${line.room.id}`, {
    room_settings: {
      hero_image: 'https://aurora.example/wide.svg',
      featured_image: 'https://aurora.example/small.svg',
      description: 'Every Monday at ten.',
      ...room_settings,
    },
  })
  return line
}
const link = (room: Json, role: string): Promise<Json> => admin.made(`/rooms/${room.id}/tokens`, { role })

const PICTURE = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><path fill="#c60" d="M0 0h20v10H0z"/></svg>`

async function open(reader: Reader, url: string, viewport = PHONE): Promise<Screen> {
  const screen = await openScreen(browser, host.url, reader, { viewport })
  await screen.context.route('https://aurora.example/**', route =>
    route.fulfill({ contentType: 'image/svg+xml', body: PICTURE }),
  )
  // What moves after it was drawn, as the browser itself counts it.
  await screen.page.addInitScript(() => {
    Reflect.set(window, 'shifted', 0)
    new PerformanceObserver(list => {
      for (const entry of list.getEntries())
        Reflect.set(window, 'shifted', Reflect.get(window, 'shifted') + Reflect.get(entry, 'value'))
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await screen.page.goto(url)
  return screen
}

const shifted = (page: Page): Promise<number> => page.evaluate(() => Reflect.get(window, 'shifted'))
const inMeeting = async (page: Page) => {
  await page.waitForURL(/html5client/)
  return [
    await page.getByTestId('participant-name').textContent(),
    await page.getByTestId('participant-role').textContent(),
  ]
}

describe.each(READERS)('a participant who reads $locale, in the $theme', reader => {
  const words = wordsOf(reader.locale)

  test('comes in on a phone by a branded page with a code, in two taps, and finds the way back', async () => {
    const { room } = await branded()
    const { url } = await link(room, 'attendee')
    const { code } = await admin.made(`/rooms/${room.id}/access-codes`, { role: 'attendee' })
    await using screen = await open(reader, url)
    const { page, complaints, accessible } = screen
    await page.getByRole('heading', { name: room.room_name }).waitFor()
    await page.getByRole('img', { name: 'Escola Aurora' }).waitFor()
    expect(await accessible()).toEqual([])
    const button = page.getByRole('button', { name: words.join })
    const look = await button.evaluate(element => {
      const { color, backgroundColor } = getComputedStyle(element)
      return { color, backgroundColor }
    })
    expect(look).toEqual({ color: 'rgb(0, 0, 0)', backgroundColor: 'rgb(255, 212, 0)' })
    expect(await shifted(page)).toBeLessThan(0.01)

    await page.getByLabel(words.name).fill('Bia')
    await page.getByLabel(words.code).fill('0000')
    await button.click()
    await page.getByText(words.codeErrors.code_wrong).waitFor()
    expect(await accessible()).toEqual([])
    await page.getByLabel(words.code).fill(code)
    await page.keyboard.press('Enter')
    expect(await inMeeting(page)).toEqual(['Bia', 'VIEWER'])

    await page.getByTestId('leave').click()
    await page.getByText(words.back.again).waitFor()
    expect(await accessible()).toEqual([])
    // The name is known, and what opened the room: the code is all that is asked again.
    await page.getByLabel(words.code).fill(code)
    await page.getByRole('button', { name: words.join }).click()
    expect(await inMeeting(page)).toEqual(['Bia', 'VIEWER'])
    expect(complaints).toEqual([])
  }, 40_000)

  test('waits for the moderator, and goes in by itself once one has come', async () => {
    const { room, token } = await branded({ wait_for_moderator: true })
    const { url } = await link(room, 'guest')
    await using screen = await open(reader, url, SMALL)
    const { page, complaints, accessible } = screen
    await page.getByText(words.beginsWithModerator).waitFor()
    await page.getByLabel(words.name).fill('Bo')
    await page.getByRole('button', { name: words.join }).click()
    const heading = page.getByRole('heading', { name: words.expecting.title })
    await heading.waitFor()
    expect(await heading.evaluate(element => element === document.activeElement)).toBe(true)
    await page.getByText(words.expecting.as('Bo')).waitFor()
    expect(await accessible()).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)

    await page.getByRole('button', { name: words.expecting.stop }).click()
    expect(await page.getByLabel(words.name).inputValue()).toBe('Bo')
    await page.getByRole('button', { name: words.join }).click()
    await heading.waitFor()
    await api(host).made(`/rooms/${room.id}/join`, { name: 'Ana', token: token.token })
    expect(await inMeeting(page)).toEqual(['Bo', 'VIEWER'])
    expect(complaints).toEqual([])
  }, 40_000)

  test('reads why not, and whom to ask', async () => {
    const { room, customer, token } = await branded()
    await admin.patch(`/rooms/${room.id}`, { status: 'inactive' })
    await using screen = await open(reader, token.url)
    const { page, complaints, accessible } = screen
    const told = async (kind: keyof typeof words.failures, branded = true) => {
      await page.getByRole('heading', { name: words.failures[kind].title }).waitFor()
      await page.getByText(words.failures[kind].advice).waitFor()
      const email = page.getByRole('link', { name: 'ajuda@aurora.example' })
      expect(await email.count()).toBe(branded ? 1 : 0)
      expect(await accessible()).toEqual([])
    }
    await told('room_closed')
    expect(await page.getByRole('link', { name: words.helpPage }).getAttribute('href')).toBe(
      AURORA.support_url,
    )
    await admin.patch(`/rooms/${room.id}`, { status: 'active' })
    await admin.patch(`/customers/${customer.id}`, { status: 'suspended' })
    await page.reload()
    await told('unavailable')
    await page.goto(`${token.url}x`)
    await told('no_link', false)
    // Who comes from a meeting by a link that this tab does not know has left, and is told no more.
    await page.goto(`${host.url}/rooms/${room.id}/room?left`)
    await page.getByRole('heading', { name: words.back.title }).waitFor()
    expect(await accessible()).toEqual([])
    expect(complaints).toEqual([])
  }, 40_000)

  test('watches what a public room has published', async () => {
    const { room } = await branded()
    await admin.patch(`/rooms/${room.id}`, { is_public: true })
    for (let at = 0; at < 6; at++) await recordedIn({ admin, database, simulator }, room)
    await using screen = await open(reader, `${host.url}${room.url}`)
    const { page, complaints, accessible } = screen
    await page.getByRole('heading', { name: words.recordings.title }).waitFor()
    const play = page.getByRole('button', { name: new RegExp(`^${words.recordings.play}`) })
    expect(await play.count()).toBe(5)
    await play.first().getByText('1 h 00 min').waitFor()
    expect(await shifted(page)).toBeLessThan(0.01)
    expect(await accessible()).toEqual([])
    await page.getByRole('button', { name: words.recordings.more }).click()
    await expect.poll(() => play.count()).toBe(6)
    await play.first().click()
    await page.waitForURL(/playback/)
    await page.goBack()
    await page.getByRole('heading', { name: words.recordings.title }).waitFor()
    expect(complaints).toEqual([])
  }, 40_000)

  test('is told when a recording can’t be played any more', async () => {
    const { room } = await branded()
    await admin.patch(`/rooms/${room.id}`, { is_public: true })
    const { id } = await recordedIn({ admin, database, simulator }, room)
    await using screen = await open(reader, `${host.url}${room.url}`)
    const { page, accessible } = screen
    const play = page.getByRole('button', { name: new RegExp(`^${words.recordings.play}`) })
    await play.waitFor()
    await admin.post(`/recordings/${id}/unpublish`, {})
    await play.click()
    await page.getByText(words.recordings.failed).waitFor()
    expect(await accessible()).toEqual([])
  }, 40_000)
})
