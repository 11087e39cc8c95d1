import { createSignal } from 'solid-js'
import { ApiError } from '#api/errors.ts'
import { queryClient } from '#api/query-client.ts'
import { t } from './messages.ts'

interface Ended {
  /** Whose session it was. */
  email: string
  signedIn: () => void
  left: (reason: ApiError) => void
  over: Promise<void>
}

const [ended, setEnded] = createSignal<Ended>()

/** Whose session ended, while it is waited for them to sign in again. */
export const endedSession = ended

/** Holds back what needs a session until its owner is back; nothing where nobody was signed in on this page. */
export function awaitSignIn(emailOf: () => string | undefined): Promise<void> | undefined {
  const waiting = ended()
  if (waiting) return waiting.over
  const email = emailOf()
  if (email === undefined) return undefined
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  setEnded({ email, signedIn: resolve, left: reject, over: promise })
  return promise
}

/** Goes on where the session ended: what was held back is sent now. */
export function resume(): void {
  ended()?.signedIn()
  setEnded(undefined)
}

/** Gives up what was held back, and forgets all that was read. */
export function giveUp(): void {
  ended()?.left(new ApiError({ code: 'signed_out', message: t('again.gave_up') }))
  setEnded(undefined)
  queryClient.clear()
}
