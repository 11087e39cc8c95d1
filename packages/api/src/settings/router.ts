import { PublicSettings, Settings, SettingsUpdate } from '@streamwise/domain'
import * as z from 'zod'
import type { Context, RequestContext } from '../core/context.ts'
import { authorized, onPlatform, open, router } from '../core/procedure.ts'
import { together } from '../core/reading.ts'
import { rest } from '../core/rest.ts'
import { settingsNow, settingsResource } from './resource.ts'
import { updateSettings } from './update.ts'

const None = z.strictObject({})

async function get(ctx: Context): Promise<Settings> {
  onPlatform(ctx)
  const [row] = await together(ctx, settingsNow)
  return settingsResource.show(row, ctx.deployment)
}

/** How long answers to anybody may be kept, in seconds. */
const KEPT = 60

async function forAnybody(ctx: RequestContext): Promise<z.infer<typeof PublicSettings>> {
  const [row] = await together(ctx, settingsNow)
  return { ...row, object: 'PublicSettings' }
}

export const settingsRouter = router({
  get: authorized('settings:read')
    .meta(rest('GET /settings', 'See the settings'))
    .input(None)
    .output(Settings)
    .query(({ ctx }) => get(ctx)),

  update: authorized('settings:write')
    .meta(rest('PATCH /settings', 'Change the settings'))
    .input(SettingsUpdate)
    .output(Settings)
    .mutation(({ ctx, input }) => updateSettings(ctx, input)),

  public: open
    .meta(rest('GET /settings/public', 'See what anybody may know of the settings', { cache: KEPT }))
    .input(None)
    .output(PublicSettings)
    .query(({ ctx }) => forAnybody(ctx)),
})
