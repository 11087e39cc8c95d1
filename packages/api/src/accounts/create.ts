import { accounts, subscriptions } from '@streamwise/db'
import type { Account, AccountCreate } from '@streamwise/domain'
import type * as z from 'zod'
import { insert } from '../core/change.ts'
import type { Context } from '../core/context.ts'
import { consume } from '../core/quota.ts'
import { randomLetters } from '../core/random.ts'
import { finding, keyOfReference, together } from '../core/reading.ts'
import { requireUsable, standingOfSubscription } from '../core/usable.ts'
import { save } from '../core/write.ts'
import { subscriptionResource } from '../subscriptions/resource.ts'
import { allowance, requireAllowance } from './allowed.ts'
import { accountResource } from './resource.ts'
import { requireOwnStatus } from './update.ts'

/** Adds an account to a subscription, within its `max_accounts`. Throws `quota_exceeded`, `not_usable`. */
export async function createAccount(ctx: Context, input: z.infer<typeof AccountCreate>): Promise<Account> {
  const key = keyOfReference(ctx, subscriptions, input.subscription_id)
  const [subscription, standing, allowed] = await together(
    ctx,
    finding(ctx, subscriptionResource, input.subscription_id, { field: 'subscription_id' }),
    standingOfSubscription(key),
    allowance('allow_create_account', key),
  )
  requireOwnStatus(ctx, null, input.status)
  requireAllowance(ctx, 'allow_create_account', allowed)
  requireUsable(standing)
  const account = insert(ctx.deployment, accounts, {
    ...input,
    account_key: randomLetters(10),
    subscriber_id: subscription.subscriber_id,
    subscription_id: subscription.id,
    account_settings: {},
  })
  return save(ctx, accountResource, account.uuid, [account, consume(subscription.id, 'max_accounts', 1)])
}
