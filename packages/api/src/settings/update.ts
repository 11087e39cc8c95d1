import { settings } from '@streamwise/db'
import type { Settings, SettingsUpdate } from '@streamwise/domain'
import type * as z from 'zod'
import { update } from '../core/change.ts'
import type { Context } from '../core/context.ts'
import { onPlatform } from '../core/procedure.ts'
import { together } from '../core/reading.ts'
import { expectVersion, save } from '../core/write.ts'
import { settingsNow, settingsResource } from './resource.ts'

/** Changes the settings: the next request already goes by them. */
export async function updateSettings(
  ctx: Context,
  { version, ...values }: z.infer<typeof SettingsUpdate>,
): Promise<Settings> {
  onPlatform(ctx)
  const [row] = await together(ctx, settingsNow)
  expectVersion(row, version)
  return save(ctx, settingsResource, row.uuid, [update(ctx.deployment, settings, row, values)])
}
