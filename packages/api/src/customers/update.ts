import { customers } from '@streamwise/db'
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
import { finding, keyOfReference, together } from '../core/reading.ts'
import { expectVersion, save } from '../core/write.ts'
import { requireOwnHost } from './hosts.ts'
import { customerResource } from './resource.ts'
import { checkedTelephones } from './telephones.ts'
import { countEnding, endBelow } from './terminate.ts'

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

/** Changes a customer. Terminating one makes all that is below it inactive. */
export async function updateCustomer(
  ctx: Context,
  { id, version, ...values }: z.infer<typeof CustomerUpdate>,
): Promise<Customer> {
  const counting = values.status === 'terminated' ? [countEnding(keyOfReference(ctx, customers, id))] : []
  const [row, ended] = await together(ctx, finding(ctx, customerResource, id), ...counting)
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
  const ends = values.status === 'terminated' && row.status !== 'terminated'
  const change = update(
    ctx.deployment,
    customers,
    row,
    { ...values, name: customerName(after) },
    ends ? { after: { ended } } : {},
  )
  const below = ends ? [also(...endBelow(row.id, ctx.deployment.now()))] : []
  return save(ctx, customerResource, row.uuid, [change, ...below])
}
