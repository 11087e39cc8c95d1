import type { RoomInvitation } from '@streamwise/domain'
import type * as z from 'zod'
import type { RequestContext } from '../core/context.ts'
import { together } from '../core/reading.ts'
import { admit } from './admission.ts'
import { entranceOf } from './entrance.ts'
import { comerOf } from './place.ts'
import { waitsForModerator } from './waiting.ts'

/** What a link leads to, for the page that asks for a name. Throws why not, as `joinRoom` would. */
export async function roomInvitation(
  ctx: RequestContext,
  input: { id: string; token?: string },
): Promise<z.infer<typeof RoomInvitation>> {
  const comer = await comerOf(ctx, input)
  const [found] = await together(ctx, entranceOf(ctx, input))
  const { entrance, place } = admit(ctx.deployment, found, comer)
  const { room_name, room_settings } = entrance.room
  const setting = (name: string) => {
    const value = room_settings[name]
    return typeof value === 'string' ? value : null
  }
  return {
    object: 'RoomInvitation',
    room_name,
    role: place.role,
    description: setting('description'),
    featured_image: setting('featured_image'),
    hero_image: setting('hero_image'),
    brand: entrance.brand,
    needs_code: place.codes.length > 0,
    waits_for_moderator: waitsForModerator(ctx.deployment, entrance, place),
    name: place.name,
  }
}
