import { networkOf, type Principal, sha256 } from '@streamwise/api'
import { tooManyRequests } from '@streamwise/domain'
import { Buckets, type Left, type Refused } from './buckets.ts'
import { Recent } from './recent.ts'

/** Requests a minute: of one credential or signed-in user, and of one address without either. 0: no limit. */
export type Quotas = { credential: number; address: number }

/** How long a proof is known to be somebody's after it was last seen, in ms, and how many of them. */
const KNOWN_FOR = 10 * 60_000
const MOST_KNOWN = 20_000

/** What a request is, as far as limits go. `proof`: what it says of who sends it, not looked at yet. */
export type Counted = { proof: string | null; address: string | null; cost: number }

/** Tells of a policy and what is left of it: two headers. */
type Tell = (policy: string, left: string) => void

/** One request's place in the limits: who it was counted for, until it is known who sends it. */
export type Place = { found(principal: Principal | null, tell: Tell): void }

/**
 * Counts requests in this process. Who sends a credential or cookie that was seen before is known without a look-up, and
 * is counted alone; everything else is counted for its address, until it turns out who it was. So a guessed credential
 * costs its address, and one that is good costs nobody else.
 */
export class Limits {
  readonly #credential: Buckets | null
  readonly #address: Buckets | null
  /** Whose a proof is, by its hash. */
  readonly #known = new Recent<string>(MOST_KNOWN, KNOWN_FOR)
  readonly #now: () => number

  constructor({ credential, address }: Quotas, now: () => number) {
    this.#credential = credential ? new Buckets(credential) : null
    this.#address = address ? new Buckets(address) : null
    this.#now = now
  }

  /** Counts a request. Throws `too_many_requests`, after it told. */
  enter({ proof, address, cost }: Counted, tell: Tell): Place {
    const hash = proof === null ? null : sha256(proof)
    const known = hash === null ? undefined : this.#known.get(hash)
    const network = () => networkOf(address)
    if (hash === null || known === undefined) this.#count('address', network(), cost, tell)
    else {
      this.#known.set(hash, known, this.#now())
      this.#count('credential', known, cost, tell)
    }
    return {
      found: (principal, tellAgain) => {
        const owner = principal && `${principal.kind}:${principal.key}`
        if (hash === null || owner === (known ?? null)) return
        if (owner === null) this.#known.delete(hash)
        else this.#known.set(hash, owner, this.#now())
        if (known === undefined) this.#address?.give(network(), this.#now(), cost)
        if (owner === null) this.#count('address', network(), cost, tellAgain)
        else this.#count('credential', owner, cost, tellAgain)
      },
    }
  }

  #count(name: 'credential' | 'address', key: string, cost: number, tell: Tell): void {
    const buckets = name === 'credential' ? this.#credential : this.#address
    if (!buckets) return
    const left = buckets.take(key, this.#now(), cost)
    tell(policyOf(name, buckets), leftOf(name, left))
    if (left.retryAfter !== null)
      throw tooManyRequests(`Too many requests. Come back in ${seconds(left.retryAfter)}.`, left.retryAfter)
  }
}

/** The headers of draft-ietf-httpapi-ratelimit-headers-10: lists of strings with parameters. */
const policyOf = (name: string, { quota, window }: Buckets) => `"${name}";q=${quota};w=${window / 1000}`
const leftOf = (name: string, { remaining, reset }: Left | Refused) => `"${name}";r=${remaining};t=${reset}`

const seconds = (count: number) => (count === 1 ? 'a second' : `${count} seconds`)
