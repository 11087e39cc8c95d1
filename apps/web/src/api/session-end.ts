import { toApiError } from './errors.ts'
import type { Caller } from './procedure.ts'

/** Has the reader sign in again; answers nothing where nobody was signed in on this page. */
type SignInAgain = () => Promise<void> | undefined

let signInAgain: SignInAgain = () => undefined

/** Says how somebody is asked to sign in again when the server no longer knows their session. */
export function onSessionEnd(ask: SignInAgain): void {
  signInAgain = ask
}

/**
 * Does something that needs a session; where it has ended, once more after the reader has signed in again. What was
 * refused for want of a session has changed nothing, so nothing is done twice.
 */
export async function withSession<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (failure) {
    const again = toApiError(failure).status === 401 ? signInAgain() : undefined
    if (!again) throw failure
    await again
    return work()
  }
}

/** Calls that outlast the session. */
export const lasting = ({ query, mutation }: Caller): Caller => ({
  query: (path, input, options) => withSession(() => query(path, input, options)),
  mutation: (path, input) => withSession(() => mutation(path, input)),
})
