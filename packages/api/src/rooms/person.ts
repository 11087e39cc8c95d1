import { apiCredentials, users } from '@streamwise/db'
import { DomainError, OWN_WORDS, type RoomJoin } from '@streamwise/domain'
import type { JoinSpec } from '@streamwise/providers'
import type * as z from 'zod'
import type { Deployment } from '../core/context.ts'
import type { Principal } from '../core/principal.ts'
import { randomLetters } from '../core/random.ts'
import type { Entrance } from './entrance.ts'
import { type Comer, rightTo } from './place.ts'

type Input = z.infer<typeof RoomJoin>

/** Who comes, as the provider is told. `user_id` tells people of one room apart, and is never an address. */
export type Person = Pick<JoinSpec, 'full_name' | 'user_id' | 'avatar_url' | 'locale' | 'userdata'>

/** What an input says that takes a right to the room. */
export const claimsOf = (input: Input) => OWN_WORDS.filter(name => input[name] !== undefined)

/** Makes a person of what they say. Throws `forbidden` at what only a right to the room lets them say. */
export function personOf(
  deployment: Deployment,
  { room }: Pick<Entrance, 'room'>,
  { principal }: Pick<Comer, 'principal'>,
  input: Input,
): Person {
  const rightful = principal && rightTo(room, principal) ? principal : null
  const claims = claimsOf(input)
  if (claims.length && !rightful) throw notTheirs(claims)
  if (input.role === 'moderator' && rightful && rightTo(room, rightful) !== 'moderator')
    throw notTheirs(['role'])
  const { name, locale, avatar_url, userdata } = input
  return {
    full_name: name,
    user_id: userIdOf(deployment, room, rightful, input),
    ...(locale === undefined ? {} : { locale }),
    ...(avatar_url === undefined ? {} : { avatar_url }),
    ...(userdata === undefined ? {} : { userdata }),
  }
}

/**
 * The same for the same person in the same room, so that they take one place. What a caller calls somebody stands
 * behind the caller's own name, so it is never another's; a visitor is a hash, which leads to no other room.
 */
function userIdOf(
  { ids, sign }: Deployment,
  room: Entrance['room'],
  rightful: Principal | null,
  { user_id, visitor }: Input,
): string {
  if (rightful && (user_id !== undefined || rightful.user)) {
    const by = rightful.user
      ? `user-${ids.encode(users.object, rightful.key)}`
      : `api-${ids.encode(apiCredentials.object, rightful.key)}`
    return user_id === undefined ? by : `${by}-${user_id}`
  }
  const letters =
    visitor === undefined ? randomLetters(22) : sign('visitor', [room.uuid, visitor]).slice(0, 22)
  return `visitor-${letters}`
}

function notTheirs(claims: readonly string[]): DomainError {
  const message = 'Only who has a right to the room, or a credential that may join it, can say this.'
  return new DomainError('forbidden', `${message} Leave out: ${claims.join(', ')}.`, {
    errors: Object.fromEntries(claims.map(name => [name, [message]])),
    details: { reason: 'takes_a_right' },
  })
}
