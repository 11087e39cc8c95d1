import type { User, UserCreate } from '@streamwise/domain'
import type * as z from 'zod'
import type { Context } from '../core/context.ts'
import { save } from '../core/write.ts'
import { newUser } from './new-user.ts'
import { userResource } from './resource.ts'

/** Makes a user, who may do nothing yet: what they may, comes from memberships. */
export function createUser(ctx: Context, input: z.infer<typeof UserCreate>): Promise<User> {
  const user = newUser(ctx.deployment, input)
  return save(ctx, userResource, user.uuid, [user])
}
