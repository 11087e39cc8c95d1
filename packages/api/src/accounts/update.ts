import { accounts } from '@streamwise/db'
import type { Account, AccountUpdate } from '@streamwise/domain'
import type * as z from 'zod'
import { update } from '../core/change.ts'
import type { Context } from '../core/context.ts'
import { find } from '../core/reading.ts'
import { expectVersion, save } from '../core/write.ts'
import { accountResource } from './resource.ts'

/** Changes an account. */
export async function updateAccount(
  ctx: Context,
  { id, version, ...values }: z.infer<typeof AccountUpdate>,
): Promise<Account> {
  const row = await find(ctx, accountResource, id)
  expectVersion(row, version)
  return save(ctx, accountResource, row.uuid, [update(ctx.deployment, accounts, row, values)])
}
