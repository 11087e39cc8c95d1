import { PERMISSION_CODES } from '@streamwise/domain'
import { type Simulator, startSimulator } from '@streamwise/simulator'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { t as accountWords } from '../apps/web/src/accounts/messages.ts'
import { t as activityWords } from '../apps/web/src/activity/messages.ts'
import { t as contactWords } from '../apps/web/src/customers/contact/messages.ts'
import { t as customerWords } from '../apps/web/src/customers/messages.ts'
import { t as sharedWords } from '../apps/web/src/messages/index.ts'
import { t as changeWords } from '../apps/web/src/subscriptions/change/messages.ts'
import { t as contractWords } from '../apps/web/src/subscriptions/contract/messages.ts'
import { t as subscriptionWords } from '../apps/web/src/subscriptions/messages.ts'
import { t as partWords } from '../apps/web/src/subscriptions/parts/messages.ts'
import { launchBrowser } from './browser.ts'
import { type Host, startHost } from './hosts.ts'
import { type Api, api, type Json, signIn } from './http.ts'
import { buildLine, credential, type Line } from './line.ts'
import { openScreen, READERS, type Screen } from './screen.ts'

/** Contracts, as somebody runs them who has nothing but the screen: their main path, and what people get wrong. */

let browser: Browser
let simulator: Simulator
let host: Host
let admin: Api
let cookie: string

beforeAll(async () => {
  browser = await launchBrowser()
  simulator = await startSimulator()
  host = await startHost('node')
  cookie = (await signIn(host, host.admin)).cookie
  const { secret } = await credential(api(host, { cookie }), PERMISSION_CODES)
  admin = api(host, { secret })
})
afterAll(async () => {
  await browser?.close()
  await host?.[Symbol.asyncDispose]()
  await simulator?.close()
})

const read = async (path: string): Promise<Json> => (await admin.get(path)).body

