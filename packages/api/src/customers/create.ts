import { customers, keyOf, memberships, sql, users as userEntity } from '@streamwise/db'
import {
  type Customer,
  type CustomerCreate,
  customerName,
  DomainError,
  isReserved,
  subdomainOf,
} from '@streamwise/domain'
import { insert } from '../core/change.ts'
import type { Context } from '../core/context.ts'
import { onPlatform } from '../core/procedure.ts'
import { randomLetters } from '../core/random.ts'
import { rowsOf, together } from '../core/reading.ts'
import { save } from '../core/write.ts'
import { welcome } from '../passwords/welcome.ts'
import { settingsNow } from '../settings/resource.ts'
import { newUser } from '../users/new-user.ts'
import { requireOwnHost } from './hosts.ts'
import { customerResource } from './resource.ts'
import { checkedTelephones } from './telephones.ts'

/** Makes a customer, and makes or finds by e-mail the user who owns it. */
export async function createCustomer(ctx: Context, given: CustomerCreate): Promise<Customer> {
  onPlatform(ctx)
  requireOwnHost(ctx, given.hostname)
  const telephones = checkedTelephones(given.telephones)
  const wished = subdomainOf(customerName(given))
  const [settings, users, taken] = await together(
    ctx,
    settingsNow,
    rowsOf(sql`SELECT id FROM users WHERE email = ${given.email}`),
    rowsOf(sql`SELECT 1 FROM customers WHERE subdomain = ${wished}`),
  )
  const { currency = settings.default_currency, locale = settings.default_locale } = given
  const input = { ...given, telephones, currency, locale, timezone: settings.default_timezone }
  const known = users[0]?.[0]
  const owner = typeof known === 'number' ? known : null
  if (input.subdomain) return insertCustomer(ctx, input, input.subdomain, owner)
  const free = wished !== '' && !taken.length && !isReserved(wished)
  try {
    return await insertCustomer(ctx, input, free ? wished : varied(wished), owner)
  } catch (error) {
    // Another of this name came between reading and writing: one look-up more, where it happens.
    if (!(error instanceof DomainError && error.errors?.subdomain)) throw error
    return insertCustomer(ctx, input, varied(wished), owner)
  }
}

/** What was given, and the platform's defaults for what was not; the time zone is the owner's. */
type Filled = CustomerCreate & { currency: string; locale: string; timezone: string }

/** A label that nobody else has: 30 random bits beside the name. */
const varied = (name: string): string => `${name.slice(0, 56) || 'customer'}-${randomLetters(6)}`

function insertCustomer(
  ctx: Context,
  input: Filled,
  subdomain: string,
  owner: number | null,
): Promise<Customer> {
  const { send_welcome, timezone, ...attributes } = input
  const customer = insert(ctx.deployment, customers, {
    ...attributes,
    customer_type: input.customer_type ?? (input.company_name ? 'business' : 'personal'),
    name: customerName(input),
    subdomain,
    customer_key: randomLetters(10),
  })
  const user = newUser(ctx.deployment, { ...personOf(input), timezone })
  const membership = insert(ctx.deployment, memberships, {
    user_id: owner ?? keyOf(userEntity, user.uuid),
    customer_id: keyOf(customers, customer.uuid),
    role: 'customer_owner',
    permissions: [],
    owner: true,
  })
  const greeted = send_welcome ? [welcome(ctx.deployment, { ...personOf(input), uuid: user.uuid })] : []
  const made = owner === null ? [user, ...greeted] : []
  return save(ctx, customerResource, customer.uuid, [customer, ...made, membership])
}

/** The customer's contact as the person who owns it. */
const personOf = ({ email, first_name, last_name, locale }: Filled) => ({
  email,
  first_name,
  last_name,
  locale,
})
