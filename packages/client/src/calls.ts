import type { AppRouter } from '@streamwise/api'
import { type CreateTRPCClientOptions, type TRPCRequestOptions, TRPCUntypedClient } from '@trpc/client'
import { StreamWiseError } from './error.ts'
import { retryDelay } from './retry.ts'

export type CallOptions = {
  /** Milliseconds that a call may take, all tries together. */
  timeout: number
  now: () => number
  random: () => number
  /** Waits so many ms, or until the signal. */
  sleep: (ms: number, signal: AbortSignal) => Promise<void>
}

type Send = (options: TRPCRequestOptions) => Promise<unknown>

/** tRPC's client with a time-out for every call, new tries of reads, and errors of ours. */
export class Calls extends TRPCUntypedClient<AppRouter> {
  readonly #options: CallOptions

  constructor(trpc: CreateTRPCClientOptions<AppRouter>, options: CallOptions) {
    super(trpc)
    this.#options = options
  }

  override query(path: string, input?: unknown, options?: TRPCRequestOptions): Promise<unknown> {
    return this.#call(options, true, sent => super.query(path, input, sent))
  }

  /** Sent once: of a write that got no answer nobody knows whether it happened. */
  override mutation(path: string, input?: unknown, options?: TRPCRequestOptions): Promise<unknown> {
    return this.#call(options, false, sent => super.mutation(path, input, sent))
  }

  async #call(options: TRPCRequestOptions = {}, again: boolean, send: Send): Promise<unknown> {
    const { timeout, now, random, sleep } = this.#options
    const deadline = AbortSignal.timeout(timeout)
    const signal = options.signal ? AbortSignal.any([options.signal, deadline]) : deadline
    const end = now() + timeout
    for (let tried = 1; ; tried++) {
      try {
        return await send({ ...options, signal })
      } catch (cause) {
        if (options.signal?.aborted) throw new StreamWiseError('aborted', 'The call was aborted.')
        if (deadline.aborted)
          throw new StreamWiseError('timeout', `No answer within ${timeout / 1000} seconds.`)
        const error = cause instanceof Error ? cause.cause : null
        // Anything else never left this machine, such as an input that JSON can't hold.
        if (!(error instanceof StreamWiseError)) throw error ?? cause
        const wait = again ? retryDelay(error, tried, random) : null
        if (wait === null || now() + wait >= end) throw error
        await sleep(wait, signal)
      }
    }
  }
}
