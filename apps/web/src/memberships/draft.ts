import type { Permission } from '@streamwise/domain'
import { knownPermissions } from '#permissions/groups.ts'
import { keysOf, type Membership, type NamedPlace } from './membership.ts'

/** A role that somebody is to have at a place, beside the one that they have there now. */
export interface Wanted {
  place: Membership['place']
  role: string
  permissions: Permission[]
  stored?: Membership
  /** To be taken away. */
  gone: boolean
}

export type Change = 'new' | 'changed' | 'gone' | 'same'

export const wantedOf = (stored: Membership): Wanted => ({
  place: stored.place,
  role: stored.role,
  permissions: knownPermissions(stored.permissions),
  stored,
  gone: false,
})

/** What becomes of a role by what is wanted. */
export function changeOf({ stored, gone, role, permissions }: Wanted): Change {
  if (!stored) return 'new'
  if (gone) return 'gone'
  const same =
    stored.role === role &&
    new Set<string>(permissions).symmetricDifference(new Set(stored.permissions)).size === 0
  return same ? 'same' : 'changed'
}

const isAt = (place: Membership['place']) => (other: { place: Membership['place'] }) =>
  other.place?.id === place?.id

/** The roles of somebody else for this person: an owner's stay, the others become like theirs. */
export function likeThose(rows: readonly Wanted[], theirs: readonly Membership[]): Wanted[] {
  const kept = rows
    .filter(({ stored }) => stored)
    .map((row): Wanted => {
      if (row.stored?.owner) return row
      const like = theirs.find(isAt(row.place))
      return like
        ? { ...row, role: like.role, permissions: knownPermissions(like.permissions), gone: false }
        : { ...row, gone: true }
    })
  const added = theirs
    .filter(({ place }) => !kept.some(isAt(place)))
    .map((like): Wanted => ({ ...wantedOf(like), stored: undefined }))
  return [...kept, ...added]
}

/** What is sent: all that is to be there, in the order of the rows. */
export const sentOf = (
  rows: readonly Wanted[],
): (NamedPlace & { role: string; permissions: Permission[] })[] =>
  rows
    .filter(({ gone }) => !gone)
    .map(({ place, role, permissions }) => ({ ...(place ? keysOf(place) : {}), role, permissions }))
