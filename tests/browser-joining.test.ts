import { PERMISSION_CODES } from '@streamwise/domain'
import { type Simulator, startSimulator } from '@streamwise/simulator'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from './browser.ts'
import { type Host, startHost } from './hosts.ts'
import { type Api, api, signIn } from './http.ts'
import { buildLine, credential } from './line.ts'

let browser: Browser
let simulator: Simulator
let host: Host
let admin: Api

beforeAll(async () => {
  browser = await launchBrowser()
  simulator = await startSimulator({ clock: 'real' })
  host = await startHost('node')
  const { secret } = await credential(api(host, await signIn(host, host.admin)), PERMISSION_CODES)
  admin = api(host, { secret })
})
afterAll(async () => {
  await browser?.close()
  await host?.[Symbol.asyncDispose]()
  await simulator?.close()
})

const PHONE = { viewport: { width: 360, height: 640 } }

const seenIn = async (page: Page) => {
  await page.waitForURL(/html5client/)
  return {
    name: await page.getByTestId('participant-name').textContent(),
    role: await page.getByTestId('participant-role').textContent(),
  }
}

test('a phone asks for the code on the form, says what is wrong with it, and goes in', async () => {
  const { room, token } = await buildLine(admin, simulator, 'Coded')
  await admin.made(`/rooms/${room.id}/access-codes`, { role: 'moderator', code: '493027' })
  const context = await browser.newContext({ ...PHONE, locale: 'pt-BR' })
  const page = await context.newPage()
  await page.goto(token.url)
  const code = page.getByLabel('Código de acesso')
  await page.getByLabel('Seu nome').fill('Ana Souza')
  await page.getByRole('button', { name: 'Entrar na reunião' }).click()
  await page.getByText('Digite o código de acesso desta sala.').waitFor()
  expect(await code.evaluate(field => field === document.activeElement)).toBe(true)
  await code.fill('111111')
  await page.getByText('Digite o código').waitFor({ state: 'detached' })
  await code.press('Enter')
  await page.getByText('Código de acesso incorreto.').waitFor()
  expect(await code.getAttribute('aria-invalid')).toBe('true')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  const button = await page.getByRole('button', { name: 'Entrar na reunião' }).boundingBox()
  expect((button?.y ?? 0) + (button?.height ?? 0)).toBeLessThanOrEqual(640)
  await code.fill('493 027')
  await code.press('Enter')
  expect(await seenIn(page)).toEqual({ name: 'Ana Souza', role: 'MODERATOR' })
  await context.close()
})

test('a code that the room was given meanwhile is asked for, and too many wrong ones have to wait', async () => {
  const { room, token } = await buildLine(admin, simulator, 'Later')
  const context = await browser.newContext({ ...PHONE, locale: 'en' })
  const page = await context.newPage()
  await page.goto(token.url)
  await page.getByLabel('Your name').fill('Bo')
  expect(await page.getByLabel('Access code').count()).toBe(0)
  await admin.made(`/rooms/${room.id}/access-codes`, { role: 'moderator', code: '493027' })
  await page.getByRole('button', { name: 'Join meeting' }).click()
  await page.getByText('Please enter the access code of this room.').waitFor()
  for (let at = 0; at < 14; at++)
    await api(host).post(`/rooms/${room.id}/join`, { name: 'Bo', token: token.token, code: `WRONG${at}` })
  await page.getByLabel('Access code').fill('493027')
  await page.getByRole('button', { name: 'Join meeting' }).click()
  await page.getByText(/^Too many wrong codes\. Please try again in \d+\ss\.$/).waitFor()
  await context.close()
})

test('a full meeting says so, and lets whoever has a place in again', async () => {
  const { token } = await buildLine(admin, simulator, 'Full', [{ code: 'max_participants', value: 1 }])
  const [first, second] = [
    await browser.newContext({ ...PHONE, locale: 'en' }),
    await browser.newContext({ ...PHONE, locale: 'pt-BR' }),
  ]
  const [page, other] = [await first.newPage(), await second.newPage()]
  const enter = async () => {
    await page.goto(token.url)
    await page.getByLabel('Your name').fill('Ana Souza')
    await page.getByRole('button', { name: 'Join meeting' }).click()
    return seenIn(page)
  }
  expect((await enter()).name).toBe('Ana Souza')
  await other.goto(token.url)
  await other.getByLabel('Seu nome').fill('Bo')
  await other.getByRole('button', { name: 'Entrar na reunião' }).click()
  await other.getByText('Esta reunião está lotada.').waitFor()
  await other.getByText('Tente de novo quando alguém tiver saído.').waitFor()
  await other.getByRole('button', { name: 'Tentar de novo' }).click()
  await other.getByText('Esta reunião está lotada.').waitFor()
  expect(await other.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
  expect((await enter()).name).toBe('Ana Souza')
  await Promise.all([first.close(), second.close()])
})

test('who is signed in and may moderate the room comes in by its address alone', async () => {
  const { room } = await buildLine(admin, simulator, 'By right')
  const { cookie } = await signIn(host, host.admin)
  const [name = '', value = ''] = cookie.split('=')
  const context = await browser.newContext(PHONE)
  const page = await context.newPage()
  await page.goto(`${host.url}${room.url}`)
  await page.getByRole('heading', { name: 'This link does not lead to a room.' }).waitFor()
  await context.addCookies([{ name, value: value.split(';')[0] ?? '', url: host.url }])
  await page.reload()
  const { user } = (await api(host, { cookie }).get('/me')).body
  await page.getByText('You join as a moderator.').waitFor()
  expect(await page.getByLabel('Your name').inputValue()).toBe(`${user.first_name} ${user.last_name}`)
  await page.getByRole('button', { name: 'Join meeting' }).click()
  expect((await seenIn(page)).role).toBe('MODERATOR')
  await context.close()
})

test('an admin gives a room a code from its page, and deletes it', async () => {
  const { room } = await buildLine(admin, simulator, 'Dashboard')
  const { cookie } = await signIn(host, host.admin)
  const [name = '', value = ''] = cookie.split('=')
  const context = await browser.newContext({ locale: 'en' })
  await context.addCookies([{ name, value: value.split(';')[0] ?? '', url: host.url }])
  const page = await context.newPage()
  await page.goto(`${host.url}/dashboard/rooms/${room.id}`)
  await page.getByText('No access codes').waitFor()
  await page.getByRole('button', { name: 'New access code' }).click()
  await page.getByLabel('Code', { exact: true }).fill('12')
  await page.getByRole('button', { name: 'Create code' }).click()
  await page.getByText('Use 4 to 12 letters (A to Z) and digits.').waitFor()
  await page.getByLabel('Code', { exact: true }).fill('aula-27')
  await page.getByRole('button', { name: 'Create code' }).click()
  await page.getByText('Access code AULA27 created').waitFor()
  await page.getByRole('button', { name: 'Actions for code AULA27' }).click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
  await page.getByText('No access codes').waitFor()
  const opened = context.waitForEvent('page')
  await page.getByRole('button', { name: 'Start meeting' }).click()
  expect((await seenIn(await opened)).role).toBe('MODERATOR')
  await context.close()
})
