import { text } from '@streamwise/domain'
import * as z from 'zod'
import type { Deployment } from '../core/context.ts'
import { invalid } from '../core/errors.ts'

/** What every room has, whichever provider it runs on. */
const image = z
  .url({ protocol: /^https$/, error: 'Must be a web address that begins with https://.' })
  .max(2_048, 'At most 2048 characters.')

const GlobalSettings = z.strictObject({
  description: text(5_000).optional(),
  featured_image: image.optional(),
  hero_image: image.optional(),
})

/**
 * Checks a room's settings: global ones, and those of any provider type of its service, because a room may start on
 * any of its subscription's providers. Throws `invalid_input` that names each wrong or unknown key.
 */
export function checkRoomSettings(
  { providerTypes }: Deployment,
  serviceType: string,
  settings: Record<string, unknown>,
): Record<string, unknown> {
  const types = providerTypes.list.filter(type => type.service_type === serviceType)
  const shape = Object.assign({}, ...types.map(type => type.room_settings.shape), GlobalSettings.shape)
  const parsed = z.strictObject(shape).safeParse(settings)
  if (parsed.success) return parsed.data
  throw invalid(
    parsed.error,
    ['room_settings'],
    `There is no such setting. There are: ${Object.keys(shape).join(', ')}.`,
  )
}

/** The part of a room's settings that a provider type understands. */
export const settingsFor = (type: { room_settings: z.ZodObject }, settings: Record<string, unknown>) =>
  Object.fromEntries(
    Object.entries(settings).filter(([name]) => Object.hasOwn(type.room_settings.shape, name)),
  )
