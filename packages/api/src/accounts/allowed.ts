import { type Sql, sql } from '@streamwise/db'
import { DomainError, featureOf } from '@streamwise/domain'
import type { Context } from '../core/context.ts'
import { numberOf } from '../core/reading.ts'

type Code = 'allow_create_account' | 'allow_delete_account'

/** The value of a switch that a subscription may sell, as a reading to go with others. */
export const allowance = (code: Code, subscription: Sql) =>
  numberOf(
    sql`SELECT value FROM subscription_features WHERE subscription_id = ${subscription} AND code = ${code}`,
  )

/** The platform may always; a customer's users only where their subscription sells it. */
export function requireAllowance(ctx: Context, code: Code, value: number): void {
  if (ctx.scope.platform || value === 1) return
  throw new DomainError('forbidden', `The subscription does not include “${featureOf(code)?.name}”.`, {
    details: { feature: code },
  })
}
