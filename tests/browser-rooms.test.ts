import { PERMISSION_CODES } from '@streamwise/domain'
import { type Simulator, startSimulator } from '@streamwise/simulator'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { t as wordsOfMeetings } from '../apps/web/src/meetings/messages.ts'
import { t as sharedWords } from '../apps/web/src/messages/index.ts'
import { t as words } from '../apps/web/src/rooms/messages.ts'
import { launchBrowser } from './browser.ts'
import { type Host, startHost } from './hosts.ts'
import { type Api, api, signIn } from './http.ts'
import { buildLine, credential, type Line } from './line.ts'
import { openScreen, READERS } from './screen.ts'

/** What people do with rooms from day to day, with nothing but the screen, and what goes wrong most often. */

let browser: Browser
let simulator: Simulator
let host: Host
let admin: Api
let cookie: string

beforeAll(async () => {
  browser = await launchBrowser()
  simulator = await startSimulator({ clock: 'real', endDelayMs: 0 })
  host = await startHost('node')
  ;({ cookie } = await signIn(host, host.admin))
  const { secret } = await credential(api(host, { cookie }), PERMISSION_CODES)
  admin = api(host, { secret })
})
afterAll(async () => {
  await browser?.close()
  await host?.[Symbol.asyncDispose]()
  await simulator?.close()
})

