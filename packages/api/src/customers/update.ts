import { customers, type Sql, sql } from '@streamwise/db'
import {
  businessIsNamed,
  type Customer,
  type CustomerUpdate,
  customerName,
  DomainError,
  invalidInput,
} from '@streamwise/domain'
import type * as z from 'zod'
import { also, update } from '../core/change.ts'
import type { Context } from '../core/context.ts'
import { find } from '../core/reading.ts'
import { expectVersion, save } from '../core/write.ts'
import { requireOwnHost } from './hosts.ts'
import { customerResource } from './resource.ts'
import { checkedTelephones } from './telephones.ts'

/** What the platform decides about a customer; its own users can't. */
const PLATFORM_ONLY = [
  'status',
  'delinquent',
  'external_id',
  'customer_prefix',
  'currency',
  'hostname',
  'subdomain',
] as const

/** Changes a customer. Terminating one makes all that is below it inactive and revokes its credentials. */
export async function updateCustomer(
  ctx: Context,
  { id, version, ...values }: z.infer<typeof CustomerUpdate>,
): Promise<Customer> {
  const row = await find(ctx, customerResource, id)
  expectVersion(row, version)
  const refused = ctx.scope.platform ? [] : PLATFORM_ONLY.filter(name => values[name] !== undefined)
  if (refused.length)
    throw new DomainError('forbidden', `Only the platform changes ${refused.join(', ')}.`, {
      errors: Object.fromEntries(refused.map(name => [name, ['Only the platform changes this.']])),
    })
  requireOwnHost(ctx, values.hostname)
  if (values.telephones) values.telephones = checkedTelephones(values.telephones)
  const after = { ...row, ...values }
  if (!businessIsNamed(after)) throw invalidInput({ company_name: ['A business needs a company name.'] })
  const change = update(ctx.deployment, customers, row, { ...values, name: customerName(after) })
  const ends = values.status === 'terminated' && row.status !== 'terminated'
  return save(
    ctx,
    customerResource,
    row.uuid,
    ends ? [change, also(...allInactive(row.id, ctx.deployment.now()))] : [change],
  )
}

const allInactive = (customer: number, now: number): Sql[] => [
  sql`UPDATE subscriptions SET status = 'inactive', version = version + 1, updated_at = ${now}
    WHERE subscriber_id = ${customer} AND status <> 'inactive'`,
  sql`UPDATE accounts SET status = 'inactive', version = version + 1, updated_at = ${now}
    WHERE subscriber_id = ${customer} AND status <> 'inactive'`,
  sql`UPDATE rooms SET status = 'inactive', version = version + 1, updated_at = ${now}
    WHERE customer_id = ${customer} AND status <> 'inactive'`,
  sql`UPDATE api_credentials SET revoked_at = ${now}, version = version + 1, updated_at = ${now}
    WHERE customer_id = ${customer} AND revoked_at IS NULL`,
]
