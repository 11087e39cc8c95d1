import { PERMISSION_CODES } from '@streamwise/domain'
import { type Simulator, startSimulator } from '@streamwise/simulator'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { t as credentialWords } from '../apps/web/src/api-credentials/messages.ts'
import { t as invitationWords } from '../apps/web/src/invitations/messages.ts'
import { t as membershipWords } from '../apps/web/src/memberships/messages.ts'
import { t as sharedWords } from '../apps/web/src/messages/index.ts'
import { t as roleWords } from '../apps/web/src/roles/messages.ts'
import { t as userWords } from '../apps/web/src/users/messages.ts'
import { launchBrowser } from './browser.ts'
import { type Host, startHost } from './hosts.ts'
import { type Api, api, type Json, signIn } from './http.ts'
import { buildLine, credential, type Line } from './line.ts'
import { openScreen, READERS, type Screen } from './screen.ts'

/** Who may do what, as an operator and a customer's own people decide it on the screen, and what they get wrong. */

const PASSWORD = 'a few unrelated words'

let browser: Browser
let simulator: Simulator
let host: Host
let admin: Api
let cookie: string

beforeAll(async () => {
  browser = await launchBrowser()
  simulator = await startSimulator()
  host = await startHost('node', { env: { RATE_LIMIT_ADDRESS: '0' } })
  cookie = (await signIn(host, host.admin)).cookie
  const { secret } = await credential(api(host, { cookie }), PERMISSION_CODES)
  admin = api(host, { secret })
})
afterAll(async () => {
  await browser?.close()
  await host?.[Symbol.asyncDispose]()
  await simulator?.close()
})

/** Somebody who accepted an invitation to a place, signed in. */
async function member(email: string, grant: Json): Promise<string> {
  const { id, url } = await admin.made('/invitations', { email, ...grant })
  const token = new URLSearchParams(new URL(url).hash.slice(1)).get('token')
  const person = { password: PASSWORD, first_name: 'Bia', last_name: 'Lima' }
  const answer = await api(host, null).post(`/invitations/${id}/accept`, { token, ...person })
  expect(answer.status, answer.text).toBe(200)
  return (await signIn(host, { email, password: PASSWORD })).cookie
}

