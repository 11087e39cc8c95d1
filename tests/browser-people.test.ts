import { startSimulator } from '@streamwise/simulator'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from './browser.ts'
import { HOSTS, type Host, startHost } from './hosts.ts'
import { type Api, api, signIn } from './http.ts'
import { buildLine, type Line } from './line.ts'
import { type MailServer, startMailServer } from './mail-server.ts'

let browser: Browser
beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser?.close())

const PASSWORD = 'a few unrelated words'

/** What each role finds in the navigation, besides its home. */
const SEES = {
  customer_owner: [
    'Rooms',
    'Meetings',
    'Statistics',
    'Recordings',
    'Company',
    'Plan and usage',
    'People',
    'Invitations',
    'Roles',
    'API credentials',
    'Activity',
  ],
  account_manager: ['Rooms', 'Meetings', 'Statistics', 'Recordings', 'Accounts'],
  moderator: ['Rooms', 'Meetings', 'Statistics', 'Recordings'],
  viewer: ['Rooms', 'Meetings', 'Statistics', 'Recordings'],
} as const

/** People come to the platform by what is in their mail, and nothing else. */
describe.each(HOSTS)('in a browser, on %s', name => {
  let host: Host
  let mail: MailServer
  let admin: Api
  let line: Line
  beforeAll(async () => {
    mail = await startMailServer()
    host = await startHost(name, { env: mail.env })
    admin = api(host, await signIn(host, host.admin))
    await using simulator = await startSimulator()
    line = await buildLine(admin, simulator, 'Escola Aurora')
    await buildLine(admin, simulator, 'Somebody else')
  })
  afterAll(async () => {
    await host?.[Symbol.asyncDispose]()
    await mail?.[Symbol.asyncDispose]()
  })

  const places = () => ({
    customer_owner: { customer_id: line.customer.id },
    account_manager: { account_id: line.account.id },
    moderator: { room_id: line.room.id },
    viewer: { room_id: line.room.id },
  })

  test.each(Object.keys(SEES) as (keyof typeof SEES)[])(
    'a %s is invited, chooses a password, and sees what is theirs alone',
    async role => {
      const email = `${role}@aurora.example`
      await admin.made('/invitations', { email, role, ...places()[role] })
      const link = linkIn((await mail.mailTo(email)).text)
      const { page, complaints, close } = await pageOf(browser)
      await page.goto(link)
      await page.getByText(email).waitFor()
      await page.getByLabel('First name').fill('Bia')
      await page.getByLabel('Last name').fill('Lima')
      await page.getByLabel(/^Password/).fill('short')
      await page.getByRole('button', { name: 'Accept invitation' }).click()
      await page.getByText('Use at least 8 characters').waitFor()
      await page.getByLabel(/^Password/).fill(PASSWORD)
      await page.keyboard.press('Enter')
      await page.getByRole('heading', { name: 'Welcome, Bia' }).waitFor()
      expect(await namesIn(page)).toEqual(['Home', ...SEES[role]])

      const nav = page.getByRole('navigation', { name: 'Main' })
      for (const list of SEES[role]) {
        await nav.getByRole('link', { name: list, exact: true }).click()
        const heading = list === 'Company' ? line.customer.company_name : list
        await page.getByRole('heading', { name: heading, level: 1 }).waitFor()
        if (list === 'Company' || list === 'Plan and usage') continue
        await page
          .getByRole('table')
          .or(page.getByText(/yet|nothing|no data/i))
          .first()
          .waitFor()
      }
      expect(await page.getByText('Somebody else').count()).toBe(0)
      await nav.getByRole('link', { name: 'Rooms', exact: true }).click()
      await page.getByRole('link', { name: line.room.room_name }).first().click()
      await page.getByRole('heading', { name: line.room.room_name, level: 1 }).waitFor()
      expect(complaints).toEqual([])
      await page.goto(link)
      await page.getByRole('heading', { name: 'This invitation was already accepted' }).waitFor()
      await close()
    },
    60_000,
  )

  test('who forgot their password chooses a new one, in Portuguese and on a phone', async () => {
    const email = 'forgetful@aurora.example'
    await admin.made('/users', { email, first_name: 'Ana', last_name: 'Reis' })
    const { page, close } = await pageOf(browser, {
      locale: 'pt-BR',
      viewport: { width: 390, height: 844 },
    })
    await page.goto(linkIn((await mail.mailTo(email)).text))
    await page.getByLabel('Nova senha').fill(PASSWORD)
    await page.getByRole('button', { name: 'Salvar e entrar' }).click()
    await page.getByRole('heading', { name: 'Olá, Ana' }).waitFor()
    await page.context().clearCookies()

    await page.goto(`${host.url}/dashboard`)
    await page.getByRole('link', { name: 'Esqueceu a senha?' }).click()
    await page.getByRole('heading', { name: 'Esqueceu a senha?' }).waitFor()
    await page.getByLabel('E-mail').fill(email)
    await page.getByRole('button', { name: 'Enviar link' }).click()
    await page.getByRole('heading', { name: 'Confira seu e-mail' }).waitFor()
    await expect.poll(() => mail.mailsTo(email).length, { timeout: 20_000 }).toBe(2)
    const reset = linkIn(mail.mailsTo(email)[1]?.text ?? '')
    await page.goto(reset)
    await page.getByLabel('Nova senha').fill('another few words')
    await page.getByRole('button', { name: 'Salvar e entrar' }).click()
    await page.getByRole('heading', { name: 'Olá, Ana' }).waitFor()
    await page.goto(reset)
    await page.getByLabel('Nova senha').fill('another few words')
    await page.getByRole('button', { name: 'Salvar e entrar' }).click()
    await page.getByRole('heading', { name: 'Este link não funciona' }).waitFor()
    await close()
  }, 60_000)
})

const linkIn = (text: string): string => /https?:\/\/\S+#token=\S+/.exec(text)?.[0] ?? 'no link'

/** The names in the navigation, in their order. */
const namesIn = (page: Page): Promise<string[]> =>
  page.getByRole('navigation', { name: 'Main' }).getByRole('link').allTextContents()

/** A page of its own, and what it threw or complained of. */
async function pageOf(on: Browser, options: Parameters<Browser['newContext']>[0] = {}) {
  const context = await on.newContext(options)
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  const complaints: string[] = []
  page.on('pageerror', error => complaints.push(String(error)))
  page.on('console', message => {
    if (message.type() === 'error') complaints.push(`${message.text()} ${message.location().url}`)
  })
  page.on('response', response => {
    if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`)
  })
  return { page, complaints, close: () => context.close() }
}
