import { PERMISSIONS, type Permission } from '@streamwise/domain'
import { said } from '#messages/said.ts'
import { t } from './messages.ts'

export interface PermissionEntry {
  code: Permission
  label: string
  /** Has an effect for the whole platform only. */
  platform: boolean
}

export interface PermissionGroup {
  resource: Resource
  permissions: PermissionEntry[]
}

type Resource = Permission extends `${infer Name}:${string}` ? Name : never

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

/** Codes as the API sends them, without any that this dashboard does not know. */
export const knownPermissions = (codes: readonly string[]): Permission[] =>
  codes.filter((code): code is Permission => Object.hasOwn(PERMISSIONS, code))

/** What a resource is called: the head of a group. */
export const resourceName = (resource: Resource): string => t(`resource.${resource}`)

/** Whether a group's or a permission's words, or its code, hold what was typed. */
export function permissionMatches(typed: string, group: PermissionGroup, entry: PermissionEntry): boolean {
  const words = typed.trim().toLowerCase()
  return [resourceName(group.resource), said(entry.label), entry.code].some(text =>
    text.toLowerCase().includes(words),
  )
}
