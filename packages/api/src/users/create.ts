import type { UserCreate, UserCreated } from '@streamwise/domain'
import type * as z from 'zod'
import type { Context } from '../core/context.ts'
import { together } from '../core/reading.ts'
import { save } from '../core/write.ts'
import { firstLink, welcome } from '../passwords/welcome.ts'
import { settingsNow } from '../settings/resource.ts'
import { newUser } from './new-user.ts'
import { userResource } from './resource.ts'

/**
 * Makes a user, who may do nothing yet: what they may, comes from memberships. They choose a password by a link that is
 * mailed to them; where the platform sends no mail, the answer holds it.
 */
export async function createUser(
  ctx: Context,
  { send_welcome, ...person }: z.infer<typeof UserCreate>,
): Promise<z.infer<typeof UserCreated>> {
  const { deployment } = ctx
  const [settings] = await together(ctx, settingsNow)
  const { locale = settings.default_locale, timezone = settings.default_timezone } = person
  const user = newUser(deployment, { ...person, locale, timezone })
  const mail = welcome(deployment, { ...person, locale, uuid: user.uuid })
  const shown = await save(ctx, userResource, user.uuid, send_welcome ? [user, mail] : [user])
  const handed = send_welcome && !mail.uuid
  return { ...shown, password_url: handed ? firstLink(deployment, shown) : null }
}
