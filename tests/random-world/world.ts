import { PERMISSION_CODES, type Permission, ROLE_CODES } from '@streamwise/domain'
import fc from 'fast-check'

/** A place of the tenant tree, from the top: [] is the platform, then customer, account, room. */
export type Path = readonly string[]

export type Membership = { path: Path; role: string; permissions: Permission[] }

/** A platform with tenants in it, as plain data: what is built from it, and what the model of the rules reads. */
export type World = {
  customers: { name: string; status: string; accounts: { name: string; rooms: string[] }[] }[]
  roles: { code: string; permissions: Permission[] }[]
  users: { name: string; active: boolean; memberships: Membership[] }[]
  credentials: { name: string; path: Path; permissions: Permission[]; state: string }[]
}

const permissions = fc.uniqueArray(fc.constantFrom(...PERMISSION_CODES), { maxLength: 6 })

/** Shapes first, names after: a place is picked by number among those that there turn out to be. */
const shape = fc.record({
  customers: fc.array(
    fc.record({
      status: fc.constantFrom('active', 'active', 'active', 'suspended', 'inactive', 'terminated'),
      accounts: fc.array(fc.nat({ max: 2 }), { maxLength: 2 }),
    }),
    { minLength: 1, maxLength: 3 },
  ),
  roles: fc.array(permissions, { maxLength: 2 }),
  users: fc.array(
    fc.record({
      active: fc.constantFrom(true, true, true, false),
      memberships: fc.array(
        fc.record({
          place: fc.nat(),
          role: fc.nat(),
          permissions: fc.oneof(fc.constant<Permission[]>([]), permissions),
        }),
        { maxLength: 3 },
      ),
    }),
    { minLength: 1, maxLength: 4 },
  ),
  credentials: fc.array(
    fc.record({
      place: fc.nat(),
      permissions: permissions.filter(codes => codes.length > 0),
      state: fc.constantFrom('live', 'live', 'live', 'revoked', 'expired'),
    }),
    { minLength: 1, maxLength: 3 },
  ),
})

export const randomWorld: fc.Arbitrary<World> = shape.map(drawn => {
  const customers = drawn.customers.map(({ status, accounts }, c) => ({
    name: `c${c}`,
    status,
    accounts: accounts.map((rooms, a) => ({
      name: `c${c}a${a}`,
      rooms: Array.from({ length: rooms }, (_, r) => `c${c}a${a}r${r}`),
    })),
  }))
  const places = [[], ...placesOf(customers)]
  const tenants: Path[] = [[], ...customers.map(({ name }) => [name])]
  const roles = drawn.roles.map((codes, at) => ({ code: `own_${at}`, permissions: codes }))
  const codes = [...ROLE_CODES, ...roles.map(({ code }) => code)]
  return {
    customers,
    roles,
    users: drawn.users.map(({ active, memberships }, u) => ({
      name: `u${u}`,
      active,
      memberships: oncePerPlace(
        memberships.map(({ place, role, permissions: extra }) => ({
          path: pick(places, place),
          role: pick(codes, role),
          permissions: extra,
        })),
      ),
    })),
    credentials: drawn.credentials.map(({ place, ...rest }, k) => ({
      ...rest,
      name: `k${k}`,
      path: pick(tenants, place),
    })),
  }
})

/** Every place below the platform. */
const placesOf = (customers: World['customers']): Path[] =>
  customers.flatMap(({ name: customer, accounts }) => [
    [customer],
    ...accounts.flatMap(({ name: account, rooms }) => [
      [customer, account],
      ...rooms.map(room => [customer, account, room]),
    ]),
  ])

function pick<Item>(from: readonly Item[], at: number): Item {
  const item = from[at % from.length]
  if (item === undefined) throw new Error('There is nothing to pick from.')
  return item
}

const oncePerPlace = (memberships: Membership[]): Membership[] => [
  ...new Map(memberships.map(membership => [membership.path.join('/'), membership])).values(),
]
