import type { Clock } from '../clock.ts'

export const CALLBACK_MODES = ['deliver', 'drop', 'double'] as const
export type CallbackMode = (typeof CALLBACK_MODES)[number]

export interface Delivery {
  kind: 'webhook' | 'meeting_ended' | 'recording_ready' | 'analytics'
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

const TIMEOUT_MS = 5_000
const BOOK_LENGTH = 1_000

/** Sends what the server owes others, keeps a book of it, and repeats by the world's clock. */
export class Callbacks {
  mode: CallbackMode = 'deliver'
  readonly book: CallbackEntry[] = []
  readonly #clock: Clock
  readonly #underWay = new Set<Promise<void>>()
  #again: { at: number; attempt: number; delivery: Delivery; gaveUp: () => void }[] = []

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** Sends at once; `gaveUp` is called when the last try has failed. */
  send(delivery: Delivery, gaveUp: () => void = () => {}): void {
    if (this.mode === 'drop') this.#note(delivery, 'dropped')
    const copies = { drop: 0, deliver: 1, double: 2 }[this.mode]
    for (let copy = 0; copy < copies; copy++) this.#start(delivery, 0, gaveUp)
  }

  /** Repeats what is due. */
  tick(): void {
    const now = this.#clock.now()
    const due = this.#again.filter(retry => retry.at <= now)
    this.#again = this.#again.filter(retry => retry.at > now)
    for (const { delivery, attempt, gaveUp } of due) this.#start(delivery, attempt, gaveUp)
  }

  /** Resolves when nothing is under way; repeats that wait for their time do not count. */
  async settled(): Promise<void> {
    while (this.#underWay.size > 0) await Promise.all(this.#underWay)
  }

  reset(): void {
    this.book.length = 0
    this.#again = []
  }

  #start(delivery: Delivery, attempt: number, gaveUp: () => void): void {
    const sending = this.#try(delivery, attempt, gaveUp).finally(() => this.#underWay.delete(sending))
    this.#underWay.add(sending)
  }

  async #try(delivery: Delivery, attempt: number, gaveUp: () => void): Promise<void> {
    const outcome = await statusOf(delivery)
    this.#note(delivery, outcome)
    if (outcome !== 'failed' && delivery.accepted(outcome)) return
    const wait = delivery.retries[attempt]
    if (wait === undefined) return gaveUp()
    this.#again.push({ at: this.#clock.now() + wait, attempt: attempt + 1, delivery, gaveUp })
  }

  #note(delivery: Delivery, outcome: CallbackEntry['outcome']): void {
    const { origin, pathname } = new URL(delivery.url)
    this.book.push({ kind: delivery.kind, url: origin + pathname, at: this.#clock.now(), outcome })
    if (this.book.length > BOOK_LENGTH) this.book.shift()
  }
}

async function statusOf(delivery: Delivery): Promise<number | 'failed'> {
  try {
    const response = await fetch(delivery.url, { ...delivery.init, signal: AbortSignal.timeout(TIMEOUT_MS) })
    await response.body?.cancel()
    return response.status
  } catch {
    return 'failed'
  }
}
