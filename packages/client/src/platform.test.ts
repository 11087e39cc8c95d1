import { newSecret } from '@streamwise/domain'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createClient, each, pages, type StreamWiseClient, StreamWiseError } from './index.ts'
import { newSecretOf, startPlatform, type TestPlatform } from './testing.ts'

let platform: TestPlatform
let secret: string
let streamwise: StreamWiseClient

beforeAll(async () => {
  platform = await startPlatform()
  secret = await newSecretOf(platform.url, ['customers:read', 'customers:write', 'rooms:read', 'rooms:write'])
  streamwise = createClient({ url: platform.url, secret })
})
afterAll(() => platform[Symbol.asyncDispose]())

const person = (name: string) => ({ first_name: name, last_name: 'Souza', email: `${name}@example.com` })
const failureOf = (call: Promise<unknown>): Promise<StreamWiseError> =>
  call.then(
    () => expect.fail('the call succeeded'),
    error => {
      expect(error).toBeInstanceOf(StreamWiseError)
      return error
    },
  )

describe('the client and the platform', () => {
  it('writes and reads', async () => {
    const made = await streamwise.customers.create.mutate({ ...person('ana'), company_name: 'Escola Aurora' })
    const read = await streamwise.customers.get.query({ id: made.uuid })
    expect(read).toEqual(made)
    expect(read.subdomain).toBe('escola-aurora')
  })

  it('walks a list through its pages, every item once', async () => {
    for (const n of [1, 2, 3, 4, 5])
      await streamwise.customers.create.mutate({ ...person(`page${n}`), company_name: `Page ${n}` })
    const input = { limit: 2, search: 'Page', sort: 'name' } as const
    const names: (string | null)[] = []
    for await (const customer of each(streamwise.customers.list.query, input))
      names.push(customer.company_name)
    expect(names).toEqual(['Page 1', 'Page 2', 'Page 3', 'Page 4', 'Page 5'])
    const sizes: number[] = []
    for await (const page of pages(streamwise.customers.list.query, input)) sizes.push(page.data.length)
    expect(sizes).toEqual([2, 2, 1])
  })

  it('says which field is wrong', async () => {
    const error = await failureOf(
      streamwise.customers.create.mutate({ ...person('x'), email: 'nobody', company_name: 'X' }),
    )
    expect(error).toMatchObject({ code: 'invalid_input', status: 422 })
    expect(error.errors).toEqual({ email: ['Enter an email address.'] })
    expect(error.message).toBe('Some of the input is not valid. (email: Enter an email address.)')
    expect(error.requestId).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('refuses what the credential does not allow', async () => {
    const error = await failureOf(streamwise.serviceProviders.list.query({}))
    expect(error).toMatchObject({
      code: 'forbidden',
      status: 403,
      details: { permission: 'service_providers:read' },
    })
  })

  it('does not find what is not there', async () => {
    expect(await failureOf(streamwise.rooms.get.query({ id: 'nothing' }))).toMatchObject({
      code: 'not_found',
      status: 404,
      message: 'Room not found.',
    })
  })

  it('says that a secret is unknown, without telling it', async () => {
    const unknown = newSecret(count => new Uint8Array(count))
    const stranger = createClient({ url: platform.url, secret: unknown })
    const error = await failureOf(stranger.rooms.list.query({}))
    expect(error).toMatchObject({ code: 'unauthorized', status: 401 })
    expect(JSON.stringify(error) + error.message + error.stack).not.toContain('swk_')
  })

  it('says that something else answers at a wrong path', async () => {
    const error = await failureOf(createClient({ url: `${platform.url}/sub/`, secret }).rooms.list.query({}))
    expect(error).toMatchObject({ code: 'unexpected_answer', status: 404 })
    expect(error.message).toContain('/sub does not answer as StreamWise does')
  })
})
