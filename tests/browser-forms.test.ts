import { PERMISSION_CODES } from '@streamwise/domain'
import { type Simulator, startSimulator } from '@streamwise/simulator'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { t as accounts } from '../apps/web/src/accounts/messages.ts'
import { t as forms } from '../apps/web/src/forms/messages.ts'
import { t as home } from '../apps/web/src/home/messages.ts'
import { t as shell } from '../apps/web/src/messages/index.ts'
import { t as profile } from '../apps/web/src/profile/messages.ts'
import { t as session } from '../apps/web/src/session/messages.ts'
import { launchBrowser } from './browser.ts'
import { type Host, startHost } from './hosts.ts'
import { type Api, api, type Json, signIn } from './http.ts'
import { buildLine, credential, type Line } from './line.ts'
import { openScreen, READERS } from './screen.ts'

/** What goes wrong while somebody fills in a form: others, the connection, the session, their own fingers. */

let browser: Browser
let simulator: Simulator
let host: Host
let admin: Api
let line: Line

beforeAll(async () => {
  browser = await launchBrowser()
  simulator = await startSimulator()
  host = await startHost('node')
  const { secret } = await credential(api(host, await signIn(host, host.admin)), PERMISSION_CODES)
  admin = api(host, { secret })
  line = await buildLine(admin, simulator, 'Forms')
})
afterAll(async () => {
  await browser?.close()
  await host?.[Symbol.asyncDispose]()
  await simulator?.close()
})

