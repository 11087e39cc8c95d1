import { newSecret, type RoomWith } from '@streamwise/domain'
import { describe, expect, expectTypeOf, it } from 'vitest'
import { createClient } from './client.ts'
import { each, type Page, pages } from './pages.ts'

const secret = newSecret(count => new Uint8Array(count).fill(7))
const url = 'https://meet.example.com'

describe('createClient', () => {
  it.each([
    ['no secret', { url, secret: undefined }, /^secret is missing/],
    ['an empty secret', { url, secret: '' }, /^secret is missing/],
    ['a password', { url, secret: 'hunter2' }, /^secret is not one of StreamWise/],
    ['a secret cut short', { url, secret: secret.slice(0, -1) }, /^secret is not one of StreamWise/],
    ['a secret with a slip', { url, secret: secret.replace(/.$/, '_') }, /^secret is not one of StreamWise/],
    ['no address', { url: undefined, secret }, /^url is missing/],
    ['no scheme', { url: 'meet.example.com', secret }, /^url must begin with http/],
    ['another scheme', { url: 'file:///etc/passwd', secret }, /^url must begin with http/],
    ['a password in the address', { url: 'https://a:b@meet.example.com', secret }, /^url must not hold/],
    ['a time-out of 0', { url, secret, timeout: 0 }, /^timeout must be/],
    ['no tries', { url, secret, tries: 0 }, /^tries must be a whole number from 1 to 20/],
    ['half a millisecond', { url, secret, tryTimeout: 0.5 }, /^tryTimeout must be/],
    ['an endless time-out', { url, secret, timeout: Number.POSITIVE_INFINITY }, /^timeout must be/],
  ])('refuses %s', (_, options, message) => {
    expect(() => createClient(options)).toThrow(message)
  })

  it('does not repeat a wrong secret', () => {
    expect(() => createClient({ url, secret: 'swk_almost' })).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('swk_almost') }),
    )
  })

  it('calls the address, below its path, with the secret', async () => {
    const called: unknown[] = []
    const fetch = async (address: string, init: RequestInit) => {
      called.push([init.method, address, init.headers])
      return Response.json({ result: { data: {} } })
    }
    const client = createClient({ url: new URL('https://meet.example.com/video/'), secret, fetch })
    await client.rooms.get.query({ id: 'k3v9x0qa' })
    expect(called).toEqual([
      [
        'GET',
        'https://meet.example.com/video/trpc/rooms.get?input=%7B%22id%22%3A%22k3v9x0qa%22%7D',
        { authorization: `Bearer ${secret}` },
      ],
    ])
  })
})

describe('types', () => {
  const client = createClient({ url, secret })

  it('come from the router', () => {
    expectTypeOf(client.rooms.get.query).returns.resolves.toEqualTypeOf<RoomWith>()
    expectTypeOf(client.rooms.create.mutate)
      .parameter(0)
      .toExtend<{ room_name: string; account_id: string }>()
    expectTypeOf(client.rooms.create).not.toHaveProperty('query')
    expectTypeOf(client.rooms.list).not.toHaveProperty('mutate')
  })

  it('go through the walks of a list', () => {
    expectTypeOf(each(client.rooms.list.query, {})).toEqualTypeOf<AsyncGenerator<RoomWith, void, undefined>>()
    expectTypeOf(pages(client.rooms.list.query, {})).toEqualTypeOf<
      AsyncGenerator<Page<RoomWith>, void, undefined>
    >()
    // @ts-expect-error: there is no such filter
    each(client.rooms.list.query, { colour: 'red' })
    // @ts-expect-error: not a list
    each(client.rooms.get.query, { id: 'x' })
  })
})
