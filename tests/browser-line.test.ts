import { type Simulator, startSimulator } from '@streamwise/simulator'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from './browser.ts'
import { HOSTS, type Host, startHost } from './hosts.ts'

let browser: Browser
let simulator: Simulator
beforeAll(async () => {
  browser = await launchBrowser()
  simulator = await startSimulator({ clock: 'real' })
})
afterAll(async () => {
  await browser?.close()
  await simulator?.close()
})

/** The main job, as people do it: an admin with nothing but the screen, and a participant with nothing but a link. */
describe.each(HOSTS)('in a browser, on %s', name => {
  let host: Host
  beforeAll(async () => {
    host = await startHost(name)
  })
  afterAll(() => host?.[Symbol.asyncDispose]())

  test('an admin makes everything down to a link, and a participant is in the meeting', async () => {
    const context = await browser.newContext()
    const page = await context.newPage()
    page.setDefaultTimeout(15_000)
    const complaints = complaintsOf(page)

    await page.goto(`${host.url}/`)
    await page.getByLabel('Email').fill(host.admin.email)
    await page.getByLabel('Password').fill('not the password')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByText('Incorrect email or password.').waitFor()
    await page.getByLabel('Password').fill(host.admin.password)
    await page.getByRole('button', { name: 'Sign in' }).click()
    await page.getByRole('heading', { name: /Platform/ }).waitFor()

    await makeProvider(page, simulator)
    await makePackage(page)
    await makeCustomer(page)
    await makeSubscription(page)
    await makeAccount(page)
    const link = await makeRoomAndLink(page)
    expect(complaints).toEqual([])
    await context.close()

    const phone = await browser.newContext({ viewport: { width: 390, height: 844 } })
    const participant = await phone.newPage()
    await participant.goto(link)
    await participant.getByRole('heading', { name: 'Weekly lesson' }).waitFor()
    await participant.getByRole('textbox').fill('Jürgen O’Neil')
    await participant.getByRole('button', { name: 'Join meeting' }).click()
    await participant.waitForURL(/html5client/)
    expect(await participant.getByTestId('meeting-name').textContent()).toBe('Weekly lesson')
    expect(await participant.getByTestId('participant-name').textContent()).toBe('Jürgen O’Neil')
    expect(await participant.getByTestId('participant-role').textContent()).toBe('MODERATOR')
    await phone.close()
  }, 120_000)
})

/** What a page threw or complained of: nothing is expected. A refused sign-in is a complaint of the browser's own. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = []
  page.on('pageerror', error => complaints.push(String(error)))
  page.on('console', message => {
    if (message.type() === 'error' && !message.text().includes('401')) complaints.push(message.text())
  })
  return complaints
}

/** Opens a list by the navigation, and from it the form of a new one. */
async function openNew(page: Page, list: string, button: string): Promise<void> {
  await page.getByRole('navigation').getByRole('link', { name: list, exact: true }).click()
  await page.getByRole('heading', { name: list, level: 1 }).waitFor()
  await page.getByRole('link', { name: button }).first().click()
}

const field = (page: Page, label: string | RegExp) =>
  page.getByLabel(label, { exact: typeof label === 'string' })
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click()

/** Adds something below the thing that is shown: from its tab, where it has tabs. */
async function add(page: Page, what: string, button: string): Promise<void> {
  const tab = page.getByRole('tab', { name: what })
  if (await tab.count()) await tab.click()
  await page.getByRole('link', { name: button }).first().click()
}

/** Chooses an entity in a field that searches for it. */
async function choose(page: Page, label: string | RegExp, name: string): Promise<void> {
  await page.getByRole('combobox', { name: label }).fill(name)
  await page
    .getByRole('option', { name: new RegExp(name) })
    .first()
    .click()
}

async function makeProvider(page: Page, { apiUrl, secret }: Simulator): Promise<void> {
  await openNew(page, 'Service providers', 'New service provider')
  await page.getByRole('radio', { name: /^BigBlueButton/ }).check()
  await field(page, /^Name/).fill('Frankfurt')
  await field(page, /^Server address/).fill(apiUrl)
  await field(page, /^Shared secret/).fill('not the secret of this server')
  await press(page, 'Test connection')
  await page.getByText('Wrong secret').first().waitFor()
  await field(page, /^Shared secret/).fill(secret)
  await press(page, 'Test connection')
  await page
    .getByText(/^Connected/)
    .first()
    .waitFor()
  await press(page, 'Add service provider')
  await page.getByRole('heading', { name: 'Frankfurt' }).waitFor()
}

async function makePackage(page: Page): Promise<void> {
  await openNew(page, 'Service packages', 'New service package')
  await field(page, /^Name/).first().fill('School')
  await field(page, /^Price/)
    .first()
    .fill('49')
  await field(page, /^Rooms/).fill('10')
  await choose(page, 'Attach a provider', 'Frankfurt')
  await press(page, 'Create service package')
  await page.getByRole('heading', { name: 'School' }).waitFor()
}

async function makeCustomer(page: Page): Promise<void> {
  await openNew(page, 'Customers', 'New customer')
  await press(page, 'Create customer')
  await page.getByText(/need your attention/).waitFor()
  await field(page, /^Company name/).fill('Escola Aurora')
  await field(page, /^First name/).fill('Ana')
  await field(page, /^Last name/).fill('Souza')
  await field(page, /^Email/).fill('ana@aurora.example')
  await press(page, 'Create customer')
  await page.getByRole('heading', { name: 'Escola Aurora' }).waitFor()
}

async function makeSubscription(page: Page): Promise<void> {
  await add(page, 'Subscriptions', 'Add subscription')
  await choose(page, /^Package/, 'School')
  await press(page, 'Create subscription')
  await page.getByRole('heading', { name: 'School' }).waitFor()
}

async function makeAccount(page: Page): Promise<void> {
  await add(page, 'Accounts', 'Add account')
  await field(page, /^Account name/).fill('Campus')
  await press(page, 'Create account')
  await page.getByRole('heading', { name: 'Campus' }).waitFor()
}

/** A room and a moderator's link into it: the address that is sent to somebody. */
async function makeRoomAndLink(page: Page): Promise<string> {
  await add(page, 'Rooms', 'Add room')
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Weekly lesson')
  await press(page, 'Create room')
  await page.getByRole('heading', { name: 'Weekly lesson', level: 1 }).waitFor()
  await press(page, 'New link')
  await page.getByRole('radio', { name: /^Moderator/ }).check()
  await press(page, 'Create link')
  const link = page.getByText(/\/rooms\/\w{8}\/weekly-lesson\?token=\w+/).first()
  return (await link.textContent())?.trim() ?? ''
}
