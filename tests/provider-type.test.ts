import type { ProviderType } from '@streamwise/providers'
import { providerTypes } from '@streamwise/providers'
import { expect, it } from 'vitest'
import * as z from 'zod'
import { readEnvironment } from '../apps/worker/src/node/environment.ts'
import { startServer } from '../apps/worker/src/node/server.ts'
import { freePort, temporaryDirectory } from './hosts.ts'
import { api, signIn } from './http.ts'

/** A back-end that is nothing like BigBlueButton: no server to ask, a link of its own. */
const echo: ProviderType = {
  provider_type: 'echo',
  name: 'Echo',
  description: 'Says what it hears.',
  service_type: 'meet',
  properties: z.strictObject({
    region: z.enum(['eu', 'us']).meta({ title: 'Region' }),
    api_key: z.string().min(8, 'Give the whole key.').meta({ title: 'API key', sensitive: true }),
  }),
  settings: z.strictObject({}),
  room_settings: z.strictObject({ volume: z.int().min(0).max(11).optional() }),
  capabilities: {
    status: false,
    end: false,
    recordings: false,
    text_tracks: false,
    documents: false,
    messages: false,
    webhooks: false,
    servers: false,
  },
  connect: properties => ({
    test: async () => ({ latency_ms: 1, version: `key ${String(properties.api_key).length}`, found: {} }),
    startMeeting: async meeting => ({
      create_time: 1_000,
      internal_meeting_id: `echo-${meeting.settings.volume}`,
      already_running: false,
    }),
    joinUrl: async join =>
      `https://echo.example/${join.meeting_id}?name=${encodeURIComponent(join.full_name)}`,
  }),
}

it('a new provider type is one entry: registered, it can be sold and joined like any other', async () => {
  const port = await freePort()
  const admin = { email: 'admin@example.com', password: 'correct horse battery staple' }
  const config = readEnvironment({
    DATA_DIR: await temporaryDirectory(),
    PORT: String(port),
    ADMIN_EMAIL: admin.email,
    ADMIN_PASSWORD: admin.password,
  })
  const server = await startServer(config, { log: () => {}, providerTypes: [...providerTypes, echo] })
  try {
    const operator = api(server, await signIn(server, admin))
    const types = (await operator.get('/service-provider-types')).body.data
    const described = types.find((type: { provider_type: string }) => type.provider_type === 'echo')
    expect(described.properties.properties.api_key).toMatchObject({ title: 'API key', sensitive: true })

    const properties = { region: 'eu', api_key: 'a-very-long-api-key' }
    const wrong = await operator.post('/service-providers', {
      provider_name: 'Echo',
      provider_type: 'echo',
      properties: { ...properties, region: 'moon' },
    })
    expect(wrong.status).toBe(422)
    expect(Object.keys(wrong.body.errors)).toEqual(['properties.region'])

    const provider = await operator.made('/service-providers', {
      provider_name: 'Echo',
      provider_type: 'echo',
      properties,
    })
    expect(provider.properties).toEqual({ region: 'eu', api_key: { is_set: true, last4: '-key' } })
    const tested = await operator.post(`/service-providers/${provider.id}/test`, {})
    expect(tested.body).toMatchObject({ ok: true, version: 'key 19' })

    const sold = await operator.made('/service-packages', {
      name: 'Echo',
      providers: [{ service_provider_id: provider.id }],
    })
    const customer = await operator.made('/customers', {
      company_name: 'Acme',
      first_name: 'Ana',
      last_name: 'Souza',
      email: 'ana@example.com',
    })
    const subscription = await operator.made('/subscriptions', {
      package_id: sold.id,
      subscriber_id: customer.id,
    })
    const account = await operator.made('/accounts', {
      account_name: 'Acme',
      subscription_id: subscription.id,
    })
    const room = await operator.made('/rooms', {
      room_name: 'Loud',
      account_id: account.id,
      is_public: true,
      room_settings: { volume: 11, mute_on_start: true },
    })
    const joined = await api(server).post(`/rooms/${room.id}/join`, { name: 'Bo' })
    expect(joined.body.join_url).toMatch(/^https:\/\/echo\.example\/\w{40}\?name=Bo$/)
  } finally {
    await server.close()
  }
})
