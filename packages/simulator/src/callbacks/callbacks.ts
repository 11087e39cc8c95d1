import type { Clock } from '../clock.ts'
import { type CallbackFaults, type CallbackKind, fates } from './faults.ts'

export const CALLBACK_MODES = ['deliver', 'drop', 'double'] as const
/** The same for all of them, or by chance. */
export type CallbackMode = (typeof CALLBACK_MODES)[number] | CallbackFaults

export interface Delivery {
  kind: CallbackKind
  url: string
  init: {
    method: 'GET' | 'POST'
    headers?: Record<string, string>
    body?: string
    redirect: 'follow' | 'manual'
  }
  /** Waits between tries (ms); none for the post-publish scripts, which try once. */
  retries: readonly number[]
  /** Whether an answer's status means that it arrived. */
  accepted: (status: number) => boolean
}

export interface CallbackEntry {
  kind: Delivery['kind']
  /** Without its query, which may hold a token. */
  url: string
  at: number
  outcome: 'dropped' | 'failed' | number
}

/** What the sender wants to know. */
interface Sender {
  /** Asked before each further try. */
  wanted?: () => boolean
  /** The last try has failed. */
  gaveUp?: () => void
}

/** One try: `copy` is one more of the same, whose luck is of no consequence. */
interface Try {
  at: number
  attempt: number
  delivery: Delivery
  sender: Sender
  fate: 'open' | 'arrives' | 'copy'
}

export interface CallbackSettings {
  clock: Clock
  fetch: (url: string, init: RequestInit) => Promise<Response>
  /** One after the other, in the order in which they fell due: the same each time. */
  inOrder: boolean
}

const TIMEOUT_MS = 5_000
const BOOK_LENGTH = 10_000

/** Sends what the server owes others, keeps a book of it, and repeats by the world's clock. */
export class Callbacks {
  readonly book: CallbackEntry[] = []
  readonly #settings: CallbackSettings
  readonly #underWay = new Set<Promise<void>>()
  #queue = Promise.resolve()
  #later: Try[] = []
  #mode: CallbackMode = 'deliver'
  #fateOf: (kind: CallbackKind) => number[] = () => [0]

  constructor(settings: CallbackSettings) {
    this.#settings = settings
  }

  get mode(): CallbackMode {
    return this.#mode
  }

  set mode(mode: CallbackMode) {
    this.#mode = mode
    if (typeof mode === 'object') this.#fateOf = fates(mode)
    else this.#fateOf = () => ({ drop: [], deliver: [0], double: [0, 0] })[mode]
  }

  /** Whether something waits for its time: a delayed one or a repeat. */
  get pending(): boolean {
    return this.#later.length > 0
  }

  /** Sends at once, as far as the mode lets it. */
  send(delivery: Delivery, sender: Sender = {}): void {
    this.#begin({ at: this.#settings.clock.now(), attempt: 0, delivery, sender, fate: 'open' })
  }

  /** Does what is due: repeats, and what was delayed. */
  tick(): void {
    const now = this.#settings.clock.now()
    const due = this.#later.filter(({ at }) => at <= now).sort((a, b) => a.at - b.at)
    this.#later = this.#later.filter(({ at }) => at > now)
    for (const one of due) {
      if (one.sender.wanted?.() === false) continue
      if (one.fate === 'open') this.#begin(one)
      else this.#start(one)
    }
  }

  /** Resolves when nothing is under way; what waits for its time does not count. */
  async settled(): Promise<void> {
    while (this.#underWay.size > 0) await Promise.all(this.#underWay)
  }

  reset(): void {
    this.book.length = 0
    this.#later = []
  }

  #begin(one: Try): void {
    const [first, ...copies] = this.#fateOf(one.delivery.kind)
    if (first === undefined) {
      this.#note(one.delivery, 'dropped')
      this.#repeat(one)
      return
    }
    this.#after(first, { ...one, fate: 'arrives' })
    for (const delay of copies) this.#after(delay, { ...one, fate: 'copy' })
  }

  #after(delay: number, one: Try): void {
    if (delay === 0) this.#start(one)
    else this.#later.push({ ...one, at: this.#settings.clock.now() + delay })
  }

  #start(one: Try): void {
    const sending = this.#settings.inOrder ? this.#queue.then(() => this.#try(one)) : this.#try(one)
    if (this.#settings.inOrder) this.#queue = sending
    const tracked = sending.finally(() => this.#underWay.delete(tracked))
    this.#underWay.add(tracked)
  }

  async #try(one: Try): Promise<void> {
    const outcome = await this.#statusOf(one.delivery)
    this.#note(one.delivery, outcome)
    if (one.fate === 'copy' || (outcome !== 'failed' && one.delivery.accepted(outcome))) return
    this.#repeat(one)
  }

  /** One that failed or was lost on the way: the sender can't tell these apart. */
  #repeat({ attempt, delivery, sender }: Try): void {
    const wait = delivery.retries[attempt]
    if (wait === undefined) {
      sender.gaveUp?.()
      return
    }
    const at = this.#settings.clock.now() + wait
    this.#later.push({ at, attempt: attempt + 1, delivery, sender, fate: 'open' })
  }

  #note(delivery: Delivery, outcome: CallbackEntry['outcome']): void {
    const { origin, pathname } = new URL(delivery.url)
    this.book.push({
      kind: delivery.kind,
      url: origin + pathname,
      at: this.#settings.clock.now(),
      outcome,
    })
    if (this.book.length > BOOK_LENGTH) this.book.shift()
  }

  async #statusOf({ url, init }: Delivery): Promise<number | 'failed'> {
    try {
      const response = await this.#settings.fetch(url, { ...init, signal: AbortSignal.timeout(TIMEOUT_MS) })
      await response.body?.cancel()
      return response.status
    } catch {
      return 'failed'
    }
  }
}
