import type { AppRouter } from '@streamwise/api'
import { type CreateTRPCClientOptions, type TRPCRequestOptions, TRPCUntypedClient } from '@trpc/client'
import { StreamWiseError } from './error.ts'
import { retryDelay } from './retry.ts'

/** A call that is about to be sent again. */
export type Retry = {
  /** The procedure, `rooms.create`. */
  procedure: string
  error: StreamWiseError
  /** How often it was sent so far. */
  tried: number
  /** Milliseconds until it is sent again. */
  wait: number
}

export type CallOptions = {
  /** Milliseconds that a call may take, all tries together. */
  timeout: number
  /** Milliseconds that one try may take. */
  tryTimeout: number
  /** How often a call is sent at most. */
  tries: number
  /** Told before a call is sent again: for a log. */
  onRetry: (retry: Retry) => void
  now: () => number
  random: () => number
  /** A new `Idempotency-Key`. */
  newKey: () => string
  /** Waits so many ms, or until the signal. */
  sleep: (ms: number, signal: AbortSignal) => Promise<void>
}

type Send = (options: TRPCRequestOptions) => Promise<unknown>

/** tRPC's client with time-outs, new tries of what is safe to send again, and errors of ours. */
export class Calls extends TRPCUntypedClient<AppRouter> {
  readonly #options: CallOptions

  constructor(trpc: CreateTRPCClientOptions<AppRouter>, options: CallOptions) {
    super(trpc)
    this.#options = options
  }

  override query(path: string, input?: unknown, options?: TRPCRequestOptions): Promise<unknown> {
    return this.#call(path, options, sent => super.query(path, input, sent))
  }

  /** Under one key over all tries, by which the platform knows it and does it once. */
  override mutation(path: string, input?: unknown, options: TRPCRequestOptions = {}): Promise<unknown> {
    const idempotencyKey = keyOf(options.context) ?? this.#options.newKey()
    const context = { ...options.context, idempotencyKey }
    return this.#call(path, { ...options, context }, sent => super.mutation(path, input, sent))
  }

  async #call(procedure: string, options: TRPCRequestOptions = {}, send: Send): Promise<unknown> {
    const { timeout, tries, now, random, sleep, onRetry } = this.#options
    const deadline = AbortSignal.timeout(timeout)
    const signal = options.signal ? AbortSignal.any([options.signal, deadline]) : deadline
    const end = now() + timeout
    let failed = 0
    for (let tried = 1; ; tried++) {
      try {
        return await this.#try(options, signal, send)
      } catch (thrown) {
        if (options.signal?.aborted)
          throw new StreamWiseError('aborted', 'The call was aborted.', { procedure, tried })
        if (deadline.aborted) throw late(timeout, { procedure, tried })
        if (!(thrown instanceof StreamWiseError)) throw thrown
        const error = thrown.during(procedure, tried)
        if (error.code !== 'in_progress') failed++
        const wait = retryDelay(error, { failed, tries }, random)
        if (wait === null || now() + wait >= end) throw error
        onRetry({ procedure, error, tried, wait })
        await sleep(wait, signal)
      }
    }
  }

  /** One try. Throws our error; anything else never left this machine, such as an input that JSON can't hold. */
  async #try(options: TRPCRequestOptions, signal: AbortSignal, send: Send): Promise<unknown> {
    const { tryTimeout } = this.#options
    const patience = AbortSignal.timeout(tryTimeout)
    try {
      return await send({ ...options, signal: AbortSignal.any([signal, patience]) })
    } catch (cause) {
      if (patience.aborted && !signal.aborted) throw late(tryTimeout)
      const error = cause instanceof Error ? cause.cause : null
      throw error ?? cause
    }
  }
}

const late = (ms: number, facts: { procedure?: string; tried?: number } = {}) =>
  new StreamWiseError('timeout', `No answer within ${ms / 1000} seconds.`, facts)

/** The key that a caller chose: `{ context: { idempotencyKey } }` beside the input. */
function keyOf(context: TRPCRequestOptions['context']): string | null {
  const key = context?.idempotencyKey
  if (key === undefined) return null
  if (typeof key !== 'string' || !/^[\x21-\x7e]{1,255}$/.test(key))
    throw new TypeError('idempotencyKey must be 1 to 255 printable ASCII characters without spaces.')
  return key
}
