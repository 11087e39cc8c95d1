import { customers, keyOf, memberships, sql, users as userEntity } from '@streamwise/db'
import { type Customer, type CustomerCreate, customerName } from '@streamwise/domain'
import { insert } from '../core/change.ts'
import type { Context } from '../core/context.ts'
import { onPlatform } from '../core/procedure.ts'
import { randomLetters } from '../core/random.ts'
import { rowsOf, together } from '../core/reading.ts'
import { save } from '../core/write.ts'
import { newUser } from '../users/new-user.ts'
import { customerResource } from './resource.ts'

/** Makes a customer, and makes or finds by e-mail the user who owns it. */
export async function createCustomer(ctx: Context, input: CustomerCreate): Promise<Customer> {
  onPlatform(ctx)
  const name = customerName(input)
  const wished = subdomainOf(name)
  const [users, taken] = await together(
    ctx,
    rowsOf(sql`SELECT id FROM users WHERE email = ${input.email}`),
    rowsOf(sql`SELECT 1 FROM customers WHERE subdomain = ${wished}`),
  )
  const subdomain = input.subdomain ?? (taken.length ? `${wished.slice(0, 56)}-${randomLetters(6)}` : wished)
  const customer = insert(ctx.deployment, customers, {
    ...input,
    customer_type: input.customer_type ?? (input.company_name ? 'business' : 'personal'),
    name,
    subdomain,
    customer_key: randomLetters(10),
  })
  const known = users[0]?.[0]
  const user = typeof known === 'number' ? null : newUser(ctx.deployment, input)
  const owner = insert(ctx.deployment, memberships, {
    user_id: user ? keyOf(userEntity, user.uuid) : Number(known),
    customer_id: keyOf(customers, customer.uuid),
    role: 'customer_owner',
    permissions: [],
    owner: true,
  })
  return save(ctx, customerResource, customer.uuid, [customer, ...(user ? [user] : []), owner])
}

/** A name as a DNS label. */
const subdomainOf = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 63)
    .replace(/^-+|-+$/g, '') || `customer-${randomLetters(6)}`
