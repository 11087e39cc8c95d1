import { PERMISSIONS, type Permission, ROLES } from '@streamwise/domain'
import type { Path, World } from './world.ts'

/** Something that a list shows: its kind, and where it hangs. A user hangs wherever they are a member. */
export type Thing = {
  kind: string
  uuid: string
  paths: Path[]
  /** Nobody's alone: whoever may see its kind anywhere sees it. */
  shared?: boolean
}

/** Somebody who asks: where they hold which permissions; null: they are nobody. */
export type Asker = { name: string; grants: { path: Path; permissions: Set<Permission> }[] | null }

/** Who a user of the world is. What they hold in a customer without access counts for nothing. */
export const userAsks = (world: World, user: World['users'][number]): Asker => ({
  name: user.name,
  grants: user.active
    ? user.memberships
        .filter(({ path }) => hasAccess(world, path))
        .map(({ path, role, permissions }) => ({
          path,
          permissions: new Set([...permissionsOfRole(world, role), ...permissions]),
        }))
    : null,
})

export const credentialAsks = (world: World, credential: World['credentials'][number]): Asker => ({
  name: credential.name,
  grants:
    credential.state === 'live' && hasAccess(world, credential.path)
      ? [{ path: credential.path, permissions: new Set(credential.permissions) }]
      : null,
})

/** The places where somebody holds a permission; one for the whole platform counts only there. */
export const heldAt = ({ grants }: Asker, permission: Permission): Path[] =>
  (grants ?? [])
    .filter(grant => grant.permissions.has(permission))
    .filter(({ path }) => path.length === 0 || !PERMISSIONS[permission].platform)
    .map(({ path }) => path)

/** Rights flow down the tree, and only down. */
export const sees = (held: readonly Path[], thing: Thing): boolean =>
  held.some(
    from =>
      from.length === 0 ||
      thing.shared ||
      thing.paths.some(path => path.length > 0 && from.every((name, at) => path[at] === name)),
  )

const permissionsOfRole = (world: World, role: string): readonly Permission[] =>
  world.roles.find(({ code }) => code === role)?.permissions ?? ROLES[role as keyof typeof ROLES]

function hasAccess({ customers }: World, [customer]: Path): boolean {
  if (customer === undefined) return true
  const { status } = customers.find(({ name }) => name === customer) ?? {}
  return status === 'active' || status === 'suspended'
}
