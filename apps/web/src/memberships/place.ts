import type { PlaceKeys } from '#permissions/held.ts'
import type { Place } from './membership.ts'

/** A customer, account or room whose people are shown, with what lies above it. */
export interface PeoplePlace extends Place {
  /** The ids of this place and of all above it: `{ customer_id, account_id, room_id }`. */
  within: PlaceKeys
}
