import * as z from 'zod'
import { readCallback } from '../bbb/callbacks/read-callback.ts'
import { joinUrl } from '../bbb/join.ts'
import { documents, ending } from '../bbb/meeting-calls.ts'
import { defaultAlgorithm } from '../bbb/properties.ts'
import { recordings } from '../bbb/recordings.ts'
import type { Server } from '../bbb/request.ts'
import { roomSettingsSchema } from '../bbb/room-settings-schema.ts'
import { startMeeting } from '../bbb/start.ts'
import { testConnection } from '../bbb/test-connection.ts'
import { watching } from '../bbb/watching.ts'
import type { ProviderConnection, ProviderIo, ProviderType } from '../provider-type.ts'
import { scaleliteErrors, scaleliteWords } from './errors.ts'
import { scaleliteAlgorithms, scaleliteProperties } from './properties.ts'
import { servers, testServers } from './servers.ts'

/**
 * A Scalelite load balancer: BigBlueButton's API before many servers. It knows no hooks, text tracks or chat messages, a
 * join through it is one redirect more, and it signs the servers' callbacks anew with its own secret.
 */
export const scalelite: ProviderType = {
  provider_type: 'scalelite',
  name: 'Scalelite',
  description: 'Several BigBlueButton servers behind a Scalelite load balancer, or one of its tenants.',
  service_type: 'meet',
  properties: scaleliteProperties,
  settings: z.strictObject({}),
  room_settings: roomSettingsSchema,
  capabilities: {
    status: true,
    end: true,
    recordings: true,
    text_tracks: false,
    documents: true,
    messages: false,
    webhooks: false,
    servers: true,
  },
  connect,
}

function connect(properties: Record<string, unknown>, io: ProviderIo): ProviderConnection {
  const { host_url, secret, admin_secret, checksum_algorithm } = scaleliteProperties.parse(properties)
  const algorithm = checksum_algorithm ?? defaultAlgorithm
  const server: Server = {
    url: host_url,
    secret,
    algorithm,
    errors: scaleliteErrors,
    words: scaleliteWords,
    io,
  }
  return {
    test: async () => {
      const tested = await testConnection(server, { chosen: checksum_algorithm, take: scaleliteAlgorithms })
      if (admin_secret) await testServers(server, admin_secret)
      return tested
    },
    startMeeting: meeting => startMeeting(server, meeting),
    joinUrl: join => joinUrl(server, join),
    watching: watching(server, { complete: false }),
    ending: ending(server),
    recordings: recordings(server),
    documents: documents(server),
    ...(admin_secret && { servers: servers(server, admin_secret) }),
    readCallback: (kind, request) =>
      readCallback({ secret, now: io.now }, ['ended', 'recording', 'analytics'], kind, request),
  }
}
