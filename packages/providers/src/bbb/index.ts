import * as z from 'zod'
import type { ProviderType } from '../provider-type.ts'
import { connectServer } from './connection.ts'
import { bbbErrors } from './errors.ts'
import { bbbProperties, serverOf } from './properties.ts'
import { roomSettingsSchema } from './room-settings-schema.ts'

/** A single BigBlueButton server, version 2.4 or newer. */
export const bbb: ProviderType = {
  provider_type: 'bbb',
  name: 'BigBlueButton',
  description: 'One BigBlueButton server.',
  service_type: 'meet',
  properties: bbbProperties,
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
  connect: (properties, io) => connectServer(serverOf(bbbProperties.parse(properties), bbbErrors, io)),
}
