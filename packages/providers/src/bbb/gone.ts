import { ProviderError } from '../provider-error.ts'

/** Null instead of the error that says that there is no such meeting (any more). */
export async function unlessGone<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer
  } catch (thrown) {
    const gone =
      thrown instanceof ProviderError &&
      (thrown.code === 'meeting_not_found' || thrown.code === 'meeting_ended')
    if (gone) return null
    throw thrown
  }
}
