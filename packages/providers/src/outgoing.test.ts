import { describe, expect, test } from 'vitest'
import { guardedFetch } from './outgoing.ts'

function guarded(allowPrivateAddresses: boolean) {
  const calls: { url: string; init: RequestInit | undefined }[] = []
  const fetch = guardedFetch({
    allowPrivateAddresses,
    fetch: async (url, init) => {
      calls.push({ url, init })
      return new Response('ok')
    },
  })
  return { fetch, calls }
}

describe('guardedFetch', () => {
  test.each([
    'http://127.0.0.1/',
    'http://127.1/',
    'http://2130706433/',
    'http://0x7f000001/',
    'http://0177.0.0.1/',
    'https://[::1]:8443/',
    'https://[::ffff:7f00:1]/',
    'https://10.1.2.3/bigbluebutton/api',
    'http://169.254.169.254/latest/meta-data/',
    'https://localhost/',
    'https://user:pw@localhost/',
    'https://metadata.google.internal/',
    'https://１２７.0.0.1/',
  ])('refuses %s, and says which setting allows it', async url => {
    const { fetch, calls } = guarded(false)
    await expect(fetch(url)).rejects.toMatchObject({
      code: 'address_forbidden',
      message: expect.stringContaining('ALLOW_PRIVATE_ADDRESSES'),
    })
    expect(calls).toEqual([])
  })

  test('the refusal names the host alone: the rest may hold a secret', async () => {
    const refused = guarded(false).fetch('https://user:geheim@localhost/path?checksum=geheim')
    await expect(refused).rejects.not.toThrow(/geheim/)
  })

  test.each(['file:///etc/passwd', 'ftp://example.com/', 'data:text/plain,x', 'nonsense', ''])(
    'refuses %j even where private addresses are allowed',
    async url => {
      await expect(guarded(true).fetch(url)).rejects.toMatchObject({ code: 'address_forbidden' })
    },
  )

  test('lets public addresses through, and private ones where they are allowed', async () => {
    expect(await (await guarded(false).fetch('https://bbb.example.com/')).text()).toBe('ok')
    expect(await (await guarded(true).fetch('http://127.0.0.1/')).text()).toBe('ok')
  })

  test('never follows a redirect, whatever is asked', async () => {
    const { fetch, calls } = guarded(false)
    await fetch('https://bbb.example.com/', { method: 'POST', redirect: 'follow' })
    expect(calls[0]?.init).toEqual({ method: 'POST', redirect: 'manual' })
  })
})
