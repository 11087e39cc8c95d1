import type { Subscription } from '@streamwise/domain'

type Features = Pick<Subscription, 'features'>

/** What an account takes of a limit, and what is left of it there. */
export interface Place {
  code: 'max_accounts' | 'max_rooms'
  needed: number
  /** Null: no limit. */
  left: number | null
}

/** The places that an account with so many rooms needs under another subscription. */
export function placesNeeded({ features }: Features, rooms: number): Place[] {
  const left = (code: string) => {
    const feature = features.find(each => each.code === code)
    return feature?.limit == null ? null : feature.limit - feature.used
  }
  return [
    { code: 'max_accounts', needed: 1, left: left('max_accounts') },
    { code: 'max_rooms', needed: rooms, left: left('max_rooms') },
  ]
}

export const fits = ({ needed, left }: Place): boolean => left === null || needed === 0 || needed <= left
