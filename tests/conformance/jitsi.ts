import { startJitsi } from '@streamwise/simulator'
import { expect, test } from 'vitest'
import { buildTenant } from '../line.ts'
import type { Theme } from './stage.ts'

/** Keys are read and tokens signed by the runtime itself, so both hosts have to show it. */
export const jitsi: Theme = stage => {
  test.each(['jitsi', 'jaas'] as const)('a link into a meeting on %s lets somebody in', async mode => {
    const { admin, nobody, fresh } = stage()
    await using simulator = await startJitsi({ mode })
    const input = { provider_type: mode, properties: simulator.properties }
    expect(await admin.made('/service-providers/test', input)).toMatchObject({
      ok: true,
      message: expect.stringContaining('only when somebody joins'),
    })
    const { id } = await admin.made('/service-providers', { ...input, provider_name: fresh('Jitsi') })
    const sold = await admin.made('/service-packages', {
      name: fresh('Jitsi'),
      providers: [{ service_provider_id: id }],
    })
    const { room, token } = await buildTenant(admin, sold.id, fresh('Jitsi'))
    const joined = await nobody.made(`/rooms/${room.id}/join`, { name: 'Zoë', token: token.token })
    expect((await fetch(joined.join_url)).status).toBe(200)
    expect(simulator.world.joins).toMatchObject([{ name: 'Zoë', moderator: true }])
    expect((await admin.get(`/rooms/${room.id}/status`)).body).toMatchObject({ state: 'unknown', live: null })
  })

  test('what is no key is told in the form', async () => {
    const { admin } = stage()
    const properties = {
      app_id: `vpaas-magic-cookie-${'0'.repeat(32)}`,
      key_id: '4f4910',
      private_key: '-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkq\n-----END PRIVATE KEY-----',
    }
    const answer = await admin.post('/service-providers/test', { provider_type: 'jaas', properties })
    expect(answer).toMatchObject({
      status: 422,
      body: {
        errors: { 'properties.private_key': [expect.stringContaining('not a whole RSA private key')] },
      },
    })
  })
}
