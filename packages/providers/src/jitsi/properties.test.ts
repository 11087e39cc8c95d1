import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { jaas, jitsi } from './index.ts'

const keys = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
})
const app_id = `vpaas-magic-cookie-${'0123456789abcdef'.repeat(2)}`
const own = { host_url: 'https://meet.example.com', app_id: 'streamwise', app_secret: 'geheim' }
const theirs = { app_id, key_id: '4f4910', private_key: keys.privateKey }

async function problems(type: typeof jitsi, properties: object): Promise<Record<string, unknown>> {
  const { error } = await type.properties.safeParseAsync(properties)
  return error ? z.flattenError(error).fieldErrors : {}
}

describe('host_url', () => {
  test.each([
    ['https://meet.example.com', 'https://meet.example.com'],
    ['https://meet.example.com/', 'https://meet.example.com'],
    ['https://Meet.example.com:8443/Acme/', 'https://meet.example.com:8443/Acme'],
    ['http://127.0.0.1:8000', 'http://127.0.0.1:8000'],
  ])('%s becomes %s, and stays so', async (text, expected) => {
    for (const host_url of [text, expected])
      expect(await jitsi.properties.parseAsync({ ...own, host_url })).toMatchObject({ host_url: expected })
  })

  test.each([
    ['http://meet.example.com', /must begin with https/],
    ['meet.example.com', /must be a whole one/],
    ['https://meet.example.com/acme/room', /no deeper path/],
    ['https://meet.example.com/a%20b', /no deeper path/],
    ['https://user:pw@meet.example.com', /user name or password/],
    ['https://meet.example.com/?jwt=x', /query/],
    ['https://meet.example.com/#config', /fragment/],
    [`https://meet.example.com/${'x'.repeat(3000)}`, /longer than/],
    ['', /Enter the address/],
    [undefined, /Enter the address/],
  ])('%j is refused with a sentence', async (host_url, sentence) => {
    const { host_url: said } = await problems(jitsi, { ...own, host_url })
    expect(said).toEqual([expect.stringMatching(sentence)])
  })
})

describe('a Jitsi Meet of one’s own', () => {
  test('has tokens unless told otherwise, for the audience that most servers take', async () => {
    expect(await jitsi.properties.parseAsync(own)).toEqual({
      ...own,
      authentication: 'jwt',
      audience: 'jitsi',
    })
  })

  test('needs app ID and secret for them, and nothing without', async () => {
    const { host_url } = own
    expect(await problems(jitsi, { host_url })).toEqual({
      app_id: [expect.stringContaining('Enter the app ID')],
      app_secret: [expect.stringContaining('Enter the app secret')],
    })
    expect(await problems(jitsi, { ...own, app_secret: '  ' })).toHaveProperty('app_secret')
    expect(await problems(jitsi, { host_url, authentication: 'none' })).toEqual({})
    expect(await problems(jitsi, { ...own, authentication: 'basic' })).toHaveProperty('authentication')
    expect(await problems(jitsi, { ...own, app_secret: 'a\u0000b' })).toHaveProperty('app_secret')
    expect(await problems(jitsi, { ...own, app_secret: 'x'.repeat(1025) })).toHaveProperty('app_secret')
  })
})

describe('JaaS', () => {
  test('is at 8x8.vc unless told otherwise', async () => {
    expect(await jaas.properties.parseAsync(theirs)).toMatchObject({ host_url: 'https://8x8.vc' })
  })

  test('takes the key ID with or without its AppID, but not with another', async () => {
    expect(await problems(jaas, { ...theirs, key_id: `${app_id}/4f4910` })).toEqual({})
    expect(await problems(jaas, { ...theirs, key_id: `${app_id.replace('0', 'f')}/4f4910` })).toEqual({
      key_id: ['This key belongs to another AppID.'],
    })
    expect(await problems(jaas, { ...theirs, key_id: 'a/b/c' })).toHaveProperty('key_id')
  })

  test('tells a wrong AppID and a wrong key in the form', async () => {
    expect(await problems(jaas, { ...theirs, app_id: 'my-app' })).toEqual({
      app_id: [expect.stringContaining('vpaas-magic-cookie-')],
    })
    expect(await problems(jaas, { ...theirs, private_key: keys.publicKey })).toEqual({
      private_key: [expect.stringContaining('public key')],
    })
    expect(await problems(jaas, {})).toEqual({
      app_id: ['Enter the AppID.'],
      key_id: ['Enter the key ID.'],
      private_key: ['Enter the private key.'],
    })
  })

  test('an error never repeats the key', async () => {
    const half = keys.privateKey.slice(0, 400)
    const { error } = await jaas.properties.safeParseAsync({ ...theirs, private_key: half })
    expect(JSON.stringify(error)).not.toContain(half.slice(100, 130))
  })
})

test.each([jitsi, jaas])("a form can be drawn from $provider_type's properties", type => {
  const form = z.toJSONSchema(type.properties, { io: 'input' })
  expect(form).toMatchObject({ type: 'object', additionalProperties: false })
  for (const field of Object.values(form.properties ?? {}))
    expect(field).toMatchObject({ title: expect.any(String), description: expect.any(String) })
  const secrets = Object.entries(form.properties ?? {}).filter(([, field]) => Object(field).sensitive)
  expect(secrets.map(([name]) => name)).toEqual([type === jaas ? 'private_key' : 'app_secret'])
})

test('an unknown key is refused by name, in properties and in settings', async () => {
  const { error } = await jitsi.properties.safeParseAsync({ ...own, sercet: 'x' })
  expect(z.flattenError(error ?? new z.ZodError([])).formErrors[0]).toContain('sercet')
  expect(jitsi.settings.safeParse({ any: 1 }).success).toBe(false)
})
