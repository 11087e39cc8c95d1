import { customers, inScope, memberships, type Sql, sql } from '@streamwise/db'
import type { Context } from '../core/context.ts'
import { keyOfReference } from '../core/reading.ts'

/**
 * Users with a role on a customer or below it, by the memberships that the caller may see: whom they know from one
 * customer, they are not told to belong to another.
 */
export const memberOf = (ctx: Context, customer: string | undefined): Sql | null =>
  customer === undefined
    ? null
    : sql`t.id IN (SELECT m.user_id FROM memberships m
        WHERE m.within_customer_id = ${keyOfReference(ctx, customers, customer)}
          AND (${inScope(ctx.scope, memberships, 'm')}))`
