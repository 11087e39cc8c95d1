import { PERMISSION_CODES } from '@streamwise/domain'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createClient, each, type StreamWiseClient } from './index.ts'
import { newAccount, newSecretOf, startPlatform, type TestPlatform } from './testing.ts'
import { seeded, startProxy, type Trouble } from './testing-proxy.ts'

const ROOMS = 200
const AT_ONCE = 8

let platform: TestPlatform
let secret: string
let streamwise: StreamWiseClient
beforeAll(async () => {
  platform = await startPlatform()
  secret = await newSecretOf(platform.url, [...PERMISSION_CODES])
  streamwise = createClient({ url: platform.url, secret })
})
afterAll(() => platform[Symbol.asyncDispose]())

it(`makes ${ROOMS} rooms through a proxy that fails three times in ten, each once`, {
  timeout: 120_000,
}, async () => {
  const account_id = (await newAccount(streamwise)).id
  const happened: Record<Trouble, number> = { none: 0, 'request lost': 0, 'answer lost': 0, 'answer cut': 0 }
  const random = seeded(20_261_121)
  const troubles: Trouble[] = ['request lost', 'answer lost', 'answer cut']
  await using proxy = await startProxy(platform.url, () => {
    const trouble = troubles[Math.floor(random() * 10)] ?? 'none'
    happened[trouble]++
    return trouble
  })
  const shaky = createClient({ url: proxy.url, secret, tries: 20, sleep: async () => {} })
  const names = Array.from({ length: ROOMS }, (_, at) => `Room ${at}`)
  const waiting = names.values()
  const made: string[] = []
  const work = async () => {
    for (const room_name of waiting)
      made.push((await shaky.rooms.create.mutate({ room_name, account_id })).id)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))

  const seen: { id: string; room_name: string }[] = []
  for await (const room of each(shaky.rooms.list.query, { account_id, limit: 20 })) seen.push(room)
  expect(seen.map(room => room.room_name).sort()).toEqual(names.toSorted())
  expect(made.sort()).toEqual(seen.map(({ id }) => id).sort())
  for (const trouble of troubles) expect(happened[trouble], trouble).toBeGreaterThan(10)
})

it('would make one twice without the key: what is shown above is the key’s doing', async () => {
  let lost = 0
  await using proxy = await startProxy(platform.url, () => (lost++ === 0 ? 'answer lost' : 'none'))
  const keyless = createClient({
    url: proxy.url,
    secret,
    sleep: async () => {},
    fetch: (url, init) => {
      const headers = new Headers(init.headers)
      headers.delete('idempotency-key')
      return fetch(url, { ...init, headers })
    },
  })
  await keyless.servicePackages.create.mutate({ name: 'Twice' })
  const { data } = await streamwise.servicePackages.list.query({ search: 'Twice' })
  expect(data).toHaveLength(2)
})
