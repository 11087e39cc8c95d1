import type { Found } from '@streamwise/domain'

/** The list of each kind of thing; the page of one is below it. */
const lists: Record<Found['object'], string> = {
  Customer: '/customers',
  Room: '/rooms',
  Account: '/accounts',
  Subscription: '/subscriptions',
  User: '/users',
  ServicePackage: '/service-packages',
  ServiceProvider: '/service-providers',
  Recording: '/recordings',
  ApiCredential: '/api-credentials',
  Meeting: '/meetings',
}

/** Where something that was found is shown. */
export const pathOf = ({ object, id }: Pick<Found, 'object' | 'id'>): string => `${lists[object]}/${id}`

/** The words of a search, in any order and anywhere in a text; accents may be left out. */
export function matches(text: string, search: string): boolean {
  const plain = (part: string) => part.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  const within = plain(text)
  return plain(search)
    .split(/\s+/)
    .every(word => within.includes(word))
}
