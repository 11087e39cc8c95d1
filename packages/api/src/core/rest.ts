import type { ErrorCode } from '@streamwise/domain'

export type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE'

/** Where a procedure is in REST. */
export type Rest = {
  method: Method
  path: string
  status: number
  summary: string
  description?: string
  /** For how many seconds anybody's answer may be kept for anybody else: only of what is the same for all. */
  cache: number
  /** What it can refuse with besides what follows from its definition: see `rest/refusals.ts`. */
  errors: readonly ErrorCode[]
}

type Options = { status?: number; cache?: number; description?: string; errors?: readonly ErrorCode[] }

/**
 * `rest('POST /rooms', 'Create a room', { errors: ['quota_exceeded'] })`: creating answers 201, everything else 200
 * unless given. `errors` are the codes that its own rules refuse with: a test fails for one that is not told.
 */
export function rest(route: `${Method} /${string}`, summary: string, options: Options = {}): { rest: Rest } {
  const [method, path] = route.split(' ') as [Method, string]
  const { status = 200, description, errors = [], cache = 0 } = options
  return { rest: { method, path, summary, status, description, errors, cache } }
}

/** The status of what makes something new. */
export const CREATED = { status: 201 }
