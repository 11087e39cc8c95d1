import { apiCredentials, customers } from '@streamwise/db'
import { type Me, PERMISSION_CODES, PERMISSIONS } from '@streamwise/domain'
import type * as z from 'zod'
import type { Deployment } from '../core/context.ts'
import { type Grant, inEffect, type Principal, type Within } from '../core/principal.ts'
import { userResource } from './resource.ts'

type Answer = z.infer<typeof Me>

/** Of somebody who belongs to more customers, the first by name are told. */
const MOST_CUSTOMERS = 100

/** Who sends a request, and what they may do. */
export function me(deployment: Deployment, principal: Principal): Answer {
  const { kind, user, key, name, customerKey, grants } = principal
  const { ids } = deployment
  return {
    object: 'Me',
    kind,
    user: user && userResource.show(user, deployment),
    credential:
      kind === 'api_credential'
        ? {
            id: ids.encode(apiCredentials.object, key),
            name,
            customer_id: customerKey === null ? null : ids.encode(customers.object, customerKey),
          }
        : null,
    permissions: PERMISSION_CODES.filter(code => principal.scope(code) !== null),
    platform: grants.some(grant => grant.at === null),
    customers: customersOf(deployment, principal),
    roles: [...new Set(grants.flatMap(({ role }) => role ?? []))],
  }
}

/** The customers that somebody's rights lie in, by name, with what they may do there. */
function customersOf({ ids }: Deployment, { grants }: Principal): Answer['customers'] {
  const everywhere = grants.filter(({ at }) => at === null)
  const inEach = new Map<number, { within: Within; there: Grant[] }>()
  for (const grant of grants) {
    const { within } = grant
    if (!within) continue
    const known = inEach.get(within.key) ?? { within, there: [...everywhere] }
    known.there.push(grant)
    inEach.set(within.key, known)
  }
  return [...inEach.values()]
    .sort(({ within: one }, { within: other }) => one.name.localeCompare(other.name) || one.key - other.key)
    .slice(0, MOST_CUSTOMERS)
    .map(({ within: { key, name, status }, there }) => ({
      id: ids.encode(customers.object, key),
      name,
      status,
      permissions: PERMISSION_CODES.filter(
        code => !PERMISSIONS[code].platform && there.some(grant => inEffect(grant, code)),
      ),
    }))
}
