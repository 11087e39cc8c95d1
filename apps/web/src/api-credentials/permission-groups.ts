import { PERMISSIONS, type Permission } from '@streamwise/domain'

export type Resource = Permission extends `${infer Name}:${string}` ? Name : never

export interface PermissionEntry {
  code: Permission
  label: string
  /** Has no effect for one customer's credential. */
  platform: boolean
}

export interface PermissionGroup {
  resource: Resource
  permissions: PermissionEntry[]
}

/** The catalogue by resource, in its order, with the entries that `wanted` names. */
export function permissionGroups(wanted: (code: Permission) => boolean): PermissionGroup[] {
  const groups: PermissionGroup[] = []
  // The catalogue's keys are its permissions, and what stands before their colon its resources.
  for (const code of Object.keys(PERMISSIONS) as Permission[]) {
    if (!wanted(code)) continue
    const resource = code.split(':')[0] as Resource
    const entry = { code, ...PERMISSIONS[code] }
    const group = groups.find(one => one.resource === resource)
    if (group) group.permissions.push(entry)
    else groups.push({ resource, permissions: [entry] })
  }
  return groups
}

/** Those that have an effect within one customer. */
export function withinCustomer(codes: readonly Permission[]): Permission[] {
  return codes.filter(code => !PERMISSIONS[code].platform)
}