describe.each(READERS)('in $locale, $theme', reader => {
  /** A window with the form of an account of its own, and the words on it. */
  const open = async (path: (account: Json) => string = account => `/accounts/${account.id}/edit`) => {
    const account = await admin.made('/accounts', {
      account_name: `Matriz ${crypto.randomUUID()}`,
      subscription_id: line.subscription.id,
      tag: crypto.randomUUID(),
    })
    const { cookie } = await signIn(host, host.admin)
    const screen = await openScreen(browser, host.url, reader, { cookie })
    const { page } = screen
    const say = {
      account: await accounts.in(reader.locale),
      form: await forms.in(reader.locale),
      home: await home.in(reader.locale),
      shell: await shell.in(reader.locale),
      session: await session.in(reader.locale),
    }
    await page.goto(`${host.url}/dashboard${path(account)}`)
    const name = page.getByRole('textbox', { name: say.account('field.name') })
    await name.waitFor()
    const press = (label: string) => page.getByRole('button', { name: label, exact: true }).click()
    const stored = async (): Promise<Json> => (await admin.get(`/accounts/${account.id}`)).body
    return { ...screen, account, say, name, press, stored, save: () => press(say.shell('action.save')) }
  }

  test('what two people changed at once is settled field by field, and sent again', async () => {
    await using form = await open()
    const { page, say, account } = form
    await form.name.fill('Mine')
    await page.getByRole('textbox', { name: say.account('field.code') }).fill('my-code')
    await admin.patch(`/accounts/${account.id}`, {
      account_name: 'Theirs',
      tag: 'their-tag',
      version: account.version,
    })
    await form.save()
    const dialog = page.getByRole('dialog', { name: say.form('conflict.title') })
    await dialog.waitFor()
    const row = (label: string) => dialog.getByRole('group', { name: label })
    const send = dialog.getByRole('button', { name: say.form('conflict.save') })
    expect(await send.isDisabled()).toBe(true)
    expect(await row(say.account('field.tag')).getByRole('radio', { name: 'their-tag' }).isChecked()).toBe(
      true,
    )
    expect(await row(say.account('field.code')).getByRole('radio', { name: 'my-code' }).isChecked()).toBe(
      true,
    )
    await row(say.account('field.name')).getByText(account.account_name).waitFor()
    expect(await form.accessible()).toEqual([])
    await row(say.account('field.name')).getByRole('radio', { name: 'Mine' }).check()
    await send.click()
    await page.getByRole('heading', { name: 'Mine', level: 1 }).waitFor()
    expect(await form.stored()).toMatchObject({ account_name: 'Mine', tag: 'their-tag', code: 'my-code' })
    expect(form.complaints).toEqual([])
  })

  test('a session that ends in the middle of a form loses nothing', async () => {
    await using form = await open()
    const { page, say, context } = form
    await form.name.fill('Kept')
    await context.clearCookies()
    await form.save()
    const dialog = page.getByRole('dialog', { name: say.session('again.title') })
    const password = dialog.getByLabel(say.session('password'), { exact: true })
    await password.fill('not this one')
    expect(await form.accessible()).toEqual([])
    await page.keyboard.press('Enter')
    await dialog.getByText(say.session('sign_in.wrong')).waitFor()
    await password.fill(host.admin.password)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Kept', level: 1 }).waitFor()
    expect(await form.stored()).toMatchObject({ account_name: 'Kept', version: form.account.version + 1 })
  })

  test('somebody else who signs in there begins at home, and sends nothing of the first', async () => {
    const email = `${crypto.randomUUID()}@example.com`
    await addPerson(email)
    await using form = await open()
    const { page, say, context } = form
    await form.name.fill('Not theirs to send')
    await context.clearCookies()
    await form.save()
    const dialog = page.getByRole('dialog', { name: say.session('again.title') })
    await dialog.getByLabel(say.session('email'), { exact: true }).fill(email)
    await dialog.getByText(say.session('again.other')).waitFor()
    await dialog.getByLabel(say.session('password'), { exact: true }).fill(PASSWORD)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: say.home('hello', { name: 'Bia' }) }).waitFor()
    expect(await form.stored()).toMatchObject({ version: form.account.version })
  })

  test('without a connection it says so and keeps what was typed; with one it saves', async () => {
    await using form = await open()
    const { page, say, context } = form
    await form.name.fill('Sent later')
    await context.setOffline(true)
    await page.getByText(say.shell('connection.offline')).waitFor()
    await form.save()
    await page.getByText(say.shell('error.offline')).waitFor()
    expect(await form.name.inputValue()).toBe('Sent later')
    await context.setOffline(false)
    await page.getByText(say.shell('connection.back'), { exact: true }).waitFor()
    expect(await form.stored()).toMatchObject({ version: form.account.version })
    await form.press(say.shell('action.retry'))
    await page.getByRole('heading', { name: 'Sent later', level: 1 }).waitFor()
  })

  test('people change their profile, and their password if they know the present one', async () => {
    const email = `${crypto.randomUUID()}@example.com`
    await addPerson(email)
    const { cookie } = await signIn(host, { email, password: PASSWORD })
    await using screen = await openScreen(browser, host.url, reader, { cookie })
    const { page } = screen
    const say = await profile.in(reader.locale)
    const shellSay = await shell.in(reader.locale)
    await page.goto(`${host.url}/dashboard/profile`)
    const name = page.getByRole('textbox', { name: say('field.first_name'), exact: true })
    await name.fill('Beatriz')
    await page.getByRole('button', { name: shellSay('action.save'), exact: true }).click()
    await page.getByText(say('saved'), { exact: true }).waitFor()
    await page.getByText('Beatriz Lima').waitFor()

    const present = page.getByLabel(say('field.current'))
    await present.fill('not this one')
    await page.getByLabel(say('field.new')).fill('another few words')
    await page.getByRole('button', { name: say('password.submit') }).click()
    await page.locator('[name=currentPassword][aria-invalid]').waitFor()
    expect(await screen.accessible()).toEqual([])
    await present.fill(PASSWORD)
    await page.getByRole('button', { name: say('password.submit') }).click()
    await page.getByText(say('password.changed')).waitFor()
    await signIn(host, { email, password: 'another few words' })

    await page.getByTitle(shellSay('session.menu')).first().click()
    await page.getByRole('menuitem', { name: shellSay('density.compact') }).click()
    await page.locator('html[data-density=compact]').waitFor()
    await page.reload()
    await name.waitFor()
    expect(await page.locator('html').getAttribute('data-density')).toBe('compact')
    expect(screen.complaints).toEqual([])
  })

  test('leaving with unsaved changes is asked about', async () => {
    await using form = await open()
    const { page, say } = form
    await form.name.fill('Unsaved')
    const away = page.getByRole('link', { name: say.account('title'), exact: true }).first()
    await away.click()
    const dialog = page.getByRole('dialog', { name: say.shell('form.leave') })
    await dialog.waitFor()
    expect(await form.accessible()).toEqual([])
    await form.press(say.shell('form.stay'))
    await dialog.waitFor({ state: 'detached' })
    expect(await form.name.inputValue()).toBe('Unsaved')
    await away.click()
    await form.press(say.shell('form.leave.confirm'))
    await page.getByRole('heading', { name: say.account('title'), level: 1 }).waitFor()
    expect(await form.stored()).toMatchObject({ version: form.account.version })
  })

  test('pressed twice, and again after its answer was lost, it is made once', async () => {
    await using form = await open(() => `/accounts/new?subscription_id=${line.subscription.id}`)
    const { page, say } = form
    const create = page.getByRole('button', { name: say.account('create') })
    await create.click()
    const missing = page.getByRole('alert').getByRole('button', { name: say.account('field.name') })
    await missing.focus()
    await page.keyboard.press('Enter')
    expect(await form.name.evaluate(field => field === document.activeElement)).toBe(true)

    const called = `Once ${crypto.randomUUID()}`
    await form.name.fill(called)
    let lose = true
    await page.route('**/trpc/accounts.create', async route => {
      if (!lose) return route.continue()
      lose = false
      await route.fetch()
      await route.abort()
    })
    await create.dblclick()
    await page.getByText(say.shell('error.network')).waitFor()
    await create.dblclick()
    await page.getByRole('heading', { name: called, level: 1 }).waitFor()
    const { body } = await admin.get(`/accounts?search=${encodeURIComponent(called)}`)
    expect(body.data.map((one: Json) => one.account_name)).toEqual([called])
  })
})

const PASSWORD = 'a few unrelated words'

/** Somebody of the platform who can sign in. */
async function addPerson(email: string): Promise<void> {
  const invited = await admin.made('/invitations', { email, role: 'support' })
  const [, id, token] = /invitation\/([^#]+)#token=(.+)$/.exec(invited.url) ?? []
  const answer = await api(host).post(`/invitations/${id}/accept`, {
    token,
    first_name: 'Bia',
    last_name: 'Lima',
    password: PASSWORD,
  })
  expect(answer.status).toBe(200)
}