describe.each(READERS)('rooms, in $locale', reader => {
  const stage = async (name: string) => {
    const line: Line = await buildLine(admin, simulator, `${name} ${reader.theme}`)
    const screen = await openScreen(browser, host.url, reader, { cookie })
    const { page } = screen
    return {
      ...screen,
      ...line,
      say: await words.in(reader.locale),
      shared: await sharedWords.in(reader.locale),
      open: (path: string) => page.goto(`${host.url}/dashboard${path}`),
      button: (label: string | RegExp) => page.getByRole('button', { name: label, exact: true }),
      item: (label: string) => page.getByRole('menuitem', { name: label, exact: true }),
      /** Nothing went wrong in the page, and everybody can use it. */
      fine: async () => {
        expect(await screen.accessible()).toEqual([])
        expect(screen.complaints).toEqual([])
      },
    }
  }

  test('a room is made, its link copied, its meeting started, seen, ended, and remembered', async () => {
    await using on = await stage('Whole')
    const { page, say, button } = on
    const meetings = await wordsOfMeetings.in(reader.locale)
    await on.open(`/rooms/new?account_id=${on.account.id}`)
    await page.getByLabel(say('name')).fill('Physics 101')
    await on.fine()
    await button(say('create.submit')).click()
    await page.getByRole('heading', { name: 'Physics 101', level: 1 }).waitFor()

    await button(say('links.copy', { role: say('role.attendee') })).click()
    const link = await page.evaluate(() => navigator.clipboard.readText())
    expect(link).toMatch(/\/rooms\/\w{8}\/physics-101\?token=\w{32}$/)
    await button(say('invite.copy', { role: say('role.attendee') })).click()
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      `${say('invite.text', { name: 'Physics 101' })}\n${link}`,
    )
    await button(say('qr.show', { role: say('role.attendee') })).click()
    await page.getByRole('img', { name: say('qr.alt', { role: say('role.attendee') }) }).waitFor()
    await on.fine()
    await page.keyboard.press('Escape')

    const opened = on.context.waitForEvent('page')
    await button(say('join.start')).click()
    const meeting = await opened
    await meeting.waitForURL(/html5client/)
    expect(await meeting.getByTestId('participant-role').textContent()).toBe('MODERATOR')
    await button(say('live.refresh')).click()
    await page
      .getByRole('status')
      .filter({ hasText: say('live.live') })
      .waitFor()
    await page
      .getByRole('listitem')
      .filter({ hasText: say('role.moderator') })
      .first()
      .waitFor()

    await button(say('tell.message')).click()
    await page.getByRole('textbox', { name: say('tell.text') }).fill('Five minutes left.')
    await button(say('tell.message.send')).click()
    await page.getByText(say('tell.message.did')).waitFor()
    await on.fine()

    await button(say('live.end')).click()
    await page
      .getByRole('dialog')
      .getByRole('button', { name: say('live.end') })
      .click()
    await page.getByText(say('live.not_live.text')).waitFor()
    await page.getByRole('tab', { name: say('tab.meetings') }).click()
    const row = page.getByRole('table').getByRole('row', { name: meetings('status.ended') })
    await row.getByRole('link').first().click()
    await page.getByText(meetings('reason.ended_by_api')).waitFor()
    await page
      .getByRole('table', { name: meetings('people.title') })
      .getByRole('img')
      .waitFor()
    await on.fine()
  }, 60_000)

  test('a code of the wrong role is noticed before it is made, and a deleted one comes back', async () => {
    await using on = await stage('Codes')
    const { page, say, button } = on
    await on.open(`/rooms/${on.room.id}`)
    await button(say('codes.new')).click()
    // The room's one link is a moderator's.
    const warning = say('codes.no_link', { role: say('role.attendee') })
    await page.getByText(warning).waitFor()
    await page.getByLabel(say('codes.code'), { exact: true }).fill('aula-27')
    await page.getByRole('radio', { name: say('role.moderator') }).check()
    await page.getByText(warning).waitFor({ state: 'detached' })
    await on.fine()
    await button(say('codes.create')).click()
    await page.getByText(say('links.code', { code: 'AULA27' })).waitFor()

    await button(say('codes.actions', { code: 'AULA27' })).click()
    await on.item(say('action.delete')).click()
    await page.getByText(say('codes.empty'), { exact: true }).waitFor()
    await button(on.shared('action.undo')).click()
    await page.getByText(say('links.code', { code: 'AULA27' })).waitFor()
    expect((await admin.get(`/rooms/${on.room.id}/access-codes`)).body.data).toMatchObject([
      { code: 'AULA27', role: 'moderator' },
    ])
  }, 30_000)

  test('a setting out of range is said at its field, others are found, changed and reset', async () => {
    await using on = await stage('Settings')
    const { page, say, button } = on
    await on.open(`/rooms/${on.room.id}?tab=settings`)
    const setting = (name: string) => page.locator(`[data-setting="${name}"]`)
    const stored = async () => (await admin.get(`/rooms/${on.room.id}`)).body.room_settings
    const search = page.getByRole('searchbox')
    await search.fill('camera_cap')
    await setting('mute_on_start').waitFor({ state: 'detached' })
    await setting('user_camera_cap').getByRole('textbox').fill('101')
    await button(say('setting.save')).click()
    await setting('user_camera_cap')
      .getByText(on.shared('field.at_most', { n: 100 }))
      .waitFor()
    expect(await stored()).toEqual({})
    await setting('user_camera_cap').getByRole('textbox').fill('7')
    await setting('mute_on_start').getByRole('switch').check()
    await on.fine()
    await button(say('setting.save')).click()
    await page.getByText(say('setting.did')).waitFor()
    expect(await stored()).toEqual({ user_camera_cap: 7, mute_on_start: true })

    await page.getByLabel(say('setting.changed_only', { n: 2 })).check()
    expect(await page.locator('[data-setting]').count()).toBe(2)
    await setting('user_camera_cap').getByRole('button').click()
    await button(say('setting.save')).click()
    await expect.poll(stored).toEqual({ mute_on_start: true })

    await page.getByRole('tab', { name: say('tab.features') }).click()
    await page.getByText(say('feature.text')).waitFor()
    await on.fine()
  }, 30_000)

  test('deleting a room says that a meeting runs in it and what goes along', async () => {
    await using on = await stage('Deleted')
    const { page, say, button } = on
    const { join_url } = await admin.made(`/rooms/${on.room.id}/join`, {
      name: 'Ana Souza',
      token: on.token.token,
    })
    const inside = await on.context.newPage()
    await inside.goto(join_url)
    await on.open(`/rooms/${on.room.id}`)
    await button(say('live.refresh')).click()
    await page.getByText('Ana Souza').waitFor()
    await button(on.shared('action.more')).click()
    await on.item(say('action.delete')).click()
    await page.getByText(say('delete.live', { n: 1 })).waitFor()
    await page.getByText(on.shared('count.room_tokens', { n: 1 })).waitFor()
    await on.fine()
    const confirm = button(say('delete.confirm'))
    expect(await confirm.isDisabled()).toBe(true)
    await page.getByRole('dialog').getByRole('textbox').fill(on.room.room_name)
    await confirm.click()
    await page.waitForURL(/\/rooms$/)
    expect((await admin.get(`/rooms/${on.room.id}`)).status).toBe(404)
  }, 30_000)

  test('a provider that does not answer is said in words, and the room is closed and opened in one click', async () => {
    await using on = await stage('Silent')
    const { page, say, button } = on
    await on.open(`/rooms/${on.room.id}`)
    simulator.setTrouble({ kind: 'reset' })
    try {
      await button(say('join.start')).click()
      await page.getByText(say('refused.provider')).waitFor()
    } finally {
      simulator.setTrouble({ kind: 'none' })
    }
    await button(on.shared('action.more')).click()
    await on.item(say('action.deactivate')).click()
    await page.getByText(say('did.deactivate', { name: on.room.room_name })).waitFor()
    await expect.poll(() => button(say('join.start')).isDisabled()).toBe(true)
    await button(on.shared('action.undo')).click()
    await page.getByText(say('did.activate', { name: on.room.room_name })).waitFor()
    expect((await admin.get(`/rooms/${on.room.id}`)).body.status).toBe('active')
    await on.fine()
  }, 30_000)
})
