import * as z from 'zod'
import { connectServer } from '../bbb/connection.ts'
import { serverOf, serverProperties } from '../bbb/properties.ts'
import { roomSettingsSchema } from '../bbb/room-settings-schema.ts'
import type { ProviderType } from '../provider-type.ts'
import { scaleliteErrors } from './errors.ts'

/** Scalelite takes every hash of BigBlueButton but sha384. */
const properties = serverProperties(['sha1', 'sha256', 'sha512'])

/** A Scalelite load balancer: BigBlueButton's API before many servers. */
export const scalelite: ProviderType = {
  provider_type: 'scalelite',
  name: 'Scalelite',
  description: 'Many BigBlueButton servers behind a Scalelite load balancer.',
  service_type: 'meet',
  properties,
  settings: z.strictObject({}),
  room_settings: roomSettingsSchema,
  capabilities: {
    status: true,
    end: true,
    recordings: false,
    text_tracks: false,
    documents: false,
    messages: false,
    webhooks: false,
    servers: false,
  },
  connect: (given, io) => connectServer(serverOf(properties.parse(given), scaleliteErrors, io)),
}
