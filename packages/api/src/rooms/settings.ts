import { type RoomSettings, text } from '@streamwise/domain'
import * as z from 'zod'
import type { Deployment } from '../core/context.ts'
import { invalid } from '../core/errors.ts'

/** What every room has, whichever provider it runs on. */
const image = z
  .url({ protocol: /^https$/, error: 'Must be a web address that begins with https://.' })
  .max(2_048, 'At most 2048 characters.')

const group = 'Room page'

const GlobalSettings = z.strictObject({
  description: text(5_000).optional().meta({
    group,
    title: 'Description',
    description: 'Shown to participants before they join.',
    multiline: true,
  }),
  featured_image: image.optional().meta({
    group,
    title: 'Featured image',
    description: 'URL of a small image, starting with https://.',
  }),
  hero_image: image.optional().meta({
    group,
    title: 'Hero image',
    description: 'URL of a wide image, starting with https://.',
  }),
  wait_for_moderator: z.boolean().optional().meta({
    group,
    title: 'Wait for a moderator',
    description: 'Attendees and guests wait until a moderator joins.',
    default: false,
  }),
  hide_recordings: z.boolean().optional().meta({
    group,
    title: 'Hide recordings',
    description: 'Don’t list published recordings on a public room’s page.',
    default: false,
  }),
})

/** The settings of rooms by service, each as JSON Schema for forms: those of every room, then its providers'. */
export const settingsByService = ({ providerTypes }: Deployment): z.infer<typeof RoomSettings>[] =>
  [...new Set(providerTypes.list.map(type => type.service_type))].map(service_type => ({
    object: 'RoomSettings',
    service_type,
    settings: z.toJSONSchema(settingsOf(providerTypes, service_type), { io: 'input' }),
  }))

function settingsOf(types: Deployment['providerTypes'], serviceType: string) {
  const own = types.list.filter(type => type.service_type === serviceType)
  return z.strictObject(
    Object.assign(
      {},
      GlobalSettings.shape,
      ...own.map(type => type.room_settings.shape),
      GlobalSettings.shape,
    ),
  )
}

/**
 * Checks a room's settings: global ones, and those of any provider type of its service, because a room may start on
 * any of its subscription's providers. Throws `invalid_input` that names each wrong or unknown key.
 */
export function checkRoomSettings(
  { providerTypes }: Deployment,
  serviceType: string,
  settings: Record<string, unknown>,
): Record<string, unknown> {
  const known = settingsOf(providerTypes, serviceType)
  const parsed = known.safeParse(settings)
  if (parsed.success) return parsed.data
  throw invalid(
    parsed.error,
    ['room_settings'],
    `There is no such setting. There are: ${Object.keys(known.shape).join(', ')}.`,
  )
}

/** The part of a room's settings that a provider type understands. */
export const settingsFor = (type: { room_settings: z.ZodObject }, settings: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(settings).filter(([name]) => Object.hasOwn(type.room_settings.shape, name)),
  )