describe.each(READERS)('in $locale, $theme', reader => {
  const named = (word: string) => `${word} ${reader.locale}`
  let screen: Screen
  let say: Awaited<ReturnType<typeof words>>

  const words = async () => ({
    account: await accountWords.in(reader.locale),
    activity: await activityWords.in(reader.locale),
    customer: await customerWords.in(reader.locale),
    change: await changeWords.in(reader.locale),
    contact: await contactWords.in(reader.locale),
    contract: await contractWords.in(reader.locale),
    part: await partWords.in(reader.locale),
    shared: await sharedWords.in(reader.locale),
    subscription: await subscriptionWords.in(reader.locale),
  })
  beforeAll(async () => {
    say = await words()
    screen = await openScreen(browser, host.url, reader, { cookie })
  })
  afterAll(async () => {
    await screen?.[Symbol.asyncDispose]()
  })

  const open = (path: string) => screen.page.goto(`${host.url}/dashboard${path}`)
  const title = (name: string) => screen.page.getByRole('heading', { level: 1, name }).waitFor()
  const press = (name: string) => screen.page.getByRole('button', { name, exact: true }).first().click()
  const inWindow = (name: string) =>
    screen.page.getByRole('dialog').getByRole('button', { name, exact: true }).click()
  const choose = async (item: string) => {
    await press(say.shared('action.more'))
    await screen.page.getByRole('menuitem', { name: item, exact: true }).click()
  }
  const told = (text: string) => screen.page.locator('[data-toasts]').getByText(text).first().waitFor()
  const line = (word: string, features = [{ code: 'max_rooms', value: 5 }]): Promise<Line> =>
    buildLine(admin, simulator, named(word), features)
  /** Another package on the same provider. */
  const packageOn = (provider: Json, name: string, more: Json) =>
    admin.made('/service-packages', {
      name: named(name),
      providers: [{ service_provider_id: provider.id }],
      ...more,
    })

  test('from a customer to their contract: renewed, changed after a look, suspended, canceled and taken back', async () => {
    const { customer, subscription, provider } = await line('Path')
    const large = await packageOn(provider, 'Large', {
      tier: 20,
      price: 9900,
      features: [{ code: 'max_rooms', value: 50 }],
    })
    const { name } = subscription
    const path = `/subscriptions/${subscription.id}`
    const now = () => read(path)

    await open(`/customers/${customer.id}`)
    await title(named('Path'))
    await screen.page.getByRole('meter').first().waitFor()
    expect(await screen.accessible()).toEqual([])
    await screen.page.getByRole('main').getByRole('link', { name }).click()
    await title(name)
    await screen.page.getByText(say.subscription('timeline.ends.next')).waitFor()
    expect(await screen.accessible()).toEqual([])

    await press(say.contract('renew'))
    await screen.page.getByLabel(say.contract('renew.cycles')).fill('3')
    expect(await screen.accessible()).toEqual([])
    await inWindow(say.contract('renew.submit'))
    await screen.page.getByRole('dialog').waitFor({ state: 'detached' })
    expect((await now()).cycles).toBe(4)

    await choose(say.contract('change'))
    await title(say.change('change.title', { name }))
    await screen.page.getByRole('combobox').fill(named('Large'))
    await screen.page.getByRole('option', { name: named('Large') }).click()
    await screen.page.getByText(say.change('direction.upgrade')).waitFor()
    await screen.page.getByText(say.change('way.more'), { exact: true }).waitFor()
    expect((await now()).package_id).toBe(subscription.package_id)
    expect(await screen.accessible()).toEqual([])
    await press(say.change('change.do', { name: named('Large') }))
    await told(say.change('change.done', { name: named('Large') }))
    // The name was the package's, so it is the new one's now.
    await title(named('Large'))
    expect(await now()).toMatchObject({ package_id: large.id, price: 9900 })

    await choose(say.contract('suspend'))
    await screen.page.getByRole('heading', { name: say.contract('note.suspended') }).waitFor()
    expect(await now()).toMatchObject({ status: 'suspended', suspended_by: 'platform' })
    expect(await screen.accessible()).toEqual([])
    await press(say.shared('action.undo'))
    await told(say.activity('undone'))
    expect((await now()).status).toBe('active')
    await choose(say.contract('suspend'))
    await choose(say.contract('unsuspend.reason'))
    await screen.page.getByLabel(say.contract('reason'), { exact: true }).fill('Paid today')
    expect(await screen.accessible()).toEqual([])
    await inWindow(say.contract('unsuspend'))
    await screen.page
      .getByRole('heading', { name: say.contract('note.suspended') })
      .waitFor({ state: 'detached' })
    expect((await now()).status).toBe('active')

    await choose(say.contract('cancel'))
    await screen.page.getByLabel(say.contract('reason'), { exact: true }).fill('Moved away')
    await inWindow(say.contract('cancel.submit'))
    await screen.page.getByText(say.contract('note.cancels.text')).waitFor()
    expect((await now()).cancels_at).toBe((await now()).ends_at)
    await press(say.contract('uncancel'))
    await screen.page.getByText(say.contract('note.cancels.text')).waitFor({ state: 'detached' })
    expect((await now()).cancels_at).toBeNull()
    const about = `/audit-entries?entity=Subscription&entity_id=${subscription.id}`
    const reasonOf = async (verb: string) =>
      (await read(`${about}&action=subscriptions.${verb}`)).data[0].after.reason
    expect(await reasonOf('cancel')).toBe('Moved away')
    expect(await reasonOf('unsuspend')).toBe('Paid today')
    expect(screen.complaints).toEqual([])
  }, 60_000)

  test('a package that is too small says what no longer fits, and is not taken', async () => {
    const { subscription, provider, account } = await line('Small')
    await admin.made('/rooms', { room_name: 'Second', account_id: account.id })
    const tiny = await packageOn(provider, 'Tiny', { features: [{ code: 'max_rooms', value: 1 }] })
    await open(`/subscriptions/${subscription.id}/change-package?package_id=${tiny.id}`)
    const alert = screen.page.getByRole('alert').filter({ hasText: say.change('too_small') })
    await alert.waitFor()
    expect(await alert.getByRole('listitem').textContent()).toContain(': 2 ')
    expect(await screen.page.getByText(say.change('over_limit'), { exact: true }).count()).toBe(1)
    const button = screen.page.getByRole('button', { name: say.change('change.do', { name: named('Tiny') }) })
    expect(await button.isDisabled()).toBe(true)
    expect(await screen.accessible()).toEqual([])
  }, 30_000)

  test('a canceled one is renewed only with its cancellation taken back', async () => {
    const { subscription } = await line('Gone')
    const path = `/subscriptions/${subscription.id}`
    await admin.made(`${path}/cancel`, {})
    await open(path)
    await press(say.contract('renew'))
    await inWindow(say.contract('renew.submit'))
    const box = screen.page.getByLabel(say.contract('renew.uncancel'))
    await screen.page.getByRole('dialog').getByText(say.contract('renew.uncancel.needed')).first().waitFor()
    expect(await box.getAttribute('aria-invalid')).toBe('true')
    expect((await read(path)).cycles).toBe(1)
    expect(await screen.accessible()).toEqual([])
    await box.check()
    await inWindow(say.contract('renew.submit'))
    await screen.page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(await read(path)).toMatchObject({ cycles: 2, cancels_at: null })
  }, 30_000)

  test('the default provider stays until another one is it', async () => {
    const { subscription, package: sold, provider } = await line('Served')
    const other = await admin.made('/service-providers', {
      provider_name: named('Spare'),
      provider_type: 'bbb',
      properties: { host_url: simulator.apiUrl, secret: simulator.secret },
    })
    await admin.made(`/service-packages/${sold.id}/providers`, { service_provider_id: other.id })
    const path = `/subscriptions/${subscription.id}`
    await open(`${path}?tab=providers`)
    const actions = (name: string) => press(say.part('provider.actions', { name }))
    const item = (name: string) => screen.page.getByRole('menuitem', { name, exact: true })
    await actions(provider.provider_name)
    expect(await item(say.part('provider.remove.default')).getAttribute('aria-disabled')).toBe('true')
    await screen.page.keyboard.press('Escape')

    await press(say.part('provider.add'))
    await inWindow(say.part('provider.add'))
    await told(say.part('provider.added', { name: named('Spare') }))
    expect(await screen.accessible()).toEqual([])
    await actions(named('Spare'))
    await item(say.part('provider.metadata.edit')).click()
    const facts = screen.page.getByRole('dialog')
    await facts.getByRole('button', { name: say.shared('metadata.add') }).click()
    await facts.getByLabel(say.shared('metadata.key')).fill('rack')
    await facts.getByLabel(say.shared('metadata.value')).fill('B7')
    expect(await screen.accessible()).toEqual([])
    await inWindow(say.shared('action.save'))
    await told(say.part('provider.metadata.changed', { name: named('Spare') }))
    await screen.page.getByText('B7').waitFor()
    await actions(named('Spare'))
    await item(say.part('provider.make_default')).click()
    await told(say.part('provider.made_default', { name: named('Spare') }))
    await actions(provider.provider_name)
    await item(say.part('provider.deactivate')).click()
    await told(say.part('provider.deactivated', { name: provider.provider_name }))
    await actions(provider.provider_name)
    await item(say.part('provider.remove')).click()
    await told(say.part('provider.removed', { name: provider.provider_name }))
    expect((await read(path)).providers).toMatchObject([
      { provider_name: named('Spare'), default: true, metadata: { rack: 'B7' } },
    ])
  }, 30_000)

  test('features change at once, and a match with the package is looked at first', async () => {
    const { subscription } = await line('Own', [
      { code: 'max_rooms', value: 5 },
      { code: 'max_accounts', value: 3 },
    ])
    const path = `/subscriptions/${subscription.id}`
    const rooms = async () =>
      (await read(path)).features.find(({ code }: Json) => code === 'max_rooms')?.value
    await open(`${path}?tab=features`)
    const row = screen.page.getByRole('main').getByRole('listitem')
    await row.first().waitFor()
    expect(await screen.accessible()).toEqual([])
    await row
      .filter({ has: screen.page.getByRole('meter') })
      .nth(1)
      .getByRole('button')
      .first()
      .click()
    await screen.page.getByLabel(say.part('feature.amount')).fill('0')
    await screen.page.getByText(say.part('feature.below', { used: '1' })).waitFor()
    await inWindow(say.shared('action.save'))
    await screen.page.getByText(say.subscription('usage.over', { over: '1' })).waitFor()
    expect(await rooms()).toBe(0)

    await choose(say.contract('sync'))
    await title(say.change('sync.title', { name: subscription.name }))
    await screen.page.getByText(say.change('way.more'), { exact: true }).waitFor()
    expect(await screen.accessible()).toEqual([])
    await press(say.change('sync.do'))
    await told(say.change('sync.done', { name: subscription.name }))
    expect(await rooms()).toBe(5)
    await open(`${path}/sync`)
    await screen.page.getByRole('heading', { name: say.change('sync.same') }).waitFor()
  }, 30_000)

  test('an account moves where it fits, and a customer is suspended with a way back', async () => {
    const { customer, subscription, account, package: sold } = await line('Moves')
    const second = await admin.made('/subscriptions', {
      package_id: sold.id,
      subscriber_id: customer.id,
      name: named('Second'),
    })
    const parent = async () => (await read(`/accounts/${account.id}`)).subscription_id
    await open(`/accounts/${account.id}`)
    await screen.page.getByRole('meter').first().waitFor()
    expect(await screen.accessible()).toEqual([])
    await choose(say.account('move'))
    await screen.page.getByRole('dialog').getByRole('combobox').fill(named('Second'))
    await screen.page.getByRole('option', { name: named('Second') }).click()
    await screen.page.getByText(say.account('move.fits')).first().waitFor()
    await inWindow(say.account('move.submit'))
    await told(say.account('move.done', { name: account.account_name, to: named('Second') }))
    expect(await parent()).toBe(second.id)
    await press(say.shared('action.undo'))
    await told(say.activity('undone'))
    expect(await parent()).toBe(subscription.id)

    const status = async () => (await read(`/customers/${customer.id}`)).status
    await open(`/customers/${customer.id}`)
    await choose(say.customer('to.suspended'))
    await screen.page.getByText(say.customer('means.suspended')).waitFor()
    expect(await status()).toBe('suspended')
    await press(say.shared('action.undo'))
    await screen.page.getByText(say.customer('means.suspended')).waitFor({ state: 'detached' })
    expect(await status()).toBe('active')
    await screen.page.getByRole('tab', { name: say.customer('tab.profile') }).click()
    await screen.page.getByRole('heading', { name: say.contact('documents') }).waitFor()
    expect(await screen.accessible()).toEqual([])
    expect(screen.complaints).toEqual([])
  }, 30_000)
})
