import * as z from 'zod'
import type { ProviderConnection, ProviderIo, ProviderType } from '../provider-type.ts'
import { readCallback } from './callbacks/read-callback.ts'
import { checksumAlgorithms } from './checksum.ts'
import { bbbErrors } from './errors.ts'
import { joinUrl } from './join.ts'
import { documents, ending, messages, webhooks } from './meeting-calls.ts'
import { bbbProperties, defaultAlgorithm } from './properties.ts'
import { recordings } from './recordings.ts'
import type { Server } from './request.ts'
import { roomSettingsSchema } from './room-settings-schema.ts'
import { startMeeting } from './start.ts'
import { testConnection } from './test-connection.ts'
import { textTracks } from './text-tracks.ts'
import { watching } from './watching.ts'

/**
 * A single BigBlueButton server, version 2.4 or newer. What differs up to 3.0: hooks are signed by sha1 alone before 3.0,
 * ending takes the moderators' password before 2.6, chat messages from outside and some layouts came with 3.0; settings
 * that a server does not know yet are ignored by it (`since` in the table of settings says which). Nothing is sent that
 * one of them refuses: joins are GETs, all parameters are in the query, XML has no charset.
 */
export const bbb: ProviderType = {
  provider_type: 'bbb',
  name: 'BigBlueButton',
  description: 'A single BigBlueButton server.',
  service_type: 'meet',
  properties: bbbProperties,
  settings: z.strictObject({}),
  room_settings: roomSettingsSchema,
  capabilities: {
    status: true,
    end: true,
    recordings: true,
    text_tracks: true,
    documents: true,
    messages: true,
    webhooks: true,
    servers: false,
  },
  connect,
}

function connect(properties: Record<string, unknown>, io: ProviderIo): ProviderConnection {
  const { host_url, secret, checksum_algorithm } = bbbProperties.parse(properties)
  const algorithm = checksum_algorithm ?? defaultAlgorithm
  const server: Server = { url: host_url, secret, algorithm, errors: bbbErrors, words: {}, io }
  return {
    test: () => testConnection(server, { chosen: checksum_algorithm, take: checksumAlgorithms }),
    startMeeting: meeting => startMeeting(server, meeting),
    joinUrl: join => joinUrl(server, join),
    watching: watching(server, { complete: true }),
    ending: ending(server),
    recordings: recordings(server),
    textTracks: textTracks(server),
    documents: documents(server),
    messages: messages(server),
    webhooks: webhooks(server),
    readCallback: (kind, request) =>
      readCallback({ secret, now: io.now }, ['ended', 'recording', 'analytics', 'hook'], kind, request),
  }
}
