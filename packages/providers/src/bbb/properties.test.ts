import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { scalelite } from '../scalelite/index.ts'
import { bbb } from './index.ts'

const secret = 'geheim'

function hostUrl(text: unknown) {
  const result = bbb.properties.safeParse({ host_url: text, secret })
  return result.success ? result.data.host_url : z.flattenError(result.error).fieldErrors.host_url
}

describe('host_url', () => {
  test.each([
    ['https://bbb.example.com', 'https://bbb.example.com/bigbluebutton/api'],
    ['https://bbb.example.com/', 'https://bbb.example.com/bigbluebutton/api'],
    ['https://bbb.example.com/bigbluebutton', 'https://bbb.example.com/bigbluebutton/api'],
    ['https://bbb.example.com/bigbluebutton/', 'https://bbb.example.com/bigbluebutton/api'],
    ['https://bbb.example.com/bigbluebutton/api', 'https://bbb.example.com/bigbluebutton/api'],
    ['https://bbb.example.com/bigbluebutton/api///', 'https://bbb.example.com/bigbluebutton/api'],
    ['https://example.com/one/', 'https://example.com/one/bigbluebutton/api'],
    ['  HTTPS://BBB.example.com:443 ', 'https://bbb.example.com/bigbluebutton/api'],
    ['https://bbb.example.com:8443', 'https://bbb.example.com:8443/bigbluebutton/api'],
    ['https://bücher.example', 'https://xn--bcher-kva.example/bigbluebutton/api'],
    ['http://localhost:8080', 'http://localhost:8080/bigbluebutton/api'],
    ['http://127.0.0.1', 'http://127.0.0.1/bigbluebutton/api'],
    ['http://127.9.8.7', 'http://127.9.8.7/bigbluebutton/api'],
    ['http://[::1]:80', 'http://[::1]/bigbluebutton/api'],
  ])('%s becomes %s, and stays so', (text, expected) => {
    expect(hostUrl(text)).toBe(expected)
    expect(hostUrl(expected)).toBe(expected)
  })

  test.each([
    ['http://bbb.example.com', /must begin with https/],
    ['http://localhost.example.com', /must begin with https/],
    ['http://10.0.0.1', /must begin with https/],
    ['http://127.0.0.1.example.com', /must begin with https/],
    ['bbb.example.com', /must be a whole one/],
    ['ftp://bbb.example.com', /must be a whole one/],
    ['javascript:alert(1)', /must be a whole one/],
    ['https://', /must be a whole one/],
    ['https://user:pw@bbb.example.com', /user name or password/],
    ['https://user@bbb.example.com', /user name or password/],
    ['https://bbb.example.com/?a=1', /query/],
    ['https://bbb.example.com?', /query/],
    ['https://bbb.example.com/#x', /fragment/],
    ['https://bbb.exa\nmple.com', /cannot be printed/],
    ['https://bbb example.com', /spaces/],
    [`https://bbb.example.com/${'x'.repeat(3000)}`, /longer than 2048/],
    [`https://bbb.example.com/${'x'.repeat(2020)}`, /longer than 2048/],
    ['', /Enter the address/],
    ['   ', /Enter the address/],
    [undefined, /Enter the address/],
    [42, /Enter the address/],
    [['https://bbb.example.com'], /Enter the address/],
  ])('%j is refused with a sentence', (text, sentence) => {
    expect(hostUrl(text)).toEqual([expect.stringMatching(sentence)])
  })
})

describe('the other properties', () => {
  const host_url = 'https://bbb.example.com'

  test('the secret is trimmed, and an algorithm need not be chosen', () => {
    expect(bbb.properties.parse({ host_url, secret: '  geheim\n' })).toEqual({
      host_url: 'https://bbb.example.com/bigbluebutton/api',
      secret: 'geheim',
    })
  })

  test.each([[''], ['  '], ['x'.repeat(257)], ['a\u0000b'], [42], [undefined]])(
    'the secret %j is refused',
    value => {
      expect(bbb.properties.safeParse({ host_url, secret: value }).success).toBe(false)
    },
  )

  test('an error never repeats the secret', () => {
    const result = bbb.properties.safeParse({ host_url: 'nonsense', secret: 'hush\u0000hush' })
    expect(JSON.stringify(result.error)).not.toContain('hush')
  })

  test('BigBlueButton takes sha384, Scalelite does not', () => {
    const properties = { host_url, secret, checksum_algorithm: 'sha384' }
    expect(bbb.properties.safeParse(properties).success).toBe(true)
    expect(scalelite.properties.safeParse(properties).success).toBe(false)
    expect(bbb.properties.safeParse({ ...properties, checksum_algorithm: 'md5' }).success).toBe(false)
  })

  test('an unknown key is refused by name, in properties and in settings', () => {
    const result = bbb.properties.safeParse({ host_url, secret, sercet: 'x' })
    expect(z.flattenError(result.error ?? new z.ZodError([])).formErrors[0]).toContain('sercet')
    expect(bbb.settings.safeParse({ any: 1 }).success).toBe(false)
    expect(bbb.settings.parse({})).toEqual({})
  })
})

test.each([bbb, scalelite])("a form can be drawn from $provider_type's properties", type => {
  const form = z.toJSONSchema(type.properties, { io: 'input' })
  expect(form).toMatchObject({
    type: 'object',
    additionalProperties: false,
    required: ['host_url', 'secret'],
    properties: {
      host_url: { type: 'string', title: 'Server address', maxLength: 2048, placeholder: expect.any(String) },
      secret: { type: 'string', title: 'Shared secret', maxLength: 256, sensitive: true },
      checksum_algorithm: { type: 'string', enum: expect.arrayContaining(['sha1']) },
    },
  })
  for (const field of Object.values(form.properties ?? {}))
    expect(field).toMatchObject({ title: expect.any(String), description: expect.any(String) })
})
