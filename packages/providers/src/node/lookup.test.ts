import { describe, expect, test } from 'vitest'
import { startServer } from '../../test/server.ts'
import { guardedLookup, nodeFetch, type Resolve } from './lookup.ts'

function resolvesTo(...addresses: string[]): Resolve {
  return (_, __, done) =>
    done(
      null,
      addresses.map(address => ({ address, family: address.includes(':') ? 6 : 4 })),
    )
}

function lookUp(resolve: Resolve, all: boolean) {
  return new Promise((answer, fail) => {
    guardedLookup(resolve)('bbb.example.com', { all }, (error, address, family) =>
      error ? fail(error) : answer(all ? address : [address, family]),
    )
  })
}

describe('guardedLookup', () => {
  test('hands over the addresses that it checked, in the shape that was asked for', async () => {
    const resolve = resolvesTo('2606:4700::1', '1.1.1.1')
    expect(await lookUp(resolve, false)).toEqual(['2606:4700::1', 6])
    expect(await lookUp(resolve, true)).toEqual([
      { address: '2606:4700::1', family: 6 },
      { address: '1.1.1.1', family: 4 },
    ])
  })

  test.each([[['127.0.0.1']], [['1.1.1.1', '10.0.0.1']], [['::ffff:192.168.0.1']], [['not an address']]])(
    'refuses a name that leads to %j',
    async addresses => {
      for (const all of [true, false])
        await expect(lookUp(resolvesTo(...addresses), all)).rejects.toMatchObject({
          code: 'address_forbidden',
        })
    },
  )

  test('a name that does not resolve stays that', async () => {
    const error = Object.assign(new Error('queryA ENOTFOUND'), { code: 'ENOTFOUND' })
    await expect(lookUp((_, __, done) => done(error, []), true)).rejects.toBe(error)
    await expect(lookUp(resolvesTo(), true)).rejects.toThrow('has no address')
  })
})

describe('nodeFetch', () => {
  test('refuses a public name that leads to a private address when it is connected to', async () => {
    await using server = await startServer((_, response) => response.end('hello'))
    const refused = nodeFetch(false, resolvesTo('127.0.0.1'))(`http://rebind.example.com:${server.port}/`)
    await expect(refused).rejects.toMatchObject({ name: 'ProviderError', code: 'address_forbidden' })
    expect(server.seen).toEqual([])
  })

  test('refuses a private address that is written out', async () => {
    await expect(nodeFetch(false)('http://127.0.0.1:1/')).rejects.toMatchObject({ code: 'address_forbidden' })
  })

  test('connects where private addresses are allowed, and follows no redirect', async () => {
    await using server = await startServer((request, response) =>
      request.url === '/' ? response.writeHead(302, { location: '/next' }).end() : response.end('next'),
    )
    const response = await nodeFetch(true)(`${server.url}/`)
    expect(response.status).toBe(302)
    expect(server.seen.map(({ url }) => url)).toEqual(['/'])
  })
})
