import { sql } from '@streamwise/db'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { api, type Json } from './http.ts'
import { type Here, platformHere } from './in-process.ts'
import { credential, customerNamed } from './line.ts'

let here: Here
let nobody: ReturnType<typeof api>

beforeAll(async () => {
  here = await platformHere()
  nobody = api(here.target, null)
})
afterAll(() => here[Symbol.asyncDispose]())

const now = async (): Promise<Json> => (await here.admin.get('/settings')).body

test('there are settings from the start, with what the environment says beside them', async () => {
  const settings = await now()
  expect(settings).toMatchObject({
    object: 'Settings',
    platform_name: 'StreamWise',
    support_email: null,
    default_locale: 'en',
    default_timezone: 'UTC',
    default_currency: 'EUR',
    page_size: 50,
    brand_color: null,
    platform_url: 'http://platform.test',
    environment: { mail_from: 'StreamWise <platform@example.com>', allow_private_addresses: true },
  })
  expect(settings.uuid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/)
  expect(Math.abs(Date.parse(settings.created_at) - Date.now())).toBeLessThan(60_000)
})

test('defaults hold for what is made without saying otherwise, and only from then on', async () => {
  const { body: before } = await here.admin.post('/customers', customerNamed('Before'))
  const changed = { default_locale: 'pt-BR', default_timezone: 'America/Sao_Paulo', default_currency: 'BRL' }
  expect((await here.admin.patch('/settings', changed)).status).toBe(200)

  const { body: customer } = await here.admin.post('/customers', customerNamed('After'))
  expect(customer).toMatchObject({ locale: 'pt-BR', currency: 'BRL' })
  const { body: owner } = await here.admin.get(`/users/${customer.owner_id}`)
  expect(owner).toMatchObject({ locale: 'pt-BR', timezone: 'America/Sao_Paulo' })
  const person = { first_name: 'Bia', last_name: 'Lima' }
  const { body: user } = await here.admin.post('/users', { ...person, email: 'bia@example.com' })
  expect(user).toMatchObject({ locale: 'pt-BR', timezone: 'America/Sao_Paulo' })
  const { body: sold } = await here.admin.post('/service-packages', { name: 'S' })
  expect(sold.currency).toBe('BRL')

  const given = { locale: 'de', timezone: 'Europe/Berlin', email: 'ben@example.com' }
  expect((await here.admin.post('/users', { ...person, ...given })).body).toMatchObject(given)
  expect((await here.admin.get(`/customers/${before.id}`)).body).toMatchObject({
    locale: 'en',
    currency: 'EUR',
  })
})

test('anybody is told how the platform looks, and may keep that; nothing else', async () => {
  const brand = {
    platform_name: 'Aurora Meet',
    support_email: 'help@example.com',
    support_url: 'https://example.com/help',
    brand_color: '#0F766E',
    brand_logo_url: 'https://example.com/logo.svg',
  }
  await here.admin.patch('/settings', brand)
  const answer = await nobody.get('/settings/public')
  expect(answer.status).toBe(200)
  expect(answer.headers.get('cache-control')).toBe('public, max-age=60')
  const { default_locale, default_timezone, default_currency, page_size } = await now()
  expect(answer.body).toEqual({
    object: 'PublicSettings',
    ...brand,
    brand_color: '#0f766e',
    ...{ default_locale, default_timezone, default_currency, page_size },
  })
  expect((await nobody.get('/settings')).status).toBe(401)
  expect((await here.admin.get('/settings')).headers.get('cache-control')).toBe('no-store')
})

test('a change is audited with what it was; an older version is refused and changes nothing', async () => {
  const { version, page_size, id } = await now()
  const { body: changed } = await here.admin.patch('/settings', { page_size: 25, version })
  expect(changed).toMatchObject({ page_size: 25, version: version + 1 })
  const late = await here.admin.patch('/settings', { page_size: 75, version })
  expect(late.status).toBe(409)
  expect(late.body.code).toBe('stale_version')
  expect((await now()).page_size).toBe(25)
  const { body: log } = await here.admin.get(`/audit-entries?entity=Settings&entity_id=${id}&limit=1`)
  expect(log.data[0]).toMatchObject({
    action: 'settings.update',
    before: { page_size, version },
    after: { page_size: 25, version: version + 1 },
  })
})

test.each([
  ['platform_name', ''],
  ['platform_name', 'x'.repeat(61)],
  ['support_email', 'nowhere'],
  ['support_url', 'http://example.com'],
  ['support_url', 'javascript:alert(1)'],
  ['support_url', 'https://user:password@example.com/'],
  ['brand_logo_url', 'data:image/png;base64,AAAA'],
  ['brand_color', 'red'],
  ['brand_color', '#fff'],
  ['default_locale', 'not a language'],
  ['default_timezone', 'Mars/Olympus'],
  ['default_currency', 'ZZZ'],
  ['page_size', 9],
  ['page_size', 101],
  ['page_size', '50'],
  ['platform_url', 'https://other.example.com'],
  ['environment', {}],
  ['surprise', true],
])('%s = %j is refused at its name', async (name, value) => {
  const answer = await here.admin.patch('/settings', { [name]: value })
  expect(answer.status).toBe(422)
  expect(Object.keys(answer.body.errors)).toEqual([name])
})

test('a customer sees and changes none of it', async () => {
  const { body: customer } = await here.admin.post('/customers', customerNamed('Own'))
  const permissions = ['settings:read', 'settings:write']
  const wish = { name: 'Settings', permissions, customer_id: customer.id }
  expect((await here.admin.post('/api-credentials', wish)).status).toBe(422)
  const { secret } = await credential(here.admin, ['rooms:read'], customer.id)
  const own = api(here.target, { secret })
  expect((await own.get('/settings')).status).toBe(403)
  expect((await own.patch('/settings', { page_size: 10 })).status).toBe(403)
})

test('there is always exactly one', async () => {
  await expect(here.database.write([sql`DELETE FROM settings`])).rejects.toThrow('settings_stay')
  await expect(
    here.database.write([
      sql`INSERT INTO settings SELECT 2, 'x', created_at, updated_at, 1, 'Second', NULL, NULL, 'en', 'UTC', 'EUR', 50, NULL, NULL FROM settings`,
    ]),
  ).rejects.toThrow('settings_is_one')
})
