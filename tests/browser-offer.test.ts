import { PERMISSION_CODES } from '@streamwise/domain'
import { type Simulator, startSimulator } from '@streamwise/simulator'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { t as auditWords } from '../apps/web/src/audit-entries/messages.ts'
import { t as jobWords } from '../apps/web/src/jobs/messages.ts'
import { t as sharedWords } from '../apps/web/src/messages/index.ts'
import { t as packageWords } from '../apps/web/src/service-packages/messages.ts'
import { t as providerWords } from '../apps/web/src/service-providers/messages.ts'
import { t as settingsWords } from '../apps/web/src/settings/messages.ts'
import { t as systemWords } from '../apps/web/src/system/messages.ts'
import { launchBrowser } from './browser.ts'
import { type Host, startHost } from './hosts.ts'
import { type Api, api, signIn } from './http.ts'
import { buildLine, credential } from './line.ts'
import { openScreen, READERS } from './screen.ts'

/** What an operator puts together to sell, and sees of the platform itself, with nothing but the screen. */

let browser: Browser
let simulator: Simulator
let host: Host
let admin: Api
let cookie: string

beforeAll(async () => {
  browser = await launchBrowser()
  simulator = await startSimulator({ clock: 'real' })
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

describe.each(READERS)('what is offered, in $locale', reader => {
  const stage = async () => {
    const screen = await openScreen(browser, host.url, reader, { cookie })
    const { page } = screen
    return {
      ...screen,
      shared: await sharedWords.in(reader.locale),
      providers: await providerWords.in(reader.locale),
      packages: await packageWords.in(reader.locale),
      open: (path: string) => page.goto(`${host.url}/dashboard${path}`),
      button: (label: string | RegExp) => page.getByRole('button', { name: label, exact: true }),
      heading: (name: string) => page.getByRole('heading', { name, level: 1, exact: true }).waitFor(),
      choose: async (label: string, item: string) => {
        await page.getByRole('button', { name: label, exact: true }).first().click()
        await page.getByRole('menuitem', { name: item, exact: true }).click()
      },
      /** Nothing went wrong in the page, and everybody can use it. */
      fine: async () => {
        expect(await screen.accessible()).toEqual([])
        expect(screen.complaints).toEqual([])
      },
    }
  }

  test('a provider is tested before it is saved, sold in a package, and the package compared with its copy', async () => {
    await using on = await stage()
    const { page, providers, packages, shared, button } = on
    const name = `Frankfurt ${reader.theme}`
    await on.open('/service-providers/new')
    await page.locator('input[value="bbb"]').check({ force: true })
    await page.getByLabel(providers('name')).fill(name)
    await page.locator('[name="properties.host_url"]').fill(simulator.apiUrl)
    await page.locator('[name="properties.secret"]').fill('not the secret of that server')
    await button(providers('test')).click()
    await page.getByText(providers('test.wrong_secret'), { exact: true }).waitFor()
    await on.fine()
    await page.locator('[name="properties.secret"]').fill(simulator.secret)
    // What was found of other values is gone.
    await page.getByText(providers('test.wrong_secret'), { exact: true }).waitFor({ state: 'detached' })
    await button(providers('test')).click()
    await page.getByText(providers('test.ok'), { exact: true }).waitFor()
    await button(providers('register')).click()
    await on.heading(name)
    await page.getByText(providers('health.healthy'), { exact: true }).first().waitFor()
    await page.getByText(providers('used.none')).waitFor()
    await on.fine()

    await page.getByRole('link', { name: providers('used.add') }).click()
    const sold = `Meetings ${reader.theme}`
    await page.locator('[name="name"]').fill(sold)
    await page.locator('[name="price"]').fill('49')
    await page.getByLabel(packages('features.search')).fill('max_rooms')
    await expect.poll(() => page.locator('[name="features.max_duration"]').isVisible()).toBe(false)
    await page.locator('[name="features.max_rooms"]').fill('10')
    await on.fine()
    await button(packages('create')).click()
    await on.heading(sold)
    const first = new URL(page.url()).pathname.split('/').at(-1)

    await on.choose(shared('action.more'), packages('duplicate'))
    await expect
      .poll(() => page.locator('[name="name"]').inputValue())
      .toBe(packages('duplicate.name', { name: sold }))
    await page.locator('[name="price"]').fill('99')
    await button(packages('create')).click()
    await on.heading(packages('duplicate.name', { name: sold }))
    const second = new URL(page.url()).pathname.split('/').at(-1)

    await on.open(`/service-packages/compare?ids=${first},${second}`)
    const differing = page.getByRole('row').filter({ hasText: packages('compare.differs') })
    await expect.poll(() => differing.count()).toBe(1)
    expect(await differing.textContent()).toMatch(/49.*99/)
    await on.fine()
    await page.getByText(packages('compare.only_differences')).click()
    await expect.poll(() => page.getByRole('rowheader').count()).toBe(1)
  })

  test('retiring is done at once and undone by one press', async () => {
    await using on = await stage()
    const { page, packages, shared } = on
    const { id, name } = await admin.made('/service-packages', { name: `Old ${reader.theme}` })
    await on.open(`/service-packages/${id}`)
    await on.choose(shared('action.more'), packages('retire'))
    await page.getByText(packages('retire.done', { name })).waitFor()
    expect((await admin.get(`/service-packages/${id}`)).body.retired).toBe(true)
    await on.button(shared('action.undo')).click()
    await page.getByText(packages('mark.retired'), { exact: true }).waitFor({ state: 'detached' })
    expect((await admin.get(`/service-packages/${id}`)).body.retired).toBe(false)
  })

  test('a default provider can’t be disabled: the window leads to where it is one, and drains it instead', async () => {
    await using on = await stage()
    const { page, providers, shared } = on
    const line = await buildLine(admin, simulator, `Default ${reader.theme}`)
    const name = line.provider.provider_name
    await on.open(`/service-providers/${line.provider.id}`)
    await on.choose(shared('action.more'), providers('disable'))
    const dialog = page.getByRole('dialog', { name: providers('disable.refused', { name }) })
    await dialog.getByRole('link', { name: line.package.name }).first().waitFor()
    await dialog.getByText(`· ${line.customer.company_name}`).waitFor()
    await on.fine()
    await dialog.getByRole('button', { name: providers('drain'), exact: true }).click()
    await page.getByRole('heading', { name: providers('draining.note') }).waitFor()
    expect((await admin.get(`/service-providers/${line.provider.id}`)).body).toMatchObject({
      active: true,
      draining: true,
    })
  })

  test('a quota that is no number is said at its field, and nothing is sent', async () => {
    await using on = await stage()
    const { page, packages, shared, button } = on
    const { id } = await admin.made('/service-packages', { name: `Quota ${reader.theme}` })
    await on.open(`/service-packages/${id}/edit`)
    const quota = page.locator('[name="features.max_rooms"]')
    await quota.fill('ten')
    await page.getByLabel(packages('short')).fill('Changed')
    await button(shared('action.save')).click()
    await page.getByText(shared('field.integer')).waitFor()
    await expect.poll(() => quota.evaluate(field => field === document.activeElement)).toBe(true)
    await on.fine()
    expect((await admin.get(`/service-packages/${id}`)).body).toMatchObject({ version: 1, features: [] })
    await quota.fill('10')
    await button(shared('action.save')).click()
    await on.heading(`Quota ${reader.theme}`)
    expect((await admin.get(`/service-packages/${id}`)).body.features).toEqual([
      { code: 'max_rooms', value: 10 },
    ])
  })

  test('the settings show how they look, take effect at once, and the audit log says what changed', async () => {
    await using on = await stage()
    const { page, shared, button } = on
    const say = await settingsWords.in(reader.locale)
    const audit = await auditWords.in(reader.locale)
    await admin.patch('/settings', { platform_name: 'Before', brand_color: null, support_email: null })
    await on.open('/settings')
    await page.getByLabel(say('field.name')).fill('Aurora Meet')
    await page.getByLabel(say('field.color'), { exact: true }).fill('#facc15')
    const drawn = page.getByTestId('brand-button')
    await expect
      .poll(() =>
        drawn.evaluate(sign => [getComputedStyle(sign).backgroundColor, getComputedStyle(sign).color]),
      )
      .toEqual(['rgb(250, 204, 21)', 'rgb(0, 0, 0)'])
    await page.getByLabel(say('field.support_email')).fill('nowhere')
    await button(shared('action.save')).click()
    await page.locator('[name="support_email"][aria-invalid="true"]').waitFor()
    await on.fine()
    await page.getByLabel(say('field.support_email')).fill('help@example.com')
    await button(shared('action.save')).click()
    await page.getByText(say('saved')).waitFor()
    await page.getByRole('link', { name: 'Aurora Meet' }).waitFor()
    await expect.poll(() => page.title()).toContain('Aurora Meet')

    await on.open('/audit-entries?entity=Settings')
    await page.locator('[data-row-link]').first().click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('row').filter({ hasText: 'Before' }).getByText('Aurora Meet').waitFor()
    await on.fine()
    // The entry that is open has an address, also where the list does not hold it.
    const entry = new URL(page.url()).searchParams.get('entry') ?? ''
    await on.open(`/audit-entries?actor_type=participant&entry=${entry}`)
    await dialog.getByRole('row').filter({ hasText: 'Before' }).getByText('Aurora Meet').waitFor()
    await dialog.getByRole('link', { name: audit('more.request') }).click()
    await dialog.waitFor({ state: 'detached' })
    await expect.poll(() => page.locator('[data-row-link]').count()).toBe(1)
    expect(page.url()).toContain('request_id=')
    await on.open('/audit-entries?entry=nobody00')
    await page.locator('[data-toasts] [role="alert"]').waitFor()
    await expect.poll(() => page.url()).not.toContain('entry=')
  })

  test('how the platform is, and what it does by itself, is there to see', async () => {
    await using on = await stage()
    const { page } = on
    const system = await systemWords.in(reader.locale)
    const jobs = await jobWords.in(reader.locale)
    await on.open('/system')
    await page.getByRole('heading', { name: system('mail.none') }).waitFor()
    await on.fine()
    await on.open('/jobs')
    await page.locator('[data-row-link]').first().click()
    await page.getByRole('dialog').getByText(jobs('payload'), { exact: true }).waitFor()
    await on.fine()
  })
})
