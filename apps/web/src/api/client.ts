import type { AppRouter } from '@streamwise/api'
import type { TRPCClient } from '@trpc/client'
import { narrowing } from './narrow.ts'
import { type Branch, type Mutation, procedures, type Query } from './procedure.ts'
import { requests } from './requests.ts'
import { lasting } from './session-end.ts'

/** tRPC's client type as a tree of our branches. */
type Tree<Client> = {
  readonly [Name in keyof Client & string]: Client[Name] extends {
    query: (input: infer Input, ...rest: never[]) => Promise<infer Output>
  }
    ? Query<Input, Output>
    : Client[Name] extends { mutate: (input: infer Input, ...rest: never[]) => Promise<infer Output> }
      ? Mutation<Input, Output>
      : Tree<Client[Name]> & Branch
}

export type Api = Tree<TRPCClient<AppRouter>>

/** Every procedure of the server, typed by its router: `api.rooms.list.query({ limit: 20 })`. */
export const api = procedures(narrowing(lasting(requests()))) as Api // the proxy has whatever the router's type names