describe.each(READERS)('in $locale, $theme', reader => {
  const tag = reader.locale.toLowerCase()
  const named = (word: string) => `${word} ${reader.locale}`
  const words = async () => ({
    credential: await credentialWords.in(reader.locale),
    invitation: await invitationWords.in(reader.locale),
    member: await membershipWords.in(reader.locale),
    role: await roleWords.in(reader.locale),
    shared: await sharedWords.in(reader.locale),
    user: await userWords.in(reader.locale),
  })
  let say: Awaited<ReturnType<typeof words>>
  let screen: Screen
  let line: Line
  beforeAll(async () => {
    say = await words()
    screen = await openScreen(browser, host.url, reader, { cookie })
    line = await buildLine(admin, simulator, named('Aurora'))
  })
  afterAll(() => screen?.[Symbol.asyncDispose]())

  const on = (at: Screen) => {
    const { page } = at
    const within = () => page.getByRole('dialog')
    return {
      page,
      open: (path: string) => page.goto(`${host.url}/dashboard${path}`),
      title: (name: string) => page.getByRole('heading', { level: 1, name }).waitFor(),
      press: (name: string) => page.getByRole('button', { name, exact: true }).first().click(),
      dialog: within,
      inWindow: (name: string) => within().getByRole('button', { name, exact: true }).click(),
      told: (text: string) => page.locator('[data-toasts]').getByText(text).first().waitFor(),
      undo: () =>
        page
          .locator('[data-toasts]')
          .getByRole('button', { name: say.shared('action.undo') })
          .last()
          .click(),
      item: (name: string) => page.getByRole('menuitem', { name, exact: true }),
      row: (text: string) => page.getByRole('row').filter({ hasText: text }),
      fine: async () => {
        expect(await at.accessible()).toEqual([])
        expect(at.complaints).toEqual([])
      },
    }
  }

  test('a role is made, changed beside the others, copied, and deleted when nobody holds it', async () => {
    const { page, open, title, press, told, item, inWindow, fine } = on(screen)
    const name = named('Help desk')
    await open('/roles/new')
    await title(say.role('new'))
    await page.getByLabel(say.role('name')).first().fill(name)
    await press(say.role('create.submit'))
    await page.locator('#permissions-errors, [role="alert"]').first().waitFor()
    const reading = { en: 'View rooms and their live status', 'pt-BR': 'Ver salas e se estão ao vivo' }[
      reader.locale
    ]
    await page.getByRole('checkbox', { name: reading }).check()
    await press(say.role('create.submit'))
    await title(name)
    await page.getByText(say.role('holders.none')).waitFor()
    await fine()

    await open('/roles')
    await page.getByRole('table').waitFor()
    expect(
      await page.getByRole('checkbox', { name: new RegExp(`^${say.role('role.viewer')}: `) }).count(),
    ).toBe(0)
    const ending = { en: 'End live meetings', 'pt-BR': 'Encerrar reuniões em andamento' }[reader.locale]
    await page.getByRole('checkbox', { name: `${name}: ${ending}` }).check()
    await page.getByText(say.role('matrix.change', { name, added: 1, taken: 0 })).waitFor()
    await fine()
    await press(say.role('matrix.save'))
    await told(say.role('did.matrix'))
    const [{ id, permissions }] = (await admin.get(`/roles?search=${encodeURIComponent(name)}`)).body.data
    expect(permissions.sort()).toEqual(['rooms:end', 'rooms:read'])

    await open(`/roles/${id}`)
    await title(name)
    await press(say.shared('action.more'))
    await item(say.role('copy')).click()
    await title(say.role('new'))
    expect(await page.getByLabel(say.role('name')).first().inputValue()).toBe(say.role('copy.name', { name }))

    const { id: user_id } = await admin.made('/users', {
      email: `held@${tag}.example`,
      first_name: 'Ana',
      last_name: 'Reis',
      send_welcome: false,
    })
    const { code } = (await admin.get(`/roles/${id}`)).body
    const { id: held } = await admin.made('/memberships', {
      user_id,
      customer_id: line.customer.id,
      role: code,
    })
    await open(`/roles/${id}`)
    await page.getByRole('link', { name: 'Ana Reis' }).waitFor()
    await press(say.shared('action.more'))
    expect(await item(say.role('delete.held', { n: 1 })).getAttribute('aria-disabled')).toBe('true')
    await page.keyboard.press('Escape')
    await admin.delete(`/memberships/${held}`)
    await page.reload()
    await page.getByText(say.role('holders.none')).waitFor()
    await press(say.shared('action.more'))
    await item(say.role('delete')).click()
    await page.getByRole('dialog').getByRole('textbox').fill(name)
    await inWindow(say.role('delete.confirm'))
    await told(say.role('did.delete', { name }))
  }, 60_000)

  test('a user is made, gets a role, and it is told what they may do and why', async () => {
    const { page, open, title, press, dialog, inWindow, told, undo, item, row, fine } = on(screen)
    const email = `carla@${tag}.example`
    await open('/users/new')
    await title(say.user('new'))
    await fine()
    await page.getByLabel(say.user('first_name')).first().fill('Carla')
    await page.getByLabel(say.user('last_name')).fill('Nunes')
    await page.getByRole('textbox', { name: say.user('email') }).fill(email)
    await press(say.user('create.submit'))
    await dialog().getByText('/reset-password').or(dialog().getByText('#token=')).first().waitFor()
    await inWindow(say.shared('action.close'))
    await title('Carla Nunes')
    await page.getByText(say.user('may.none', { name: 'Carla Nunes' })).waitFor()

    await press(say.user('roles.add'))
    await dialog().getByRole('combobox').first().fill(line.customer.company_name)
    await page
      .getByRole('option', { name: new RegExp(line.customer.company_name) })
      .first()
      .click()
    await dialog().getByLabel(say.member('role')).first().selectOption('viewer')
    await inWindow(say.member('add.submit'))
    await row(line.customer.company_name).getByText(say.role('role.viewer')).waitFor()
    await fine()

    const menu = say.user('roles.actions', { place: line.customer.company_name })
    await press(menu)
    await item(say.user('roles.remove')).click()
    await told(say.member('did.remove', { name: 'Carla Nunes', place: line.customer.company_name }))
    await page.getByText(say.user('may.none', { name: 'Carla Nunes' })).waitFor()
    await undo()
    await row(line.customer.company_name).waitFor()

    await page.getByRole('tab', { name: say.user('tab.permissions') }).click()
    await page.getByText(say.role('role.viewer')).first().waitFor()
    await fine()
    await page.getByRole('searchbox').fill('users:delete')
    await page.getByText(say.user('may.nothing_found')).waitFor()
    await page.getByLabel(say.user('may.not_too')).check()
    await page.getByText(say.user('may.nowhere')).waitFor()
    expect(await page.getByText(say.user('may.nowhere')).count()).toBe(1)

    const { data } = (await admin.get(`/users?search=${email}`)).body
    await open(`/users/${data[0].id}/memberships`)
    await title(say.member('all.title'))
    await press(say.member('all.remove', { place: line.customer.company_name }))
    await press(say.member('all.add'))
    await dialog().getByText(say.member('level.Room'), { exact: true }).click()
    await dialog().getByRole('combobox').first().fill(line.room.room_name)
    await page
      .getByRole('option', { name: new RegExp(line.room.room_name) })
      .first()
      .click()
    await dialog().getByLabel(say.member('role')).first().selectOption('moderator')
    await inWindow(say.member('all.take'))
    await page.getByText(say.member('all.diff', { added: 1, changed: 0, gone: 1 })).waitFor()
    await fine()
    await press(say.member('all.submit'))
    await title('Carla Nunes')
    await row(line.room.room_name).waitFor()
    const { data: now } = (await admin.get(`/users/${data[0].id}/memberships`)).body
    expect(now.map(({ role, room_id }: Json) => [role, room_id])).toEqual([['moderator', line.room.id]])

    await press(say.shared('action.more'))
    await item(say.user('action.deactivate')).click()
    await told(say.user('did.deactivate', { name: 'Carla Nunes' }))
    expect((await admin.get(`/users/${data[0].id}`)).body.status).toBe('inactive')
    await undo()
    await expect.poll(async () => (await admin.get(`/users/${data[0].id}`)).body.status).toBe('active')
  }, 60_000)

  test('people of a customer: invited, sent again, taken back; a domain that is refused, an owner who stays', async () => {
    const { page, open, press, dialog, inWindow, told, item, row, fine } = on(screen)
    const { id, company_name } = line.customer
    await admin.patch(`/customers/${id}`, { allowed_domains_registration: [`${tag}.example`] })
    await open(`/customers/${id}?tab=people`)
    const owner = row(say.role('role.customer_owner'))
    await owner.waitFor()
    await owner.getByRole('button').last().click()
    await page.getByText(say.member('owner.stays')).waitFor()
    expect(await item(say.member('remove')).getAttribute('aria-disabled')).toBe('true')
    await page.keyboard.press('Escape')

    await press(say.invitation('invite'))
    await dialog().getByLabel(say.invitation('email')).first().fill('diego@elsewhere.example')
    await dialog().getByLabel(say.member('role')).first().selectOption('viewer')
    await inWindow(say.invitation('invite.submit'))
    await dialog()
      .getByText(new RegExp(`${tag}\\.example`))
      .waitFor()
    expect(await dialog().getByLabel(say.invitation('email')).first().getAttribute('aria-invalid')).toBe(
      'true',
    )
    expect((await admin.get(`/invitations?customer_id=${id}`)).body.data).toEqual([])
    await fine()
    await dialog().getByLabel(say.invitation('email')).first().fill(`diego@${tag}.example`)
    await inWindow(say.invitation('invite.submit'))
    await dialog().getByText('#token=').waitFor()
    await inWindow(say.shared('action.close'))
    await row(`diego@${tag}.example`).waitFor()
    await fine()

    const menu = say.invitation('actions', { email: `diego@${tag}.example` })
    await press(menu)
    await item(say.invitation('resend')).click()
    await dialog().getByText('#token=').waitFor()
    await inWindow(say.shared('action.close'))
    await open(`/invitations?customer_id=${id}`)
    await row(company_name).waitFor()
    await fine()
    await press(menu)
    await item(say.invitation('revoke')).click()
    await inWindow(say.invitation('revoke'))
    await told(say.invitation('did.revoke', { email: `diego@${tag}.example` }))
    await row(say.invitation('status.revoked')).waitFor()
  }, 60_000)

  test('a customer’s own people give what they hold, and nothing that would be refused is offered', async () => {
    const place = { customer_id: line.customer.id }
    const { code } = await admin.made('/roles', {
      name: named('Team lead'),
      permissions: [
        'memberships:read',
        'memberships:write',
        'memberships:delete',
        'users:read',
        'roles:read',
        'customers:read',
        'rooms:read',
        'rooms:join',
        'meetings:read',
        'recordings:read',
        'recordings:play',
      ],
    })
    const theirs = await member(`lead@${tag}.example`, { ...place, role: code })
    await member(`eva@${tag}.example`, { ...place, role: 'moderator' })
    await using own = await openScreen(browser, host.url, reader, { cookie: theirs })
    const { page, open, press, dialog, inWindow, row, fine } = on(own)
    await open(`/customers/${line.customer.id}?tab=people`)
    await row(`eva@${tag}.example`).waitFor()
    // Neither the owner nor a moderator, who may do more, nor themselves.
    for (const person of [say.role('role.customer_owner'), `eva@${tag}.example`, `lead@${tag}.example`])
      await expect.poll(() => row(person).getByRole('button').count(), { message: person }).toBe(0)
    await press(say.invitation('invite'))
    const roles = dialog().getByLabel(say.member('role')).first()
    await expect
      .poll(async () => (await roles.locator('option').allTextContents()).slice(1).sort())
      .toEqual(expect.arrayContaining([named('Team lead'), say.role('role.viewer')]))
    const offered = await roles.locator('option').allTextContents()
    for (const more of ['customer_owner', 'account_manager', 'moderator'] as const)
      expect(offered).not.toContain(say.role(`role.${more}`))
    await dialog().getByLabel(say.invitation('email')).first().fill(`fabio@${tag}.example`)
    await roles.selectOption('viewer')
    await inWindow(say.invitation('invite.submit'))
    await dialog().getByText('#token=').waitFor()
    await inWindow(say.shared('action.close'))
    await row(`fabio@${tag}.example`).waitFor()
    await open('/roles')
    await page.getByRole('table').waitFor()
    expect(await page.getByRole('checkbox').count()).toBe(1) // “Only show differences”
    await fine()
  }, 60_000)

  test('an API credential: a wrong address, a secret shown once, a new one, and revoked', async () => {
    const { page, open, title, press, dialog, inWindow, told, item, fine } = on(screen)
    const name = named('Billing')
    await open('/api-credentials/new')
    await title(say.credential('new'))
    await page.getByLabel(say.credential('name')).first().fill(name)
    const reading = { en: 'View customers', 'pt-BR': 'Ver clientes' }[reader.locale]
    await page.getByRole('checkbox', { name: reading, exact: true }).check()
    await press(say.credential('allowed_ips.add'))
    await page.getByRole('textbox', { name: say.credential('allowed_ips') }).fill('192.0.2.0/99')
    await press(say.credential('create.submit'))
    await expect
      .poll(() =>
        page.getByRole('textbox', { name: say.credential('allowed_ips') }).getAttribute('aria-invalid'),
      )
      .toBe('true')
    await fine()
    await page.getByRole('textbox', { name: say.credential('allowed_ips') }).fill('192.0.2.0/24')
    await press(say.credential('create.submit'))
    const secret = await dialog().getByText(/^swk_/).first().textContent()
    await fine()
    await inWindow(say.credential('secret.done'))

    await page.getByRole('link', { name }).first().click()
    await title(name)
    await press(say.credential('rotate'))
    await dialog().getByLabel(say.credential('rotate.overlap')).selectOption('3600')
    await inWindow(say.credential('rotate.submit'))
    const next = await dialog().getByText(/^swk_/).first().textContent()
    expect(next).not.toBe(secret)
    await inWindow(say.credential('secret.done'))
    await page.getByText(say.credential('previous')).waitFor()
    await fine()

    await page.getByRole('link', { name: say.shared('action.edit') }).click()
    await title(say.credential('edit'))
    await page.getByLabel(say.credential('name')).first().fill(`${name} 2`)
    await press(say.credential('submit'))
    await title(`${name} 2`)

    await press(say.shared('action.more'))
    await item(say.credential('action.revoke')).click()
    const confirm = dialog().getByRole('button', { name: say.credential('revoke.confirm'), exact: true })
    expect(await confirm.isDisabled()).toBe(true)
    await dialog().getByRole('textbox').fill(`${name} 2`)
    await confirm.click()
    await told(say.credential('did.revoke', { name: `${name} 2` }))
    expect((await api(host, { secret: next ?? '' }).get('/me')).status).toBe(401)
  }, 60_000)
})
