import { QueryCache, QueryClient } from '@tanstack/solid-query'
import { type ApiError, toApiError } from './errors.ts'
import type { Branch } from './procedure.ts'

let signedOut: () => void = () => undefined

/** Says what happens when the server no longer knows the session. */
export function onSignedOut(handler: () => void): void {
  signedOut = handler
}

/** Leads to sign in where this is why something failed. */
export function noticeSignedOut(failure: unknown): void {
  if (toApiError(failure).status === 401) signedOut()
}

/** Another try helps where no answer came or the server was busy, and nowhere else. */
export function worthRetrying(failures: number, error: ApiError): boolean {
  return failures < 2 && (error.code === 'network' || error.status === 503)
}

export const queryClient = new QueryClient({
  queryCache: new QueryCache({ onError: noticeSignedOut }),
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      gcTime: 10 * 60_000,
      retry: (failures, failure) => worthRetrying(failures, toApiError(failure)),
      retryDelay: failures => 500 * 2 ** failures,
    },
  },
})

/**
 * Reads again, where shown, what these procedures answered: `invalidate(api.rooms, api.accounts.get)`, and what
 * brought other entities along, for those may be of the changed ones.
 */
export async function invalidate(...branches: readonly Branch[]): Promise<void> {
  await Promise.all([
    ...branches.map(branch => queryClient.invalidateQueries({ queryKey: [...branch.path] })),
    queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey.some(includes) }),
  ])
}

const includes = (part: unknown): boolean => typeof part === 'object' && part !== null && 'include' in part
