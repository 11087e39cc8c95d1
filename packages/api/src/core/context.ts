import type { Database, Scope } from '@streamwise/db'
import type { HashIds, Permission, Settings } from '@streamwise/domain'
import type { ProviderRegistry } from '@streamwise/providers'
import type { Mailer } from '../mail/mailer.ts'
import type { Cipher } from './cipher.ts'
import type { Claim } from './idempotency.ts'
import type { Principal } from './principal.ts'

/** What stays the same for every request of a deployment. */
export type Deployment = {
  ids: HashIds
  cipher: Cipher
  providerTypes: ProviderRegistry
  /** The platform's own version. */
  version: string
  /** Where people reach this platform, without a slash at the end. */
  publicUrl: string
  /** What the environment decides that operators may look at: nothing secret. */
  environment: Omit<Settings['environment'], 'version'>
  /** What opens the set-up page while there is no admin. */
  setupToken: string
  now: () => number
  /** Milliseconds since whenever, for how long something takes: unlike `now` nobody sets it. */
  elapsed: () => number
  /** Fetch for addresses that users give: refuses private ones unless the operator allows them. */
  fetch: (url: string, init?: RequestInit) => Promise<Response>
  /** Milliseconds until a call to a provider is given up. */
  providerTimeout: number
  /** How mails leave; null where the operator has not said how. */
  mail: Mailer | null
  /** An HMAC-SHA256 in base64url with a key that only this deployment has: what makes a link a key. `purpose` keeps kinds apart. */
  sign: (purpose: string, parts: readonly (string | number)[]) => string
  /** A number from 0 to 1, for what must not happen everywhere at once. */
  random: () => number
  hashPassword: (password: string) => Promise<string>
  log: (event: string, facts: Record<string, unknown>) => void
}

/** One request, before anyone asked who sends it. */
export type RequestContext = {
  deployment: Deployment
  db: Database
  request: { id: string; address: string | null; idempotencyKey: string | null }
  /** Adds a header to the answer. */
  tell: (header: string, value: string) => void
  /** Who sends it: looked up once, at the first procedure that asks. null: nobody. */
  principal: () => Promise<Principal | null>
  /** Has the work done that this request has just written. */
  wake: () => void
}

/** A request of somebody who may do this: everything a procedure needs. */
export type Context = Omit<RequestContext, 'principal'> & {
  principal: Principal
  /** Where in the tenant tree the procedure's permission holds. */
  scope: Scope
  permission: Permission
  /** The procedure's name, `rooms.create`: the action in the audit log. */
  action: string
  /** Marks the request as done, where its sender gave it an `Idempotency-Key`. */
  claim?: Claim
}
