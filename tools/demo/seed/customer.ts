import type { StreamWiseClient } from '@streamwise/client'
import type { PlannedCustomer } from '../plan/business.ts'
import type { PackageKey } from '../plan/organisations.ts'
import type { PlannedRoom } from '../plan/rooms.ts'
import { MINUTE } from '../plan/time.ts'
import { learningPlatform } from './callers.ts'
import { changeStanding, moveOn } from './contracts.ts'
import { memberEvents } from './members.ts'
import type { Event } from './timeline.ts'

/** Who does what while the business grows. */
export type Cast = {
  url: string
  admin: StreamWiseClient
  sales: StreamWiseClient
  packages: Record<PackageKey, string>
  /** A customer's user, signed in. */
  signedIn: (email: string) => Promise<StreamWiseClient>
  /** The one that everybody in the demo has. */
  password: string
  /** Lets a user sign in with it. */
  letIn: (userUuid: string) => Promise<void>
}

/** A room as it was made, for its history. */
export type MadeRoom = { id: string; uuid: string; planned: PlannedRoom; tokens: string[] }
export type MadeCustomer = { id: string; planned: PlannedCustomer; accounts: string[]; rooms: MadeRoom[] }

/** Everything that happened with a customer. `made` fills while it happens. */
export function customerEvents(
  cast: Cast,
  planned: PlannedCustomer,
): { events: Event[]; made: MadeCustomer } {
  const made: MadeCustomer = { id: '', planned, accounts: [], rooms: [] }
  let subscription = ''
  let lms: StreamWiseClient = cast.sales

  const events: Event[] = [
    {
      at: planned.at,
      happens: async () => {
        const customer = await cast.sales.customers.create.mutate(planned.input)
        made.id = customer.id
        const owner = await cast.admin.users.get.query({ id: customer.owner_id ?? '' })
        await cast.letIn(owner.uuid)
      },
    },
    {
      at: planned.at + 2 * MINUTE,
      happens: async () => {
        const package_id = cast.packages[planned.move?.from ?? planned.package]
        const contract = { package_id, subscriber_id: made.id, ...planned.subscription }
        subscription = (await cast.sales.subscriptions.create.mutate(contract)).id
      },
    },
  ]
  if (planned.lmsAt !== null)
    events.push({
      at: planned.lmsAt,
      happens: async () => {
        lms = (await learningPlatform(cast.url, cast.admin, made.id)).client
      },
    })
  for (const account of planned.accounts) {
    let account_id = ''
    events.push({
      at: account.at,
      happens: async () => {
        const { name: account_name, code } = account
        account_id = (
          await cast.sales.accounts.create.mutate({ account_name, code, subscription_id: subscription })
        ).id
        made.accounts.push(account_id)
      },
    })
    for (const room of account.rooms)
      events.push({
        at: room.at,
        happens: async () => {
          const by = { operator: cast.sales, lms, owner: null }[room.by]
          const client = by ?? (await cast.signedIn(planned.input.email))
          made.rooms.push(await makeRoom(client, account_id, room))
        },
      })
  }
  if (planned.move) events.push({ at: planned.move.at, happens: () => moveOn(cast, planned, subscription) })
  events.push(...memberEvents(cast, planned, made))
  if (planned.standing)
    events.push({
      at: planned.standing.at,
      happens: () => changeStanding(cast, planned, made.id, subscription),
    })
  return { events, made }
}

async function makeRoom(
  client: StreamWiseClient,
  account_id: string,
  planned: PlannedRoom,
): Promise<MadeRoom> {
  const room = await client.rooms.create.mutate({ ...planned.input, account_id })
  const tokens: string[] = []
  for (const { role, expires_at } of planned.tokens)
    tokens.push((await client.roomTokens.create.mutate({ room_id: room.id, role, expires_at })).uuid)
  for (const code of planned.codes) await client.roomAccessCodes.create.mutate({ room_id: room.id, ...code })
  return { id: room.id, uuid: room.uuid, planned, tokens }
}
