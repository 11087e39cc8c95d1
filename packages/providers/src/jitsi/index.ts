import * as z from 'zod'
import { ProviderError } from '../provider-error.ts'
import type { Capabilities, ProviderType } from '../provider-type.ts'
import { connectJitsi } from './connection.ts'
import { tenantOf } from './host-url.ts'
import { importPrivateKey } from './private-key.ts'
import { jaasProperties, jaasStored, jitsiProperties, jitsiStored } from './properties.ts'
import { roomSettingsSchema } from './room-settings.ts'

/** A token lets people in; nothing more can be asked of a Jitsi Meet from outside. */
const capabilities: Capabilities = {
  status: false,
  end: false,
  recordings: false,
  text_tracks: false,
  documents: false,
  messages: false,
  webhooks: false,
  servers: false,
}

/** A Jitsi Meet of one's own, with signed tokens (HS256) or open to all. */
export const jitsi: ProviderType = {
  provider_type: 'jitsi',
  name: 'Jitsi Meet',
  description: 'Your own Jitsi Meet server. No live status, ending, or recording from the dashboard.',
  service_type: 'meet',
  properties: jitsiProperties,
  settings: z.strictObject({}),
  room_settings: roomSettingsSchema,
  capabilities,
  connect(properties, io) {
    const { host_url, authentication, app_id = '', app_secret = '', audience } = jitsiStored.parse(properties)
    return connectJitsi({
      url: host_url,
      landmark: { file: 'config.js', holds: /\bconfig\s*=/ },
      signer:
        authentication === 'none'
          ? null
          : {
              header: { alg: 'HS256' },
              issuer: { iss: app_id, aud: audience, sub: tenantOf(host_url) ?? '*' },
              key: async () => new TextEncoder().encode(app_secret),
            },
      untested:
        authentication === 'none'
          ? 'The server is open to all: nobody is asked for a token.'
          : 'Whether the server takes this app ID and secret shows only when somebody joins.',
      io,
    })
  },
}

/** Jitsi as a Service, by 8x8, with tokens signed by a private key (RS256). */
export const jaas: ProviderType = {
  provider_type: 'jaas',
  name: 'Jitsi as a Service (8x8)',
  description: 'Jitsi Meet hosted by 8x8. No live status, ending, or recording from the dashboard.',
  service_type: 'meet',
  properties: jaasProperties,
  settings: z.strictObject({}),
  room_settings: roomSettingsSchema,
  capabilities,
  connect(properties, io) {
    const { host_url, app_id, key_id, private_key } = jaasStored.parse(properties)
    const kid = key_id.includes('/') ? key_id : `${app_id}/${key_id}`
    return connectJitsi({
      url: `${host_url}/${app_id}`,
      landmark: { file: 'external_api.js', holds: /JitsiMeetExternalAPI/ },
      signer: {
        header: { alg: 'RS256', kid },
        // Both are the same for everybody ("The Jitsi JSON Web Token").
        issuer: { iss: 'chat', aud: 'jitsi', sub: app_id },
        key: () =>
          importPrivateKey(private_key).catch(cause => {
            throw new ProviderError(
              'wrong_secret',
              'The stored private key cannot be read: enter it again.',
              { cause },
            )
          }),
      },
      untested: 'Whether 8x8 knows the AppID and the key shows only when somebody joins.',
      io,
    })
  },
}
