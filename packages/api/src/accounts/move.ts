import { accounts, sql, subscriptions } from '@streamwise/db'
import { type Account, type AccountMove, invalidInput } from '@streamwise/domain'
import type * as z from 'zod'
import { also, update } from '../core/change.ts'
import type { Context } from '../core/context.ts'
import { moveUse } from '../core/quota.ts'
import { finding, keyOfReference, numberOf, together } from '../core/reading.ts'
import { requireUsable, standingOfSubscription } from '../core/usable.ts'
import { expectVersion, save } from '../core/write.ts'
import { subscriptionResource } from '../subscriptions/resource.ts'
import { allowance, requireAllowance } from './allowed.ts'
import { accountResource } from './resource.ts'

/**
 * Moves an account with its rooms and their recordings to another subscription of its customer, and what they use of both quotas along. To a
 * customer's users that is to delete it here and to create it there. Throws `quota_exceeded` where it does not fit.
 */
export async function moveAccount(ctx: Context, input: z.infer<typeof AccountMove>): Promise<Account> {
  const key = keyOfReference(ctx, accounts, input.id)
  const target = keyOfReference(ctx, subscriptions, input.subscription_id)
  const [row, subscription, standing, rooms, mayLeave, mayEnter] = await together(
    ctx,
    finding(ctx, accountResource, input.id),
    finding(ctx, subscriptionResource, input.subscription_id, { field: 'subscription_id' }),
    standingOfSubscription(target),
    numberOf(sql`SELECT count(*) FROM rooms WHERE account_id = ${key}`),
    allowance('allow_delete_account', sql`(SELECT subscription_id FROM accounts WHERE id = ${key})`),
    allowance('allow_create_account', target),
  )
  expectVersion(row, input.version)
  if (subscription.subscriber_id !== row.subscriber_id)
    throw invalidInput({ subscription_id: ['This subscription is another customer’s.'] })
  if (subscription.id === row.subscription_id)
    throw invalidInput({ subscription_id: ['The account is under this subscription already.'] })
  requireAllowance(ctx, 'allow_delete_account', mayLeave)
  requireAllowance(ctx, 'allow_create_account', mayEnter)
  requireUsable(standing)
  const use = (code: string, expected: number, count: typeof key) =>
    moveUse(row.subscription_id, subscription.id, { code, count, expected })
  return save(ctx, accountResource, row.uuid, [
    update(
      ctx.deployment,
      accounts,
      row,
      { subscription_id: subscription.id },
      { before: { rooms: null }, after: { rooms } },
    ),
    use('max_accounts', 1, sql`1`),
    use('max_rooms', rooms, sql`(SELECT count(*) FROM rooms WHERE account_id = ${row.id})`),
    also(
      sql`UPDATE rooms SET subscription_id = ${subscription.id}, updated_at = ${ctx.deployment.now()}, version = version + 1
        WHERE account_id = ${row.id}`,
      // What they take of the storage goes along, by the database's own count.
      sql`UPDATE recordings SET subscription_id = ${subscription.id}, updated_at = ${ctx.deployment.now()}, version = version + 1
        WHERE account_id = ${row.id}`,
    ),
  ])
}
