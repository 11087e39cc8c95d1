import { expect, test, vi } from 'vitest'
import { freePort } from '../hosts.ts'
import type { Json } from '../http.ts'
import { providerOn } from '../line.ts'
import type { Stage, Theme } from './stage.ts'

/** Waits for the look that the platform takes at a provider as soon as it is registered. */
const looked = ({ admin }: Stage, id: string) =>
  vi.waitFor(async () => {
    expect((await admin.get(`/service-providers/${id}/checks`)).body.data).toHaveLength(1)
  }, 10_000)

const register = ({ admin, simulator, fresh }: Stage, more: object = {}) =>
  admin.made('/service-providers', { ...providerOn(simulator, fresh('Server')), ...more })

export const providers: Theme = stage => {
  test('registering answers 201 with the entity, its secret masked', async () => {
    const { admin, simulator, fresh } = stage()
    const body = { ...providerOn(simulator, fresh('Server')), metadata: { rack: 7, tags: ['a', 'b'] } }
    const answer = await admin.post('/service-providers', body)
    expect(answer.status).toBe(201)
    expect(answer.body).toMatchObject({
      object: 'ServiceProvider',
      provider_name: body.provider_name,
      provider_type: 'bbb',
      service_type: 'meet',
      active: true,
      settings: {},
      metadata: body.metadata,
      draining: false,
      health: { state: 'unknown', since: null, latency_ms: null, failures: 0, checked_at: null },
      load: { meetings: null, participants: null, seen_at: null },
      capabilities: { status: true, end: true },
      version: 1,
    })
    expect(answer.body.properties).toMatchObject({
      host_url: simulator.apiUrl,
      secret: { is_set: true, last4: simulator.secret.slice(-4) },
    })
    expect(answer.text).not.toContain(simulator.secret)
    expect(answer.body.ulid).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/)
    expect(answer.body.uuid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/)
    expect((await admin.get(`/service-providers/${answer.body.id}`)).body).toEqual(answer.body)
  })

  test('a test of unsaved properties says precisely what is wrong', async () => {
    const { admin, simulator } = stage()
    const tested = async (properties: object) =>
      (await admin.made('/service-providers/test', { provider_type: 'bbb', properties })) as unknown
    const { secret, apiUrl: host_url } = simulator
    expect(await tested({ host_url, secret })).toMatchObject({ ok: true, code: null })
    expect(await tested({ host_url, secret: 'not the secret' })).toMatchObject({
      ok: false,
      code: 'wrong_secret',
    })
    const closed = `http://127.0.0.1:${await freePort()}`
    expect(await tested({ host_url: closed, secret })).toMatchObject({ ok: false, code: 'unreachable' })
    const path = `${simulator.url}/elsewhere/bigbluebutton/api`
    expect(await tested({ host_url: path, secret })).toMatchObject({ ok: false, code: 'wrong_path' })
  })

  test('a test of a stored provider becomes its health', async () => {
    const { admin, simulator } = stage()
    const { id, version } = await register(stage())
    expect(await admin.made(`/service-providers/${id}/test`, {})).toMatchObject({ ok: true })
    const healthy = (await admin.get(`/service-providers/${id}`)).body
    expect(healthy).toMatchObject({ version, health: { state: 'healthy', message: null } })
    simulator.setTrouble({ kind: 'down' })
    try {
      expect(await admin.made(`/service-providers/${id}/test`, {})).toMatchObject({ ok: false })
    } finally {
      simulator.setTrouble({ kind: 'none' })
    }
    const { health } = (await admin.get(`/service-providers/${id}`)).body
    expect(health).toMatchObject({ state: 'down', failures: 1, message: expect.stringMatching(/\w/) })
    expect(Date.parse(health.since)).toBeGreaterThanOrEqual(Date.parse(healthy.health.since))
  })

  test('what checks found is listed, newest first', async () => {
    const { admin, simulator } = stage()
    const { id, created_at } = await register(stage())
    const checks = async (query = '') =>
      (await admin.get(`/service-providers/${id}/checks${query}`)).body.data
    await looked(stage(), id)
    await admin.made(`/service-providers/${id}/test`, {})
    simulator.setTrouble({ kind: 'wrong_secret' })
    try {
      await admin.made(`/service-providers/${id}/test`, {})
    } finally {
      simulator.setTrouble({ kind: 'none' })
    }
    expect(await checks()).toMatchObject([
      { service_provider_id: id, ok: false, state: 'down', code: 'wrong_secret', latency_ms: null },
      { service_provider_id: id, ok: true, state: 'healthy', code: null, server_version: '3.0.19' },
      { service_provider_id: id, ok: true, state: 'healthy', code: null, server_version: '3.0.19' },
    ])
    expect(await checks('?ok=false')).toMatchObject([{ ok: false }])
    expect(await checks('?ok=true&limit=1')).toMatchObject([{ ok: true }])
    expect(await checks(`?since=${created_at}`)).toHaveLength(3)
    expect(await checks(`?until=${created_at}`)).toEqual([])
    const turned = await admin.get(`/service-providers/${id}/checks?since=${created_at}&until=${created_at}`)
    expect(turned).toMatchObject({ status: 422, body: { errors: { until: expect.anything() } } })
  })

  test('what a look at a stored provider finds out is kept; of one that is not stored it is told', async () => {
    const { admin, simulator, fresh } = stage()
    const { properties } = providerOn(simulator, fresh('Server'))
    const told = await admin.made('/service-providers/test', { provider_type: 'bbb', properties })
    expect(told.found).toEqual({ checksum_algorithm: 'sha256' })
    const { id } = await register(stage())
    await looked(stage(), id)
    const { version, properties: kept } = (await admin.get(`/service-providers/${id}`)).body
    expect(kept).toMatchObject(told.found)
    expect((await admin.made(`/service-providers/${id}/test`, {})).found).toEqual({})
    expect((await admin.get(`/service-providers/${id}`)).body).toMatchObject({ version, properties: kept })
  })

  test('a provider drains although it is a default, and lists tell those that do', async () => {
    const { admin, fresh } = stage()
    const { id } = await register(stage())
    const providers = [{ service_provider_id: id, default: true }]
    await admin.made('/service-packages', { name: fresh('Draining'), providers })
    const found = async (query: string) =>
      (await admin.get(`/service-providers?limit=100&${query}`)).body.data.some(
        (each: Json) => each.id === id,
      )
    expect(await found('draining=true')).toBe(false)
    expect((await admin.patch(`/service-providers/${id}`, { draining: true })).body.draining).toBe(true)
    expect(await found('draining=true')).toBe(true)
    await admin.made(`/service-providers/${id}/test`, {})
    expect(await found('health_state=healthy')).toBe(true)
    expect(await found('health_state=down')).toBe(false)
    expect((await admin.get('/service-providers?health_state=ill')).status).toBe(422)
  })

  test('null clears an optional property, and is refused for one that is needed', async () => {
    const { admin } = stage()
    const { id } = await register(stage())
    const path = `/service-providers/${id}`
    await admin.patch(path, { properties: { checksum_algorithm: 'sha512' } })
    const cleared = await admin.patch(path, { properties: { checksum_algorithm: null } })
    expect(cleared.body.properties).not.toHaveProperty('checksum_algorithm')
    expect(cleared.body.properties.secret.is_set).toBe(true)
    const refused = await admin.patch(path, { properties: { secret: null } })
    expect(refused).toMatchObject({
      status: 422,
      body: { errors: { 'properties.secret': expect.anything() } },
    })
  })

  test('one that can’t tell of servers behind it says why', async () => {
    const { admin, simulator, fresh } = stage()
    const { id } = await register(stage())
    const single = await admin.get(`/service-providers/${id}/servers`)
    expect(single).toMatchObject({ status: 409, body: { code: 'not_usable' } })
    expect(single.body.message).toContain('BigBlueButton')
    const { properties, ...server } = providerOn(simulator, fresh('Balancer'))
    const made = (more: object) =>
      admin.made('/service-providers', {
        ...server,
        provider_type: 'scalelite',
        properties: { ...properties, ...more },
      })
    const bare = await admin.get(`/service-providers/${(await made({})).id}/servers`)
    expect(bare.body).toMatchObject({ code: 'not_usable', message: expect.stringContaining('secret') })
    const managed = await made({ admin_secret: 'a secret of the management' })
    expect((await admin.get(`/service-providers/${managed.id}/servers`)).body).toEqual({
      object: 'ServiceProviderServers',
      seen_at: null,
      age_seconds: null,
      message: null,
      data: [],
    })
  })

  test('the clock checks providers, and says what runs there', async () => {
    const { admin } = stage()
    const { id } = await register(stage())
    const [job] = (await admin.get('/jobs?kind=watch_providers')).body.data
    await vi.waitFor(async () => {
      await admin.post(`/jobs/${job.id}/retry`)
      const { health, load } = (await admin.get(`/service-providers/${id}`)).body
      expect(health).toMatchObject({ state: 'healthy', version: '3.0.19' })
      expect(load).toMatchObject({ meetings: expect.any(Number), seen_at: health.checked_at })
    }, 30_000)
  })

  test('a secret that an update leaves out stays', async () => {
    const { admin, simulator } = stage()
    const { id } = await register(stage())
    const renamed = await admin.patch(`/service-providers/${id}`, {
      provider_name: 'Renamed',
      properties: { host_url: simulator.url, checksum_algorithm: 'sha512' },
    })
    expect(renamed.status).toBe(200)
    expect(renamed.body).toMatchObject({ provider_name: 'Renamed', version: 2 })
    expect(renamed.body.properties).toEqual({
      host_url: simulator.apiUrl,
      checksum_algorithm: 'sha512',
      secret: { is_set: true, last4: simulator.secret.slice(-4) },
    })
    expect(await admin.made(`/service-providers/${id}/test`, {})).toMatchObject({ ok: true })
    await admin.patch(`/service-providers/${id}`, { properties: { secret: 'another secret' } })
    expect(await admin.made(`/service-providers/${id}/test`, {})).toMatchObject({ code: 'wrong_secret' })
  })

  test('wrong and unknown properties are named', async () => {
    const { admin, simulator, fresh } = stage()
    const body = providerOn(simulator, fresh('Server'))
    const refused = async (change: object) => {
      const answer = await admin.post('/service-providers', { ...body, ...change })
      expect(answer.status).toBe(422)
      return Object.keys(answer.body.errors)
    }
    expect(await refused({ properties: { ...body.properties, x: 1 } })).toEqual(['properties.x'])
    expect(await refused({ properties: { host_url: 'ftp://x', secret: '' } })).toEqual([
      'properties.host_url',
      'properties.secret',
    ])
    expect(await refused({ properties: {} })).toEqual(['properties.host_url', 'properties.secret'])
    expect(await refused({ provider_type: 'zoom' })).toEqual(['provider_type'])
    expect(await refused({ settings: { x: 1 } })).toEqual(['settings.x'])
    expect(await refused({ metadata: { a: { b: { c: 1 } } } })).toEqual(['metadata.a'])
    expect(await refused({ service_type: 'meet' })).toEqual(['service_type'])
    const { id } = await register(stage())
    const changed = await admin.patch(`/service-providers/${id}`, { provider_type: 'scalelite' })
    expect(changed.body.errors).toHaveProperty('provider_type')
  })

  test('disabling or deleting one that a package needs is refused, and says which', async () => {
    const { admin, fresh } = stage()
    const { id } = await register(stage())
    const name = fresh('Package')
    const sold = await admin.made('/service-packages', { name, providers: [{ service_provider_id: id }] })
    const packages = [{ id: sold.id, name }]
    const disabled = await admin.patch(`/service-providers/${id}`, { active: false })
    expect(disabled.status).toBe(409)
    expect(disabled.body).toMatchObject({ code: 'in_use', details: { packages, subscriptions: [] } })
    expect(disabled.body.message).toContain(name)
    const deleted = await admin.delete(`/service-providers/${id}`)
    expect(deleted.status).toBe(409)
    expect(deleted.body).toMatchObject({ code: 'in_use', details: { packages } })

    expect((await admin.delete(`/service-packages/${sold.id}`)).status).toBe(200)
    expect((await admin.patch(`/service-providers/${id}`, { active: false })).body.active).toBe(false)
    expect((await admin.delete(`/service-providers/${id}`)).body).toMatchObject({ id, deleted: true })
    expect((await admin.get(`/service-providers/${id}`)).status).toBe(404)
  })

  test('types describe themselves: what to ask for, and what of it is secret', async () => {
    const { data } = (await stage().admin.get('/service-provider-types')).body
    expect(data.map((type: { provider_type: string }) => type.provider_type)).toEqual([
      'bbb',
      'scalelite',
      'jitsi',
      'jaas',
    ])
    const secrets = [['secret'], ['secret', 'admin_secret'], ['app_secret'], ['private_key']]
    for (const [at, type] of data.entries()) {
      expect(type.service_type).toBe('meet')
      const { properties } = type.properties
      expect(Object.keys(properties).filter(name => properties[name].sensitive)).toEqual(secrets[at])
    }
  })
}
